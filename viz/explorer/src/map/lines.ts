/** The lines of a map: ties between places, joined where their ends are joined to circles. */

import type { Cluster } from "./clusters";
import type { Arc } from "./world_map";

/** A line between two circles. */
export interface Line {
  one: Cluster;
  other: Cluster;
  weight: number;
}

/** Return the lines between circles, the weakest first; ties within a circle have none. */
export function linesOf(arcs: readonly Arc[], marks: readonly Cluster[]): Line[] {
  const home = new Map(marks.flatMap((mark, n) => mark.members.map((member) => [member, n])));
  const found = new Map<string, Line>();
  for (const { source, target, weight } of arcs) {
    const ends = [home.get(source) ?? -1, home.get(target) ?? -1].sort((a, b) => a - b);
    const [one, other] = ends.map((n) => marks[n]);
    if (!one || !other || one === other) continue;
    const key = ends.join();
    const known = found.get(key);
    if (known) known.weight += weight;
    else found.set(key, { one, other, weight });
  }
  return [...found.values()].sort((one, other) => one.weight - other.weight);
}
