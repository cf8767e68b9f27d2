/** The themes of a thing. */

import type { Entity } from "../api/answers";
import { Panel } from "../parts/panel";
import { useWords } from "../words/words";
import { StatementLine } from "./line";
import { More } from "./more";
import { inGroup, taken } from "./statements";

export function Themes({ entity }: { entity: Entity }) {
  const words = useWords();
  const lines = inGroup(entity, "themes");
  if (!lines.length) return null;
  return (
    <Panel title={words.w("thing-themes")} downloads={taken(entity, lines, words)}>
      <More
        items={lines.map((line) => (
          <StatementLine key={line.thing?.iri ?? line.value} line={line} />
        ))}
      />
    </Panel>
  );
}
