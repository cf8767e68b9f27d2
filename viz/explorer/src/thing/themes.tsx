/** The themes of a thing. */

import type { Entity } from "../api/answers";
import { Panel } from "../parts/panel";
import { useWords } from "../words/words";
import { StatementList } from "./line";
import { inGroup } from "./statements";
import { useTaken } from "./taken";

export function Themes({ entity }: { entity: Entity }) {
  const words = useWords();
  const taken = useTaken(entity);
  const lines = inGroup(entity, "themes");
  if (!lines.length) return null;
  const title = words.w("thing-themes");
  return (
    <Panel title={title} id="themes" downloads={taken(title, lines)}>
      <StatementList lines={lines} />
    </Panel>
  );
}
