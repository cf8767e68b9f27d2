/** The thing as data, in the syntaxes of RDF. */

import type { Entity } from "../api/answers";
import { Downloads, Panel } from "../parts/panel";
import { useWords } from "../words/words";
import { dataAt } from "./address";

const SYNTAXES = [
  ["JSON-LD", "jsonld"],
  ["Turtle", "ttl"],
  ["N-Triples", "nt"],
  ["RDF/XML", "rdf"],
] as const;

export function DataLinks({ entity: { thing } }: { entity: Entity }) {
  const { w } = useWords();
  return (
    <Panel title={w("thing-data")} id="data">
      <Downloads
        of={SYNTAXES.map(([label, suffix]) => ({ label, href: dataAt(thing.path, suffix) }))}
        about={w("thing-data")}
      />
    </Panel>
  );
}
