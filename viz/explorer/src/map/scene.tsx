/** What is seen of a map: countries, arcs, circles and names, at a zoom. */

import type { GeoProjection } from "d3-geo";
import { useCallback, useMemo } from "preact/hooks";
import { Arcs } from "./arcs";
import { type Cluster, clusters, type Placed } from "./clusters";
import { sightOf, useFrame } from "./frame";
import { useGround } from "./ground";
import { titled } from "./labels";
import { Land } from "./land";
import { Marks } from "./marks";
import { Names } from "./names";
import type { WorldMapProps } from "./world_map";
import type { View } from "./zoom";

export interface SceneProps extends Omit<WorldMapProps, "label" | "fit"> {
  /** Points on the plane. */
  places: readonly Placed[];
  projection: GeoProjection;
  view: View;
  /** How many pixels a unit takes where the whole world is seen. */
  scale: number;
}

/** Layers that are laid out anew only where something of theirs changes: moving stays quick. */
export function Scene({ places, projection, view, scale, onPick, ...shown }: SceneProps) {
  const { transform, level, open, reveal } = view;
  const k = level * scale;
  const marks = useMemo(() => clusters(places, k), [places, k]);
  const circles = useMemo(() => titled(marks, shown.points), [marks, shown.points]);
  const frame = useFrame(transform, level);
  const ground = useGround(level);
  const pick = useCallback(
    ({ members }: Cluster) => {
      const chosen = new Set(members);
      onPick(members);
      open(places.filter(({ index }) => chosen.has(index)));
    },
    [places, onPick, open],
  );
  return (
    <g transform={transform.toString()}>
      {ground && <Land {...shown} ground={ground} frame={frame} k={k} />}
      <Arcs arcs={shown.arcs} marks={marks} projection={projection} k={k} />
      <Marks {...shown} marks={marks} frame={frame} k={k} onPick={pick} onFocus={reveal} />
      <Names circles={circles} k={k} sight={sightOf(transform)} />
    </g>
  );
}
