/** Values of the address that a page does not know: said, where they would be passed over. */

import { useQuery } from "../page/router";
import { useWords } from "../words/words";

export interface UnknownValuesProps {
  /** Names of the query, each with the values that the page knows, or what tells them. */
  known: Readonly<Record<string, readonly string[] | RegExp>>;
}

/** A sentence for each name whose value in the address is unknown; the page goes on without it. */
export function UnknownValues({ known }: UnknownValuesProps) {
  const { w } = useWords();
  const [query] = useQuery();
  return (
    <>
      {unknownIn(query, known).map(([name, value]) => (
        <p key={name} class="notice" role="status">
          {w("parts-unknown-value", { name, value })}
        </p>
      ))}
    </>
  );
}

/** Return the names of a query whose value is not among the known ones, with that value. */
export function unknownIn(
  query: URLSearchParams,
  known: UnknownValuesProps["known"],
): [name: string, value: string][] {
  return Object.entries(known).flatMap(([name, values]) => {
    const value = query.get(name) ?? "";
    const right = values instanceof RegExp ? values.test(value) : values.includes(value);
    return value && !right ? [[name, value] as [string, string]] : [];
  });
}
