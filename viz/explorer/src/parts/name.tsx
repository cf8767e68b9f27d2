/** Names and texts in a language that may differ from that of the page. */

import { useWords } from "../words/words";

/** A text that says its language and keeps its direction to itself. */
export function Name({ text, language = "" }: { text: string; language?: string | undefined }) {
  const { lang } = useWords();
  if (!text) return null;
  const other = language && language !== lang ? language : undefined;
  return (
    <bdi lang={other} class="name">
      {plain(text)}
    </bdi>
  );
}

// Controls, and marks that reorder text (Unicode Bidirectional Algorithm, UAX 9).
const HIDDEN = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** Return text without control characters and without marks that reorder what people read. */
export function plain(text: string): string {
  return text.replace(HIDDEN, (mark) => (mark === "\n" || mark === "\t" ? " " : ""));
}
