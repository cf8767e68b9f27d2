/** The names of the heaviest marks. */

import type { Cluster } from "./clusters";
import { labels, type Weighed } from "./labels";

export interface NamesProps {
  marks: readonly Cluster[];
  points: readonly Weighed[];
  /** How many pixels a unit takes, and the unit at which the view ends. */
  k: number;
  end: number;
}

/** Names beside marks; screen readers hear them from the marks. */
export function Names({ marks, points, k, end }: NamesProps) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of SVG takes no focus
    <g class="mark-names" aria-hidden="true">
      {labels(marks, points, k, end).map(({ x, y, text, before }) => (
        <text
          key={`${x} ${y}`}
          x={x + (before ? -13 : 13) / k}
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
