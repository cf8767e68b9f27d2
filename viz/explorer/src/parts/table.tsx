/** Tables: sorted by a column, in pages where they are long, and taken along as CSV. */

import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { useWords } from "../words/words";
import { type Cell, csvFile } from "./csv";
import { Heads, SortChoice, useSorting } from "./order";
import { Pager } from "./pager";
import { Downloads } from "./panel";
import { empty, type Order, ordered } from "./sorting";
import { useFileName } from "./subject";
import { Unread } from "./unread";

/** A column: `value` is what is sorted and saved, `show` what is drawn (the value unless given). */
export interface Column<Row> {
  /** What the address calls it: Latin letters, digits and hyphens, the first of them none. */
  key: string;
  title: string;
  /** The language of the title, where it may differ from that of the page. */
  language?: string;
  value: (row: Row) => Cell;
  show?: (row: Row) => ComponentChildren;
  /** Numbers stand at the end of their cell and are sorted from the highest. */
  numeric?: boolean;
  /** The cell names its row. */
  head?: boolean;
  /** The column is left out where no row has a value. */
  optional?: boolean;
}

export interface TableProps<Row> {
  /** What the address calls the table, unlike any other of the page: `?sort-NAME=` is its order. */
  name: string;
  /** What the table holds: its name, said to screen readers, and that of its file. */
  caption: string;
  /** How much it holds, as “12 statements”, written above it. */
  count?: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** The column and direction to begin with; without one, rows stay as they are given. */
  order?: Order;
  /** Rows of a page. */
  page?: number;
  /** Whether the rows may be taken along as CSV from here; true unless told. */
  csv?: boolean;
}

/** A table of so many columns may be wider than the window: the first of them stays in sight. */
const WIDE = 7;

/** A table of rows. Its roles are written out: narrow windows show each row as a block. */
export function Table<Row>({ name, caption, count, columns: all, rows, ...rest }: TableProps<Row>) {
  const { w } = useWords();
  const { order: usual, page: size = 100, csv = true } = rest;
  const columns = useMemo(() => filled(all, rows), [all, rows]);
  const sorting = useSorting(name, all, usual);
  const sorted = useSorted(rows, columns, sorting.order);
  const { page, last, turn } = usePage(Math.ceil(sorted.length / size), sorting.order);
  return (
    <div class="table">
      <Unread of={sorting.unread} />
      {rows.length > 1 && <SortChoice columns={columns} sorting={sorting} />}
      {/* It scrolls, so the keyboard must reach it. */}
      <div class="scroll" role="group" aria-label={caption} tabIndex={0}>
        <table
          role="table"
          class={columns.length >= WIDE ? "wide" : undefined}
          aria-label={count ? `${caption}: ${count}` : caption}
        >
          <caption class={count ? undefined : "unseen"}>{count ?? caption}</caption>
          <Heads columns={columns} sorting={sorting} />
          <Body
            columns={columns}
            rows={sorted.slice(page * size, (page + 1) * size)}
            from={page * size}
          />
        </table>
      </div>
      <div class="table-foot">
        {last > 0 && <Pager page={page} last={last} turn={turn} about={caption} />}
        {csv && <AsFile caption={caption} columns={columns} rows={sorted} />}
        {rows.length === 0 && <p class="empty">{w("parts-table-empty")}</p>}
      </div>
    </div>
  );
}

/** Return the columns without those that are empty and may be left out. */
function filled<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Column<Row>[] {
  return columns.filter(
    ({ optional, value }) => !optional || rows.some((row) => !empty(value(row))),
  );
}

function useSorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | undefined,
): readonly Row[] {
  const { compare } = useWords();
  return useMemo(() => {
    const column = columns.find(({ key }) => key === order?.key);
    return column && order ? ordered(rows, column.value, order.down, compare) : rows;
  }, [rows, columns, order, compare]);
}

/** Return which of so many pages is shown, counted from 0: the first of them in another order. */
function usePage(count: number, order: Order | undefined) {
  const [turned, setTurned] = useState({ page: 0, order });
  const last = Math.max(0, count - 1);
  const page = turned.order === order ? Math.min(turned.page, last) : 0;
  return { page, last, turn: (next: number) => setTurned({ page: next, order }) };
}

interface Shown<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

function AsFile<Row>({ caption, columns, rows }: Shown<Row> & { caption: string }) {
  const fileName = useFileName();
  const make = () =>
    csvFile(
      columns.map(({ title }) => title),
      rows.map((row) => columns.map(({ value }) => value(row))),
    );
  return (
    <Downloads of={[{ label: "CSV", file: fileName(caption, "csv"), make }]} about={caption} />
  );
}

function Body<Row>({ columns, rows, from }: Shown<Row> & { from: number }) {
  return (
    <tbody role="rowgroup">
      {rows.map((row, index) => (
        <tr role="row" key={from + index}>
          {columns.map((column) => (
            <Data key={column.key} column={column} row={row} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Data<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { number } = useWords();
  const value = column.show ? undefined : column.value(row);
  const shown = column.show?.(row) ?? (typeof value === "number" ? number(value, 4) : value);
  if (column.head)
    return (
      <th scope="row" role="rowheader">
        {shown}
      </th>
    );
  return (
    <td role="cell" class={column.numeric ? "number" : undefined} data-title={column.title}>
      {shown}
    </td>
  );
}
