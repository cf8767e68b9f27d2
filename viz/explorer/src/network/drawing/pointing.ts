/** What stands under a pointer, and what is in view. */

import type { Model, Point } from "../model";
import { NOT } from "../times";
import { distance } from "../way";

/** The tie that is drawn nearest to a point of the layout, if one is nearer than `within`. */
export function nearestTie(
  model: Model,
  shown: Uint8Array,
  at: Point,
  within: number,
): number | null {
  const { x, y } = model.network.nodes;
  const { source, target } = model.network.edges;
  const far = (place: number, one = 0, two = 0) =>
    (one < place - within && two < place - within) ||
    (one > place + within && two > place + within);
  let [best, least]: [number | null, number] = [null, within];
  for (let tie = 0; tie < model.tieCount; tie++) {
    const [one, two] = [source[tie] ?? 0, target[tie] ?? 0];
    if (shown[tie] === NOT || far(at.x, x[one], x[two]) || far(at.y, y[one], y[two])) continue;
    const found = distance(at, model.at(one), model.at(two));
    if (found < least) [best, least] = [tie, found];
  }
  return best;
}

/** Whether something between two places may be seen in a picture of a size. */
export function inView(one: Point, two: Point, size: { width: number; height: number }): boolean {
  const beyond = (a: number, b: number, most: number) =>
    Math.max(a, b) < 0 || Math.min(a, b) > most;
  return !beyond(one.x, two.x, size.width) && !beyond(one.y, two.y, size.height);
}
