/** Names beside partners: the most central first, none over another, in any script. */

import { letters, WIDE } from "../../parts/letters";
import type { Point } from "../model";

export interface Named extends Point {
  readonly node: number;
  readonly radius: number;
}

export interface Placed {
  readonly node: number;
  readonly lines: readonly string[];
  /** Where the base of the first line begins, has its middle, or ends. */
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

export const LINE = 13; // CSS pixels from line to line
export const FONT_SIZE = 12;
const LINE_LETTERS = 22;

/** A name in at most so many lines. */
export function lines(name: string, most = 2): string[] {
  const pieces = WIDE.test(name) ? Array.from(name) : name.split(/(?<=[\s-])/);
  const found = [""];
  for (const piece of pieces) {
    const last = found[found.length - 1] ?? "";
    if (last && letters(last + piece.trimEnd()) > LINE_LETTERS) found.push(piece);
    else found[found.length - 1] = last + piece;
  }
  const kept = found.slice(0, most).map((line) => cut(line.trim()));
  if (found.length > most) kept.push(`${kept.pop()?.replace(/…$/, "")}…`);
  return kept;
}

function cut(line: string): string {
  const all = Array.from(line);
  const most = WIDE.test(line) ? LINE_LETTERS / 2 : LINE_LETTERS;
  return all.length > most + 4 ? `${all.slice(0, most + 3).join("")}…` : line;
}

/** The stage of the names: its size in CSS pixels, and how many it has at most. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly most: number;
  /** How many of the first names may cover a partner, as far as there is room. */
  readonly always?: number;
}

/** Choose the names that fit: in the order given, until there are enough. */
export function place(
  candidates: Iterable<Named>,
  { width, height, most, always: wanted = ALWAYS }: Stage,
  linesOf: (node: number) => { lines: readonly string[]; width: number },
): Placed[] {
  const waiting: Named[] = [];
  for (const named of candidates) {
    const { x, y } = named;
    if (x >= 0 && y >= 0 && x <= width && y <= height) waiting.push(named);
    if (waiting.length >= LOOKED_AT) break;
  }
  const bodies = waiting.slice(0, BODIES).map(({ node, x, y, radius }) => ({
    node,
    box: { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius },
  }));
  const always = Math.min(wanted, Math.round((width * height) / AREA_OF_ALWAYS));
  const taken: Box[] = [];
  const found: Placed[] = [];
  for (const named of waiting) {
    if (found.length >= most) break;
    const open = spots(named, linesOf(named.node)).filter(
      ({ box }) =>
        box.left >= 0 && box.right <= width && !taken.some((other) => overlap(box, other)),
    );
    const hidden = ({ box }: Spot) =>
      bodies.reduce((sum, of) => sum + (of.node === named.node ? 0 : covered(box, of.box)), 0);
    const spot =
      open.find((spot) => hidden(spot) === 0) ??
      (found.length < always ? least(open, hidden) : undefined);
    if (!spot) continue;
    taken.push(spot.box);
    found.push(spot.placed);
  }
  return found;
}

const LOOKED_AT = 1500;
const BODIES = 200;
/** So many names may cover a partner: those of the most central are not left out for that. */
const ALWAYS = 6;
const AREA_OF_ALWAYS = 60_000; // CSS pixels² of the stage for each of these: small ones have fewer

interface Spot {
  placed: Placed;
  box: Box;
}

/** Where a name may stand: below its partner, above, at its right, at its left. */
function spots(
  { node, x, y, radius }: Named,
  { lines, width }: { lines: readonly string[]; width: number },
): Spot[] {
  const tall = LINE * lines.length;
  const at = (left: number, top: number, anchor: Placed["anchor"], base: number) => ({
    placed: { node, lines, x: base, y: top + LINE - 2, anchor },
    box: { left: left - 2, top, right: left + width + 2, bottom: top + tall + 1 },
  });
  const middle = y - tall / 2;
  return [
    at(x - width / 2, y + radius + 2, "middle", x),
    at(x - width / 2, y - radius - tall - 3, "middle", x),
    at(x + radius + 4, middle, "start", x + radius + 4),
    at(x - radius - 4 - width, middle, "end", x - radius - 4),
  ];
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** How much of a box another covers, in CSS pixels². */
function covered(one: Box, other: Box): number {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, across) * Math.max(0, down);
}

function least<Item>(items: readonly Item[], of: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>(
    (best, item) => (best === undefined || of(item) < of(best) ? item : best),
    undefined,
  );
}
