/** Which marks of a map bear a name: the heaviest, as far as their names do not overlap. */

import type { Cluster } from "./clusters";

/** What has a name and a weight. */
export interface Weighed {
  name: string;
  weight: number;
}

/** A name beside a mark. */
export interface Label {
  x: number;
  y: number;
  text: string;
  /** Whether it stands before the mark, near the end of the drawing. */
  before: boolean;
}

const [MOST, LONGEST, LETTER, LINE] = [8, 30, 6, 13];

/**
 * Return the names of the heaviest marks, at most 8, each that of its heaviest point; a name that
 * would cover another is left out. `k` is how many pixels a unit takes; the view ends at the unit
 * `end`, so that names near it stand before their marks.
 */
export function labels(
  marks: readonly Cluster[],
  points: readonly Weighed[],
  k: number,
  end: number,
): Label[] {
  const found: Label[] = [];
  for (const { x, y, point } of byWeight(marks, points)) {
    if (found.length === MOST) break;
    const text = shortened(point.name);
    const before = x + (text.length * LETTER + 12) / k > end;
    const label = { x, y, text, before };
    if (!found.some((other) => meet(label, other, k))) found.push(label);
  }
  return found;
}

function byWeight(marks: readonly Cluster[], points: readonly Weighed[]) {
  const weighed = marks.flatMap(({ x, y, members }) => {
    const inside = members.flatMap((n) => points[n] ?? []);
    const point = inside.reduce<Weighed | undefined>(
      (best, each) => (best && best.weight >= each.weight ? best : each),
      undefined,
    );
    const weight = inside.reduce((sum, each) => sum + each.weight, 0);
    return point ? [{ x, y, point, weight }] : [];
  });
  return weighed.sort((one, other) => other.weight - one.weight);
}

function shortened(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
}

function meet(one: Label, other: Label, k: number): boolean {
  if (Math.abs(one.y - other.y) * k >= LINE) return false;
  const [from, until] = ends(one, k);
  const [start, end] = ends(other, k);
  return from < end && start < until;
}

function ends({ x, text, before }: Label, k: number): [number, number] {
  const length = (text.length * LETTER + 12) / k;
  return before ? [x - length, x] : [x, x + length];
}
