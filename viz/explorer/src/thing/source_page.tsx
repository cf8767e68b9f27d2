/** The page of a source: who published it, and the passages that are cited from it. */

import type { Entity, Passage } from "../api/answers";
import { External } from "../parts/external";
import { Name } from "../parts/name";
import { Panel } from "../parts/panel";
import { type Column, Table } from "../parts/table";
import { useWords, type Words } from "../words/words";
import { DataLinks } from "./data_links";
import { Facts } from "./facts";
import { Head } from "./head";
import { Names } from "./names";

export function SourcePage({ entity }: { entity: Entity }) {
  const words = useWords();
  const { w, number } = words;
  const { cited, cited_count: count } = entity;
  return (
    <>
      <Head entity={entity} />
      <Facts entity={entity} />
      <Panel title={w("thing-cited")} id="cited">
        <Table
          name="cited"
          caption={w("thing-cited")}
          count={w("thing-passages", { count, written: number(count) })}
          columns={columns(words)}
          rows={cited}
          page={50}
        />
      </Panel>
      <Names entity={entity} />
      <DataLinks entity={entity} />
    </>
  );
}

function columns({ w }: Words): Column<Passage>[] {
  return [
    {
      key: "locator",
      title: w("thing-passage"),
      head: true,
      value: ({ locator, iri }) => locator || iri,
      show: ({ path, locator, iri }) => (
        <a href={path}>
          <Name text={locator || iri} />
        </a>
      ),
    },
    {
      key: "url",
      optional: true,
      title: w("thing-csv-url"),
      value: ({ url }) => url,
      show: ({ url }) => (url ? <External url={url} /> : ""),
    },
  ];
}
