/** The life cycle of a thing as a line: what became of it, from the first day to the last. */

import type { Entity, Statement } from "../api/answers";
import { Cites } from "../parts/citations";
import { Name } from "../parts/name";
import { Panel } from "../parts/panel";
import { ThingLink } from "../parts/thing_link";
import { isDate } from "../words/dates";
import { useWords } from "../words/words";
import { whatOf } from "./line";
import { inGroup } from "./statements";
import { useTaken } from "./taken";

export function Life({ entity }: { entity: Entity }) {
  const words = useWords();
  const taken = useTaken(entity);
  const lines = inTime(inGroup(entity, "life cycle"));
  if (!lines.length) return null;
  const title = words.w("thing-life");
  return (
    <Panel title={title} id="life" downloads={taken(title, lines)}>
      <ol class="life">
        {byDay(lines).map((same) => (
          <Step key={same.map(({ what }) => what).join() + dateIn(same[0])} lines={same} />
        ))}
      </ol>
    </Panel>
  );
}

/** What became of a thing on one day. */
function Step({ lines }: { lines: Steps }) {
  const { w, date } = useWords();
  const when = dateIn(lines[0]);
  return (
    <li class={lines[0].plan ? "planned" : undefined}>
      <span class="life-when">{when ? date(when) : w("thing-undated")}</span>
      {lines.map((line) => (
        <What key={line.what + line.value} line={line} />
      ))}
    </li>
  );
}

function What({ line }: { line: Statement }) {
  const words = useWords();
  const { w } = words;
  return (
    <>
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
    </>
  );
}

/** Return the date of a step of a life cycle, "" where it has none. */
export function dateIn(line: Statement): string {
  const said = line.on || line.start || line.end;
  return said || (isDate(line.value) ? line.value : "");
}

/** Steps of one day, at least one. */
export type Steps = [Statement, ...Statement[]];

/** Return steps in order with those of one day together; plans and the undated stay apart. */
export function byDay(lines: readonly Statement[]): Steps[] {
  const found: Steps[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const same =
      last && dateIn(line) && dateIn(last[0]) === dateIn(line) && last[0].plan === line.plan;
    if (same) last.push(line);
    else found.push([line]);
  }
  return found;
}

/** What comes first of what happens on one day. */
const FIRST = ["planned start", "start"];
const LAST = ["planned end", "end", "ended"];

function rank({ what, plan }: Statement): string {
  const place = FIRST.includes(what) ? 0 : LAST.includes(what) ? 2 : 1;
  return `${plan ? 1 : 0}${place}`;
}

/** Return the steps of a life cycle by their dates, on one day from start to end; undated last. */
export function inTime(lines: readonly Statement[]): Statement[] {
  const by = (line: Statement) => `${dateIn(line) || "9999"} ${rank(line)}`;
  return [...lines].sort((one, other) => (by(one) < by(other) ? -1 : by(one) > by(other) ? 1 : 0));
}
