/** Putting rows in order by one of their values. */

import type { Cell } from "./csv";

/** The column that rows are in order of, and whether from the highest down. */
export interface Order {
  key: string;
  down: boolean;
}

/** Return an order as an address says it: `since`, or `-since` from the highest down. */
export function orderText({ key, down }: Order): string {
  return down ? `-${key}` : key;
}

/** Return the order that a text of an address says by one of the columns, undefined for none. */
export function orderIn(text: string, keys: readonly string[]): Order | undefined {
  return keys
    .flatMap((key) => [
      { key, down: false },
      { key, down: true },
    ])
    .find((order) => orderText(order) === text);
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

/** Return whether a cell says nothing. */
export function empty(value: Cell): boolean {
  return value === null || value === undefined || value === "";
}

function between(one: Cell, other: Cell, compare: (a: string, b: string) => number): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return compare(String(one ?? ""), String(other ?? ""));
}
