/** Keys that move the drawing: arrows go from partner to partner, others zoom and choose. */

import type { RefObject } from "preact";
import { announce } from "../page/heading";
import { useWords } from "../words/words";
import { HIDDEN } from "./appearance";
import type { Picture } from "./drawing/picture";
import type { Model, Point } from "./model";
import type { State } from "./state";
import { DIRECTIONS, towards } from "./way";

const ZOOM = 1.4; // how much nearer a key goes

export interface WalkingProps {
  model: Model;
  picture: RefObject<Picture | null>;
  latest: RefObject<State | null>;
  help: () => void;
}

/** Return what the drawing does with a key. */
export function useWalking({ model, picture, latest, help }: WalkingProps) {
  const { w } = useWords();
  const go = (node: number | null) => {
    if (node === null) return;
    latest.current?.choose({ partner: node });
    picture.current?.reveal(node);
    announce(w("network-walked", { name: model.name(node), count: model.ties[node]?.length ?? 0 }));
  };
  const walk = (direction: Point) => {
    const state = latest.current;
    if (!state) return;
    const from = state.partner ?? (state.tie === null ? null : model.ends(state.tie)[0]);
    go(from === null ? largest(state) : nextOf(model, state, from, direction));
  };
  const steps: Readonly<Record<string, () => void>> = {
    "+": () => picture.current?.zoom(ZOOM),
    "=": () => picture.current?.zoom(ZOOM),
    "-": () => picture.current?.zoom(1 / ZOOM),
    "−": () => picture.current?.zoom(1 / ZOOM),
    "0": () => picture.current?.fit(),
    "?": help,
    Home: () => latest.current && go(largest(latest.current)),
    Enter: () => document.getElementById("network-facts")?.focus(),
    Escape: () => latest.current?.choose(null),
  };
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    const step = direction ? () => walk(direction) : steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };
}

/** Return the partner that an arrow key leads to: one of those beside, else any that shows. */
function nextOf(model: Model, { shown }: State, from: number, direction: Point): number | null {
  const seen = (node: number) => shown.partner[node] !== HIDDEN && node !== from;
  const beside = (model.ties[from] ?? []).map((tie) => model.other(tie, from)).filter(seen);
  const all = () => Array.from({ length: model.size }, (_, node) => node).filter(seen);
  const at = (node: number) => model.at(node);
  return towards(at(from), direction, beside, at) ?? towards(at(from), direction, all(), at);
}

/** Return the largest partner of those that show. */
function largest({ shown: { radius, partner } }: State): number | null {
  let best: number | null = null;
  radius.forEach((size, node) => {
    if (partner[node] === HIDDEN) return;
    if (best === null || size > (radius[best] ?? 0)) best = node;
  });
  return best;
}
