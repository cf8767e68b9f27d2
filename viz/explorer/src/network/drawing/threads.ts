/** Ties as lines of a pixel, for networks of many; they rest while the picture moves.
 *
 * Their canvas moves along meanwhile (`Trace`).
 */
import { EdgeLineProgram } from "sigma/rendering";
import type { RenderParams } from "sigma/types";

export const rest = { resting: false };

export class ThinThread extends EdgeLineProgram {
  override render(params: RenderParams): void {
    if (!rest.resting) super.render(params);
  }
}
