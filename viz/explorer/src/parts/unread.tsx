/** Names in an address that a page does not know: said, so that nobody takes them for in force. */

import { useWords } from "../words/words";

/** What every page may be told: the language, and what other sites add to links. */
const EVERYWHERE = /^(lang|utm_.*|fbclid|gclid)$/;

/** Return the names of a query that are none of those that a page knows. */
export function unread(query: URLSearchParams, known: readonly string[]): string[] {
  const names = [...new Set(query.keys())];
  return names.filter((name) => !known.includes(name) && !EVERYWHERE.test(name));
}

/** Say which names of the address mean nothing on this page. */
export function Unread({ query, known }: { query: URLSearchParams; known: readonly string[] }) {
  const { w } = useWords();
  const names = unread(query, known);
  if (!names.length) return null;
  return (
    <div class="notice failed" role="status">
      <ul>
        {names.map((name) => (
          <li key={name}>{w("parts-unread", { name })}</li>
        ))}
      </ul>
    </div>
  );
}
