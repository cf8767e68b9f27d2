/** When something lasts, in words. */

import type { Words } from "../words/words";

/** Return “2009 – May 2012”, “since 2009” or “until 2012”; "" where no date is known. */
export function between(
  start: string,
  end: string,
  { w, date }: Pick<Words, "w" | "date">,
): string {
  if (start && end) return start === end ? date(start) : `${date(start)} – ${date(end)}`;
  if (start) return w("parts-since", { date: date(start) });
  return end ? w("parts-until", { date: date(end) }) : "";
}
