/** The drawing of a network: sigma draws partners and ties, canvases above it names and choices. */
import Sigma from "sigma";
import { type Appearance, FADED, HIDDEN, tieWidth } from "../appearance";
import type { Model, Point } from "../model";
import { mix } from "../scales";
import { CERTAINLY, NOT } from "../times";
import type { Camera } from "../view";
import { changed, graphOf } from "./graph";
import type { Placed } from "./names";
import { Overlay, type Spot } from "./overlay";
import { nearestTie } from "./pointing";
import { ShapeProgram, setRing } from "./shapes";
import { type Theme, theme } from "./theme";
import { rest, ThinThread, Thread } from "./threads";

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
const LAYERS = ["trace", "overlay"] as const;

export class Picture {
  private readonly sigma: Sigma;
  private readonly trace: Trace;
  private readonly overlay: Overlay;
  private readonly watch = matchMedia("(prefers-color-scheme: dark)");
  private look: Theme;
  private waking: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly holder: HTMLElement,
    private readonly model: Model,
    private shown: Appearance,
    private readonly heard: Heard,
    camera: Camera | null,
  ) {
    this.look = theme(holder);
    setRing(this.look.paper);
    this.sigma = this.begin();
    const [trace, overlay] = LAYERS.map((name) => this.layer(name)) as [
      HTMLCanvasElement,
      HTMLCanvasElement,
    ];
    this.trace = new Trace(this.sigma, trace);
    this.overlay = new Overlay(overlay, model, this);
    this.listen();
    if (camera) this.sigma.getCamera().setState(camera);
    this.rendered();
  }

  private begin(): Sigma {
    rest.resting = false;
    return new Sigma(graphOf(this.model), this.holder, {
      allowInvalidContainer: true,
      defaultNodeType: "shape",
      nodeProgramClasses: { shape: ShapeProgram },
      defaultEdgeType: "tie",
      edgeProgramClasses: { tie: this.many() ? ThinThread : Thread },
      renderLabels: false,
      minEdgeThickness: 1.4,
      zoomToSizeRatioFunction: (ratio) => ratio ** 0.35,
      stagePadding: 36,
      minCameraRatio: 0.004,
      maxCameraRatio: 3,
      zoomDuration: this.still() ? 0 : 200,
      inertiaDuration: this.still() ? 0 : 200,
      nodeReducer: (key) => this.partnerLook(Number(key)),
      edgeReducer: (key) => this.tieLook(Number(key)),
      defaultDrawNodeHover: () => undefined,
    });
  }

  private partnerLook(node: number) {
    const colour = this.shown.colour[node] ?? "";
    const state = this.shown.partner[node];
    return {
      ...this.place(node),
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
      color: this.tieColour(state === CERTAINLY),
      hidden: state === NOT,
    };
  }

  /** Many ties are paler, so that partners stand out. */
  private tieColour(certain: boolean): string {
    const colour = certain ? this.look.tie : this.look.possible;
    return this.many() ? mix(this.look.paper, colour, 0.6) : colour;
  }

  private place(node: number): Point {
    const { x, y } = this.model.at(node);
    return { x, y: -y };
  }

  private layer(name: string): HTMLCanvasElement {
    const canvas = document.createElement("canvas");
    canvas.className = `network-layer network-layer-${name}`;
    const { edges } = this.sigma.getCanvases();
    if (name === "trace") edges?.before(canvas);
    else this.sigma.getCanvases().mouse?.before(canvas);
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
    sigma.getCamera().on("updated", ({ x, y, ratio }) => this.moved({ x, y, ratio }));
    for (const canvas of Object.values(sigma.getCanvases()))
      canvas.addEventListener("webglcontextlost", () => heard.lost());
    this.watch.addEventListener("change", this.recolour);
  }

  private readonly recolour = (): void => {
    this.look = theme(this.holder);
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
    this.rendered();
  }

  private tieAt(at: Point): number | null {
    return nearestTie(this.model, this.shown.tie, at, (node) => this.screen(node));
  }

  private rendered(): void {
    const { edges } = this.sigma.getCanvases();
    if (this.many() && edges) this.trace?.follow(edges, rest.resting);
    this.overlay?.draw(this.look, this.shown);
  }

  /** Whether there are so many ties that they rest while the picture moves. */
  private many(): boolean {
    return this.model.tieCount >= THIN_FROM;
  }

  private moved(camera: Camera): void {
    if (this.overlay?.pointed) this.point(null);
    if (this.many()) {
      rest.resting = true;
      clearTimeout(this.waking);
      this.waking = setTimeout(() => this.wake(), WAKE_AFTER);
    }
    this.heard.moved(camera);
  }

  private wake(): void {
    if (this.sigma.getCamera().isAnimated()) {
      this.waking = setTimeout(() => this.wake(), WAKE_AFTER);
      return;
    }
    rest.resting = false;
    this.sigma.scheduleRender();
  }

  private still(): boolean {
    return matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  /** Where a partner is drawn, in CSS pixels of the stage. */
  screen(node: number): Point {
    return this.sigma.graphToViewport(this.place(node));
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
    this.rendered();
  }

  camera(): Camera {
    const { x, y, ratio } = this.sigma.getCamera().getState();
    return { x, y, ratio };
  }

  move(camera: Partial<Camera>): void {
    const state = { ...this.sigma.getCamera().getState(), ...camera };
    if (this.still()) this.sigma.getCamera().setState(state);
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

  resize(): void {
    this.sigma.refresh();
  }

  end(): void {
    clearTimeout(this.waking);
    this.watch.removeEventListener("change", this.recolour);
    this.sigma.kill();
  }
}
