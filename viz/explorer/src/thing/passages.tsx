/** The passages that the lines of a page rest on, with their numbers. */

import type { Entity } from "../api/answers";
import { PassageList } from "../parts/citations";
import { csvFile } from "../parts/csv";
import { Panel } from "../parts/panel";
import { useFileName } from "../parts/subject";
import { useWords } from "../words/words";

export function Passages({ entity: { passages } }: { entity: Entity }) {
  const { w } = useWords();
  const fileName = useFileName();
  if (!passages.length) return null;
  const heads = ["source", "locator", "publisher", "published", "url", "iri"];
  const make = () =>
    csvFile(
      heads.map((head) => w(`thing-csv-${head}`)),
      passages.map(({ source, locator, publisher, published, url, iri }) => [
        source.name,
        locator,
        publisher,
        published,
        url,
        iri,
      ]),
    );
  const title = w("thing-references");
  const file = fileName(title, "csv");
  return (
    <Panel title={title} id="references" downloads={[{ label: "CSV", file, make }]}>
      <PassageList passages={passages} />
    </Panel>
  );
}
