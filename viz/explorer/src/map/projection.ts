/** The world on the plane: countries and ways between places as paths of SVG. */

import { type GeoPermissibleObjects, type GeoProjection, geoEqualEarth, geoPath } from "d3-geo";
import type { Placed } from "./clusters";
import type { Frame } from "./frame";
import type { Countries } from "./world";

export const WIDTH = 960;
export const HEIGHT = 470;

/** The projection of the world map: Equal Earth, which keeps areas true (Šavrič et al. 2018). */
export function worldProjection(): GeoProjection {
  return geoEqualEarth()
    .fitExtent(
      [
        [4, 4],
        [WIDTH - 4, HEIGHT - 4],
      ],
      { type: "Sphere" },
    )
    .precision(0.1);
}

/** A country as it is drawn: its middle, and its area in square units of the drawing. */
export interface Shape {
  /** The ISO 3166 numeric code, "" where it has none. */
  number: string;
  name: string;
  path: string;
  x: number;
  y: number;
  area: number;
  /** What holds it. */
  frame: Frame;
}

/** What is drawn of the world once: its outline and the shape of each country. */
export interface Ground {
  outline: string;
  shapes: Shape[];
}

const DIGITS = 2; // after the point of a coordinate: enough at the closest zoom

/** Draw outline and countries as paths of SVG; coasts have points enough, so none is put between. */
export function drawn(countries: Countries): Ground {
  const path = geoPath(worldProjection().precision(0)).digits(DIGITS);
  const draw = (shape: GeoPermissibleObjects): string => path(shape) ?? "";
  return {
    outline: geoPath(worldProjection())({ type: "Sphere" }) ?? "",
    shapes: countries.features.map((country) => {
      const [x, y] = path.centroid(country);
      return {
        number: country.id === undefined ? "" : String(country.id).padStart(3, "0"),
        name: country.properties.name,
        path: draw(country),
        x,
        y,
        area: path.area(country),
        frame: frameOf(path.bounds(country)),
      };
    }),
  };
}

function frameOf([[left, top], [right, bottom]]: [[number, number], [number, number]]): Frame {
  return { left, top, right, bottom };
}

/** A place in degrees. */
export interface Place {
  longitude: number;
  latitude: number;
}

/** Return places on the plane, with their numbers. */
export function placed(places: readonly Place[], projection: GeoProjection): Placed[] {
  return places.flatMap(({ longitude, latitude }, index) => {
    const found = projection([longitude, latitude]);
    return found ? [{ index, x: found[0], y: found[1] }] : [];
  });
}

type Spot = Pick<Placed, "x" | "y">;

/** The way between two spots of the plane along a great circle, as a path of SVG. */
export function arc(projection: GeoProjection, from: Spot, to: Spot): string {
  const ends = [from, to].flatMap(({ x, y }) => {
    const place = projection.invert?.([x, y]);
    return place ? [place] : [];
  });
  return geoPath(projection).digits(DIGITS)({ type: "LineString", coordinates: ends }) ?? "";
}
