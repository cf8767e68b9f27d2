import type { FeatureCollection, Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** Countries of the world: Natural Earth through world-atlas, `id` is the ISO 3166 numeric code. */
export type Countries = FeatureCollection<Geometry, { name: string }>;

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Load the shapes of countries (1:110 million), bundled with the explorer. */
export async function loadCountries(): Promise<Countries> {
  const atlas = (await import("world-atlas/countries-110m.json")).default as unknown as Atlas;
  return feature(atlas, atlas.objects.countries);
}
