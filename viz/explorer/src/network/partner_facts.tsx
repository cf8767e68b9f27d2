/** What is known of the chosen partner: how central it is, and with whom it works. */

import { useState } from "preact/hooks";
import { kindKey, Mark } from "../parts/mark";
import { Name } from "../parts/name";
import { useWords } from "../words/words";
import { measureName } from "./measures";
import { useSource } from "./source";
import type { State } from "./state";
import { NOT } from "./times";

const FIRST = 25;

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
      <Measures node={node} />
      <Neighbours key={node} node={node} state={state} />
    </>
  );
}

function Measures({ node }: { node: number }) {
  const { w, number } = useWords();
  const { model, concepts } = useSource();
  return (
    <table class="network-measures">
      <caption class="unseen">{w("network-measures")}</caption>
      <thead>
        <tr>
          <th scope="col">{w("network-measure")}</th>
          <th scope="col" class="number">
            {w("network-value")}
          </th>
          <th scope="col" class="number">
            {w("network-rank")}
          </th>
        </tr>
      </thead>
      <tbody>
        {model.measures().map((measure) => {
          const value = model.scores(measure)[node];
          return (
            <tr key={measure} title={model.network.measures[measure]}>
              <th scope="row">{measureName(concepts, measure)}</th>
              <td class="number">{typeof value === "number" ? number(value, 4) : "–"}</td>
              <td class="number">
                {typeof value === "number" ? number(model.ranks(measure)[node] ?? 0) : "–"}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Neighbours({ node, state }: { node: number; state: State }) {
  const { w, number } = useWords();
  const { model } = useSource();
  const [all, setAll] = useState(false);
  const ties = (model.ties[node] ?? [])
    .filter((tie) => state.shown.tie[tie] !== NOT)
    .sort((a, b) => model.weight(b) - model.weight(a));
  return (
    <>
      <h3>{w("network-works-with", { count: ties.length, written: number(ties.length) })}</h3>
      <ul class="network-neighbours">
        {ties.slice(0, all ? undefined : FIRST).map((tie) => (
          <Neighbour key={tie} tie={tie} from={node} state={state} />
        ))}
      </ul>
      {!all && ties.length > FIRST && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {w("network-show-all", { count: ties.length, written: number(ties.length) })}
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
  const count = model.shared(tie).length;
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
