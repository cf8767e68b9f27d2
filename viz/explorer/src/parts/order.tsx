/** The order of a table: kept in the address, chosen by the heads of columns or from a list. */

import { useId, useMemo } from "preact/hooks";
import { useQuery } from "../page/router";
import { useWords } from "../words/words";
import { type Order, orderIn, orderText } from "./sorting";
import type { Column } from "./table";
import { type Unknown, unreadValues } from "./unread";

export interface Sorting {
  /** The order in force; without one, rows stay as they are given. */
  order: Order | undefined;
  /** The order to begin with. */
  usual: Order | undefined;
  /** Put rows in an order; undefined is the usual one. */
  put: (order: Order | undefined) => void;
  /** What the address says of the order that is none. */
  unread: readonly Unknown[];
}

/**
 * Return the order of a table, as the address says it: `?sort-works-with=-sources`. What is usual is
 * not written.
 */
export function useSorting<Row>(
  table: string,
  columns: readonly Column<Row>[],
  usual: Order | undefined,
): Sorting {
  const [query, change] = useQuery();
  const name = `sort-${table}`;
  const said = query.get(name) ?? "";
  const keys = columns.map(({ key }) => key);
  const usually = usual ? orderText(usual) : "";
  const order = useMemo(() => orderIn(said, keys) ?? usual, [said, usually, keys.join(" ")]);
  const put = (next: Order | undefined) => {
    const text = next ? orderText(next) : "";
    change({ [name]: text === usually ? null : text });
  };
  const known = keys.flatMap((key) => [key, orderText({ key, down: true })]);
  return { order, usual, put, unread: unreadValues(query, { [name]: known }) };
}

/** The order that begins at a column: numbers from the highest, and turned where it is in force. */
function next<Row>({ key, numeric = false }: Column<Row>, now: Order | undefined): Order {
  return { key, down: now?.key === key ? !now.down : numeric };
}

interface SortingProps<Row> {
  columns: readonly Column<Row>[];
  sorting: Sorting;
}

/** The order of rows as a choice, shown where narrow windows have no heads of columns. */
export function SortChoice<Row>({ columns, sorting }: SortingProps<Row>) {
  const { order, usual, put } = sorting;
  const { w } = useWords();
  const id = useId();
  const now = columns.find(({ key }) => key === order?.key);
  const choose = (key: string) => {
    const column = columns.find((each) => each.key === key);
    put(column && next(column, undefined));
  };
  return (
    <p class="table-sort">
      <label for={id}>{w("parts-sort")}</label>{" "}
      <select
        id={id}
        value={now?.key ?? ""}
        onChange={({ currentTarget: { value } }) => choose(value)}
      >
        {!(now && usual) && <option value="">{w("parts-sort-as-given")}</option>}
        {columns.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </select>
      {now && (
        <button
          type="button"
          aria-label={w("parts-sort-turn")}
          onClick={() => put(next(now, order))}
        >
          {order?.down ? "▼" : "▲"}
        </button>
      )}
    </p>
  );
}

/** The heads of the columns, each a button that puts the rows in its order. */
export function Heads<Row>({ columns, sorting }: SortingProps<Row>) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <Head key={column.key} column={column} sorting={sorting} />
        ))}
      </tr>
    </thead>
  );
}

function Head<Row>({ column, sorting }: { column: Column<Row>; sorting: Sorting }) {
  const { order, put } = sorting;
  const { lang } = useWords();
  const state = order?.down ? "descending" : "ascending";
  const other = column.language && column.language !== lang ? column.language : undefined;
  return (
    <th
      scope="col"
      role="columnheader"
      class={column.numeric ? "number" : undefined}
      aria-sort={order?.key === column.key ? state : undefined}
      lang={other}
    >
      <button type="button" onClick={() => put(next(column, order))}>
        {column.title}
      </button>
    </th>
  );
}
