/** Dates of sources, which know a year, a month or a day. */

const DATE = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Return a date of any precision as people of a language write it; other texts as they are.
 *
 * `written("en", "2009-05")` is “May 2009”.
 */
export function written(tag: string, text: string): string {
  const found = DATE.exec(text);
  if (!found) return text;
  const [, year, month, day] = found;
  const on = new Date(0);
  on.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  if (Number.isNaN(on.getTime()) || on.getUTCMonth() !== Number(month ?? 1) - 1) return text;
  return new Intl.DateTimeFormat(tag, {
    timeZone: "UTC",
    year: "numeric",
    ...(month ? { month: day ? "short" : "long" } : {}),
    ...(day ? { day: "numeric" } : {}),
  }).format(on);
}

/** Days before 1970-01-01, as Python's `date.toordinal` counts them. */
const EPOCH = 719_163;
const DAY = 86_400_000;

/** Return the ISO date of a day as the API counts days: `isoOf(733542)` is `2009-05-12`. */
export function isoOf(day: number): string {
  return new Date((day - EPOCH) * DAY).toISOString().slice(0, 10);
}

/** Return the day of an ISO date, as the API counts days. */
export function dayOf(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY) + EPOCH;
}
