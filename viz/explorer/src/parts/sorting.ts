/** Putting rows in order by one of their values. */

import type { Cell } from "./csv";

/** The column that rows are in order of, and whether from the highest down. */
export interface Order {
  key: string;
  down: boolean;
}

/** Return rows by a value: numbers by size, texts as a dictionary has them, what is empty last. */
export function ordered<Row>(
  rows: readonly Row[],
  value: (row: Row) => Cell,
  down: boolean,
  compare: (one: string, other: string) => number,
): Row[] {
  const turned = down ? -1 : 1;
  return rows
    .map((row) => ({ row, by: value(row) }))
    .sort((one, other) => {
      const missing = Number(empty(one.by)) - Number(empty(other.by));
      return missing || turned * between(one.by, other.by, compare);
    })
    .map(({ row }) => row);
}

function empty(value: Cell): boolean {
  return value === null || value === undefined || value === "";
}

function between(one: Cell, other: Cell, compare: (a: string, b: string) => number): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return compare(String(one ?? ""), String(other ?? ""));
}
