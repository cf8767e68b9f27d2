/** Where an arrow key leads: the partner that stands in a direction, and the line under a pointer. */
import type { Point } from "./model";

export const DIRECTIONS: Record<string, Point> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/** The nearest of some places in a direction; what stands aside counts as farther. */
export function towards(
  from: Point,
  direction: Point,
  among: readonly number[],
  at: (node: number) => Point,
): number | null {
  let [best, least]: [number | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const node of among) {
    const place = at(node);
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const ahead = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    if (ahead <= 0 || aside > 2 * ahead) continue;
    const distance = ahead + 2 * aside;
    if (distance < least) [best, least] = [node, distance];
  }
  return best;
}

/** The distance of a point from the line between two others. */
export function distance(point: Point, one: Point, two: Point): number {
  const [dx, dy] = [two.x - one.x, two.y - one.y];
  const length = dx * dx + dy * dy;
  const along = length ? ((point.x - one.x) * dx + (point.y - one.y) * dy) / length : 0;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - one.x - share * dx, point.y - one.y - share * dy);
}
