/** What sizes and colours show, what is looked at, and what can be taken along. */

import { Downloads } from "../parts/panel";
import type { Download } from "../parts/save";
import { useWords } from "../words/words";
import { measureName } from "./concepts";
import { useSource } from "./source";
import type { State } from "./state";

export function Controls({ state, pictures }: { state: State; pictures: readonly Download[] }) {
  const { w } = useWords();
  const { model, concepts, downloads } = useSource();
  const { view, change } = state;
  const measures = model.measures();
  const option = (measure: string) => (
    <option key={measure} value={measure}>
      {measureName(concepts, measure)}
    </option>
  );
  return (
    <div class="network-controls">
      {measures.length > 0 && (
        <label>
          <span>{w("network-size")}</span>
          <select
            value={model.sizeBy(view.size)}
            onChange={({ currentTarget: { value } }) =>
              change({ size: value === model.usualSize() ? "" : value })
            }
          >
            {measures.map(option)}
          </select>
        </label>
      )}
      <label>
        <span>{w("network-colour")}</span>
        <select
          value={model.colourBy(view.colour)}
          onChange={({ currentTarget: { value } }) => change({ colour: value })}
        >
          <option value="kind">{w("network-colour-kind")}</option>
          <option value="community">{w("network-colour-community")}</option>
          {measures.map(option)}
        </select>
      </label>
      <Show state={state} />
      <div class="network-take">
        <Downloads of={[...pictures, ...downloads]} about={w("network-title")} />
      </div>
    </div>
  );
}

function Show({ state: { view, change } }: { state: State }) {
  const { w } = useWords();
  return (
    <fieldset class="network-show">
      <legend class="unseen">{w("network-show")}</legend>
      {(["drawing", "table"] as const).map((show) => (
        <label key={show}>
          <input
            type="radio"
            name="network-show"
            value={show}
            checked={view.show === show}
            onChange={() => change({ show }, { push: true })}
          />
          {w(`network-show-${show}`)}
        </label>
      ))}
    </fieldset>
  );
}
