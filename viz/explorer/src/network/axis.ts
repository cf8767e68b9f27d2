/** The line of time: its bars, its slider and its marker measure months from the same ends. */

import { dayOfMonth, yearOf } from "../parts/days";
import { counts, type Period, type Times } from "./times";

const BARS = 80; // at most; where there are more years, a bar stands for several
const NAMES = 7; // years named below the bars, at most
const TRIED = 400; // dates tried for the one with the most ties, at most

/** Months from the first of the first bar to the first after the last, and the years of a bar. */
export interface Axis {
  readonly first: number;
  readonly last: number;
  readonly every: number;
}

/** The whole years from one day to another, several in a bar where there are many. */
export function axisOf(first: number, last: number): Axis {
  const from = yearOf(first);
  const years = yearOf(last) - from + 1;
  const every = Math.ceil(years / BARS);
  return { first: from * 12, last: (from + Math.ceil(years / every) * every) * 12, every };
}

/** The month of the axis nearest to a month. */
export function within({ first, last }: Axis, month: number): number {
  return Math.min(last, Math.max(first, month));
}

/** Where a month stands on the axis: 0 at its beginning, 1 at its end. */
export function placeOf(axis: Axis, month: number): number {
  return (within(axis, month) - axis.first) / (axis.last - axis.first);
}

/** The bars as periods. */
export function barsOf({ first, last, every }: Axis): Period[] {
  const months = 12 * every;
  return Array.from({ length: (last - first) / months }, (_, n) => ({
    from: dayOfMonth(first + n * months),
    until: dayOfMonth(first + (n + 1) * months) - 1,
  }));
}

/** Which bars are named: the first, the last, and some between them at equal distances. */
export function namedBars(count: number): number[] {
  const step = Math.max(1, Math.ceil((count - 1) / (NAMES - 1)));
  const last = count - 1;
  const named = Array.from({ length: Math.ceil(last / step) }, (_, n) => n * step);
  return [...named.filter((bar) => bar === 0 || bar <= last - step), last];
}

/**
 * The month, not after `now`, on whose first day most ties hold certainly, or at least possibly;
 * the latest of several.
 */
export function fullest(times: Times, axis: Axis, now: number): number {
  const end = within(axis, now);
  const step = Math.ceil((end - axis.first + 1) / TRIED);
  const months = Array.from(
    { length: Math.floor((end - axis.first) / step) + 1 },
    (_, n) => end - n * step,
  );
  const days = months.map(dayOfMonth).map((day) => ({ from: day, until: day }));
  let best = { month: end, certain: -1, possible: -1 };
  counts(times, days).forEach(({ certain, possible }, n) => {
    const more = certain - best.certain || possible - best.possible;
    if (more > 0) best = { month: months[n] ?? end, certain, possible };
  });
  return best.month;
}
