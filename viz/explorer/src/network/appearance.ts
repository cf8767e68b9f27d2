/** How each partner and tie looks in a view: what the screen, the SVG and the legend agree on. */

import { look, type Shape } from "../parts/kinds";
import type { Model } from "./model";
import { COMMUNITIES_SHOWN, communityColour, radius, radiusRange, viridis } from "./scales";
import { NOT } from "./times";
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

export function appearance(model: Model, view: View): Appearance {
  const tie = tiesShown(model, view);
  return {
    radius: radii(model, view.size || model.usualSize()),
    colour: colours(model, view.colour),
    shape: model.network.nodes.kind.map((kind) => look(kind).shape),
    partner: partnersShown(model, view, tie),
    tie,
  };
}

function radii(model: Model, measure: string): Float64Array {
  const range = radiusRange(model.size);
  return model.shares(measure).map((share) => radius(share, range));
}

function colours(model: Model, by: string): string[] {
  const { kind, community } = model.network.nodes;
  if (by === "community") return community.map(communityColour);
  if (!model.measures().includes(by)) return kind.map((of) => look(of).colour);
  return Array.from(model.shares(by), viridis);
}

function tiesShown(model: Model, view: View): Uint8Array {
  const shown = model.times.all(periodOf(view), view.undated);
  if (!view.hide.length) return shown;
  const hidden = new Set(view.hide);
  return shown.map((state, tie) =>
    model.ends(tie).some((end) => hidden.has(model.kind(end))) ? NOT : state,
  );
}

function partnersShown(model: Model, view: View, tie: Uint8Array): Uint8Array {
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
export function counted(model: Model, shown: Appearance): Counted {
  const of = (states: Uint8Array, state: number) =>
    states.reduce((sum, is) => sum + Number(is === state), 0);
  return {
    partners: model.ties.filter((ties) => ties.some((tie) => shown.tie[tie] !== NOT)).length,
    certain: of(shown.tie, 2),
    possible: of(shown.tie, 1),
  };
}

/** The communities that occur, the largest first, those without a colour of their own as one. */
export function communities(model: Model): { community: number; partners: number[] }[] {
  const found = new Map<number, number[]>();
  model.network.nodes.community.forEach((community, node) => {
    const of = community >= 0 && community < COMMUNITIES_SHOWN ? community : -1;
    found.set(of, [...(found.get(of) ?? []), node]);
  });
  return [...found]
    .map(([community, partners]) => ({ community, partners }))
    .sort((a, b) => Number(a.community < 0) - Number(b.community < 0) || a.community - b.community);
}
