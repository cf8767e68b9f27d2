/** What came of a query at the SPARQL endpoint. */

import type { Binding, Term } from "./bindings";
import { triplesIn } from "./triples";

export type Outcome =
  | { kind: "rows"; variables: readonly string[]; bindings: readonly Binding[]; graph: boolean }
  | { kind: "boolean"; value: boolean }
  /** The reason of the server; "" where it is not reached. */
  | { kind: "refused"; reason: string };

interface Results {
  head: { vars?: string[] };
  boolean?: boolean;
  results?: { bindings: Record<string, Term>[] };
}

/** Return what the editor was answered: an error, or a response with its `content`. */
export function outcomeOf(response: unknown): Outcome {
  if (response instanceof TypeError) return { kind: "refused", reason: "" }; // fetch fails so
  if (response instanceof Error) return { kind: "refused", reason: response.message };
  const { headers, content } = response as { headers: Headers; content: string };
  if (!headers.get("Content-Type")?.includes("json")) {
    const bindings = triplesIn(content);
    return { kind: "rows", variables: ["subject", "predicate", "object"], bindings, graph: true };
  }
  const { head, boolean, results } = JSON.parse(content) as Results;
  if (boolean !== undefined) return { kind: "boolean", value: boolean };
  const [variables, bindings] = [head.vars ?? [], results?.bindings ?? []];
  return { kind: "rows", variables, bindings, graph: false };
}
