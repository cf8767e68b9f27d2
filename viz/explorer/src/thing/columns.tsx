/** Columns that several tables about a thing have. */

import type { Ref, Statement } from "../api/answers";
import { Cites } from "../parts/citations";
import { kindKey } from "../parts/mark";
import type { Column } from "../parts/table";
import { ThingLink } from "../parts/thing_link";
import type { Words } from "../words/words";
import { whenOf } from "./line";

/** The thing that a row is about, which names the row. */
export function nameColumn<Row>({ w }: Words, of: (row: Row) => Ref): Column<Row> {
  return {
    key: "name",
    title: w("thing-name"),
    head: true,
    value: (row) => of(row).name,
    show: (row) => <ThingLink thing={of(row)} />,
  };
}

/** What kind of thing a row is about. */
export function kindColumn<Row>({ w }: Words, of: (row: Row) => Ref | null): Column<Row> {
  return {
    key: "kind",
    title: w("thing-kind"),
    value: (row) => {
      const thing = of(row);
      return thing ? w(kindKey(thing.kind)) : "";
    },
  };
}

/** When a statement holds. */
export function whenColumn(words: Words): Column<Statement> {
  return {
    key: "when",
    optional: true,
    title: words.w("thing-when"),
    value: ({ start, on, end }) => start || on || end,
    show: (line) => whenOf(line, words),
  };
}

interface Cited {
  passages: readonly number[];
  more?: number;
}

/** Who says so. */
export function citesColumn<Row extends Cited>({ w }: Words): Column<Row> {
  return {
    key: "references",
    title: w("thing-references"),
    value: ({ passages }) => passages.length,
    show: ({ passages, more = 0 }) => <Cites passages={passages} more={more} />,
  };
}
