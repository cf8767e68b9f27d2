import { daysOf } from "../timeline/days";
import type { Span } from "../timeline/extent";
import { type Cell, linkedCell, type Rows, shownColumns } from "./columns";

/** A row of an answer that has a date. */
export interface Dated {
  cell: Cell;
  span: Span;
}

const FROM = ["start", "earliest", "begins", "on", "date", "planned", "said"];
const UNTIL = ["end", "latest", "ends", "until", "done"];

/** The rows of an answer whose columns say when: from the first day of one to the last of another. */
export function datedRows(found: Rows): Dated[] {
  const names = found.columns.map(([name]) => name);
  const from = names.findIndex((name) => FROM.includes(name));
  const until = names.findIndex((name) => UNTIL.includes(name));
  const [named] = shownColumns(found.columns);
  if (!named || from + until === -2) return [];
  return found.rows.flatMap((row) => {
    const cell = linkedCell(row, named);
    const first = daysOf(row[from]?.value ?? "")?.[0] ?? null;
    const last = daysOf(row[until]?.value ?? "")?.[1] ?? null;
    const point = until < 0 ? (daysOf(row[from]?.value ?? "")?.[1] ?? null) : last;
    if (!cell || (first === null && point === null)) return [];
    return [{ cell, span: [first, point, first, point] as const }];
  });
}
