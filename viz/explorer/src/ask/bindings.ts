/** An answer of the SPARQL endpoint as rows, so that it is drawn as those of the catalogue are. */

import { pathAt } from "../thing/address";
import type { Cell, Rows } from "./columns";

/** A term of a result (SPARQL 1.1 Query Results JSON Format). */
export interface Term {
  type: string;
  value: string;
  datatype?: string;
  "xml:lang"?: string;
}

export type Binding = Readonly<Record<string, Term | undefined>>;

const NUMBER = /#(integer|decimal|double|float|long|int|short|nonNegativeInteger)$/;
/** What joins two ends in the triples of a graph, and is none. */
const JOINS = ["predicate", "p"];

/**
 * Return variables and bindings as rows; `base` is that of the IRIs of the workspace.
 *
 * `oneName` or `oneLabel` names what `one` leads to, as in the catalogue; an IRI that nothing names
 * is named by its last part.
 */
export function rowsOf(
  variables: readonly string[],
  bindings: readonly Binding[],
  base: string,
): Rows {
  const columns = variables.flatMap((name) => columnsOf(name, variables, bindings));
  return {
    columns: columns.map(({ name }) => [name, ""] as const),
    rows: bindings.map((binding) =>
      columns.map(({ of, last }) => {
        const term = binding[of];
        if (!term) return null;
        return last ? { value: lastOf(term.value) } : cellOf(term, base);
      }),
    ),
  };
}

interface Made {
  name: string;
  /** The variable whose values it has, or only the `last` parts of them. */
  of: string;
  last?: boolean;
}

function columnsOf(
  name: string,
  variables: readonly string[],
  bindings: readonly Binding[],
): Made[] {
  const thing = name.replace(/Label$/, "");
  if (thing !== name && variables.includes(thing)) return [{ name: `${thing}Name`, of: name }];
  const own = { name, of: name };
  const named = variables.includes(`${name}Name`) || variables.includes(`${name}Label`);
  const iris = bindings.some((binding) => binding[name]?.type === "uri");
  if (!iris || named || JOINS.includes(name)) return [own];
  return [{ name: `${name}Name`, of: name, last: true }, own];
}

function cellOf({ type, value, datatype = "", ...rest }: Term, base: string): Cell {
  if (type === "uri") return { value, iri: value, path: pathAt(value, base) };
  if (NUMBER.test(datatype)) return { value, number: Number(value) };
  return { value, language: rest["xml:lang"] ?? "" };
}

/** The last part of an IRI. */
function lastOf(iri: string): string {
  return (
    iri
      .replace(/[/#]+$/, "")
      .split(/[/#]/)
      .at(-1) || iri
  );
}
