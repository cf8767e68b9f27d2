/** The bars of the timeline as a table, with who says so. */

import { useMemo } from "preact/hooks";
import { Cites } from "../parts/citations";
import { type Column, Table } from "../parts/table";
import { ThingLink } from "../parts/thing_link";
import { useWords, type Words } from "../words/words";
import type { Bar } from "./rows";

export interface BarTableProps {
  /** What the address calls the table. */
  name: string;
  bars: readonly Bar[];
  caption: string;
}

/** What there is, from when to when, and where it stands. */
export function BarTable({ name, bars, caption }: BarTableProps) {
  const { w, date } = useWords();
  const columns = useMemo(() => columnsOf({ w, date }), [w, date]);
  return <Table name={name} caption={caption} columns={columns} rows={bars} />;
}

function columnsOf({ w, date }: Pick<Words, "w" | "date">): Column<Bar>[] {
  return [
    {
      key: "thing",
      title: w("timeline-thing"),
      value: (bar) => bar.thing.name,
      show: (bar) => (
        <>
          <ThingLink thing={bar.thing} />
          <Cites passages={bar.passages} />
        </>
      ),
      head: true,
    },
    { key: "kind", title: w("timeline-kind"), value: (bar) => w(`parts-kind-${bar.thing.kind}`) },
    ...(["start", "end"] as const).map((key) => ({
      key,
      title: w(`timeline-${key}`),
      value: (bar: Bar) => bar[key],
      show: (bar: Bar) => bar[key] && date(bar[key]),
    })),
    {
      key: "status",
      title: w("timeline-status"),
      value: (bar) => bar.status_name,
      show: (bar) => (
        <>
          {bar.status_name && (
            <span class={bar.plan ? "status plan" : "status"}>{bar.status_name}</span>
          )}
        </>
      ),
    },
    {
      key: "partners",
      title: w("timeline-partners"),
      value: (bar) => bar.partners,
      numeric: true,
    },
  ];
}
