/** Who says that two partners are tied, as the drawing reads it: from the server or from a file. */

import type { Passage, Ref, Statement } from "../api/answers";

/** What a statement says of the part of a partner in a thing. */
export type Said = Pick<
  Statement,
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
