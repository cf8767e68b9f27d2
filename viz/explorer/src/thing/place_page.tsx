/** The page of a place: who is there, what covers it, what it lies in. */

import type { Entity } from "../api/answers";
import { About, Partners } from "./about";
import { DataLinks } from "./data_links";
import { Figures } from "./figures";
import { Head } from "./head";
import { Names } from "./names";
import { Notes } from "./notes";
import { Passages } from "./passages";
import { Places } from "./places";
import { Relations } from "./relations";

export function PlacePage({ entity }: { entity: Entity }) {
  const filter = { place: [entity.thing.iri] };
  return (
    <>
      <Head entity={entity} />
      <div class="thing-columns">
        <div>
          <Relations entity={entity} group="has" />
          <About filter={filter} />
          <Partners entity={entity} />
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
