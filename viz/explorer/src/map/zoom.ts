/** Looking closer at a map. */

import { select } from "d3-selection";
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from "d3-zoom";
import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { HEIGHT, WIDTH } from "./projection";

const MOST = 60;

/** Where the map is looked at, and how to look closer by buttons and keys. */
export interface View {
  transform: ZoomTransform;
  closer: () => void;
  further: () => void;
  whole: () => void;
}

/** Let a drawing be zoomed and moved by pointer, wheel and buttons; `first` is how it begins. */
export function useZoom(
  drawing: RefObject<SVGSVGElement | null>,
  first: ZoomTransform = zoomIdentity,
): View {
  const [transform, setTransform] = useState(first);
  const [behaviour] = useState(zooming);
  useEffect(() => {
    if (!drawing.current) return;
    const drawn = select(drawing.current);
    behaviour.on("zoom", ({ transform }: { transform: ZoomTransform }) => setTransform(transform));
    drawn.call(behaviour).on("dblclick.zoom", null);
    behaviour.transform(drawn, first);
    return () => {
      drawn.on(".zoom", null);
      behaviour.on("zoom", null);
    };
  }, [drawing, behaviour, first]);
  const scale = (factor: number) => {
    if (drawing.current) behaviour.scaleBy(select(drawing.current), factor);
  };
  const whole = () => {
    if (drawing.current) behaviour.transform(select(drawing.current), zoomIdentity);
  };
  return { transform, closer: () => scale(1.6), further: () => scale(1 / 1.6), whole };
}

function zooming(): ZoomBehavior<SVGSVGElement, unknown> {
  return zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, MOST])
    .translateExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
}

const CLOSEST = 8;
const MARGIN = 60;

/** The view that holds all places, no closer than eight times; the whole world where there are none. */
export function fitting(places: readonly (readonly [number, number])[]): ZoomTransform {
  if (!places.length) return zoomIdentity;
  const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const k = Math.min(WIDTH / (wide + 2 * MARGIN), HEIGHT / (high + 2 * MARGIN), CLOSEST);
  const scale = Math.max(k, 1);
  const x = WIDTH / 2 - scale * (left + wide / 2);
  const y = HEIGHT / 2 - scale * (top + high / 2);
  return zoomIdentity.translate(inside(x, WIDTH, scale), inside(y, HEIGHT, scale)).scale(scale);
}

/** Keep the drawing over the whole frame. */
function inside(shift: number, size: number, scale: number): number {
  return Math.min(0, Math.max(shift, size * (1 - scale)));
}
