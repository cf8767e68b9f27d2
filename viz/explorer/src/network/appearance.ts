/** How each partner and tie looks in a view: what the screen, the SVG and the legend agree on. */

import { look, type Shape } from "../parts/kinds";
import type { Model } from "./model";
import { COMMUNITIES_SHOWN, communityColour, radius, radiusRange, viridis } from "./scales";
import { CERTAINLY, NOT, POSSIBLY } from "./times";
import { periodOf, type View } from "./view";

export const HIDDEN = 0;
export const FADED = 1;
export const SHOWN = 2;

export interface Appearance {
  readonly radius: Float64Array;
  readonly colour: readonly string[];
  readonly shape: readonly Shape[];
  /** HIDDEN, FADED (without ties at the date) or SHOWN. */
  readonly partner: Uint8Array;
  /** NOT (hidden), POSSIBLY or CERTAINLY. */
  readonly tie: Uint8Array;
}

/** The radius of each partner by a measure, in CSS pixels with the whole network in view. */
export function radii(model: Model, measure: string): Float64Array {
  const range = radiusRange(model.size);
  return model.shares(measure).map((share) => radius(share, range));
}

/** The colour of each partner by kind, community or a measure. */
export function colours(model: Model, by: string): string[] {
  const { kind, community } = model.network.nodes;
  if (by === "community") return community.map(communityColour);
  if (by === "kind") return kind.map((of) => look(of).colour);
  return Array.from(model.shares(by), viridis);
}

export function shapes(model: Model): Shape[] {
  return model.network.nodes.kind.map((kind) => look(kind).shape);
}

type Choice = Pick<View, "hide" | "day" | "from" | "undated">;

/** Which ties show: NOT, POSSIBLY or CERTAINLY in the period, those of hidden kinds NOT. */
export function tiesShown(model: Model, view: Choice): Uint8Array {
  const shown = model.times.all(periodOf(view), view.undated);
  if (!view.hide.length) return shown;
  const hidden = new Set(view.hide);
  return shown.map((state, tie) =>
    model.ends(tie).some((end) => hidden.has(model.kind(end))) ? NOT : state,
  );
}

/** Which partners show: HIDDEN, FADED or SHOWN. */
export function partnersShown(model: Model, view: Choice, tie: Uint8Array): Uint8Array {
  const hidden = new Set(view.hide);
  const dated = periodOf(view) !== null;
  return Uint8Array.from({ length: model.size }, (_, node) => {
    if (hidden.has(model.kind(node))) return HIDDEN;
    return !dated || model.ties[node]?.some((of) => tie[of] !== NOT) ? SHOWN : FADED;
  });
}

/** Width of a tie in CSS pixels: grows slowly with how much the two share. */
export function tieWidth(things: number): number {
  return Math.min(1.6 + 0.8 * Math.log2(Math.max(things, 1)), 4.5);
}

export interface Counted {
  readonly partners: number;
  readonly certain: number;
  readonly possible: number;
}

/** How many ties show, and how many partners are at an end of one. */
export function counted(model: Model, shown: Pick<Appearance, "tie">): Counted {
  const of = (states: Uint8Array, state: number) =>
    states.reduce((sum, is) => sum + Number(is === state), 0);
  return {
    partners: model.ties.filter((ties) => ties.some((tie) => shown.tie[tie] !== NOT)).length,
    certain: of(shown.tie, CERTAINLY),
    possible: of(shown.tie, POSSIBLY),
  };
}

/** The communities that occur, the largest first, those without a colour of their own as one. */
export function communities(model: Model): { community: number; partners: number[] }[] {
  const found = new Map<number, number[]>();
  model.network.nodes.community.forEach((community, node) => {
    const of = community >= 0 && community < COMMUNITIES_SHOWN ? community : -1;
    const partners = found.get(of);
    if (partners) partners.push(node);
    else found.set(of, [node]);
  });
  return [...found]
    .map(([community, partners]) => ({ community, partners }))
    .sort((a, b) => Number(a.community < 0) - Number(b.community < 0) || a.community - b.community);
}

/** The partner of some that is most central, after which their community is called. */
export function mostCentral(model: Model, partners: readonly number[]): number {
  const central = model.shares(model.usualSize());
  return partners.reduce((a, b) => ((central[b] ?? 0) > (central[a] ?? 0) ? b : a));
}
