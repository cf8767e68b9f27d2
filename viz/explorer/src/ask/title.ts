/** What a question is called: the beginning of its summary. */

/** What a question asks, and what more its summary says. */
export interface Title {
  title: string;
  more: string;
}

/**
 * Return the summary of a question in two parts, at its first colon or semicolon: “Who works with a
 * partner” and “in what, in which role, since when, and which passage says so.”
 */
export function titleOf(summary: string): Title {
  const [, before = "", more = ""] = /^(.+?)\s*[:：;；؛]\s*(.+)$/s.exec(summary) ?? [];
  return { title: (before || summary).replace(/[.。]$/, ""), more };
}
