/** When things last, and the years of a scale around them. */

import type { Span } from "../api/answers";
import { newYear, today, yearOf } from "../parts/days";

/** Part of a bar, in days; null is open. */
export interface Stretch {
  from: number | null;
  until: number | null;
}

/** What is possible, and what is certain of it (null: nothing is). */
export interface Extent {
  possible: Stretch;
  certain: { from: number; until: number } | null;
}

/** Read a span: it is certain only between a known beginning and a known end. */
export function extentOf(span: Span): Extent {
  const [earliest, latest, from, until] = span;
  const certain = from !== null && until !== null && from <= until ? { from, until } : null;
  return { possible: { from: earliest, until: latest }, certain };
}

/** Whether nothing is known of when: no bound, and no time that is certain. */
export function undated(span: Span): boolean {
  const { possible, certain } = extentOf(span);
  return possible.from === null && possible.until === null && !certain;
}

/** The whole years around days, as days; this year where nothing is dated. */
export function wholeYears(first: number | null, last: number | null): [number, number] {
  const now = today();
  const [from, until] = [first ?? last ?? now, last ?? first ?? now];
  return [newYear(yearOf(from)), newYear(yearOf(until) + 1)];
}

/** Years at which a scale is marked: at most `most`, at round numbers. */
export function ticks(from: number, until: number, most: number): number[] {
  const [first, last] = [yearOf(from), yearOf(until)];
  const width = [1, 2, 5, 10, 20, 25, 50, 100, 200].find((n) => (last - first) / n <= most) ?? 500;
  const found: number[] = [];
  for (let year = Math.ceil(first / width) * width; year <= last; year += width) found.push(year);
  return found;
}
