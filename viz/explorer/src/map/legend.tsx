/** What the shades of countries mean, and the marks and lines on them. */

import { useWords } from "../words/words";

/** Classes from the lightest; each begins at a bound and ends before the next, the last at `most`. */
export function Legend(props: { bounds: readonly number[]; most: number; title: string }) {
  const { bounds, most, title } = props;
  const { number } = useWords();
  if (!bounds.length) return null;
  return (
    <ul class="map-legend" aria-label={title}>
      <li>{title}</li>
      {bounds.map((bound, n) => {
        const last = (bounds[n + 1] ?? most + 1) - 1;
        const until = last > bound ? `–${number(last)}` : "";
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

/** What is drawn over the countries. */
export function Signs() {
  const { w } = useWords();
  return (
    <ul class="map-legend" aria-label={w("map-signs")}>
      <li>
        <span class="sign-mark" />
        {w("map-sign-one")}
      </li>
      <li>
        <span class="sign-mark several" aria-hidden="true">
          3
        </span>
        {w("map-sign-several")}
      </li>
      <li>
        <span class="sign-arc" />
        {w("map-sign-arc")}
      </li>
    </ul>
  );
}
