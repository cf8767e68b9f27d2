/** The columns that the API sends, as points, arcs and shades of the map. */

import type { Answer } from "../api/answers";
import type { Arc, Point } from "./world_map";

export type MapAnswer = Answer<"map">;

/** A partner on the map, with its page. */
export interface Located extends Point {
  iri: string;
  path: string;
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

/** Return ties between located partners. */
export function arcsOf({ arcs }: MapAnswer): Arc[] {
  return arcs.source.map((source, n) => ({
    source,
    target: arcs.target[n] ?? 0,
    weight: arcs.weight[n] ?? 0,
  }));
}

/** What countries are shaded by. */
export const SHADES = ["initiatives", "agreements", "partners", "none"] as const;
export type Shade = (typeof SHADES)[number];

/** Return values by the ISO numeric code of countries. */
export function shadesOf({ countries }: MapAnswer, shade: Shade): Map<string, number> {
  if (shade === "none") return new Map();
  return new Map(countries.map((country) => [country.number, country[shade]]));
}
