/** What an address says that a page does not know: said, so that nobody takes it for in force. */

import { useWords } from "../words/words";
import { clipped } from "./clipped";

/** A name or value that means nothing: the key of the sentence that says so, and what could be. */
export interface Unknown {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly choices: readonly string[];
}

/** What every page may be told: the language, the order of a table, what other sites add to links. */
const EVERYWHERE = /^(lang|sort-.+|utm_.*|fbclid|gclid)$/;

/** Return the names of a query that are none of those that a page knows. */
export function unreadNames(query: URLSearchParams, known: readonly string[]): Unknown[] {
  const names = [...new Set(query.keys())];
  return names
    .filter((name) => !known.includes(name) && !EVERYWHERE.test(name))
    .map((name) => ({ key: "parts-unread", name, value: "", choices: [] }));
}

/** Return the values of a query that are not among the known ones of their name, or not like them. */
export function unreadValues(
  query: URLSearchParams,
  known: Readonly<Record<string, readonly string[] | RegExp>>,
): Unknown[] {
  return Object.entries(known).flatMap(([name, values]) => {
    const isKnown = (value: string) =>
      values instanceof RegExp ? values.test(value) : values.includes(value);
    const choices = values instanceof RegExp ? [] : values;
    return query
      .getAll(name)
      .filter((value) => value && !isKnown(value))
      .map((value) => ({ key: "parts-unread-value", name, value, choices }));
  });
}

/** Say what means nothing on this page; the page goes on without it. */
export function Unread({ of }: { of: readonly Unknown[] }) {
  const { w } = useWords();
  if (!of.length) return null;
  return (
    <div class="notice failed" role="status">
      <ul>
        {of.map(({ key, name, value, choices }) => (
          <li key={name + value}>
            {w(key, { name: clipped(name), value: clipped(value) })}
            {choices.length > 0 && (
              <> {w("parts-unread-choices", { choices: choices.join(", ") })}</>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
