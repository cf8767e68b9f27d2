/** The chart, its legend and its table, for a page of its own and for the page of a thing. */

import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { Citations } from "../parts/citations";
import { Panel } from "../parts/panel";
import { fileName, pictures } from "../parts/save";
import { Empty } from "../parts/states";
import { useWords } from "../words/words";
import { BarChart } from "./bar_chart";
import { undated } from "./extent";
import { Legend } from "./legend";
import { type Bar, rowsOf, type TimelineAnswer } from "./rows";
import { BarTable } from "./table";

export interface TimelineViewProps {
  answer: TimelineAnswer;
  bars: readonly Bar[];
  title: string;
  /** Whether the same facts follow as a table; the page around may have them already. */
  table?: boolean;
}

/** Bars in time; `bars` are those of the answer to show. */
export function TimelineView({ answer, bars, title, table = true }: TimelineViewProps) {
  return (
    <Citations passages={answer.passages}>
      <Bars answer={answer} bars={bars} title={title} table={table} />
      {table && bars.length > 0 && <AsTable bars={bars} title={title} />}
    </Citations>
  );
}

/** The same as a table; what has no date is folded away, as long as anything has one. */
function AsTable({ bars, title }: Pick<TimelineViewProps, "bars" | "title">) {
  const { w } = useWords();
  const dated = bars.filter((bar) => !undated(bar.span));
  const others = bars.filter((bar) => undated(bar.span));
  const folded = dated.length > 0 && others.length > 0;
  const caption = w("timeline-in-force-undated", { count: others.length });
  return (
    <>
      <Panel title={w("timeline-as-table")}>
        <BarTable name="bars" bars={folded ? dated : bars} caption={title} />
      </Panel>
      {folded && (
        <details class="panel">
          <summary>{caption}</summary>
          <BarTable name="undated" bars={others} caption={caption} />
        </details>
      )}
    </>
  );
}

export interface BarsProps extends TimelineViewProps {
  /** Days to mark. */
  at?: readonly [number, number] | null;
  children?: ComponentChildren;
}

/** The dated bars under their title, with what follows them; `table` says where the others are. */
export function Bars(props: BarsProps) {
  const { answer, bars, title, at = null, table = true, children } = props;
  const { w } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const dated = bars.filter((bar) => !undated(bar.span));
  const downloads = pictures(
    () => frame.current?.querySelector("svg"),
    (extension) => fileName(title, extension),
  );
  const undatedCount = bars.length - dated.length;
  return (
    <Panel title={title} downloads={dated.length ? downloads : []}>
      {dated.length === 0 && <Empty>{w("timeline-none-dated")}</Empty>}
      {dated.length > 0 && (
        <>
          <Legend />
          <div ref={frame}>
            <BarChart
              rows={rowsOf(dated)}
              first={answer.first}
              last={answer.last}
              label={w("timeline-label", { count: dated.length })}
              at={at}
            />
          </div>
        </>
      )}
      {table && undatedCount > 0 && (
        <p class="note">{w("timeline-undated", { count: undatedCount })}</p>
      )}
      {children}
    </Panel>
  );
}
