/** Answers with dates: which of their columns say when. */

import type { Span } from "../api/answers";
import { daysOf } from "../parts/days";
import { type Cell, linkedCell, type Rows, shownColumns } from "./columns";

/** A row of an answer that has a date. */
export interface Dated {
  cell: Cell;
  span: Span;
}

const FROM = ["start", "earliest", "begins", "on", "date", "planned", "said"];
const UNTIL = ["end", "latest", "ends", "until", "done"];

/**
 * The rows of an answer whose columns say when: possibly from the first day of one to the last of
 * another, known from the last day of the one to the first of the other, as in the timeline.
 */
export function datedRows(found: Rows): Dated[] {
  const names = found.columns.map(([name]) => name);
  const from = names.findIndex((name) => FROM.includes(name));
  const until = names.findIndex((name) => UNTIL.includes(name));
  const [named] = shownColumns(found);
  if (!named || from + until === -2) return [];
  return found.rows.flatMap((row) => {
    const cell = linkedCell(row, named);
    const begins = daysOf(row[from]?.value ?? "");
    const ends = until < 0 ? begins : daysOf(row[until]?.value ?? "");
    const known = [begins ?? ends, ends ?? begins] as const;
    if (!cell || !known[0] || !known[1]) return [];
    const span = [begins?.[0] ?? null, ends?.[1] ?? null, known[0][1], known[1][0]] as const;
    return [{ cell, span }];
  });
}
