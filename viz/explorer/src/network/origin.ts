/** Whose data a picture shows, in a sentence. */

import type { About } from "../api/answers";
import { licenceName } from "../parts/licence";
import type { Words } from "../words/words";

const NAMED = 6;

/** “Citypact starter graph, build 3f2a…, CC BY 4.0. Sources: A; B; and 4 more.” */
export function originOf({ title, build, licence, sources }: About, { w, number }: Words): string {
  const named = sources.slice(0, NAMED).map(({ source }) => source.name);
  const more = sources.length - named.length;
  if (more > 0) named.push(w("network-and-more", { count: more, written: number(more) }));
  return w("network-origin", {
    title,
    build: build.slice(0, 16),
    licence: licenceName(licence) || "–",
    sources: named.join("; "),
  });
}
