/** Where a partner and those around it stand in a small drawing, in CSS pixels. */

import { NARROW } from "../parts/width";
import type { Point } from "./model";

/** A place, and on which side of it the name stands. */
export interface Place extends Point {
  readonly name: "above" | "below" | "start" | "end";
}

export interface Standing {
  readonly height: number;
  readonly middle: Place;
  readonly around: readonly Place[];
}

const [DOWN, TALL] = [165, 440];
const BESIDE = 165; // CSS pixels for a name at the left and at the right
const ROW = 36;
const FEW = 2; // so many others leave a ring empty

/** The others in a ring, or one below the other where there is no room for one or they are few. */
export function standing(count: number, width: number): Standing {
  return width < NARROW || count <= FEW ? column(count, width) : ring(count, width);
}

/** The others in a ring around the partner: where there is room for names at both sides. */
export function ring(count: number, width: number): Standing {
  const [x, y, across] = [width / 2, TALL / 2, width / 2 - BESIDE];
  const around = Array.from({ length: count }, (_, n): Place => {
    const angle = (2 * Math.PI * n) / count - Math.PI / 2;
    const [aside, ahead] = [Math.cos(angle), Math.sin(angle)];
    const upright = Math.abs(aside) < 0.2;
    const name = upright ? (ahead < 0 ? "above" : "below") : aside > 0 ? "end" : "start";
    return { x: x + across * aside, y: y + DOWN * ahead, name };
  });
  return { height: TALL, middle: { x, y, name: "below" }, around };
}

/** The others one below the other: each name has a line of its own. */
export function column(count: number, width: number): Standing {
  const around = Array.from(
    { length: count },
    (_, n): Place => ({ x: Math.min(90, width / 4), y: 66 + ROW * n, name: "end" }),
  );
  return { height: 60 + ROW * count, middle: { x: 20, y: 22, name: "end" }, around };
}
