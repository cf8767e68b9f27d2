/** The world on the plane: countries and ways between places as paths of SVG. */

import { type GeoPermissibleObjects, type GeoProjection, geoEqualEarth, geoPath } from "d3-geo";
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
      };
    }),
  };
}

/** The way between two places along a great circle, as a path of SVG. */
export function arc(
  projection: GeoProjection,
  from: readonly [number, number],
  to: readonly [number, number],
): string {
  const line = { type: "LineString" as const, coordinates: [[...from], [...to]] };
  return geoPath(projection)(line) ?? "";
}
