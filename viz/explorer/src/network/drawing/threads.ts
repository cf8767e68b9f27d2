/** How ties are drawn: as wide as their weight where they are few, as lines of a pixel where many.
 *
 * Where there are many they rest while the picture moves; `Trace` shows them meanwhile.
 */
import { EdgeLineProgram, EdgeRectangleProgram } from "sigma/rendering";
import type { RenderParams } from "sigma/types";

export const rest = { resting: false };

export class Thread extends EdgeRectangleProgram {}

export class ThinThread extends EdgeLineProgram {
  override render(params: RenderParams): void {
    if (!rest.resting) super.render(params);
  }
}
