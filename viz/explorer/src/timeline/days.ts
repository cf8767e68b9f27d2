/** Days as the API counts them, and the days that a date of any precision stands for. */

import { DAY, EPOCH, isDate } from "../words/dates";

/** The moment at which a day begins, in UTC. */
export function dateOf(day: number): Date {
  return new Date((day - EPOCH) * DAY);
}

/** The day in which a moment lies. */
export function dayOf(date: Date): number {
  return Math.floor(date.getTime() / DAY) + EPOCH;
}

/** The first and last day of a date of any precision (`2009`, `2009-05`, `2009-05-12`), or null. */
export function daysOf(text: string): [number, number] | null {
  if (!isDate(text)) return null;
  const [year = 0, month, day] = text.split("-").map(Number);
  const at = (y: number, m: number, d: number) => dayOf(new Date(Date.UTC(y, m, d)));
  if (month === undefined) return [at(year, 0, 1), at(year, 11, 31)];
  if (day === undefined) return [at(year, month - 1, 1), at(year, month, 0)];
  return [at(year, month - 1, day), at(year, month - 1, day)];
}

/** The year of a day. */
export function yearOf(day: number): number {
  return dateOf(day).getUTCFullYear();
}
