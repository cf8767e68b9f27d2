/** The ties while the picture moves: what was drawn last, shifted and scaled with the camera.
 *
 * Drawing 50,000 lines in every frame is slow without a graphics card; their canvas moves at once.
 */
import type Sigma from "sigma";
import type { Point } from "../model";
import { rest } from "./threads";

export class Trace {
  private corners: readonly [Point, Point] | null = null;

  /** `canvas` is the one on which sigma draws ties. */
  constructor(
    private readonly sigma: Sigma,
    private readonly canvas: HTMLCanvasElement,
  ) {
    canvas.style.transformOrigin = "0 0";
    clearOnlyAwake(canvas);
  }

  /** After each frame: ties that were drawn stand where they are, those that rest move along. */
  follow(): void {
    if (rest.resting) this.move();
    else this.keep();
  }

  private keep(): void {
    const { width, height } = this.sigma.getDimensions();
    this.canvas.style.transform = "";
    this.corners = [
      this.sigma.viewportToFramedGraph({ x: 0, y: 0 }),
      this.sigma.viewportToFramedGraph({ x: width, y: height }),
    ];
  }

  private move(): void {
    if (!this.corners) return;
    const [start, end] = this.corners.map((corner) => this.sigma.framedGraphToViewport(corner));
    if (!start || !end) return;
    const scale = (end.x - start.x) / this.sigma.getDimensions().width;
    this.canvas.style.transform = `translate(${start.x}px, ${start.y}px) scale(${scale})`;
  }
}

/** Sigma clears its canvases in every frame; this one keeps its ties while they rest. */
function clearOnlyAwake(canvas: HTMLCanvasElement): void {
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  if (!context) return;
  const clear = context.clear.bind(context);
  context.clear = (what) => {
    if (!rest.resting) clear(what);
  };
}
