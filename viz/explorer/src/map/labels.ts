/** Which circles of a map bear a name: the greatest, as far as their names cover nothing. */

import { letters } from "../parts/letters";
import type { Cluster } from "./clusters";
import { type Frame, meet } from "./frame";

/** What has a name and a weight. */
export interface Weighed {
  name: string;
  weight: number;
}

/** A circle with the name of its heaviest point; `weight` is that of all its points. */
export interface Titled extends Weighed {
  x: number;
  y: number;
  radius: number;
}

/** A name beside a circle. */
export interface Label {
  x: number;
  y: number;
  text: string;
  /** Whether it ends at `x`, in place of beginning there. */
  before: boolean;
}

const MOST = 12; // names of a map
const TRIED = 60; // circles that may bear one
const LONGEST = 30; // letters of a name
const [LETTER, LINE, GAP] = [6, 13, 3]; // pixels

/** Return circles with their names, the heaviest first: “Bonn +4” is Bonn and 4 more. */
export function titled(marks: readonly Cluster[], points: readonly Weighed[]): Titled[] {
  const found = marks.flatMap(({ x, y, radius, members }) => {
    const inside = members.flatMap((n) => points[n] ?? []);
    if (!inside.length) return [];
    const heaviest = inside.reduce((best, each) => (each.weight > best.weight ? each : best));
    const weight = inside.reduce((sum, each) => sum + each.weight, 0);
    const more = inside.length > 1 ? ` +${inside.length - 1}` : "";
    return [{ x, y, radius, weight, name: `\u2068${shortened(heaviest.name)}\u2069${more}` }];
  });
  return found.sort((one, other) => other.weight - one.weight);
}

/**
 * Return the names of the heaviest circles in sight, at most 12: each after its circle or before
 * it, where it is in sight and covers no other name and no circle. `k` is how many pixels a unit
 * takes.
 */
export function labels(circles: readonly Titled[], k: number, sight: Frame): Label[] {
  const near = circles.filter((circle) => meet(boxOf(circle, k), sight));
  const taken = near.map((circle) => boxOf(circle, k));
  const found: Label[] = [];
  for (const circle of near.slice(0, TRIED)) {
    if (found.length === MOST) break;
    for (const before of [false, true]) {
      const shift = ((circle.radius + GAP) * (before ? -1 : 1)) / k;
      const label = { x: circle.x + shift, y: circle.y, text: circle.name, before };
      const box = extentOf(label, k);
      if (!within(box, sight) || taken.some((other) => meet(box, other))) continue;
      found.push(label);
      taken.push(box);
      break;
    }
  }
  return found;
}

function boxOf({ x, y, radius }: Titled, k: number): Frame {
  const far = radius / k;
  return { left: x - far, top: y - far, right: x + far, bottom: y + far };
}

function extentOf({ x, y, text, before }: Label, k: number): Frame {
  const length = (letters(text) * LETTER) / k;
  const left = before ? x - length : x;
  return { left, top: y - LINE / 2 / k, right: left + length, bottom: y + LINE / 2 / k };
}

function within(one: Frame, other: Frame): boolean {
  return (
    one.left >= other.left &&
    one.right <= other.right &&
    one.top >= other.top &&
    one.bottom <= other.bottom
  );
}

function shortened(name: string): string {
  if (letters(name) <= LONGEST) return name;
  let kept = name;
  while (letters(kept) >= LONGEST) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
