/** How many dated ties hold in each year, in small bars above the slider. */

import { useMemo } from "preact/hooks";
import { dayOf, dayOfMonth, yearOf } from "../parts/days";
import { useSource } from "./source";
import { counts, type Period } from "./times";

const BARS = 80; // at most; where there are more years, a bar stands for several
const HEIGHT = 24;

/** Bars by year, certain ties dark and possible ones pale; `day` is marked. */
export function Years({ day, months }: { day: string; months: readonly [number, number] }) {
  const { model } = useSource();
  const [first, last] = months.map((month) => Math.floor(month / 12)) as [number, number];
  const years = useMemo(
    () => counts(model.times, periodsOf(first, last)),
    [model.times, first, last],
  );
  const most = Math.max(1, ...years.map(({ certain, possible }) => certain + possible));
  const tall = (ties: number) => (HEIGHT * ties) / most;
  const now = dayOf(day);
  const at = now === null ? null : (yearOf(now) - first) / Math.max(1, last - first + 1);
  const bar = (kind: string, n: number, from: number, ties: number) => (
    <rect class={kind} x={n + 0.04} width={0.92} y={HEIGHT - tall(from)} height={tall(ties)} />
  );
  return (
    <svg
      class="network-years"
      viewBox={`0 0 ${years.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {years.map(({ certain, possible }, n) => (
        <g key={n}>
          {bar("possible", n, certain + possible, possible)}
          {bar("certain", n, certain, certain)}
        </g>
      ))}
      {at !== null && (
        <rect class="now" x={at * years.length} width={years.length / 250} y={0} height={HEIGHT} />
      )}
    </svg>
  );
}

/** Return the years from one to another as periods, several in one where there are many. */
function periodsOf(first: number, last: number): Period[] {
  const every = Math.max(1, Math.ceil((last - first + 1) / BARS));
  return Array.from({ length: Math.ceil((last - first + 1) / every) }, (_, n) => ({
    from: dayOfMonth((first + n * every) * 12),
    until: dayOfMonth((first + (n + 1) * every) * 12) - 1,
  }));
}
