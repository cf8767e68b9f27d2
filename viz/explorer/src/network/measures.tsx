/** How central a partner is, by every measure of the network, with what each one says. */

import { useState } from "preact/hooks";
import { useWords } from "../words/words";
import { measureName } from "./concepts";
import { useSource } from "./source";

/** The measures of a partner, folded: they are ranked when they are first looked at. */
export function Measures({ node }: { node: number }) {
  const { w } = useWords();
  const { model } = useSource();
  const [open, setOpen] = useState(false);
  if (!model.measures().length) return null;
  return (
    <details
      class="network-measures"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{w("network-measures")}</summary>
      {open && <MeasureTable node={node} />}
    </details>
  );
}

function MeasureTable({ node }: { node: number }) {
  const { w } = useWords();
  const { model } = useSource();
  return (
    <table>
      <caption class="unseen">{w("network-measures")}</caption>
      <thead>
        <tr>
          <th scope="col">{w("network-measure")}</th>
          {["value", "rank"].map((column) => (
            <th key={column} scope="col" class="number">
              {w(`network-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.measures().map((measure) => (
          <Measure key={measure} measure={measure} node={node} />
        ))}
      </tbody>
    </table>
  );
}

function Measure({ measure, node }: { measure: string; node: number }) {
  const { w, has, number } = useWords();
  const { model, concepts } = useSource();
  const value = model.scores(measure)[node];
  const known = typeof value === "number";
  const said = `network-measure-${measure}`;
  return (
    <tr>
      <th scope="row">
        {measureName(concepts, measure)}
        <span class="soft">{has(said) ? w(said) : model.network.measures[measure]}</span>
      </th>
      <td class="number">{known ? number(value, 4) : "–"}</td>
      <td class="number">{known ? number(model.ranks(measure)[node] ?? 0) : "–"}</td>
    </tr>
  );
}
