/** The page of a theme or another term: what is about it, who works on it, what is above and below. */

import type { Entity, Ref } from "../api/answers";
import { Contents } from "../parts/contents";
import { Panel } from "../parts/panel";
import { ThingLink } from "../parts/thing_link";
import { useWords } from "../words/words";
import { About, Partners } from "./about";
import { DataLinks } from "./data_links";
import { Facts } from "./facts";
import { Head } from "./head";
import { Names } from "./names";
import { Passages } from "./passages";

export function TermPage({ entity }: { entity: Entity }) {
  const { w } = useWords();
  const { thing, broader, narrower } = entity;
  const theme = thing.kind === "theme" ? [thing.iri] : undefined;
  const beside = (
    <>
      <Terms title={w("thing-broader")} terms={broader} />
      <Terms title={w("thing-narrower")} terms={narrower} />
      <Names entity={entity} />
      <Facts entity={entity} />
      <DataLinks entity={entity} />
    </>
  );
  return (
    <>
      <Head entity={entity} />
      <Contents />
      {theme ? (
        <div class="thing-columns">
          <div>
            <About filter={{ theme }} />
            <Partners entity={entity} />
          </div>
          <div>{beside}</div>
        </div>
      ) : (
        beside
      )}
      <Passages entity={entity} />
    </>
  );
}

function Terms({ title, terms }: { title: string; terms: readonly Ref[] }) {
  if (!terms.length) return null;
  return (
    <Panel title={title}>
      <ul class="lines">
        {terms.map((term) => (
          <li key={term.iri}>
            <ThingLink thing={term} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
