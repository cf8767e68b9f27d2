/** What stands above the ties and partners: names, and what is chosen or pointed at. */
import { type Appearance, HIDDEN } from "../appearance";
import type { Model, Point } from "../model";
import { CERTAINLY, NOT } from "../times";
import { FONT_SIZE, LINE, lines, type Named, type Placed, place } from "./names";
import { outline } from "./outline";
import type { Theme } from "./theme";

/** What is chosen: partners and ties in full light, the `centre` with a ring. */
export interface Spot {
  readonly partners: readonly number[];
  readonly ties: readonly number[];
  readonly centre: readonly number[];
}

/** Where things are drawn: the screen, or a file. */
export interface Sight {
  screen(node: number): Point;
  radiusOf(node: number): number;
  dimensions(): { width: number; height: number };
}

const AREA_OF_NAME = 7000; // CSS pixels² of the stage for each name
const ALIGN = { start: "left", middle: "center", end: "right" } as const;
const NAMED_ABOVE = 1.8; // CSS pixels of radius from which on a partner has its name

export class Overlay {
  spot: Spot | null = null;
  pointed: { partner?: number; tie?: number } | null = null;
  private readonly context: CanvasRenderingContext2D | null;
  private readonly known = new Map<number, { lines: readonly string[]; width: number }>();
  private order: readonly number[] = [];
  private orderOf: Float64Array | null = null;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly model: Model,
    private readonly sight: Sight,
  ) {
    this.context = canvas.getContext("2d");
  }

  draw(theme: Theme, shown: Appearance): void {
    const { context } = this;
    if (!context) return;
    const { width, height } = this.fitted(context);
    context.clearRect(0, 0, width, height);
    context.font = `${FONT_SIZE}px ${theme.font}`;
    const spot = this.lit();
    if (spot) this.drawSpot(context, theme, shown, spot);
    this.drawNames(context, theme, this.names(shown, spot));
  }

  private fitted(context: CanvasRenderingContext2D): { width: number; height: number } {
    const { width, height } = this.sight.dimensions();
    const ratio = window.devicePixelRatio || 1;
    if (
      this.canvas.width !== Math.round(width * ratio) ||
      this.canvas.height !== Math.round(height * ratio)
    ) {
      this.canvas.width = Math.round(width * ratio);
      this.canvas.height = Math.round(height * ratio);
      this.canvas.style.width = `${width}px`;
      this.canvas.style.height = `${height}px`;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    return { width, height };
  }

  /** What is chosen, with what the pointer is over. */
  private lit(): Spot | null {
    const { spot, pointed, model } = this;
    if (pointed?.tie !== undefined) {
      const ends = model.ends(pointed.tie);
      return join(spot, { partners: ends, ties: [pointed.tie], centre: [] });
    }
    if (pointed?.partner === undefined) return spot;
    const of = pointed.partner;
    const ties = model.ties[of] ?? [];
    return join(spot, {
      partners: [of, ...ties.map((tie) => model.other(tie, of))],
      ties,
      centre: [of],
    });
  }

  private drawSpot(
    context: CanvasRenderingContext2D,
    theme: Theme,
    shown: Appearance,
    spot: Spot,
  ): void {
    context.strokeStyle = theme.accent;
    for (const tie of spot.ties) this.drawTie(context, tie, shown.tie[tie] ?? NOT);
    context.setLineDash([]);
    const centre = new Set(spot.centre);
    for (const node of spot.partners) {
      if (shown.partner[node] === HIDDEN) continue;
      const { x, y } = this.sight.screen(node);
      const radius = Math.max(this.sight.radiusOf(node), 3.5);
      const path = new Path2D(outline(shown.shape[node] ?? "circle", x, y, radius));
      context.lineWidth = centre.has(node) ? 6 : 2;
      context.strokeStyle = centre.has(node) ? theme.ink : theme.paper;
      context.stroke(path);
      context.fillStyle = shown.colour[node] ?? theme.ink;
      context.fill(path);
    }
  }

  private drawTie(context: CanvasRenderingContext2D, tie: number, state: number): void {
    if (state === NOT) return;
    const [one, two] = this.model.ends(tie).map((end) => this.sight.screen(end));
    if (!one || !two) return;
    context.lineWidth = state === CERTAINLY ? 2 : 1.2;
    context.setLineDash(state === CERTAINLY ? [] : [4, 4]);
    context.beginPath();
    context.moveTo(one.x, one.y);
    context.lineTo(two.x, two.y);
    context.stroke();
  }

  /** The names that fit: of what is lit first, then of the most central. */
  names(shown: Appearance, spot: Spot | null = this.lit()): Placed[] {
    const size = this.sight.dimensions();
    const most = Math.max(12, Math.round((size.width * size.height) / AREA_OF_NAME));
    return place(this.candidates(shown, spot), { ...size, most }, (node) => this.linesOf(node));
  }

  private *candidates(shown: Appearance, spot: Spot | null): Generator<Named> {
    const named = (node: number): Named => ({
      node,
      ...this.sight.screen(node),
      radius: this.sight.radiusOf(node),
    });
    if (spot) {
      for (const node of new Set([...spot.centre, ...spot.partners]))
        if (shown.partner[node] !== HIDDEN) yield named(node);
      return;
    }
    for (const node of this.ordered(shown)) {
      if (shown.partner[node] !== 2) continue;
      if (this.sight.radiusOf(node) < NAMED_ABOVE) return;
      yield named(node);
    }
  }

  private ordered(shown: Appearance): readonly number[] {
    if (this.orderOf !== shown.radius) {
      this.orderOf = shown.radius;
      this.order = Array.from(shown.radius.keys()).sort(
        (a, b) => (shown.radius[b] ?? 0) - (shown.radius[a] ?? 0),
      );
    }
    return this.order;
  }

  private linesOf(node: number): { lines: readonly string[]; width: number } {
    let found = this.known.get(node);
    if (!found) {
      const of = lines(this.model.name(node));
      const width = Math.max(
        ...of.map((line) => this.context?.measureText(line).width ?? 7 * line.length),
      );
      found = { lines: of, width };
      this.known.set(node, found);
    }
    return found;
  }

  private drawNames(
    context: CanvasRenderingContext2D,
    theme: Theme,
    names: readonly Placed[],
  ): void {
    context.direction = "ltr";
    context.lineJoin = "round";
    context.lineWidth = 3.5;
    context.strokeStyle = theme.paper;
    context.fillStyle = theme.ink;
    for (const { lines, x, y, anchor } of names) {
      context.textAlign = ALIGN[anchor];
      lines.forEach((line, n) => {
        context.strokeText(line, x, y + n * LINE);
        context.fillText(line, x, y + n * LINE);
      });
    }
  }
}

function join(one: Spot | null, other: Spot): Spot {
  if (!one) return other;
  return {
    partners: [...new Set([...one.partners, ...other.partners])],
    ties: [...new Set([...one.ties, ...other.ties])],
    centre: [...new Set([...one.centre, ...other.centre])],
  };
}
