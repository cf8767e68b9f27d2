/** Remarks about a thing, and what fits no other group. */

import type { Entity } from "../api/answers";
import { Panel } from "../parts/panel";
import { useWords } from "../words/words";
import { StatementLine, whatOf } from "./line";
import { More } from "./more";
import { inGroup } from "./statements";

export function Notes({ entity }: { entity: Entity }) {
  const words = useWords();
  const { w } = words;
  const lines = [...inGroup(entity, "notes"), ...inGroup(entity, "other")];
  if (!lines.length) return null;
  return (
    <Panel title={w("thing-notes")} id="remarks">
      <More
        items={lines.map((line) => (
          <span key={line.what + line.value}>
            {line.group === "other" && <span class="soft capital">{whatOf(line, words)}: </span>}
            <StatementLine line={line} />
          </span>
        ))}
      />
    </Panel>
  );
}
