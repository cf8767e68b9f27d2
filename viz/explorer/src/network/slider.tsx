/** Time: ties that hold at a date, or in a period, drawn solid where that is certain. */

import { useEffect, useMemo, useState } from "preact/hooks";
import { DateProblem } from "../parts/date_fault";
import { useWords } from "../words/words";
import { counted } from "./appearance";
import { lessMotion } from "./motion";
import { useSource } from "./source";
import type { State } from "./state";
import { counts, dayOf, dayOfMonth, monthOf, written, yearOf } from "./times";
import { faultIn, periodOf } from "./view";

const STEP = 220; // milliseconds between the steps of playing

export function Slider({ state }: { state: State }) {
  const { w } = useWords();
  const { model } = useSource();
  const { first, last } = model.network;
  if (first === null || last === null) return <p class="note">{w("network-undated")}</p>;
  return <Dated state={state} months={[monthOf(first), monthOf(last) + 1]} />;
}

function Dated({ state, months }: { state: State; months: readonly [number, number] }) {
  const { w, date } = useWords();
  const { view, change } = state;
  const [first, last] = months;
  const until = monthIn(view.day) ?? last;
  const from = monthIn(view.from) ?? first;
  const set = (month: number) => change({ day: iso(Math.min(last, Math.max(first, month))) });
  const period = view.from !== "";
  const playing = usePlaying(() => {
    const next = monthIn(view.day) === null || until >= last ? first : until + stride(months);
    set(next);
    return next < last;
  });
  const all = view.day === "";
  return (
    <section class="network-time" aria-label={w("network-time")}>
      <div class="network-time-head">
        <label>
          <input
            type="checkbox"
            checked={!all}
            onChange={({ currentTarget: { checked } }) =>
              change(
                { day: checked ? iso(Math.min(last, monthNow())) : "", from: "" },
                { push: true },
              )
            }
          />
          {w("network-time-slider")}
        </label>
        {!all && (
          <label>
            <input
              type="checkbox"
              checked={period}
              onChange={({ currentTarget: { checked } }) =>
                change({ from: checked ? iso(Math.max(first, until - 60)) : "" }, { push: true })
              }
            />
            {w("network-period")}
          </label>
        )}
        {!all && <Undated state={state} />}
        <button type="button" aria-pressed={playing.on} onClick={playing.toggle}>
          {w(playing.on ? "network-stop" : "network-play")}
        </button>
        <p class="network-time-said" role="status" aria-live={playing.on ? "off" : "polite"}>
          <Said state={state} />
        </p>
      </div>
      <Wrong state={state} />
      <Years state={state} months={months} />
      {period && !all && (
        <Range
          label={w("network-from")}
          months={months}
          value={from}
          text={date(view.from)}
          set={(month) => change({ from: iso(Math.min(month, until)) })}
        />
      )}
      <Range
        label={w(period ? "network-until-day" : "network-on")}
        months={months}
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

interface RangeProps {
  label: string;
  months: readonly [number, number];
  value: number;
  text: string;
  set: (month: number) => void;
}

/** Arrow keys move a month, page keys a year; a date may be typed too. */
function Range({ label, months: [first, last], value, text, set }: RangeProps) {
  const keys = (event: KeyboardEvent) => {
    const step = { PageUp: 12, PageDown: -12 }[event.key];
    if (!step) return;
    event.preventDefault();
    set(Math.min(last, Math.max(first, value + step)));
  };
  return (
    <label class="network-range">
      <span>{label}</span>
      <input
        type="range"
        min={first}
        max={last}
        step={1}
        value={value}
        aria-valuetext={text}
        onInput={({ currentTarget }) => set(Number(currentTarget.value))}
        onKeyDown={keys}
      />
      <output>{text}</output>
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
    <label>
      <input
        type="checkbox"
        checked={view.undated}
        onChange={({ currentTarget: { checked } }) => change({ undated: checked }, { push: true })}
      />
      {w("network-undated-too", { count })}
    </label>
  );
}

/** What is wrong with the dates of the address, or that they lie before all that is dated. */
function Wrong({ state: { view } }: { state: State }) {
  const { w, date } = useWords();
  const { model, query } = useSource();
  const fault = faultIn(query);
  if (fault) return <DateProblem of={fault}>{w("network-dates-ignored")}</DateProblem>;
  const { first } = model.network;
  const last = dayOf(view.day, "last");
  if (first === null || last === null || last >= first) return null;
  return <p class="note">{w("network-before-first", { date: date(written(first)) })}</p>;
}

/** How many dated ties hold in each year: certain ones dark, possible ones pale. */
function Years({ state, months }: { state: State; months: readonly [number, number] }) {
  const { model } = useSource();
  const [first, last] = months.map((month) => Math.floor(month / 12)) as [number, number];
  const years = useMemo(() => {
    const every = Math.max(1, Math.ceil((last - first + 1) / 80));
    const starts = Array.from(
      { length: Math.ceil((last - first + 1) / every) },
      (_, n) => first + n * every,
    );
    const periods = starts.map((year) => ({
      from: dayOfMonth(year * 12),
      until: dayOfMonth((year + every) * 12) - 1,
    }));
    return counts(model.times, periods);
  }, [model, first, last]);
  const most = Math.max(1, ...years.map(({ certain, possible }) => certain + possible));
  const day = dayOf(state.view.day);
  const at = day === null ? null : (yearOf(day) - first) / Math.max(1, last - first + 1);
  return (
    <svg
      class="network-years"
      viewBox={`0 0 ${years.length} 24`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {years.map(({ certain, possible }, n) => (
        <g key={n}>
          <rect
            class="possible"
            x={n + 0.04}
            width={0.92}
            y={24 - (24 * (certain + possible)) / most}
            height={(24 * possible) / most}
          />
          <rect
            class="certain"
            x={n + 0.04}
            width={0.92}
            y={24 - (24 * certain) / most}
            height={(24 * certain) / most}
          />
        </g>
      ))}
      {at !== null && (
        <rect class="now" x={at * years.length} width={years.length / 250} y={0} height={24} />
      )}
    </svg>
  );
}

/** Steps in time until the end; with less motion wanted, a step a second and a half. */
function usePlaying(step: () => boolean): { on: boolean; toggle: () => void } {
  const [on, setOn] = useState(false);
  useEffect(() => {
    if (!on) return;
    const timer = setTimeout(() => setOn(step()), lessMotion() ? 1500 : STEP);
    return () => clearTimeout(timer);
  });
  return { on, toggle: () => setOn(!on) };
}

function stride([first, last]: readonly [number, number]): number {
  return lessMotion() ? 12 : Math.max(1, Math.round((last - first) / 120));
}

function monthIn(date: string): number | null {
  const day = dayOf(date);
  return day === null ? null : monthOf(day);
}

function monthNow(): number {
  const now = new Date();
  return now.getUTCFullYear() * 12 + now.getUTCMonth();
}

function iso(month: number): string {
  return written(dayOfMonth(month));
}
