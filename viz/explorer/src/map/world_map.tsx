/** The drawing of a map: countries in shades, circles at places, arcs between them. */

import { useMemo, useRef } from "preact/hooks";
import { Buttons } from "./buttons";
import { HEIGHT, placed, WIDTH, worldProjection } from "./projection";
import { useScale } from "./scale";
import { Scene } from "./scene";
import { fitting, useZoom } from "./zoom";
import "./map.css";

/** A place on the map; `weight` says which of several gives its name. */
export interface Point {
  longitude: number;
  latitude: number;
  name: string;
  weight: number;
}

/** A line between two points, by their numbers. */
export interface Arc {
  source: number;
  target: number;
  weight: number;
}

/**
 * What a map draws. `shades` are values by the ISO numeric code of countries, in classes that begin
 * at `bounds`; `onPick` is told the points of a circle.
 */
export interface WorldMapProps {
  points: readonly Point[];
  arcs?: readonly Arc[];
  shades?: ReadonlyMap<string, number>;
  bounds?: readonly number[];
  /** ISO numeric codes of countries that stand out. */
  marked?: ReadonlySet<string>;
  /** Numbers of points that stand out. */
  picked?: readonly number[];
  label: string;
  /** Whether the map begins with what holds all points, in place of the whole world. */
  fit?: boolean;
  onPick: (points: number[]) => void;
}

/** A map of the world with countries, circles and arcs; nothing is loaded from elsewhere. */
export function WorldMap({ points, fit = false, label, ...rest }: WorldMapProps) {
  const drawing = useRef<SVGSVGElement>(null);
  const projection = useMemo(worldProjection, []);
  const places = useMemo(() => placed(points, projection), [points, projection]);
  const first = useMemo(() => fitting(fit ? places : []), [fit, places]);
  const view = useZoom(drawing, first);
  const scale = useScale(drawing);
  const onKeyDown = (event: KeyboardEvent) => {
    if (view.key(event)) drawing.current?.focus();
    else if (event.key === "Escape") rest.onPick([]);
  };
  return (
    <div class="world-map">
      <svg
        ref={drawing}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="group"
        tabindex={0}
        aria-label={label}
        onKeyDown={onKeyDown}
      >
        <Scene {...rest} {...{ points, places, projection, view, scale }} />
      </svg>
      <Buttons {...view} />
    </div>
  );
}
