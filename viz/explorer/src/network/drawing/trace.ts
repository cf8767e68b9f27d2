/** The ties while the picture moves: what was drawn last, shifted and scaled with the camera.
 *
 * Drawing 50,000 lines in every frame is slow without a graphics card; a copy of them moves at once.
 */
import type Sigma from "sigma";
import type { Point } from "../model";

export class Trace {
  private readonly context: CanvasRenderingContext2D | null;
  private corners: readonly [Point, Point] | null = null;

  constructor(
    private readonly sigma: Sigma,
    private readonly canvas: HTMLCanvasElement,
  ) {
    this.context = canvas.getContext("2d");
    canvas.style.transformOrigin = "0 0";
  }

  /** After each frame: keep the ties where they were drawn, move the copy where they were not. */
  follow(drawn: HTMLCanvasElement, moving: boolean): void {
    if (moving) this.move();
    else this.keep(drawn);
  }

  private keep(drawn: HTMLCanvasElement): void {
    const { canvas, context } = this;
    canvas.style.visibility = "hidden";
    if (canvas.width !== drawn.width || canvas.height !== drawn.height) {
      canvas.width = drawn.width;
      canvas.height = drawn.height;
    }
    context?.clearRect(0, 0, canvas.width, canvas.height);
    context?.drawImage(drawn, 0, 0);
    const { width, height } = this.sigma.getDimensions();
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
    this.canvas.style.visibility = "visible";
    this.canvas.style.transform = `translate(${start.x}px, ${start.y}px) scale(${scale})`;
  }
}
