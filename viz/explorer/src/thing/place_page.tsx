/** The page of a place: who is there, what covers it, what it lies in. */

import type { Entity, Statement } from "../api/answers";
import { Contents } from "../parts/contents";
import { useWords } from "../words/words";
import { About, Partners } from "./about";
import { DataLinks } from "./data_links";
import { Figures } from "./figures";
import { HAPPENING, Head } from "./head";
import { Names } from "./names";
import { Notes } from "./notes";
import { Passages } from "./passages";
import { Places } from "./places";
import { Relations } from "./relations";
import { Small } from "./small";

/** Whether the tables of the page hold things of a kind, so that they are not listed once more. */
function isListed(kind: string): boolean {
  return HAPPENING.includes(kind);
}

export function PlacePage({ entity }: { entity: Entity }) {
  const { w } = useWords();
  const filter = { place: [entity.thing.iri] };
  const listed = (line: Statement) => line.group === "has" && isListed(line.thing?.kind ?? "");
  const here = { ...entity, statements: entity.statements.filter((line) => !listed(line)) };
  return (
    <>
      <Head entity={entity} />
      <Contents />
      <div class="thing-columns">
        <div>
          <Small folder="map" of={entity.thing.iri} thing={entity.thing} />
          <About filter={filter} />
          <Partners entity={entity} title={w("thing-partners-here")} />
          <Relations entity={here} group="has" title={w("thing-here")} />
          <Figures entity={entity} />
        </div>
        <div>
          <Places entity={entity} />
          <Names entity={entity} />
          <Notes entity={entity} />
          <DataLinks entity={entity} />
        </div>
      </div>
      <Passages entity={entity} />
    </>
  );
}
