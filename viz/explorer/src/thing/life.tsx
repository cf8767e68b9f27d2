/** The life cycle of a thing as a line: what became of it, from the first day to the last. */

import type { Entity, Statement } from "../api/answers";
import { Cites } from "../parts/citations";
import { Name } from "../parts/name";
import { Panel } from "../parts/panel";
import { ThingLink } from "../parts/thing_link";
import { useWords } from "../words/words";
import { whatOf } from "./line";
import { inGroup, taken } from "./statements";

export function Life({ entity }: { entity: Entity }) {
  const words = useWords();
  const lines = inTime(inGroup(entity, "life cycle"));
  if (!lines.length) return null;
  return (
    <Panel title={words.w("thing-life")} downloads={taken(entity, lines, words)}>
      <ol class="life">
        {lines.map((line) => (
          <Step key={line.what + dayOf(line) + line.value} line={line} />
        ))}
      </ol>
    </Panel>
  );
}

function Step({ line }: { line: Statement }) {
  const words = useWords();
  const { w, date } = words;
  const when = dayOf(line);
  return (
    <li class={line.plan ? "planned" : undefined}>
      <span class="life-when">{when ? date(when) : w("thing-undated")}</span>
      <span class="life-what">
        {whatOf(line, words)}
        {line.plan && <span class="status plan">{w("thing-planned")}</span>}
      </span>
      {line.thing && <ThingLink thing={line.thing} />}
      {line.note && (
        <span class="soft">
          <Name text={line.note} />
        </span>
      )}
      <Cites passages={line.passages} more={line.more} />
    </li>
  );
}

/** Return the date of a step of a life cycle, "" where it has none. */
export function dayOf(line: Statement): string {
  const said = line.on || line.start || line.end;
  return said || (/^\d{4}(-\d{2}){0,2}$/.test(line.value) ? line.value : "");
}

/** Return the steps of a life cycle by their dates, the undated last. */
export function inTime(lines: readonly Statement[]): Statement[] {
  const by = (line: Statement) => dayOf(line) || "9999";
  return [...lines].sort((one, other) => (by(one) < by(other) ? -1 : by(one) > by(other) ? 1 : 0));
}
