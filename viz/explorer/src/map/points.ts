/** The columns that the API sends, as points, arcs and shades of the map. */

import type { Answer } from "../api/answers";
import type { Arc, Point } from "./world_map";

export type MapAnswer = Answer<"map">;

/** A partner on the map, with its page. */
export interface Located extends Point {
  iri: string;
  path: string;
  kind: string;
  language: string;
}

/** Return located partners as rows; their weight is the number of those they work with. */
export function located({ points }: MapAnswer): Located[] {
  return points.iri.map((iri, n) => ({
    iri,
    path: points.path[n] ?? "",
    name: points.name[n] ?? "",
    language: "",
    kind: points.kind[n] ?? "",
    longitude: points.longitude[n] ?? 0,
    latitude: points.latitude[n] ?? 0,
    weight: points.ties[n] ?? 0,
  }));
}

/** Return the places of a thing as rows, without those where a partner stands. */
export function placesOf({ points, places }: MapAnswer): Located[] {
  const taken = new Set(points.latitude.map((latitude, n) => `${latitude} ${points.longitude[n]}`));
  return places.flatMap(({ place, latitude, longitude }) =>
    latitude === null || longitude === null || taken.has(`${latitude} ${longitude}`)
      ? []
      : [{ ...place, latitude, longitude, weight: 0 }],
  );
}

/** Return the ISO numeric codes of the countries that a thing is in or about. */
export function markedIn({ places }: MapAnswer): Set<string> {
  const own = places.filter(({ relation }) => relation !== "within");
  return new Set(own.map(({ number }) => number).filter(Boolean));
}

/** A line of the map in words: who with whom. */
export interface Joined {
  one: Located;
  other: Located;
  /** How many things the partners of both places share, and how many pairs of them are joined. */
  things: number;
  ties: number;
}

/** Return what the lines of the map say, those of most things first. */
export function joinedIn(answer: MapAnswer): Joined[] {
  const points = located(answer);
  const { source, target, things, ties } = answer.arcs;
  const found = source.flatMap((from, n) => {
    const [one, other] = [points[from], points[target[n] ?? -1]];
    return one && other ? [{ one, other, things: things[n] ?? 0, ties: ties[n] ?? 1 }] : [];
  });
  return found.sort((a, b) => b.things - a.things);
}

/** Return ties between located partners, the strongest first. */
export function arcsOf({ arcs }: MapAnswer): Arc[] {
  return arcs.source.map((source, n) => ({
    source,
    target: arcs.target[n] ?? 0,
    weight: arcs.weight[n] ?? 0,
  }));
}

const DRAWN = 300; // lines of a map on which nothing is chosen

/** Return the ties that are drawn: those of chosen points, the strongest where none is chosen. */
export function drawnOf(arcs: readonly Arc[], chosen: readonly number[]): readonly Arc[] {
  if (!chosen.length) return arcs.slice(0, DRAWN);
  const ends = new Set(chosen);
  return arcs.filter(({ source, target }) => ends.has(source) || ends.has(target));
}

/** What countries are shaded by. */
export const SHADES = ["initiatives", "agreements", "partners", "none"] as const;
export type Shade = (typeof SHADES)[number];

/** Return values by the ISO numeric code of countries. */
export function shadesOf({ countries }: MapAnswer, shade: Shade): Map<string, number> {
  if (shade === "none") return new Map();
  return new Map(countries.map((country) => [country.number, country[shade]]));
}
