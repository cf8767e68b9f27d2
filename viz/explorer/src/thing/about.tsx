/** Agreements, initiatives and events of a theme or place, and who works on them. */

import type { Answer, Entity, Ref } from "../api/answers";
import { useAnswer, written } from "../api/client";
import { Citations, Cites } from "../parts/citations";
import type { Filtered } from "../parts/filtered";
import { kindKey } from "../parts/mark";
import { Panel } from "../parts/panel";
import { Empty, Ready } from "../parts/states";
import { type Column, Table } from "../parts/table";
import { ThingLink } from "../parts/thing_link";
import { useWords, type Words } from "../words/words";

type Bar = Answer<"timeline">["bars"][number];

/** What a filter keeps, as a table that opens its citations. */
export function About({ filter }: { filter: Filtered }) {
  const words = useWords();
  const { w, number } = words;
  const found = useAnswer("timeline", { ...filter, limit: 500 });
  return (
    <Panel title={w("thing-about")} id="about">
      <Ready of={found}>
        {({ bars, total, passages }) =>
          bars.length ? (
            <Citations passages={passages}>
              <Table
                caption={w("thing-about")}
                count={w("thing-about-count", { count: total, written: number(total) })}
                columns={barColumns(words)}
                rows={bars}
                page={25}
              />
            </Citations>
          ) : (
            <Empty>{w("thing-about-none")}</Empty>
          )
        }
      </Ready>
      <ul class="inline">
        {(["network", "map", "timeline"] as const).map((view) => (
          <li key={view}>
            <a href={`/${view}?${written(filter)}`}>{w(`thing-in-${view}`)}</a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function barColumns({ w, date }: Words): Column<Bar>[] {
  return [
    {
      key: "thing",
      title: w("thing-name"),
      head: true,
      value: ({ thing }) => thing.name,
      show: ({ thing }) => <ThingLink thing={thing} />,
    },
    { key: "kind", title: w("thing-kind"), value: ({ thing }) => w(kindKey(thing.kind)) },
    {
      key: "start",
      optional: true,
      title: w("thing-start"),
      value: (bar) => bar.start,
      show: (bar) => date(bar.start),
    },
    {
      key: "end",
      optional: true,
      title: w("thing-end"),
      value: (bar) => bar.end,
      show: (bar) => date(bar.end),
    },
    {
      key: "status",
      optional: true,
      title: w("thing-status"),
      value: (bar) => bar.status_name,
      show: (bar) =>
        bar.status_name && (
          <span class={bar.plan ? "status plan" : "status"}>{bar.status_name}</span>
        ),
    },
    {
      key: "partners",
      title: w("thing-partner-count"),
      numeric: true,
      value: (bar) => bar.partners,
    },
    {
      key: "sources",
      title: w("thing-references"),
      value: ({ passages }) => passages.length,
      show: ({ passages }) => <Cites passages={passages} />,
    },
  ];
}

/** Who works on a theme or in a place, and on how much of it. */
export function Partners({ entity, title }: { entity: Entity; title?: string }) {
  const { w, number } = useWords();
  const { partners, partner_count } = entity;
  const columns: Column<[Ref, number]>[] = [
    {
      key: "partner",
      title: w("thing-name"),
      head: true,
      value: ([partner]) => partner.name,
      show: ([partner]) => <ThingLink thing={partner} />,
    },
    { key: "kind", title: w("thing-kind"), value: ([partner]) => w(kindKey(partner.kind)) },
    { key: "count", title: w("thing-works-on"), numeric: true, value: ([, count]) => count },
  ];
  if (!partners.length) return null;
  return (
    <Panel title={title ?? w("thing-central")} id="partners">
      <Table
        caption={title ?? w("thing-central")}
        count={w("thing-partner-total", { count: partner_count, written: number(partner_count) })}
        columns={columns}
        rows={partners}
        page={25}
      />
    </Panel>
  );
}
