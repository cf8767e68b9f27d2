/** Points of a map that would cover one another, joined into circles that do not. */

/** A point on the drawing, before it meets its neighbours. */
export interface Placed {
  index: number;
  x: number;
  y: number;
}

/** A circle on the map: about the mean place of its points, their numbers, its radius in pixels. */
export interface Cluster {
  x: number;
  y: number;
  /** Numbers of points, from the lowest. */
  members: number[];
  radius: number;
}

type Mark = Omit<Cluster, "radius">;

const ROW = 2 ** 20; // cells of a row of the grid: more than there are
const CELL = 44; // the largest circle fits in, in pixels
const DOT = 4; // radius of one point
const MOST = CELL / 2 - 1; // radius of the circle of most points
const [LETTER, EDGE] = [3.1, 3.5]; // half a digit, and what is left beside the number

/**
 * Join points whose circles would touch, `k` pixels for each unit of the points; largest first.
 *
 * The area of a circle grows with the number of its points, as far as the number fits in. Circles
 * never meet: each stays in its cell of a grid, unless the cells around are empty, and those that
 * meet there become one, so that a map of 14,000 cities stays readable. The same points give the
 * same circles, wherever the map is looked at.
 */
export function clusters(points: readonly Placed[], k: number): Cluster[] {
  const pixels = points.map(({ index, x, y }) => ({ index, x: x * k, y: y * k }));
  const cells = grouped(pixels, CELL);
  const most = Math.max(...[...cells.values()].map((inside) => inside.length));
  const scale = Math.min(DOT, MOST / Math.sqrt(most));
  return [...cells]
    .flatMap(([cell, inside]) => apart(inDots(inside), scale, alone(cell, cells)))
    .map((mark) => ({ ...mark, x: mark.x / k, y: mark.y / k }))
    .sort(bySize);
}

/** Whether the eight cells around one are empty. */
function alone(cell: number, cells: ReadonlyMap<number, unknown>): boolean {
  const near = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => cell + right * ROW + down));
  return near.every((other) => other === cell || !cells.has(other));
}

/** Join the points of each dot: a beginning that is quick with many points. */
function inDots(points: readonly Placed[]): Mark[] {
  return [...grouped(points, 2 * DOT).values()].map((inside) =>
    joint(inside.map(({ x, y, index }) => ({ x, y, members: [index] }))),
  );
}

/** Let each mark of a cell, from the largest, take in those that it meets, until none meet. */
function apart(marks: readonly Mark[], scale: number, free: boolean): Cluster[] {
  const sized = marks.map((mark) => circle(mark, scale, free)).sort(bySize);
  if (sized.length === 1) return sized;
  const left = new Set(sized);
  const found: Mark[] = [];
  for (const mark of left) {
    const met = [...left].filter((other) => meet(mark, other));
    for (const each of met) left.delete(each);
    found.push(joint(met));
  }
  return found.length === sized.length ? sized : apart(found, scale, free);
}

/** A mark as a circle; one that is not free lies within its cell. */
function circle(mark: Mark, scale: number, free: boolean): Cluster {
  const radius = radiusOf(mark.members.length, scale);
  if (free) return { ...mark, radius };
  const kept = (at: number) => {
    const start = Math.floor(at / CELL) * CELL;
    return Math.min(Math.max(at, start + radius), start + CELL - radius);
  };
  return { ...mark, x: kept(mark.x), y: kept(mark.y), radius };
}

function radiusOf(count: number, scale: number): number {
  if (count === 1) return DOT;
  const least = EDGE + LETTER * String(count).length;
  return Math.min(Math.max(scale * Math.sqrt(count), least), MOST);
}

function meet(one: Cluster, other: Cluster): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius;
}

/** Marks as one, in the middle of all their points. */
function joint(marks: readonly Mark[]): Mark {
  const [only] = marks;
  if (only && marks.length === 1) return only;
  const members = marks.flatMap((mark) => mark.members).sort((one, other) => one - other);
  const mean = (axis: "x" | "y") =>
    sum(marks.map((mark) => mark[axis] * mark.members.length)) / members.length;
  return { x: mean("x"), y: mean("y"), members };
}

/** Points by the cell of a grid in which they lie. */
function grouped(points: readonly Placed[], size: number): Map<number, Placed[]> {
  const found = new Map<number, Placed[]>();
  for (const point of points) {
    const cell = Math.floor(point.x / size) * ROW + Math.floor(point.y / size);
    const group = found.get(cell);
    if (group) group.push(point);
    else found.set(cell, [point]);
  }
  return found;
}

function bySize(one: Mark, other: Mark): number {
  const more = other.members.length - one.members.length;
  return more || (one.members[0] ?? 0) - (other.members[0] ?? 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((whole, value) => whole + value, 0);
}
