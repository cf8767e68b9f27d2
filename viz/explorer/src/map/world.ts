/** The shapes of countries, bundled with the explorer. */

import type { FeatureCollection, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** Countries of the world: Natural Earth through world-atlas, `id` is the ISO 3166 numeric code. */
export type Countries = FeatureCollection<Geometry, { name: string }>;

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Load the shapes of countries (1:110 million), bundled with the explorer: no small states. */
export async function loadCountries(): Promise<Countries> {
  return countriesOf((await import("world-atlas/countries-110m.json")).default);
}

/** Load the shapes of all countries and territories (1:50 million): four times the size. */
export async function loadDetail(): Promise<Countries> {
  return countriesOf((await import("world-atlas/countries-50m.json")).default);
}

function countriesOf(file: unknown): Countries {
  const atlas = file as Atlas;
  return feature(atlas, atlas.objects.countries);
}
