/** Agreements, initiatives and events of a theme or place, and who works on them. */

import type { Answer, Entity, Ref } from "../api/answers";
import { useAnswer, written } from "../api/client";
import { Citations } from "../parts/citations";
import type { Filtered } from "../parts/filtered";
import { Panel } from "../parts/panel";
import { Empty, Ready } from "../parts/states";
import { type Column, Table } from "../parts/table";
import { useWords, type Words } from "../words/words";
import { citesColumn, kindColumn, nameColumn } from "./columns";

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
                name="about"
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

function barColumns(words: Words): Column<Bar>[] {
  const { w, date } = words;
  return [
    nameColumn(words, ({ thing }) => thing),
    kindColumn(words, ({ thing }) => thing),
    ...(["start", "end"] as const).map((key) => ({
      key,
      optional: true,
      title: w(`thing-${key}`),
      value: (bar: Bar) => bar[key],
      show: (bar: Bar) => date(bar[key]),
    })),
    {
      key: "status",
      optional: true,
      title: w("thing-status"),
      value: (bar) => bar.status_name,
      show: ({ status_name, plan }) =>
        status_name && <span class={plan ? "status plan" : "status"}>{status_name}</span>,
    },
    {
      key: "partners",
      title: w("thing-partner-count"),
      numeric: true,
      value: (bar) => bar.partners,
    },
    citesColumn(words),
  ];
}

/** Who works on a theme or in a place, and on how much of it. */
export function Partners({ entity, title }: { entity: Entity; title?: string }) {
  const words = useWords();
  const { w, number } = words;
  const { partners, partner_count } = entity;
  const columns: Column<[Ref, number]>[] = [
    nameColumn(words, ([partner]) => partner),
    kindColumn(words, ([partner]) => partner),
    { key: "count", title: w("thing-works-on"), numeric: true, value: ([, count]) => count },
  ];
  if (!partners.length) return null;
  return (
    <Panel title={title ?? w("thing-central")} id="partners">
      <Table
        name="partners"
        caption={title ?? w("thing-central")}
        count={w("thing-partner-total", { count: partner_count, written: number(partner_count) })}
        columns={columns}
        rows={partners}
        page={25}
      />
    </Panel>
  );
}
