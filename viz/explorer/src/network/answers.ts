/** What the server answers about networks, as the drawing reads it (`/api/network`). */
import type { components } from "../api/schema";

type Schemas = components["schemas"];
export type Network = Schemas["Network"];
export type Facets = Schemas["Facets"];
export type About = Schemas["About"];
export type Passage = Schemas["Passage"];
export type Ref = Schemas["Ref"];

/** Possibly from, possibly until, known from, known until, in days; null where there is no bound. */
export type Span = readonly [number | null, number | null, number | null, number | null];

/** What a statement says of the part of a partner in a thing. */
export type Said = Pick<
  Schemas["Statement"],
  | "what"
  | "what_name"
  | "value"
  | "language"
  | "start"
  | "end"
  | "on"
  | "plan"
  | "status_name"
  | "passages"
>;

/** What two partners share, with the part of each and who says so: of `/api/why`, or of the file. */
export interface Evidence {
  readonly one: Ref;
  readonly other: Ref;
  readonly through: readonly {
    readonly thing: Ref;
    readonly start: string;
    readonly end: string;
    readonly one: readonly Said[];
    readonly other: readonly Said[];
  }[];
  readonly passages: readonly Passage[];
  readonly left_out: number;
}
