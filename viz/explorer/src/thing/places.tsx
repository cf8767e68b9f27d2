/** Where a thing is and what it covers. */

import type { Entity } from "../api/answers";
import { Panel } from "../parts/panel";
import { useWords } from "../words/words";
import { StatementList } from "./line";
import { byWhat, inGroup } from "./statements";
import { useTaken } from "./taken";

export function Places({ entity }: { entity: Entity }) {
  const words = useWords();
  const taken = useTaken(entity);
  const lines = inGroup(entity, "places").filter(({ what }) => what !== "geometry");
  if (!lines.length) return null;
  const title = words.w("thing-places");
  return (
    <Panel title={title} id="places" downloads={taken(title, lines)}>
      {[...byWhat(lines, words)].map(([what, same]) => (
        <div class="same" key={what}>
          <h3 class="capital">{what}</h3>
          <StatementList lines={same} />
        </div>
      ))}
    </Panel>
  );
}
