/** The page of a partner, an agreement, an initiative, an event, an output. */

import type { Entity } from "../api/answers";
import { Contents } from "../parts/contents";
import { HAPPENING, PARTNERS } from "../parts/kinds";
import { DataLinks } from "./data_links";
import { Figures } from "./figures";
import { Head } from "./head";
import { Life } from "./life";
import { Names } from "./names";
import { Neighbourhood } from "./neighbourhood";
import { Notes } from "./notes";
import { Passages } from "./passages";
import { Places } from "./places";
import { Relations } from "./relations";
import { Roles } from "./roles";
import { Small } from "./small";
import { inGroup } from "./statements";
import { Themes } from "./themes";

export function WholePage({ entity }: { entity: Entity }) {
  const { thing } = entity;
  const partner = thing.kind in PARTNERS;
  const inTime = HAPPENING.includes(thing.kind);
  const drawn = inTime || (partner && inGroup(entity, "takes part in").length > 0);
  return (
    <>
      <Head entity={entity} />
      <Contents />
      <div class="thing-columns">
        <div>
          <Life entity={entity} />
          <Roles entity={entity} group="partners" />
          {partner && <Neighbourhood entity={entity} />}
          {partner && <Small folder="network" of={thing.iri} thing={thing} />}
          <Roles entity={entity} group="takes part in" />
          {inTime && <Small folder="map" of={thing.iri} thing={thing} />}
          {drawn && <Small folder="timeline" of={thing.iri} thing={thing} />}
          <Relations entity={entity} group="has" />
          <Figures entity={entity} />
        </div>
        <div>
          <Names entity={entity} />
          <Relations entity={entity} group="belongs to" />
          <Themes entity={entity} />
          <Places entity={entity} />
          {partner && <Small folder="map" of={thing.iri} thing={thing} />}
          <Notes entity={entity} />
          <DataLinks entity={entity} />
        </div>
      </div>
      <Passages entity={entity} />
    </>
  );
}
