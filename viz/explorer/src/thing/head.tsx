/** The head of a thing's page: kind, name, acronym, what it is, and where to go on from it. */

import type { Entity } from "../api/answers";
import { Heading } from "../page/heading";
import { External } from "../parts/external";
import { HAPPENING, PARTNERS } from "../parts/kinds";
import { kindKey, Mark } from "../parts/mark";
import { Name } from "../parts/name";
import { useWords } from "../words/words";
import { StatementLine } from "./line";
import { inGroup } from "./statements";

export function Head({ entity }: { entity: Entity }) {
  const { w } = useWords();
  const { description, description_language, website } = entity;
  return (
    <header class="thing-head">
      <Kind entity={entity} />
      <Title entity={entity} />
      {description && (
        <p class="lead">
          <Name text={description} language={description_language} />
        </p>
      )}
      <Types entity={entity} />
      <ul class="inline thing-ways">
        {website && (
          <li>
            <External url={website}>{w("thing-website")}</External>
          </li>
        )}
        <Ways entity={entity} />
      </ul>
    </header>
  );
}

function Kind({ entity: { thing, country } }: { entity: Entity }) {
  const { w } = useWords();
  return (
    <p class="thing-kind">
      <Mark kind={thing.kind} size={16} />
      <span class="capital">{w(kindKey(thing.kind))}</span>
      {country && (
        <>
          {" · "}
          <Name text={country} />
        </>
      )}
    </p>
  );
}

function Title({ entity: { thing, acronym } }: { entity: Entity }) {
  return (
    <Heading text={thing.name}>
      <Name text={thing.name} language={thing.language} />
      {acronym && acronym !== thing.name && (
        <>
          {" "}
          <span class="acronym">
            <Name text={acronym} />
          </span>
        </>
      )}
    </Heading>
  );
}

/** The types that a thing has among those of its kind. */
function Types({ entity }: { entity: Entity }) {
  const types = inGroup(entity, "type").filter(({ what }) => what !== "is a");
  if (!types.length) return null;
  return (
    <ul class="inline">
      {types.map((line) => (
        <li key={line.what + line.value}>
          <StatementLine line={line} />
        </li>
      ))}
    </ul>
  );
}

function Ways({ entity: { thing } }: { entity: Entity }) {
  const { w } = useWords();
  const of = encodeURIComponent(thing.iri);
  const ways: [string, string][] = [];
  if (thing.kind in PARTNERS) ways.push([`/network?of=${of}`, "thing-in-network"]);
  if (thing.kind === "place" || thing.kind === "theme")
    ways.push([`/network?${thing.kind}=${of}`, "thing-in-network"]);
  if (ways.length || HAPPENING.includes(thing.kind))
    ways.push([`/map?of=${of}`, "thing-in-map"], [`/timeline?of=${of}`, "thing-in-timeline"]);
  if (thing.kind in PARTNERS) ways.push([`/compare?one=${of}`, "thing-compare"]);
  return (
    <>
      {ways.map(([where, key]) => (
        <li key={where}>
          <a href={where}>{w(key)}</a>
        </li>
      ))}
    </>
  );
}
