/** What is known of the chosen partner: with whom it works, through what, and how central it is. */

import { between } from "../parts/between";
import { kindKey, Mark } from "../parts/mark";
import { More } from "../parts/more";
import { Name } from "../parts/name";
import { ThingLink } from "../parts/thing_link";
import { useWords } from "../words/words";
import { Measures } from "./measures";
import type { Model } from "./model";
import { useSource } from "./source";
import type { State } from "./state";
import { NOT } from "./times";
import { periodOf } from "./view";
import "./neighbours.css";

const FIRST = 10;

export function PartnerFacts({ node, state }: { node: number; state: State }) {
  const { w } = useWords();
  const { model, around } = useSource();
  const { name, language, kind, path } = model.ref(node);
  const country = model.network.nodes.country[node];
  const near = around(node);
  return (
    <>
      <p class="network-kind">
        <Mark kind={kind} />
        {w(kindKey(kind))}
        {country && (
          <>
            {" · "}
            <Name text={country} />
          </>
        )}
      </p>
      <h2>
        <Name text={name} language={language} />
      </h2>
      <ul class="inline">
        {path && (
          <li>
            <a href={path}>{w("network-page-of")}</a>
          </li>
        )}
        {near && (
          <li>
            <a href={near}>{w("network-around")}</a>
          </li>
        )}
      </ul>
      <Neighbours key={`of ${node}`} node={node} state={state} />
      <Shared key={`by ${node}`} node={node} state={state} />
      <Measures node={node} />
    </>
  );
}

function Neighbours({ node, state }: { node: number; state: State }) {
  const { w, number } = useWords();
  const { model } = useSource();
  const ties = tiesOf(model, node, state).sort((a, b) => model.weight(b) - model.weight(a));
  return (
    <>
      <h3>{w("network-works-with", { count: ties.length, written: number(ties.length) })}</h3>
      <More class="network-neighbours" of={ties} first={FIRST}>
        {(tie) => <Neighbour key={tie} tie={tie} from={node} state={state} />}
      </More>
    </>
  );
}

/** What the partner shares with others, the latest first. */
function Shared({ node, state }: { node: number; state: State }) {
  const words = useWords();
  const { w, number } = words;
  const { model } = useSource();
  const { start, end } = model.network.things;
  const when = (thing: number) => start[thing] || end[thing] || "";
  const behind = tiesBehind(model, tiesOf(model, node, state));
  const things = [...behind.keys()].sort((a, b) => words.compare(when(b), when(a)) || a - b);
  if (!things.length) return null;
  return (
    <>
      <h3>{w("network-shares", { count: things.length, written: number(things.length) })}</h3>
      <More class="network-things" of={things} first={FIRST}>
        {(number) => {
          const thing = model.thing(number);
          const dates = between(start[number] ?? "", end[number] ?? "", words);
          return (
            <li key={number}>
              <ThingLink thing={thing} />
              <span class="soft">
                {[w(kindKey(thing.kind)), dates].filter(Boolean).join(" · ")}
              </span>
              <button
                type="button"
                class="link"
                aria-label={`${w("network-passages")} – ${thing.name}`}
                onClick={() => state.choose({ tie: behind.get(number) })}
              >
                {w("network-passages")}
              </button>
            </li>
          );
        }}
      </More>
    </>
  );
}

/** What goes through ties, each with the one through which least else goes: it is found there. */
function tiesBehind(model: Model, ties: readonly number[]): Map<number, number> {
  const found = new Map<number, number>();
  const many = (tie: number) => model.shared(tie).length;
  for (const tie of [...ties].sort((a, b) => many(b) - many(a)))
    for (const thing of model.shared(tie)) found.set(thing, tie);
  return found;
}

function tiesOf(model: Model, node: number, { shown }: State): number[] {
  return (model.ties[node] ?? []).filter((tie) => shown.tie[tie] !== NOT);
}

/** What a tie goes through in the time that is shown. */
function sharedNow(model: Model, tie: number, { view }: State): number[] {
  return model.sharedIn(tie, periodOf(view), view.undated);
}

function Neighbour({ tie, from, state }: { tie: number; from: number; state: State }) {
  const { w, number } = useWords();
  const { model } = useSource();
  const other = model.other(tie, from);
  const { name, language, kind } = model.ref(other);
  const count = sharedNow(model, tie, state).length;
  const shared = w("network-shared-short", { count, written: number(count) });
  return (
    <li>
      <Mark kind={kind} />
      <button type="button" class="link" onClick={() => state.choose({ partner: other })}>
        <Name text={name} language={language} />
      </button>
      <button
        type="button"
        class="link count"
        aria-label={`${shared} – ${w("network-why", { name })}`}
        onClick={() => state.choose({ tie })}
      >
        {shared}
      </button>
    </li>
  );
}
