/** Tables as CSV (RFC 4180), with a byte order mark so that spreadsheets read every script. */

export type Cell = string | number | null | undefined;

/** Return rows as CSV; a text that a spreadsheet takes for a formula gets an apostrophe before it. */
export function csv(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${[heads, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;
}

function field(value: Cell): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Return a CSV text as a file. */
export function csvFile(heads: readonly string[], rows: readonly (readonly Cell[])[]): Blob {
  return new Blob([csv(heads, rows)], { type: "text/csv;charset=utf-8" });
}
