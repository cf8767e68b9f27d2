/** The state of the view as the parts of the page read and change it. */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Appearance, colours, partnersShown, radii, shapes, tiesShown } from "./appearance";
import type { Spot } from "./drawing/overlay";
import type { Model } from "./model";
import type { Source } from "./source";
import { NOT } from "./times";
import { readView, type View, withView } from "./view";

const PAUSE = 300; // milliseconds after the last change until the address says it

export interface State {
  readonly view: View;
  readonly shown: Appearance;
  /** The chosen partner or tie. */
  readonly partner: number | null;
  readonly tie: number | null;
  /** How often the address was changed elsewhere, as by “back”. */
  readonly outside: number;
  change(changes: Partial<View>, how?: { push?: boolean }): void;
  choose(what: { partner?: number; tie?: number } | null): void;
}

export function useView(source: Source): State {
  const { model, query } = source;
  const [view, setView] = useState(() => readView(query));
  const [outside, setOutside] = useState(0);
  const latest = useRef({ view, kept: query.toString(), source });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  latest.current.view = view;
  latest.current.source = source;
  const written = query.toString();
  useEffect(() => {
    if (written === latest.current.kept) return;
    latest.current.kept = written;
    setView(readView(new URLSearchParams(written)));
    setOutside((count) => count + 1);
  }, [written]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const keep = (push: boolean) => {
    const { source, view } = latest.current;
    const next = withView(source.query, view);
    if (next.toString() === latest.current.kept) return;
    latest.current.kept = next.toString();
    source.keep(next, { push });
  };
  const change: State["change"] = (changes, { push = false } = {}) => {
    latest.current.view = { ...latest.current.view, ...changes };
    setView(latest.current.view);
    clearTimeout(timer.current);
    if (push) keep(true);
    else timer.current = setTimeout(() => keep(false), PAUSE);
  };
  const shown = useAppearance(model, view);
  const chosen = useMemo(() => chosenIn(model, view), [model, view.selected, view.with]);
  const choose: State["choose"] = (what) => change(pathsOf(model, what), { push: true });
  return { view, shown, ...chosen, outside, change, choose };
}

/** How everything looks; of what a change leaves as it is, the columns stay the same. */
function useAppearance(model: Model, view: View): Appearance {
  const { hide, day, from, undated } = view;
  const [size, by] = [model.sizeBy(view.size), model.colourBy(view.colour)];
  const radius = useMemo(() => radii(model, size), [model, size]);
  const colour = useMemo(() => colours(model, by), [model, by]);
  const shape = useMemo(() => shapes(model), [model]);
  const tie = useMemo(() => tiesShown(model, view), [model, hide, day, from, undated]);
  const partner = useMemo(() => partnersShown(model, view, tie), [tie]);
  return useMemo(
    () => ({ radius, colour, shape, partner, tie }),
    [radius, colour, shape, partner, tie],
  );
}

function chosenIn(model: Model, view: View): { partner: number | null; tie: number | null } {
  const partner = view.selected ? model.partner(view.selected) : null;
  const other = view.with ? model.partner(view.with) : null;
  if (partner === null || other === null) return { partner, tie: null };
  const tie = model.tie(partner, other);
  return tie === null ? { partner, tie } : { partner: null, tie };
}

function pathsOf(model: Model, what: { partner?: number; tie?: number } | null): Partial<View> {
  const path = (node: number) => model.ref(node).path || model.ref(node).iri;
  if (what?.tie !== undefined) {
    const [one, two] = model.ends(what.tie);
    return { selected: path(one), with: path(two) };
  }
  return { selected: what?.partner === undefined ? "" : path(what.partner), with: "" };
}

/** What is lit for a choice: a partner with those it works with, or the two ends of a tie. */
export function spotOf(model: Model, { partner, tie, shown }: State): Spot | null {
  if (tie !== null) {
    const ends = model.ends(tie);
    return { partners: ends, ties: [tie], centre: ends };
  }
  if (partner === null) return null;
  const ties = (model.ties[partner] ?? []).filter((of) => shown.tie[of] !== NOT);
  const others = ties.map((of) => model.other(of, partner));
  return { partners: [...others, partner], ties, centre: [partner] };
}
