/** The page of a place: who is there, what covers it, what it lies in. */

import type { Entity, Statement } from "../api/answers";
import { Contents } from "../parts/contents";
import { HAPPENING } from "../parts/kinds";
import { useWords } from "../words/words";
import { About, Partners } from "./about";
import { DataLinks } from "./data_links";
import { Figures } from "./figures";
import { Head } from "./head";
import { Names } from "./names";
import { Notes } from "./notes";
import { Passages } from "./passages";
import { Places } from "./places";
import { Relations } from "./relations";
import { Small } from "./small";

export function PlacePage({ entity }: { entity: Entity }) {
  const { w } = useWords();
  const filter = { place: [entity.thing.iri] };
  // What happens here stands in the table about the place, so it is not listed once more.
  const listed = ({ group, thing }: Statement) =>
    group === "has" && HAPPENING.includes(thing?.kind ?? "");
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
