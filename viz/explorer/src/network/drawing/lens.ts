/** Where the layout stands on the screen while nothing moves: one scale and one shift. */

import type { Point } from "../model";

export class Lens {
  /** `start` is where the point 0, 0 of the layout stands, `scale` CSS pixels for each unit of it. */
  constructor(
    private readonly start: Point,
    readonly scale: number,
  ) {}

  /** Return the lens of a drawing that shows the points 0, 0 and `far`, 0 at these places. */
  static through(start: Point, end: Point, far: number): Lens {
    return new Lens(start, (end.x - start.x) / far);
  }

  /** Where a point of the layout stands, in CSS pixels of the stage. */
  screen({ x, y }: Point): Point {
    return { x: this.start.x + this.scale * x, y: this.start.y + this.scale * y };
  }

  /** Which point of the layout stands at a place of the stage. */
  layout({ x, y }: Point): Point {
    return { x: (x - this.start.x) / this.scale, y: (y - this.start.y) / this.scale };
  }
}
