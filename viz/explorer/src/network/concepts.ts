/** What measures are called in the reader's language. */

/** Names of concepts as the API gives them: scheme → key → name. */
export type Concepts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** `measureName(concepts, "betweenness")` is “betweenness centrality”. */
export function measureName(concepts: Concepts, measure: string): string {
  return concepts.measure?.[measure] ?? measure.replaceAll("-", " ");
}
