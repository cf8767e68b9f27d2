/** What a view is called: in the window, and in the names of its files. */

import type { Words } from "../words/words";
import { measureName } from "./concepts";
import type { Source } from "./source";
import type { State } from "./state";

/** The parts of its name, what tells it from others first: a file may cut what is long. */
export function nameParts(
  { view, partner, tie }: Pick<State, "view" | "partner" | "tie">,
  { model, concepts }: Pick<Source, "model" | "concepts">,
  { w, date }: Words,
): string[] {
  const chosen = tie !== null ? model.ends(tie) : partner !== null ? [partner] : [];
  const [size, by] = [model.sizeBy(view.size), model.colourBy(view.colour)];
  const measures = [...(by === "kind" ? [] : [by]), ...(size === model.usualSize() ? [] : [size])];
  const coloured = (name: string) =>
    name === "community" ? w("network-colour-community") : measureName(concepts, name);
  return [
    chosen.map((node) => model.name(node)).join(" – "),
    [view.from, view.day].filter(Boolean).map(date).join(" – "),
    ...Object.values(model.network.settings),
    ...measures.map(coloured),
    model.network.title,
  ].filter(Boolean);
}
