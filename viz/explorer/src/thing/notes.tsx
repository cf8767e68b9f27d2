/** Remarks about a thing, and what fits no other group. */

import type { Entity } from "../api/answers";
import { More } from "../parts/more";
import { Panel } from "../parts/panel";
import { useWords } from "../words/words";
import { StatementLine, whatOf } from "./line";
import { inGroup } from "./statements";

export function Notes({ entity }: { entity: Entity }) {
  const words = useWords();
  const { w } = words;
  const lines = [...inGroup(entity, "notes"), ...inGroup(entity, "other")];
  if (!lines.length) return null;
  return (
    <Panel title={w("thing-notes")} id="remarks">
      <More of={lines}>
        {(line) => (
          <li key={line.what + line.value}>
            {line.group === "other" && <span class="soft capital">{whatOf(line, words)}: </span>}
            <StatementLine line={line} />
          </li>
        )}
      </More>
    </Panel>
  );
}
