/** A network as lines and dots of an SVG drawing. */

import type { Network } from "../api/answers";
import { range } from "../network/scales";

export interface Drawn {
  /** The `viewBox`. */
  box: string;
  /** All ties as one path. */
  ties: string;
  dots: { kind: string; x: number; y: number; size: number }[];
  /** How large a dot of a partner with few ties is. */
  unit: number;
}

/** Return where lines and dots stand: partners with more ties are larger, and above the others. */
export function drawn({ nodes, edges }: Network): Drawn {
  const { x: xs, y: ys, kind } = nodes;
  const ties = new Array<number>(xs.length).fill(0);
  for (const end of [...edges.source, ...edges.target]) ties[end] = (ties[end] ?? 0) + 1;
  const [left, right, top, bottom] = [...bounds(xs), ...bounds(ys)];
  const unit = Math.max(right - left, bottom - top, 1) / 75;
  const most = Math.max(...ties, 1);
  const at = (i: number) => `${round(xs[i])} ${round(ys[i])}`;
  const dots = xs.map((x, i) => ({
    kind: kind[i] ?? "",
    x: round(x),
    y: round(ys[i]),
    size: round(unit * (1 + 2.2 * Math.sqrt((ties[i] ?? 0) / most))),
  }));
  const pad = unit * 2;
  const size = [left - pad, top - pad, right - left + 2 * pad, bottom - top + 2 * pad];
  return {
    box: size.map(round).join(" "),
    ties: edges.source.map((one, i) => `M${at(one)}L${at(edges.target[i] ?? one)}`).join(""),
    dots: dots.sort((one, other) => one.size - other.size),
    unit,
  };
}

function bounds(values: readonly number[]): [number, number] {
  const [low, high] = range(values);
  return low > high ? [0, 1] : [low, high];
}

function round(value = 0): number {
  return Math.round(value * 10) / 10;
}
