/** The page of a passage: where it stands, and every statement that rests on it. */

import type { Entity, Statement } from "../api/answers";
import { Heading } from "../page/heading";
import { Mark } from "../parts/mark";
import { Name } from "../parts/name";
import { Panel } from "../parts/panel";
import { PassageFacts } from "../parts/passage";
import { type Column, Table } from "../parts/table";
import { ThingLink } from "../parts/thing_link";
import { languageName } from "../words/languages";
import { useWords, type Words } from "../words/words";
import { whenColumn } from "./columns";
import { DataLinks } from "./data_links";
import { Facts } from "./facts";
import { StatusOf, Value, whatOf } from "./line";

export function PassagePage({ entity }: { entity: Entity }) {
  const words = useWords();
  const { w, number } = words;
  const { thing, says, cited, passages } = entity;
  const passage = [...cited, ...passages].find(({ iri }) => iri === thing.iri) ?? passages[0];
  const title = passage ? [passage.source.name, passage.locator].filter(Boolean).join(", ") : "";
  return (
    <>
      <header class="thing-head">
        <p class="thing-kind">
          <Mark kind="citation" size={16} />
          <span class="capital">{w("parts-kind-citation")}</span>
        </p>
        <Heading text={title || thing.name}>
          <Name text={title || thing.name} />
        </Heading>
      </header>
      {passage && <PassageFacts passage={passage} own />}
      <p class="note">{w("thing-passage-means")}</p>
      <Facts entity={entity} />
      <Panel title={w("thing-says")} id="says">
        <Table
          name="says"
          caption={w("thing-says")}
          count={w("thing-lines", { count: says.length, written: number(says.length) })}
          columns={columns(words)}
          rows={says}
          order={{ key: "about", down: false }}
        />
      </Panel>
      <DataLinks entity={entity} />
    </>
  );
}

/** What kind of statement it is; of a name also in which language: “name (Chinese)”. */
function saidOf(line: Statement, words: Words): string {
  const what = whatOf(line, words);
  if (line.group !== "names" || !line.language) return what;
  return words.w("thing-what-in", { what, language: languageName(line.language, words.lang) });
}

function columns(words: Words): Column<Statement>[] {
  const { w } = words;
  return [
    {
      key: "about",
      title: w("thing-about-what"),
      head: true,
      value: ({ about }) => about?.name,
      show: ({ about }) => about && <ThingLink thing={about} />,
    },
    { key: "what", title: w("thing-csv-what"), value: (line) => saidOf(line, words) },
    {
      key: "value",
      title: w("thing-csv-value"),
      value: ({ value, thing }) => value || thing?.name,
      show: (line) => <Value line={line} />,
    },
    whenColumn(words),
    {
      key: "status",
      optional: true,
      title: w("thing-status"),
      value: ({ status_name, status }) => status_name || status,
      show: (line) =>
        line.status_name !== line.what_name || line.plan ? <StatusOf line={line} /> : "",
    },
  ];
}
