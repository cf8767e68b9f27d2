/** Time: ties that hold at a date, or in a period, drawn solid where that is certain. */

import { useMemo } from "preact/hooks";
import { DateProblem } from "../parts/date_fault";
import { dayOf, dayOfMonth, isoOf, monthOf, today } from "../parts/days";
import { useWords } from "../words/words";
import { counted } from "./appearance";
import { type Axis, axisOf, fullest, within } from "./axis";
import { stride, usePlaying } from "./playing";
import { Range } from "./range";
import { useSource } from "./source";
import type { State } from "./state";
import { faultIn, periodOf } from "./view";
import { Years } from "./years";

const PERIOD = 60; // months that a period has at first

export function Slider({ state }: { state: State }) {
  const { w } = useWords();
  const { model } = useSource();
  const { first, last } = model.network;
  if (first === null || last === null) return <p class="note">{w("network-undated")}</p>;
  return <Dated state={state} axis={axisOf(first, last)} />;
}

function Dated({ state, axis }: { state: State; axis: Axis }) {
  const { w, date } = useWords();
  const { view, change } = state;
  const until = monthIn(view.day) ?? axis.last;
  const from = monthIn(view.from) ?? axis.first;
  const [all, period] = [view.day === "", view.from !== ""];
  const set = (month: number) => change({ day: iso(within(axis, month)) });
  return (
    <section class="network-time" aria-label={w("network-time")}>
      <Head state={state} axis={axis} until={until} set={set} />
      <Wrong state={state} />
      <Years axis={axis} month={all ? null : until} />
      {period && !all && (
        <Range
          label={w("network-from")}
          axis={axis}
          value={from}
          text={date(view.from)}
          set={(month) => change({ from: iso(Math.min(month, until)) })}
        />
      )}
      <Range
        label={w(period ? "network-until-day" : "network-on")}
        axis={axis}
        value={until}
        text={all ? w("network-all-times") : date(view.day)}
        set={(month) => {
          set(month);
          if (period && month < from) change({ from: iso(month) });
        }}
      />
    </section>
  );
}

interface HeadProps {
  state: State;
  axis: Axis;
  /** The month of the slider, and what moves it. */
  until: number;
  set: (month: number) => void;
}

/** Whether only a date shows, or a period; playing; and how much that is. */
function Head({ state, axis, until, set }: HeadProps) {
  const { w } = useWords();
  const { model } = useSource();
  const { view, change } = state;
  const { first, last } = axis;
  const all = view.day === "";
  const playing = usePlaying(() => {
    const next = monthIn(view.day) === null || until >= last ? first : until + stride(axis);
    set(next);
    return next < last;
  });
  const toDate = (on: boolean) => {
    const day = on ? iso(fullest(model.times, axis, monthOf(today()))) : "";
    change({ day, from: "" }, { push: true });
  };
  const toPeriod = (on: boolean) =>
    change({ from: on ? iso(Math.max(first, until - PERIOD)) : "" }, { push: true });
  return (
    <div class="network-time-head">
      <Check label={w("network-time-slider")} on={!all} set={toDate} />
      {!all && <Check label={w("network-period")} on={view.from !== ""} set={toPeriod} />}
      {!all && <Undated state={state} />}
      <button type="button" aria-pressed={playing.on} onClick={playing.toggle}>
        {w(playing.on ? "network-stop" : "network-play")}
      </button>
      <p class="network-time-said" role="status" aria-live={playing.on ? "off" : "polite"}>
        <Said state={state} />
      </p>
    </div>
  );
}

function Check({ label, on, set }: { label: string; on: boolean; set: (on: boolean) => void }) {
  return (
    <label>
      <input
        type="checkbox"
        checked={on}
        onChange={({ currentTarget: { checked } }) => set(checked)}
      />
      {label}
    </label>
  );
}

function Said({ state }: { state: State }) {
  const { w, number, date } = useWords();
  const { model } = useSource();
  const { view, shown } = state;
  const { certain, possible, partners } = counted(model, shown);
  const when = view.from ? `${date(view.from)} – ${date(view.day)}` : date(view.day);
  if (!view.day)
    return <>{w("network-shown", { ties: number(certain), partners: number(partners) })}</>;
  return (
    <>
      {w("network-in-force", {
        date: when,
        certain: number(certain),
        possible: number(possible),
        partners: number(partners),
      })}
    </>
  );
}

/** Whether ties without any date show as well, and how many those are. */
function Undated({ state: { view, change } }: { state: State }) {
  const { w } = useWords();
  const { model } = useSource();
  const { day, from } = view;
  const count = useMemo(() => model.times.undatedIn(periodOf(view)), [model, day, from]);
  if (!count) return null;
  return (
    <Check
      label={w("network-undated-too", { count })}
      on={view.undated}
      set={(undated) => change({ undated }, { push: true })}
    />
  );
}

/** What is wrong with the dates of the address, or that they lie before all that is dated. */
function Wrong({ state: { view } }: { state: State }) {
  const { w, date } = useWords();
  const { model, query } = useSource();
  const fault = faultIn(query);
  if (fault) return <DateProblem of={fault}>{w("parts-dates-ignored")}</DateProblem>;
  const { first } = model.network;
  const last = dayOf(view.day, "last");
  if (first === null || last === null || last >= first) return null;
  return <p class="note">{w("network-before-first", { date: date(isoOf(first)) })}</p>;
}

function monthIn(date: string): number | null {
  const day = dayOf(date);
  return day === null ? null : monthOf(day);
}

function iso(month: number): string {
  return isoOf(dayOfMonth(month));
}
