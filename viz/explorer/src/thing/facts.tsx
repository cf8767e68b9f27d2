/** What is known of a source or a passage: publisher, date, licence, address. */

import type { ComponentChildren } from "preact";
import type { Entity } from "../api/answers";
import { External } from "../parts/external";
import { licenceName } from "../parts/licence";
import { Name } from "../parts/name";
import { useWords } from "../words/words";
import { StatementLine } from "./line";
import { byWhat } from "./statements";

const OWN = ["names", "type", "description", "identifiers"];

/** Facts as a list of pairs. */
export function Facts({ entity }: { entity: Entity }) {
  const words = useWords();
  const { w, date } = words;
  const pairs: [string, ComponentChildren][] = [];
  const { publisher, published, retrieved, licence, url } = { ...entity.source };
  if (publisher) pairs.push([w("thing-csv-publisher"), <Name text={publisher} />]);
  if (published) pairs.push([w("thing-csv-published"), date(published)]);
  if (retrieved) pairs.push([w("thing-retrieved"), date(retrieved)]);
  if (licence)
    pairs.push([
      w("thing-licence"),
      <External url={licence}>
        <Name text={licenceName(licence)} />
      </External>,
    ]);
  if (entity.source)
    pairs.push([w("thing-csv-url"), url ? <External url={url} /> : w("thing-no-address")]);
  const said = entity.statements.filter(({ group }) => !OWN.includes(group));
  for (const [what, lines] of byWhat(entity.source ? [] : said, words))
    pairs.push([what, lines.map((line) => <StatementLine key={line.value} line={line} />)]);
  if (!pairs.length) return null;
  return (
    <dl class="facts">
      {pairs.map(([name, value]) => (
        <div key={name}>
          <dt class="capital">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
