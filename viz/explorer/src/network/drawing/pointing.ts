/** What stands under a pointer, and what is in view. */

import type { Model, Point } from "../model";
import { NOT } from "../times";
import { distance } from "../way";

const CATCH = 6; // CSS pixels: how near to a tie a click still means it

/** The tie that is drawn nearest to a place, if one is near enough. */
export function nearestTie(
  model: Model,
  shown: Uint8Array,
  at: Point,
  screen: (node: number) => Point,
): number | null {
  const places = Array.from({ length: model.size }, (_, node) => screen(node));
  let [best, least]: [number | null, number] = [null, CATCH];
  for (let tie = 0; tie < model.tieCount; tie++) {
    if (shown[tie] === NOT) continue;
    const [one, two] = model.ends(tie).map((end) => places[end]);
    if (!one || !two) continue;
    const found = distance(at, one, two);
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
