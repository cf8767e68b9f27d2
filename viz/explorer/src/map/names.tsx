/** The names of the greatest circles. */

import type { Frame } from "./frame";
import { labels, type Titled } from "./labels";

export interface NamesProps {
  circles: readonly Titled[];
  /** How many pixels a unit takes. */
  k: number;
  sight: Frame;
}

/** Names beside circles; screen readers hear them from the circles. */
export function Names({ circles, k, sight }: NamesProps) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of SVG takes no focus
    <g class="mark-names" aria-hidden="true">
      {labels(circles, k, sight).map(({ x, y, text, before }) => (
        <text
          key={`${x} ${y}`}
          x={x}
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
