/** Reported figures of a thing. */

import type { Entity, Figure } from "../api/answers";
import { Panel } from "../parts/panel";
import { type Column, Table } from "../parts/table";
import { unitName } from "../words/units";
import { useWords, type Words } from "../words/words";
import { citesColumn } from "./columns";

export function Figures({ entity: { figures } }: { entity: Entity }) {
  const words = useWords();
  const { w } = words;
  if (!figures.length) return null;
  return (
    <Panel title={w("thing-figures")} id="figures" note={w("thing-figures-note")}>
      <Table
        name="figures"
        caption={w("thing-figures")}
        columns={columns(words)}
        rows={figures}
        page={50}
      />
    </Panel>
  );
}

function columns(words: Words): Column<Figure>[] {
  const { w, date, figure, lang } = words;
  return [
    { key: "measure", title: w("thing-measure"), head: true, value: (row) => row.measure_name },
    {
      key: "value",
      title: w("thing-value"),
      numeric: true,
      value: (row) => row.value ?? row.written,
      show: ({ value, written, qualifier_name }) =>
        value === null ? written : `${qualifier_name} ${figure(value)}`.trim(),
    },
    {
      key: "unit",
      optional: true,
      title: w("thing-unit"),
      value: ({ unit }) => unitName(unit, lang),
    },
    {
      key: "on",
      optional: true,
      title: w("thing-when"),
      value: ({ on }) => on,
      show: ({ on }) => date(on),
    },
    citesColumn(words),
  ];
}
