/** What the shades of countries mean, and the marks and lines on them. */

import type { Words } from "../words/words";

/** A sign with what it means. */
export interface Sign {
  look: "mark" | "several" | "arc" | `shade-${number}` | "heading";
  text: string;
}

/** Return what is drawn over the countries. */
export function marksSigned({ w }: Words): Sign[] {
  return [
    { look: "mark", text: w("map-sign-one") },
    { look: "several", text: w("map-sign-several") },
    { look: "arc", text: w("map-sign-arc") },
  ];
}

/**
 * Return classes from the lightest under the title of what they count.
 *
 * Each begins at a bound and ends before the next, the last at `most`.
 */
export function shadesSigned(
  title: string,
  bounds: readonly number[],
  most: number,
  { number }: Words,
): Sign[] {
  if (!bounds.length) return [];
  const classes = bounds.map((bound, n) => {
    const last = (bounds[n + 1] ?? most + 1) - 1;
    const text = last > bound ? `${number(bound)}–${number(last)}` : number(bound);
    return { look: `shade-${n + 1}`, text } as const;
  });
  return [{ look: "heading", text: title }, ...classes];
}

/** Signs with their meaning. */
export function Legend({ signs, label }: { signs: readonly Sign[]; label: string }) {
  if (!signs.length) return null;
  return (
    <ul class="map-legend" aria-label={label}>
      {signs.map(({ look, text }) => (
        <li key={look}>
          {look !== "heading" && (
            <span class={`sign ${look}`} aria-hidden="true">
              {look === "several" && 3}
            </span>
          )}
          {text}
        </li>
      ))}
    </ul>
  );
}
