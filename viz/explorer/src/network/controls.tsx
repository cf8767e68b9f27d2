/** What sizes and colours show, what is looked at, and what can be taken along. */

import { useEffect, useMemo, useState } from "preact/hooks";
import { Downloads } from "../parts/panel";
import type { Download } from "../parts/save";
import { useWords } from "../words/words";
import { measureName } from "./concepts";
import { useSource } from "./source";
import type { State } from "./state";

const NARROW = "(max-width: 620px)";

/** Open beside a field where there is room; narrow windows have the drawing first. */
export function Controls(props: ControlsProps) {
  const { w } = useWords();
  const narrow = useMemo(() => matchMedia(NARROW), []);
  const [open, setOpen] = useState(!narrow.matches);
  useEffect(() => {
    const turned = () => setOpen(!narrow.matches);
    narrow.addEventListener("change", turned);
    return () => narrow.removeEventListener("change", turned);
  }, [narrow]);
  return (
    <details
      class="network-fold"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{w("network-controls")}</summary>
      <Settings {...props} />
    </details>
  );
}

interface ControlsProps {
  state: State;
  pictures: readonly Download[];
}

function Settings({ state, pictures }: ControlsProps) {
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
