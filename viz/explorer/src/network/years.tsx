/** How many dated ties hold in each year, in small bars above the slider. */

import { useMemo } from "preact/hooks";
import { yearOf } from "../parts/days";
import { useWords } from "../words/words";
import { type Axis, barsOf, namedBars, placeOf } from "./axis";
import { useSource } from "./source";
import { counts, type Period } from "./times";

const HEIGHT = 24;

/** Bars by year, certain ties dark and possible ones pale; the month of the slider is marked. */
export function Years({ axis, month }: { axis: Axis; month: number | null }) {
  const { model } = useSource();
  const { first, last, every } = axis;
  const bars = useMemo(() => barsOf({ first, last, every }), [first, last, every]);
  const years = useMemo(() => counts(model.times, bars), [model.times, bars]);
  const most = Math.max(1, ...years.map(({ certain, possible }) => certain + possible));
  const tall = (ties: number) => (HEIGHT * ties) / most;
  const wide = years.length / 250;
  const bar = (kind: string, n: number, from: number, ties: number) => (
    <rect class={kind} x={n + 0.04} width={0.92} y={HEIGHT - tall(from)} height={tall(ties)} />
  );
  return (
    <div class="network-years" aria-hidden="true">
      <svg viewBox={`0 0 ${years.length} ${HEIGHT}`} preserveAspectRatio="none">
        {years.map(({ certain, possible }, n) => (
          <g key={n}>
            {bar("possible", n, certain + possible, possible)}
            {bar("certain", n, certain, certain)}
          </g>
        ))}
        {month !== null && (
          <rect
            class="now"
            x={placeOf(axis, month) * years.length - wide / 2}
            width={wide}
            y={0}
            height={HEIGHT}
          />
        )}
      </svg>
      <Names bars={bars} />
    </div>
  );
}

/** The years of some bars, each below the middle of its bar. */
function Names({ bars }: { bars: readonly Period[] }) {
  const { date } = useWords();
  return (
    <div class="network-year-names">
      {namedBars(bars.length).map((n) => (
        <span key={n} style={{ insetInlineStart: `${(100 * (n + 0.5)) / bars.length}%` }}>
          {date(String(yearOf(bars[n]?.from ?? 0)).padStart(4, "0"))}
        </span>
      ))}
    </div>
  );
}
