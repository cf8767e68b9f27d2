/** What is in force on a date: certainly, possibly, and what has no date at all. */

import { useMemo } from "preact/hooks";
import { Citations } from "../parts/citations";
import { Panel } from "../parts/panel";
import { Empty } from "../parts/states";
import { useWords } from "../words/words";
import { type Bar, inForce, type TimelineAnswer } from "./rows";
import { BarTable } from "./table";
import { Bars } from "./timeline_view";

export interface InForceProps {
  answer: TimelineAnswer;
  on: string;
  days: readonly [number, number];
}

/** Three groups, each with its table; those without any date are folded away. */
export function InForce({ answer, on, days }: InForceProps) {
  const { w, date } = useWords();
  const found = useMemo(() => inForce(answer.bars, ...days), [answer, on]);
  return (
    <Citations passages={answer.passages}>
      {(["certain", "possible"] as const).map((sure) => {
        const count = found[sure].length;
        const title = w(`timeline-in-force-${sure}`, { date: date(on), count });
        return (
          <Group
            key={sure}
            name={sure}
            answer={answer}
            bars={found[sure]}
            title={title}
            at={days}
          />
        );
      })}
      {found.undated.length > 0 && (
        <details class="panel">
          <summary>{w("timeline-in-force-undated", { count: found.undated.length })}</summary>
          <p class="note">{w("timeline-in-force-undated-note")}</p>
          <BarTable
            name="undated"
            bars={found.undated}
            caption={w("timeline-in-force-undated", { count: found.undated.length })}
          />
        </details>
      )}
    </Citations>
  );
}

interface GroupProps {
  name: string;
  answer: TimelineAnswer;
  bars: readonly Bar[];
  title: string;
  at: readonly [number, number];
}

function Group({ name, answer, bars, title, at }: GroupProps) {
  const { w } = useWords();
  if (!bars.length)
    return (
      <Panel title={title}>
        <Empty>{w("timeline-in-force-none")}</Empty>
      </Panel>
    );
  return (
    <Bars answer={answer} bars={bars} title={title} at={at} table={false}>
      <BarTable name={name} bars={bars} caption={title} />
    </Bars>
  );
}
