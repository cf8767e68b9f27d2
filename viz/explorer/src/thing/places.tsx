/** Where a thing is and what it covers. */

import type { Entity } from "../api/answers";
import { Panel } from "../parts/panel";
import { useWords } from "../words/words";
import { StatementLine } from "./line";
import { More } from "./more";
import { byWhat, inGroup, taken } from "./statements";

export function Places({ entity }: { entity: Entity }) {
  const words = useWords();
  const lines = inGroup(entity, "places").filter(({ what }) => what !== "geometry");
  if (!lines.length) return null;
  return (
    <Panel title={words.w("thing-places")} downloads={taken(entity, lines, words)}>
      {[...byWhat(lines, words)].map(([what, same]) => (
        <div class="same" key={what}>
          <h3 class="capital">{what}</h3>
          <More
            items={same.map((line) => <StatementLine key={line.what + line.value} line={line} />)}
          />
        </div>
      ))}
    </Panel>
  );
}
