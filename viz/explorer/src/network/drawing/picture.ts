/** The drawing of a network: sigma draws partners and ties, canvases above it names and choices. */
import Sigma from "sigma";
import { EdgeRectangleProgram } from "sigma/rendering";
import { NARROW } from "../../parts/width";
import { type Appearance, FADED, HIDDEN, tieWidth } from "../appearance";
import type { Model, Point } from "../model";
import { lessMotion } from "../motion";
import { mix, room } from "../scales";
import { CERTAINLY, NOT } from "../times";
import type { Camera } from "../view";
import { changed, graphOf, upright } from "./graph";
import { Lens } from "./lens";
import type { Placed } from "./names";
import { Overlay, type Spot } from "./overlay";
import { nearestTie } from "./pointing";
import { ShapeProgram, setRing } from "./shapes";
import { type Theme, theme, tieColours } from "./theme";
import { rest, ThinThread } from "./threads";
import { Trace } from "./trace";

export interface Heard {
  partner(node: number): void;
  tie(tie: number): void;
  nothing(): void;
  moved(camera: Camera): void;
  pointed(what: { partner?: number; tie?: number; at: Point } | null): void;
  lost(): void;
}

const THIN_FROM = 4000; // from so many ties on they are lines of one pixel
const WAKE_AFTER = 220; // milliseconds after the last move until ties are drawn anew
const CATCH = 6; // CSS pixels: how near to a tie a click still means it
const FAR = 10_000; // units of the layout, over which its scale is measured

export class Picture {
  private readonly sigma: Sigma;
  private readonly trace: Trace | null;
  private readonly overlay: Overlay;
  private readonly watch = matchMedia("(prefers-color-scheme: dark)");
  private readonly ending = new AbortController();
  private readonly lasting = { signal: this.ending.signal };
  private look: Theme;
  private colours: { certain: string; possible: string };
  private lens = new Lens({ x: 0, y: 0 }, 1);
  private waking: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly holder: HTMLElement,
    private readonly model: Model,
    private shown: Appearance,
    private readonly heard: Heard,
    camera: Camera | null,
  ) {
    this.look = theme(holder);
    this.colours = tieColours(this.look, this.many());
    setRing(this.look.paper);
    this.sigma = this.begin();
    const { edges } = this.sigma.getCanvases();
    this.trace = this.many() && edges ? new Trace(this.sigma, edges) : null;
    this.overlay = new Overlay(this.layer(), model, this);
    this.listen();
    if (camera) this.sigma.getCamera().setState(camera);
    this.sigma.refresh();
  }

  private begin(): Sigma {
    rest.resting = false;
    return new Sigma(graphOf(this.model), this.holder, {
      allowInvalidContainer: true,
      defaultNodeType: "shape",
      nodeProgramClasses: { shape: ShapeProgram },
      defaultEdgeType: "tie",
      edgeProgramClasses: { tie: this.many() ? ThinThread : EdgeRectangleProgram },
      renderLabels: false,
      minEdgeThickness: 1.4,
      zoomToSizeRatioFunction: (ratio) => ratio ** 0.35 / room(this.holder, this.model.size),
      enableCameraRotation: false,
      stagePadding: this.holder.offsetWidth < NARROW ? 20 : 36,
      minCameraRatio: 0.004,
      maxCameraRatio: 3,
      zoomDuration: lessMotion() ? 0 : 200,
      inertiaDuration: lessMotion() ? 0 : 200,
      nodeReducer: (key) => this.partnerLook(Number(key)),
      edgeReducer: (key) => this.tieLook(Number(key)),
      defaultDrawNodeHover: () => undefined,
    });
  }

  private partnerLook(node: number) {
    const colour = this.shown.colour[node] ?? "";
    const state = this.shown.partner[node];
    return {
      ...upright(this.model.at(node)),
      size: this.shown.radius[node] ?? 2,
      color: state === FADED ? mix(this.look.paper, colour, 0.28) : colour,
      shape: this.shown.shape[node],
      hidden: state === HIDDEN,
    };
  }

  private tieLook(tie: number) {
    const state = this.shown.tie[tie];
    return {
      size: tieWidth(this.model.network.edges.things[tie]?.length ?? 1),
      color: state === CERTAINLY ? this.colours.certain : this.colours.possible,
      hidden: state === NOT,
    };
  }

  /** A canvas for what stands above ties and partners. */
  private layer(): HTMLCanvasElement {
    const canvas = document.createElement("canvas");
    canvas.className = "network-layer";
    this.sigma.getCanvases().mouse?.before(canvas);
    return canvas;
  }

  private listen(): void {
    const { sigma, heard } = this;
    sigma.on("afterRender", () => this.rendered());
    sigma.on("clickNode", ({ node }) => heard.partner(Number(node)));
    sigma.on("clickStage", ({ event }) => this.clicked(event));
    sigma.on("doubleClickNode", ({ preventSigmaDefault }) => preventSigmaDefault());
    sigma.on("enterNode", ({ node }) =>
      this.point({ partner: Number(node), at: this.screen(Number(node)) }),
    );
    sigma.on("leaveNode", () => this.point(null));
    sigma.on("moveBody", ({ event }) => this.hover(event));
    sigma.on("resize", () => {
      rest.resting = false;
    });
    sigma.getCamera().on("updated", ({ x, y, ratio }) => this.moved({ x, y, ratio }));
    for (const canvas of Object.values(sigma.getCanvases()))
      canvas.addEventListener("webglcontextlost", () => heard.lost(), this.lasting);
    this.watch.addEventListener("change", this.recolour, this.lasting);
  }

  private readonly recolour = (): void => {
    this.look = theme(this.holder);
    this.colours = tieColours(this.look, this.many());
    setRing(this.look.paper);
    this.sigma.refresh();
  };

  private clicked(at: Point): void {
    const tie = this.tieAt(at);
    if (tie === null) this.heard.nothing();
    else this.heard.tie(tie);
  }

  private hover(at: Point): void {
    if (this.overlay.pointed?.partner !== undefined) return;
    const tie = this.tieAt(at);
    if (tie !== null) this.point({ tie, at: { x: at.x, y: at.y } });
    else if (this.overlay.pointed) this.point(null);
  }

  private point(what: { partner?: number; tie?: number; at: Point } | null): void {
    this.overlay.pointed = what;
    this.holder.classList.toggle("is-pointing", what !== null);
    this.heard.pointed(what);
    this.overlay.draw(this.look, this.shown);
  }

  private tieAt(at: Point): number | null {
    const { lens, model, shown } = this;
    return nearestTie(model, shown.tie, lens.layout(at), CATCH / lens.scale);
  }

  /** After each frame: only now sigma tells where the camera is that it drew with. */
  private rendered(): void {
    this.focus();
    this.trace?.follow();
    this.overlay.draw(this.look, this.shown);
  }

  /** See where the camera of the last frame is. */
  private focus(): void {
    const [start, end] = [0, FAR].map((x) => this.sigma.graphToViewport({ x, y: 0 }));
    if (start && end) this.lens = Lens.through(start, end, FAR);
  }

  /** Whether there are so many ties that they rest while the picture moves. */
  private many(): boolean {
    return this.model.tieCount >= THIN_FROM;
  }

  private moved(camera: Camera): void {
    if (this.overlay.pointed) this.point(null);
    if (this.many()) {
      rest.resting = true;
      clearTimeout(this.waking);
      this.waking = setTimeout(() => this.wake(), WAKE_AFTER);
    }
    this.heard.moved(camera);
  }

  /** Draw ties anew once nobody moves the picture: a slow frame while dragging is no rest. */
  private wake(): void {
    if (this.sigma.getCamera().isAnimated() || this.sigma.getMouseCaptor().isMouseDown) {
      this.waking = setTimeout(() => this.wake(), WAKE_AFTER);
      return;
    }
    rest.resting = false;
    this.sigma.scheduleRender();
  }

  /** Where a partner is drawn, in CSS pixels of the stage. */
  screen(node: number): Point {
    return this.lens.screen(this.model.at(node));
  }

  radiusOf(node: number): number {
    return this.sigma.scaleSize(this.shown.radius[node] ?? 2);
  }

  theme(): Theme {
    return this.look;
  }

  /** The names that are drawn now. */
  names(): Placed[] {
    return this.overlay.names(this.shown);
  }

  dimensions(): { width: number; height: number } {
    return this.sigma.getDimensions();
  }

  /** Show another state; only what changes is sent to the graphics card. */
  show(shown: Appearance): void {
    const before = this.shown;
    this.shown = shown;
    const nodes = changed(this.model.size, (node) =>
      (["radius", "colour", "partner"] as const).some(
        (part) => before[part][node] !== shown[part][node],
      ),
    );
    const edges = changed(this.model.tieCount, (tie) => before.tie[tie] !== shown.tie[tie]);
    if (nodes.length || edges.length)
      this.sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true });
  }

  /** Light what is chosen and fade the rest. */
  spot(spot: Spot | null): void {
    this.overlay.spot = spot;
    this.holder.classList.toggle("has-spot", spot !== null);
    this.overlay.draw(this.look, this.shown);
  }

  camera(): Camera {
    const { x, y, ratio } = this.sigma.getCamera().getState();
    return { x, y, ratio };
  }

  move(camera: Partial<Camera>): void {
    const state = { ...this.sigma.getCamera().getState(), ...camera };
    if (lessMotion()) this.sigma.getCamera().setState(state);
    else void this.sigma.getCamera().animate(state, { duration: 350 });
  }

  /** Put the camera where an address says it is. */
  stand(camera: Camera | null): void {
    this.sigma.getCamera().setState(camera ?? { x: 0.5, y: 0.5, ratio: 1 });
  }

  fit(): void {
    this.move({ x: 0.5, y: 0.5, ratio: 1 });
  }

  zoom(factor: number): void {
    this.move({ ratio: this.sigma.getCamera().getBoundedRatio(this.camera().ratio / factor) });
  }

  /** Bring partners into view, near enough to read their names. */
  flyTo(nodes: readonly number[]): void {
    const places = nodes.map((node) => this.sigma.viewportToFramedGraph(this.screen(node)));
    const middle = (axis: "x" | "y") =>
      places.reduce((sum, place) => sum + place[axis], 0) / (places.length || 1);
    const near = Math.min(
      this.camera().ratio,
      Math.max(0.02, Math.min(1, 12 / Math.sqrt(this.model.size))),
    );
    this.move({ x: middle("x"), y: middle("y"), ratio: near });
  }

  /** Bring a partner into view where it is not. */
  reveal(node: number): void {
    const { x, y } = this.screen(node);
    const { width, height } = this.dimensions();
    if (x > 40 && y > 40 && x < width - 40 && y < height - 40) return;
    this.move(this.sigma.viewportToFramedGraph({ x, y }));
  }

  /** Take the drawing down; that its canvases are then lost is no failure. */
  end(): void {
    clearTimeout(this.waking);
    this.ending.abort();
    this.sigma.kill();
  }
}
