/** The sources of the graph: who published them, when, and what may be done with them. */

import { useMemo } from "preact/hooks";
import type { SourceFacts } from "../api/answers";
import { External } from "../parts/external";
import { licenceName } from "../parts/licence";
import { Name } from "../parts/name";
import { Panel } from "../parts/panel";
import { type Column, Table } from "../parts/table";
import { ThingLink } from "../parts/thing_link";
import { useWords, type Words } from "../words/words";

export function Sources({ sources }: { sources: readonly SourceFacts[] }) {
  const words = useWords();
  const { w } = words;
  const columns = useMemo(() => columnsOf(words), [words]);
  return (
    <Panel title={w("home-sources")} id="sources" note={w("home-sources-note")}>
      <Table
        name="sources"
        caption={w("home-sources")}
        columns={columns}
        rows={sources}
        page={20}
      />
    </Panel>
  );
}

function columnsOf({ w, date }: Pick<Words, "w" | "date">): Column<SourceFacts>[] {
  return [
    {
      key: "source",
      title: w("home-source"),
      head: true,
      value: ({ source }) => source.name,
      show: ({ source }) => <ThingLink thing={source} />,
    },
    {
      key: "publisher",
      title: w("home-publisher"),
      value: ({ publisher }) => publisher,
      show: ({ publisher }) => <Name text={publisher} />,
    },
    {
      key: "published",
      optional: true,
      title: w("home-published"),
      value: ({ published }) => published,
      show: ({ published }) => date(published),
    },
    {
      key: "licence",
      title: w("home-source-licence"),
      value: ({ licence }) => licence,
      show: ({ licence }) => (
        <External url={licence}>
          <Name text={licenceName(licence)} />
        </External>
      ),
    },
    { key: "claims", title: w("home-claims"), numeric: true, value: ({ claims }) => claims },
    {
      key: "citations",
      title: w("home-citations"),
      numeric: true,
      value: ({ citations }) => citations,
    },
    {
      key: "url",
      optional: true,
      title: w("home-url"),
      value: ({ url }) => url,
      show: ({ url }) => (url ? <External url={url}>{w("home-read")}</External> : ""),
    },
  ];
}
