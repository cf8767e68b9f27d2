/** What part of a map is drawn: the same while the map is moved a little. */

import type { ZoomTransform } from "d3-zoom";
import { useMemo } from "preact/hooks";
import { HEIGHT, WIDTH } from "./projection";

/** A rectangle of the map, in its units. */
export interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Return what is in sight. */
export function sightOf(view: ZoomTransform): Frame {
  const [left, top] = view.invert([0, 0]);
  const [right, bottom] = view.invert([WIDTH, HEIGHT]);
  return { left, top, right, bottom };
}

/**
 * Return what is drawn: what is in sight, in steps of half of what the zoom `level` shows.
 *
 * The same rectangle is returned as long as nothing else comes into it.
 */
export function useFrame(view: ZoomTransform, level: number): Frame {
  const sight = sightOf(view);
  const [wide, high] = [WIDTH / level / 2, HEIGHT / level / 2];
  const left = Math.floor(sight.left / wide) * wide;
  const top = Math.floor(sight.top / high) * high;
  const right = Math.ceil(sight.right / wide) * wide;
  const bottom = Math.ceil(sight.bottom / high) * high;
  return useMemo(() => ({ left, top, right, bottom }), [left, top, right, bottom]);
}

/** Whether two rectangles have a part in common; a point is a rectangle without a size. */
export function meet(one: Frame, other: Frame): boolean {
  return (
    one.left <= other.right &&
    other.left <= one.right &&
    one.top <= other.bottom &&
    other.top <= one.bottom
  );
}

/** Return a point as a rectangle. */
export function dot({ x, y }: { x: number; y: number }): Frame {
  return { left: x, top: y, right: x, bottom: y };
}
