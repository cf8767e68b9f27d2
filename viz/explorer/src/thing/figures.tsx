/** Reported figures of a thing. */

import type { Entity, Figure } from "../api/answers";
import { Cites } from "../parts/citations";
import { Panel } from "../parts/panel";
import { type Column, Table } from "../parts/table";
import { useWords } from "../words/words";

export function Figures({ entity }: { entity: Entity }) {
  const { w, date } = useWords();
  const columns: Column<Figure>[] = [
    { key: "measure", title: w("thing-measure"), head: true, value: (row) => row.measure_name },
    {
      key: "value",
      title: w("thing-value"),
      numeric: true,
      value: (row) => row.value ?? row.written,
      show: (row) => row.written,
    },
    { key: "unit", optional: true, title: w("thing-unit"), value: ({ unit }) => unit },
    {
      key: "on",
      optional: true,
      title: w("thing-when"),
      value: ({ on }) => on,
      show: ({ on }) => date(on),
    },
    {
      key: "sources",
      title: w("thing-references"),
      value: ({ passages }) => passages.length,
      show: ({ passages }) => <Cites passages={passages} />,
    },
  ];
  if (!entity.figures.length) return null;
  return (
    <Panel title={w("thing-figures")} id="figures" note={w("thing-figures-note")}>
      <Table caption={w("thing-figures")} columns={columns} rows={entity.figures} page={50} />
    </Panel>
  );
}
