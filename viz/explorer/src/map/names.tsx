/** The names of the heaviest marks. */

import type { Cluster } from "./clusters";
import { labels, type Weighed } from "./labels";
import { WIDTH } from "./projection";

/** Names beside marks, `k` pixels a unit; screen readers hear them from the marks. */
export function Names(props: { marks: readonly Cluster[]; points: readonly Weighed[]; k: number }) {
  const { marks, points, k } = props;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of SVG takes no focus
    <g class="mark-names" aria-hidden="true">
      {labels(marks, points, k, WIDTH).map(({ x, y, text, before }) => (
        <text
          key={`${x} ${y}`}
          x={x + (before ? -11 : 11) / k}
          y={y}
          dy="0.35em"
          font-size={11 / k}
          stroke-width={2.5 / k}
          text-anchor={before ? "end" : "start"}
          direction="ltr"
        >
          {text}
        </text>
      ))}
    </g>
  );
}
