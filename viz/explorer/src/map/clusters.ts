/** Points of a map that would cover one another, joined. */

/** A point on the drawing, before it meets its neighbours. */
export interface Placed {
  index: number;
  x: number;
  y: number;
}

/** Points that would cover one another, drawn as one: their mean place and their numbers. */
export interface Cluster {
  x: number;
  y: number;
  members: number[];
}

/**
 * Join points that fall into one cell of a grid, so that a map of 14,000 cities stays readable.
 *
 * `size` is the width of a cell in the units of the points; the order of members is that of the
 * points, so that the same points always give the same clusters.
 */
export function clusters(points: readonly Placed[], size: number): Cluster[] {
  const cells = new Map<string, Placed[]>();
  for (const point of points) {
    const key = `${Math.floor(point.x / size)}:${Math.floor(point.y / size)}`;
    const cell = cells.get(key);
    if (cell) cell.push(point);
    else cells.set(key, [point]);
  }
  return [...cells.values()].map((members) => ({
    x: mean(members.map((point) => point.x)),
    y: mean(members.map((point) => point.y)),
    members: members.map((point) => point.index),
  }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
