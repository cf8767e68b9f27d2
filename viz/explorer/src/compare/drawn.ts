/** A network at two dates as two drawings: every partner at the same place in both. */

import { lines, type Placed, place } from "../network/drawing/names";
import { outline } from "../network/drawing/outline";
import type { Model, Point } from "../network/model";
import { range } from "../network/scales";
import { CERTAINLY, NOT, type Period, POSSIBLY } from "../network/times";
import { look } from "../parts/kinds";
import { letters } from "../parts/letters";

/** What a tie is to a drawing: at both dates or at this one only, certainly or as far as dates say. */
export const TIES = ["stayed", "stayed-pale", "changed", "changed-pale"] as const;
type Sort = (typeof TIES)[number];

export interface Side {
  /** How many ties there are at the date, how many for certain, and how many not at the other one. */
  readonly count: number;
  readonly certain: number;
  readonly changed: number;
  /** All ties of a sort as one path. */
  readonly ties: Readonly<Record<Sort, string>>;
  /** All partners of a kind as one path. */
  readonly partners: readonly { kind: string; path: string }[];
  /** Rings around partners with ties at this date only. */
  readonly alone: string;
  readonly names: readonly (Placed & { path: string })[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const PAD = 18;
const NAMES = 60; // CSS pixels above and below for names
const LETTER = 6.6;
const LINES = 3; // of a name: many begin alike
const AREA_OF_COVERING = 120_000; // CSS pixels² for each name that may cover what does not change

/** Two drawings of one size. */
export interface Sides {
  readonly size: Size;
  readonly drawn: readonly [before: Side, after: Side];
}

/** Return the drawings of two periods: as tall as they need to be, at most as `most` says. */
export function sides(model: Model, before: Period, after: Period, most: Size): Sides {
  const [first, second] = [model.times.all(before), model.times.all(after)];
  const { at, size } = fitted(model, [first, second], most);
  return {
    size,
    drawn: [side(model, first, second, at, size), side(model, second, first, at, size)],
  };
}

function side(
  model: Model,
  here: Uint8Array,
  there: Uint8Array,
  at: (node: number) => Point,
  size: Size,
): Side {
  const { ties, degrees, changes, ...counts } = tiesOf(model, here, there, at);
  const tied = tiedAt(model, there);
  const radius = radiusOf(degrees);
  const shown = Array.from(degrees.keys()).filter((node) => degrees[node]);
  const alone = shown.filter((node) => !tied[node]);
  const order = [...shown].sort(
    (a, b) => (changes[b] ?? 0) - (changes[a] ?? 0) || (degrees[b] ?? 0) - (degrees[a] ?? 0),
  );
  return {
    ...counts,
    ties,
    partners: kinds(model, shown, at, radius),
    alone: alone
      .map((node) => outline("circle", at(node).x, at(node).y, radius(node) + 3))
      .join(""),
    names: named(model, order, at, radius, { ...size, changing: changes.filter(Boolean).length }),
  };
}

/** The ties of a date by sort, how many there are, and how many of each partner and of its changes. */
function tiesOf(
  model: Model,
  here: Uint8Array,
  there: Uint8Array,
  at: (node: number) => Point,
): Pick<Side, "ties" | "count" | "certain" | "changed"> & {
  degrees: Uint32Array;
  changes: Uint32Array;
} {
  const ties: Record<Sort, string> = {
    stayed: "",
    "stayed-pale": "",
    changed: "",
    "changed-pale": "",
  };
  const changes = new Uint32Array(model.size);
  const degrees = new Uint32Array(model.size);
  let [count, certain, changed] = [0, 0, 0];
  for (let tie = 0; tie < model.tieCount; tie++) {
    const sort = sortOf(here[tie] ?? NOT, there[tie] ?? NOT);
    if (!sort) continue;
    const [one, two] = model.ends(tie);
    const [from, to] = [at(one), at(two)];
    ties[sort] += `M${n(from.x)} ${n(from.y)}L${n(to.x)} ${n(to.y)}`;
    count++;
    if (here[tie] === CERTAINLY) certain++;
    for (const end of [one, two]) degrees[end] = (degrees[end] ?? 0) + 1;
    if (!sort.startsWith("changed")) continue;
    changed++;
    for (const end of [one, two]) changes[end] = (changes[end] ?? 0) + 1;
  }
  return { ties, count, certain, changed, degrees, changes };
}

/** What a tie is at a date, seen from the other; null where it is not there. */
function sortOf(here: number, there: number): Sort | null {
  if (here === NOT) return null;
  if (there === NOT) return here === CERTAINLY ? "changed" : "changed-pale";
  return here === POSSIBLY ? "stayed-pale" : "stayed";
}

/** Which partners have a tie. */
function tiedAt(model: Model, state: Uint8Array): Uint8Array {
  const found = new Uint8Array(model.size);
  for (let tie = 0; tie < model.tieCount; tie++)
    if (state[tie] !== NOT) for (const end of model.ends(tie)) found[end] = 1;
  return found;
}

/** Where partners stand so that all with a tie at either date are in the picture, and its size. */
function fitted(
  model: Model,
  states: readonly Uint8Array[],
  { width, height: most }: Size,
): { at: (node: number) => Point; size: Size } {
  const tied = states.map((state) => tiedAt(model, state));
  const points = Array.from({ length: model.size }, (_, node) => node)
    .filter((node) => tied.some((of) => of[node]))
    .map((node) => model.at(node));
  const [left, right] = range(points.map(({ x }) => x));
  const [top, bottom] = range(points.map(({ y }) => y));
  const scale = Math.min(
    (width - 2 * PAD) / Math.max(right - left, 1),
    (most - 2 * PAD) / Math.max(bottom - top, 1),
  );
  const height = Math.min(most, Math.round(scale * (bottom - top) + 2 * NAMES));
  const [x, y] = [(width - scale * (left + right)) / 2, (height - scale * (top + bottom)) / 2];
  const at = (node: number) => {
    const point = model.at(node);
    return { x: x + scale * point.x, y: y + scale * point.y };
  };
  return { at, size: { width, height } };
}

/** Radii that grow with the root of how many ties there are. */
function radiusOf(degrees: Uint32Array): (node: number) => number {
  const most = degrees.reduce((a, b) => Math.max(a, b), 1);
  const [least, grows] = degrees.length > 1000 ? [1.6, 6] : [3, 7];
  return (node) => least + grows * Math.sqrt((degrees[node] ?? 0) / most);
}

function kinds(
  model: Model,
  nodes: readonly number[],
  at: (node: number) => Point,
  radius: (node: number) => number,
): Side["partners"] {
  const paths = new Map<string, string>();
  for (const node of nodes) {
    const [kind, { x, y }] = [model.kind(node), at(node)];
    paths.set(kind, (paths.get(kind) ?? "") + outline(look(kind).shape, x, y, radius(node)));
  }
  return [...paths].map(([kind, path]) => ({ kind, path }));
}

/** Names of those that change most, as far as they fit: of the first ones some may cover others. */
function named(
  model: Model,
  order: readonly number[],
  at: (node: number) => Point,
  radius: (node: number) => number,
  { changing, ...size }: Size & { changing: number },
): Side["names"] {
  const candidates = order.map((node) => ({ node, ...at(node), radius: radius(node) }));
  const area = size.width * size.height;
  const most = Math.round(area / 12_000);
  const always = changing + Math.floor(area / AREA_OF_COVERING);
  const linesOf = (node: number) => {
    const of = lines(model.name(node), LINES);
    return { lines: of, width: Math.max(...of.map((line) => LETTER * letters(line))) };
  };
  return place(candidates, { ...size, most, always }, linesOf).map((placed) => ({
    ...placed,
    path: model.ref(placed.node).path,
  }));
}

function n(value: number): number {
  return Math.round(value * 10) / 10;
}
