/** What the small drawings on the page of a thing get. */

import type { Ref } from "../api/answers";

/** `of` is the IRI of `thing`. A drawing has its own `Panel`, with heading and downloads. */
export interface SmallProps {
  of: string;
  thing: Ref;
}
