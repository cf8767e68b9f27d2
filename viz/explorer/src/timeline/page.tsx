/** The timeline: agreements and initiatives as bars, events as points, and what holds on a date. */

import { useState } from "preact/hooks";
import { useAnswer } from "../api/client";
import { Heading } from "../page/heading";
import { useQuery } from "../page/router";
import { FilterChips, Filters, useFilters } from "../parts/filters";
import { Empty, Ready } from "../parts/states";
import { useWords } from "../words/words";
import { daysOf } from "./days";
import { inForce, type TimelineAnswer } from "./rows";
import { TimelineView } from "./timeline_view";

export default function TimelinePage() {
  const { w } = useWords();
  const [query] = useQuery();
  const { on: _, ...filters } = useFilters();
  const answer = useAnswer("timeline", filters);
  return (
    <>
      <Heading text={w("timeline-title")} />
      <p class="lead">{w("timeline-lead")}</p>
      <FilterChips />
      <details class="choices">
        <summary>{w("map-choices")}</summary>
        <Filters shown={["theme", "place", "thing", "status", "sources"]} />
      </details>
      <DateChoice key={query.get("on")} />
      <Ready of={answer}>{(found) => <Shown answer={found} on={query.get("on") ?? ""} />}</Ready>
    </>
  );
}

/** A date of any precision; without one, everything shows. */
function DateChoice() {
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
        pattern="[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
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
  const { w, date } = useWords();
  const days = daysOf(on);
  const bars = days ? inForce(answer.bars, ...days) : answer.bars;
  const title = !days ? w("timeline-whole") : w("timeline-in-force", { date: date(on) });
  if (!bars.length) return <Empty>{w("timeline-nothing")}</Empty>;
  return (
    <>
      <TimelineView answer={answer} bars={bars} title={title} at={days} />
      {answer.total > answer.bars.length && (
        <p class="note">{w("timeline-left", { count: answer.total - answer.bars.length })}</p>
      )}
    </>
  );
}
