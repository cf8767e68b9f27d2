/** Where the ends of an answer's pairs stand: in two columns, each name in lines of its own. */

import { letters } from "../parts/letters";
import type { Cell, Pair } from "./columns";

/** An end: its name in lines, and the middle of it from above. */
export interface End {
  cell: Cell;
  lines: readonly string[];
  y: number;
}

/** The two columns of a drawing, by key of the end, and how high they are. */
export interface Ends {
  left: ReadonlyMap<string, End>;
  right: ReadonlyMap<string, End>;
  height: number;
}

const LINE = 16;
const GAP = 12;

/** How many ends pairs have, each counted once in its column. */
export function countEnds(pairs: readonly Pair[]): number {
  const keys = (cells: Cell[]) => new Set(cells.map(keyOf)).size;
  return keys(pairs.map(({ one }) => one)) + keys(pairs.map(({ other }) => other));
}

/**
 * The ends in two columns, names in lines of at most so many letters: the right one in the order of
 * what it is joined to on the left.
 */
export function inColumns(pairs: readonly Pair[], letters: number): Ends {
  const left = distinct(pairs.map(({ one }) => one));
  const places = new Map([...left.keys()].map((key, place) => [key, place]));
  const sums = new Map<string, [sum: number, count: number]>();
  for (const { one, other } of pairs) {
    const [sum, count] = sums.get(keyOf(other)) ?? [0, 0];
    sums.set(keyOf(other), [sum + (places.get(keyOf(one)) ?? 0), count + 1]);
  }
  const mean = (key: string) => {
    const [sum, count] = sums.get(key) ?? [0, 1];
    return sum / count;
  };
  const right = [...distinct(pairs.map(({ other }) => other))];
  right.sort(([one], [other]) => mean(one) - mean(other));
  const [first, second] = [stacked([...left], letters), stacked(right, letters)];
  const height = Math.max(first.height, second.height);
  return {
    left: moved(first.ends, (height - first.height) / 2),
    right: moved(second.ends, (height - second.height) / 2),
    height,
  };
}

export function keyOf(cell: Cell): string {
  return cell.iri || cell.value;
}

function distinct(cells: readonly Cell[]): Map<string, Cell> {
  return new Map(cells.map((cell) => [keyOf(cell), cell]));
}

function stacked(
  cells: readonly (readonly [string, Cell])[],
  letters: number,
): {
  ends: Map<string, End>;
  height: number;
} {
  let height = GAP;
  const ends = new Map<string, End>();
  for (const [key, cell] of cells) {
    const lines = inLines(cell.value, letters);
    ends.set(key, { cell, lines, y: height + (lines.length * LINE) / 2 });
    height += lines.length * LINE + GAP;
  }
  return { ends, height };
}

function moved(ends: ReadonlyMap<string, End>, by: number): Map<string, End> {
  return new Map([...ends].map(([key, end]) => [key, { ...end, y: end.y + by }]));
}

/** A name in lines, broken between words; East Asian scripts between any two characters. */
export function inLines(name: string, width: number): string[] {
  const lines = [""];
  let used = 0;
  for (const part of name.match(
    /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af]|\S+?(?=[\u2e80-\ua4cf\uac00-\ud7af])|\S+|\s+/g,
  ) ?? []) {
    const size = letters(part);
    if (used > 0 && used + size > width) {
      lines.push("");
      used = 0;
    }
    lines[lines.length - 1] += used === 0 ? part.trimStart() : part;
    used += used === 0 && !part.trim() ? 0 : size;
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}
