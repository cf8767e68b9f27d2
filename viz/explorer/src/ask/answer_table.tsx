/** An answer as a table: names lead to the pages of their things. */

import { useMemo } from "preact/hooks";
import { Name } from "../parts/name";
import { type Column, Table } from "../parts/table";
import { unitName } from "../words/units";
import { useWords } from "../words/words";
import {
  askedColumns,
  type Cell,
  linkedCell,
  pointColumn,
  type Rows,
  type Shown,
  shownColumns,
} from "./columns";

type Row = readonly (Cell | null)[];

export interface AnswerTableProps {
  found: Rows;
  /** The parameters that were given; a column that only repeats one of them is left out. */
  asked: readonly string[];
  caption: string;
}

export function AnswerTable({ found, asked, caption }: AnswerTableProps) {
  const columns = useMemo(() => {
    const point = pointColumn(found);
    const repeated = new Set(askedColumns(found, asked).map(({ place }) => place));
    return shownColumns(found)
      .filter(({ place }) => place !== point && !repeated.has(place))
      .map((column, at) => asColumn(column, found, at === 0));
  }, [found, asked]);
  return <Table name="answer" caption={caption} columns={columns} rows={found.rows} csv={false} />;
}

function asColumn(column: Shown, found: Rows, first: boolean): Column<Row> {
  const key = found.columns[column.place]?.[0] ?? "";
  const numeric = found.rows.some((row) => typeof row[column.place]?.number === "number");
  return {
    key,
    title: column.name,
    language: column.language,
    value: (row) => {
      const cell = linkedCell(row, column);
      return numeric ? (cell?.number ?? null) : (cell?.value ?? "");
    },
    show: (row) => <Value cell={linkedCell(row, column)} numeric={numeric} unit={key === UNIT} />,
    numeric,
    head: first && !numeric,
    optional: found.headings !== undefined, // of the catalogue; those of a query are all wanted
  };
}

/** The column of units, as the catalogue names it. */
const UNIT = "unit";

interface ValueProps {
  cell: Cell | null;
  numeric: boolean;
  unit: boolean;
}

function Value({ cell, numeric, unit }: ValueProps) {
  const { figure, date, lang } = useWords();
  if (!cell) return null;
  if (numeric && typeof cell.number === "number") return <>{figure(cell.number)}</>;
  if (unit) return <>{unitName(cell.value, lang)}</>;
  const text = cell.iri || cell.language ? cell.value : date(cell.value);
  const name = <Name text={text} language={cell.language} />;
  return cell.path ? <a href={cell.path}>{name}</a> : name;
}
