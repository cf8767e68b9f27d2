/** The timeline: agreements and initiatives as bars, events as points, and what holds on a date. */

import { useState } from "preact/hooks";
import { useAnswer } from "../api/client";
import { Heading } from "../page/heading";
import { useQuery } from "../page/router";
import { DateProblem } from "../parts/date_fault";
import { daysOf } from "../parts/days";
import { MANY, ONE } from "../parts/filtered";
import { FilterChips, Filters, useFilters } from "../parts/filters";
import { Empty, Ready } from "../parts/states";
import { Unread, unreadNames } from "../parts/unread";
import { faultOf } from "../words/dates";
import { useWords } from "../words/words";
import { InForce } from "./in_force";
import type { TimelineAnswer } from "./rows";
import { TimelineView } from "./timeline_view";

export default function TimelinePage() {
  const { w } = useWords();
  const [query] = useQuery();
  const { on: _, ...filters } = useFilters();
  const answer = useAnswer("timeline", filters);
  const on = (query.get("on") ?? "").trim();
  const fault = faultOf(on);
  return (
    <>
      <Heading text={w("timeline-title")} />
      <p class="lead">{w("timeline-lead")}</p>
      <Unread of={unreadNames(query, [...MANY, ...ONE])} />
      <FilterChips />
      <details class="choices">
        <summary>{w("parts-choices")}</summary>
        <Filters shown={["theme", "place", "thing", "status", "sources"]} />
      </details>
      <DateChoice key={on} wrong={fault !== null} />
      {fault && <DateProblem of={fault}>{w("parts-dates-ignored")}</DateProblem>}
      <Ready of={answer}>{(found) => <Shown answer={found} on={fault ? "" : on} />}</Ready>
    </>
  );
}

/** A date of any precision; without one, everything shows. */
function DateChoice({ wrong }: { wrong: boolean }) {
  const { w } = useWords();
  const [query, change] = useQuery();
  const [text, setText] = useState(query.get("on") ?? "");
  return (
    <form
      class="timeline-date"
      onSubmit={(event) => {
        event.preventDefault();
        change({ on: text.trim() });
      }}
    >
      <label for="timeline-on">{w("timeline-on")}</label>
      <input
        id="timeline-on"
        value={text}
        size={12}
        placeholder="2009-06"
        title={w("parts-date-format")}
        aria-invalid={wrong}
        aria-describedby={wrong ? "date-problem" : undefined}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit">{w("timeline-show")}</button>
      {query.get("on") && (
        <button type="button" class="link" onClick={() => change({ on: null })}>
          {w("timeline-all")}
        </button>
      )}
    </form>
  );
}

function Shown({ answer, on }: { answer: TimelineAnswer; on: string }) {
  const { w } = useWords();
  const days = daysOf(on);
  if (!answer.bars.length) return <Empty>{w("timeline-nothing")}</Empty>;
  return (
    <>
      {days ? (
        <InForce answer={answer} on={on} days={days} />
      ) : (
        <TimelineView answer={answer} bars={answer.bars} title={w("timeline-whole")} />
      )}
      {answer.total > answer.bars.length && (
        <p class="note">{w("parts-left", { count: answer.total - answer.bars.length })}</p>
      )}
    </>
  );
}
