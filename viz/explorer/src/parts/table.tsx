/** Tables: sorted by a column, in pages where they are long, and taken along as CSV. */

import type { ComponentChildren } from "preact";
import { useId, useMemo, useState } from "preact/hooks";
import { useWords } from "../words/words";
import { type Cell, csvFile } from "./csv";
import { Pager } from "./pager";
import { Downloads } from "./panel";
import { type Order, ordered } from "./sorting";
import { useFileName } from "./subject";

/** A column: `value` is what is sorted and saved, `show` what is drawn (the value unless given). */
export interface Column<Row> {
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
export function Table<Row>({ caption, count, columns: all, rows, ...rest }: TableProps<Row>) {
  const { w, compare } = useWords();
  const { order: first, page: size = 100, csv = true } = rest;
  const fileName = useFileName();
  const [order, setOrder] = useState<Order | undefined>(first);
  const [at, setAt] = useState(0);
  const columns = useMemo(() => filled(all, rows), [all, rows]);
  const sorted = useMemo(() => {
    const column = columns.find(({ key }) => key === order?.key);
    return column && order ? ordered(rows, column.value, order.down, compare) : rows;
  }, [rows, columns, order, compare]);
  const last = Math.max(0, Math.ceil(sorted.length / size) - 1);
  const page = Math.min(at, last);
  const sort = (column: Column<Row>) => {
    const again = order?.key === column.key;
    setOrder({ key: column.key, down: again ? !order.down : column.numeric === true });
    setAt(0);
  };
  const titled = count ? `${caption}: ${count}` : caption;
  const make = () =>
    csvFile(
      columns.map(({ title }) => title),
      sorted.map((row) => columns.map(({ value }) => value(row))),
    );
  return (
    <div class="table">
      {rows.length > 1 && <SortChoice columns={columns} order={order} sort={sort} />}
      {/* It scrolls, so the keyboard must reach it. */}
      <div class="scroll" role="group" aria-label={caption} tabIndex={0}>
        <table role="table" class={columns.length >= WIDE ? "wide" : undefined} aria-label={titled}>
          <caption class={count ? undefined : "unseen"}>{count ?? caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <Head key={column.key} column={column} order={order} sort={sort} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {sorted.slice(page * size, (page + 1) * size).map((row, index) => (
              <tr role="row" key={page * size + index}>
                {columns.map((column) => (
                  <Data key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="table-foot">
        {last > 0 && <Pager page={page} last={last} turn={setAt} about={caption} />}
        {csv && (
          <Downloads
            of={[{ label: "CSV", file: fileName(caption, "csv"), make }]}
            about={caption}
          />
        )}
        {rows.length === 0 && <p class="empty">{w("parts-table-empty")}</p>}
      </div>
    </div>
  );
}

/** Return the columns without those that are empty and may be left out. */
function filled<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Column<Row>[] {
  const has = (value: Cell) => value !== null && value !== undefined && value !== "";
  return columns.filter(({ optional, value }) => !optional || rows.some((row) => has(value(row))));
}

interface Sorting<Row> {
  order: Order | undefined;
  /** Sort by a column; once more turns the direction. */
  sort: (column: Column<Row>) => void;
}

/** The order of rows as a choice, shown where narrow windows have no heads of columns. */
function SortChoice<Row>(props: Sorting<Row> & { columns: readonly Column<Row>[] }) {
  const { columns, order, sort } = props;
  const { w } = useWords();
  const id = useId();
  const now = columns.find(({ key }) => key === order?.key);
  const chosen = (key: string) => {
    const column = columns.find((each) => each.key === key);
    if (column) sort(column);
  };
  return (
    <p class="table-sort">
      <label for={id}>{w("parts-sort")}</label>{" "}
      <select
        id={id}
        value={order?.key ?? ""}
        onChange={({ currentTarget: { value } }) => chosen(value)}
      >
        {!order && <option value="">{w("parts-sort-as-given")}</option>}
        {columns.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </select>
      {now && (
        <button type="button" aria-label={w("parts-sort-turn")} onClick={() => sort(now)}>
          {order?.down ? "▼" : "▲"}
        </button>
      )}
    </p>
  );
}

function Head<Row>(props: Sorting<Row> & { column: Column<Row> }) {
  const { column, order, sort } = props;
  const { lang } = useWords();
  const down = order?.key === column.key ? order.down : undefined;
  const state = down === undefined ? undefined : down ? "descending" : "ascending";
  const other = column.language && column.language !== lang ? column.language : undefined;
  return (
    <th
      scope="col"
      role="columnheader"
      class={column.numeric ? "number" : undefined}
      aria-sort={state}
      lang={other}
    >
      <button type="button" onClick={() => sort(column)}>
        {column.title}
      </button>
    </th>
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
