/** What the shades of countries mean. */

import { useWords } from "../words/words";

/** Classes from the lightest; each begins at a bound and ends before the next. */
export function Legend({ bounds, title }: { bounds: readonly number[]; title: string }) {
  const { number } = useWords();
  if (!bounds.length) return null;
  return (
    <ul class="map-legend" aria-label={title}>
      <li>{title}</li>
      {bounds.map((bound, n) => {
        const next = bounds[n + 1];
        const until = next === undefined ? "+" : next - 1 > bound ? `–${number(next - 1)}` : "";
        return (
          <li key={bound}>
            <span class={`swatch shade-${n + 1}`} />
            {number(bound)}
            {until}
          </li>
        );
      })}
    </ul>
  );
}
