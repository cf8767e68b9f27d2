/** Days as the API counts them: as Python's `date.toordinal` does, 1 for 0001-01-01. */

import { isDate } from "../words/dates";

const EPOCH = 719_163; // 1970-01-01
const DAY = 86_400_000; // milliseconds

/** Return the first day of a date (`2009`, `2009-06`, `2009-06-15`), or its last; null for none. */
export function dayOf(text: string, side: "first" | "last" = "first"): number | null {
  const date = text.trim();
  if (!isDate(date)) return null;
  const [year = 0, month, day] = date.split("-").map(Number);
  if (side === "first" || day !== undefined) return dayAt(year, (month ?? 1) - 1, day ?? 1);
  return dayAt(year, month ?? 12, 0);
}

/** Return the first and the last day of a date of any precision, null for other texts. */
export function daysOf(text: string): [first: number, last: number] | null {
  const [first, last] = [dayOf(text), dayOf(text, "last")];
  return first === null || last === null ? null : [first, last];
}

/** Return the day that it is now, in UTC. */
export function today(): number {
  return Math.floor(Date.now() / DAY) + EPOCH;
}

/** Return the moment at which a day begins, in UTC. */
export function dateOf(day: number): Date {
  return new Date((day - EPOCH) * DAY);
}

/** Return a day as an ISO date: `isoOf(733539)` is `2009-05-12`. */
export function isoOf(day: number): string {
  return dateOf(day).toISOString().slice(0, 10);
}

/** Return the year of a day. */
export function yearOf(day: number): number {
  return dateOf(day).getUTCFullYear();
}

/** Return the day on which a year begins. */
export function newYear(year: number): number {
  return dayAt(year, 0, 1);
}

/** Return the month of a day, counted from January of the year 0. */
export function monthOf(day: number): number {
  return yearOf(day) * 12 + dateOf(day).getUTCMonth();
}

/** Return the first day of a month that is counted from January of the year 0. */
export function dayOfMonth(month: number): number {
  return dayAt(Math.floor(month / 12), month % 12, 1);
}

/** Return a day of the calendar, in the first century too; `month` is counted from 0. */
function dayAt(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day) / DAY + EPOCH;
}
