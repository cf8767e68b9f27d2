/** What is drawn now, as a scene for files. */

import { COMMUNITIES, look, OTHER_COMMUNITY } from "../../parts/kinds";
import { kindKey } from "../../parts/mark";
import type { Words } from "../../words/words";
import { communities, counted, FADED, HIDDEN, mostCentral, tieWidth } from "../appearance";
import { measureName } from "../concepts";
import type { Picture } from "../drawing/picture";
import { inView } from "../drawing/pointing";
import { kindsOf } from "../legend";
import type { Model } from "../model";
import { mix } from "../scales";
import type { Source } from "../source";
import type { State } from "../state";
import { CERTAINLY, NOT } from "../times";
import type { Body, Line, Scene } from "./svg";

export function sceneOf(picture: Picture, state: State, source: Source, words: Words): Scene {
  const { model } = source;
  const theme = picture.theme();
  return {
    ...picture.dimensions(),
    title: model.network.title,
    about: about(state, model, words),
    foot: [source.origin, source.address].filter(Boolean),
    lang: words.lang,
    dir: words.dir,
    ties: ties(picture, state, model),
    partners: bodies(picture, state, model),
    names: picture.names(),
    legend: legend(state, source, words),
    theme,
  };
}

function about({ view, shown }: State, model: Model, { w, number, date }: Words): string[] {
  const { certain, possible, partners } = counted(model, shown);
  const args = { partners: number(partners), certain: number(certain), possible: number(possible) };
  const when = view.from ? `${date(view.from)} – ${date(view.day)}` : date(view.day);
  const settings = Object.entries(model.network.settings).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return [
    view.day
      ? w("network-in-force", { ...args, date: when })
      : w("network-shown", { ties: args.certain, partners: args.partners }),
    settings.join(" · "),
  ].filter(Boolean);
}

function* ties(
  picture: Picture,
  { shown, tie: chosen, partner }: State,
  model: Model,
): Generator<Line> {
  const theme = picture.theme();
  const size = picture.dimensions();
  const lit = new Set(partner === null ? [] : model.ties[partner]);
  if (chosen !== null) lit.add(chosen);
  const fade = lit.size > 0;
  for (let tie = 0; tie < model.tieCount; tie++) {
    const state = shown.tie[tie];
    if (state === NOT) continue;
    const [one, two] = model.ends(tie).map((end) => picture.screen(end));
    if (!one || !two || !inView(one, two, size)) continue;
    const usual = state === CERTAINLY ? theme.tie : theme.possible;
    const colour = lit.has(tie) ? theme.accent : fade ? mix(theme.paper, usual, 0.4) : usual;
    const width = tieWidth(model.shared(tie).length);
    yield { one, two, width, colour, dashed: lit.has(tie) && state !== CERTAINLY };
  }
}

function* bodies(picture: Picture, { shown }: State, model: Model): Generator<Body> {
  const { paper } = picture.theme();
  const size = picture.dimensions();
  for (let node = 0; node < model.size; node++) {
    const at = picture.screen(node);
    if (shown.partner[node] === HIDDEN || !inView(at, at, size)) continue;
    const colour = shown.colour[node] ?? "";
    yield {
      ...at,
      radius: picture.radiusOf(node),
      shape: shown.shape[node] ?? "circle",
      colour: shown.partner[node] === FADED ? mix(paper, colour, 0.28) : colour,
      title: model.name(node),
    };
  }
}

function legend({ view }: State, { model, concepts }: Source, words: Words): Scene["legend"] {
  const { w } = words;
  const by = model.colourBy(view.colour);
  const kinds = kindsOf(model.network.nodes.kind)
    .filter(({ kind }) => !view.hide.includes(kind))
    .map(({ kind }) => ({
      shape: look(kind).shape,
      colour: by === "kind" ? look(kind).colour : OTHER_COMMUNITY,
      text: w(kindKey(kind)),
    }));
  const groups = by === "community" ? communities(model) : [];
  const measure = model.sizeBy(view.size);
  const size = measure
    ? w(model.isLow(measure) ? "network-size-low" : "network-size-high", {
        measure: measureName(concepts, measure),
      })
    : "";
  return [
    ...kinds,
    ...groups.map(({ community, partners }) => ({
      shape: "circle" as const,
      colour: COMMUNITIES[community] ?? OTHER_COMMUNITY,
      text:
        community < 0
          ? w("network-other-communities")
          : `${w("network-around-whom")} ${model.name(mostCentral(model, partners))}`,
    })),
    ...(size ? [{ shape: "circle" as const, colour: "none", text: size }] : []),
  ];
}
