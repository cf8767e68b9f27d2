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

/** Return whether a text is a date of the calendar: `2009`, `2009-06` or `2009-06-15`. */
export function isDate(text: string): boolean {
  const [, year, month = "1", day = "1"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (!Number(year)) return false;
  const on = new Date(0);
  on.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return on.getUTCMonth() === Number(month) - 1 && on.getUTCDate() === Number(day);
}

/** What is wrong with dates that a reader wrote: the key of a sentence, and the text that is none. */
export interface DateFault {
  key: "parts-date-wrong" | "parts-dates-swapped";
  text: string;
}

/** Return what is wrong with a date, or with two of which the first is the earlier; "" is none. */
export function faultOf(...dates: readonly string[]): DateFault | null {
  const given = dates.map((text) => text.trim()).filter(Boolean);
  const wrong = given.find((text) => !isDate(text));
  if (wrong !== undefined) return { key: "parts-date-wrong", text: wrong };
  const [first = "", second = ""] = given;
  const shared = Math.min(first.length, second.length);
  const after = first.slice(0, shared) > second.slice(0, shared);
  return after ? { key: "parts-dates-swapped", text: first } : null;
}
