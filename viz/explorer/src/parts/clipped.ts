/** Texts of any length, as far as one reads them. */

/** Return a text of at most `most` characters: of a longer one the beginning. */
export function clipped(text: string, most = 80): string {
  const all = Array.from(text);
  return all.length > most
    ? `${all
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : text;
}
