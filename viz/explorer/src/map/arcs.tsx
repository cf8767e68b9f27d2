/** The lines of a map as arcs along great circles. */

import type { GeoProjection } from "d3-geo";
import { useMemo } from "preact/hooks";
import type { Cluster } from "./clusters";
import { linesOf } from "./lines";
import { arc } from "./projection";
import type { Arc } from "./world_map";

export interface ArcsProps {
  arcs?: readonly Arc[] | undefined;
  marks: readonly Cluster[];
  projection: GeoProjection;
  /** How many pixels a unit takes. */
  k: number;
}

/** Arcs between circles: the heavier, the thicker. */
export function Arcs({ arcs, marks, projection, k }: ArcsProps) {
  return useMemo(() => {
    const lines = linesOf(arcs ?? [], marks);
    const most = Math.max(...lines.map(({ weight }) => weight));
    return (
      <g class="arcs">
        {lines.map(({ one, other, weight }) => (
          <path
            key={`${one.members[0]} ${other.members[0]}`}
            d={arc(projection, one, other)}
            stroke-width={(0.5 + 2 * Math.sqrt(weight / most)) / k}
          />
        ))}
      </g>
    );
  }, [arcs, marks, projection, k]);
}
