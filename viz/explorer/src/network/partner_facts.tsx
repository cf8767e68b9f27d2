/** What is known of the chosen partner: with whom it works, through what, and how central it is. */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { kindKey, Mark } from "../parts/mark";
import { Name } from "../parts/name";
import { ThingLink } from "../parts/thing_link";
import { useWords } from "../words/words";
import { Measures } from "./measures";
import type { Model } from "./model";
import { useSource } from "./source";
import type { State } from "./state";
import { between } from "./tie_facts";
import { NOT } from "./times";
import { periodOf } from "./view";

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
      <First class="network-neighbours" of={ties}>
        {(tie) => <Neighbour key={tie} tie={tie} from={node} state={state} />}
      </First>
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
  const things = [...new Set(tiesOf(model, node, state).flatMap((tie) => model.shared(tie)))].sort(
    (a, b) => words.compare(when(b), when(a)) || a - b,
  );
  if (!things.length) return null;
  return (
    <>
      <h3>{w("network-shares", { count: things.length, written: number(things.length) })}</h3>
      <First class="network-things" of={things}>
        {(number) => {
          const thing = model.thing(number);
          const dates = between(words, start[number] ?? "", end[number] ?? "");
          return (
            <li key={number}>
              <ThingLink thing={thing} />
              <span class="soft">
                {[w(kindKey(thing.kind)), dates].filter(Boolean).join(" · ")}
              </span>
            </li>
          );
        }}
      </First>
    </>
  );
}

function tiesOf(model: Model, node: number, { shown }: State): number[] {
  return (model.ties[node] ?? []).filter((tie) => shown.tie[tie] !== NOT);
}

/** What a tie goes through in the time that is shown. */
function sharedNow(model: Model, tie: number, { view }: State): number[] {
  return model.sharedIn(tie, periodOf(view), view.undated);
}

interface FirstProps {
  class: string;
  of: readonly number[];
  children: (item: number) => ComponentChildren;
}

/** A list of which the first items show, and all when the reader asks for them. */
function First({ class: name, of, children }: FirstProps) {
  const { w, number } = useWords();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul class={name}>{of.slice(0, all ? undefined : FIRST).map(children)}</ul>
      {!all && of.length > FIRST && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {w("network-show-all", { count: of.length, written: number(of.length) })}
        </button>
      )}
    </>
  );
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
