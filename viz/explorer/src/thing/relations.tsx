/** What a thing belongs to, or has: units, parts, outputs, what it is based on. */

import type { Entity, Statement } from "../api/answers";
import { Panel } from "../parts/panel";
import { useWords } from "../words/words";
import { StatementList } from "./line";
import { byWhat, inGroup, leftOut } from "./statements";
import { useTaken } from "./taken";

/** Statements of a group under their kinds; `title` is that of the panel, told by the group else. */
export function Relations(props: { entity: Entity; group: "has" | "belongs to"; title?: string }) {
  const { entity, group } = props;
  const words = useWords();
  const taken = useTaken(entity);
  const lines = inGroup(entity, group);
  if (!lines.length) return null;
  const title = props.title ?? words.w(group === "has" ? "thing-has" : "thing-belongs-to");
  return (
    <Panel
      title={title}
      id={group.replaceAll(" ", "-")}
      downloads={taken(title, lines)}
      note={leftOut(entity, group, words)}
    >
      {[...byWhat(lines, words)].map(([what, same]) => (
        <Same key={what} what={what} lines={same} />
      ))}
    </Panel>
  );
}

function Same({ what, lines }: { what: string; lines: readonly Statement[] }) {
  const { number } = useWords();
  return (
    <div class="same">
      <h3>
        <span class="capital">{what}</span> <span class="count">{number(lines.length)}</span>
      </h3>
      <StatementList lines={lines} />
    </div>
  );
}
