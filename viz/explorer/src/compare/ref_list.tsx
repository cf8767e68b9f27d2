/** Things as a list of links, the first of them where there are many. */

import { useState } from "preact/hooks";
import type { Ref } from "../api/answers";
import { Empty } from "../parts/states";
import { ThingLink } from "../parts/thing_link";
import { useWords } from "../words/words";

const FIRST = 15;

export function RefList({ things }: { things: readonly Ref[] }) {
  const { w } = useWords();
  const [all, setAll] = useState(false);
  if (!things.length) return <Empty>{w("compare-nothing")}</Empty>;
  const shown = all ? things : things.slice(0, FIRST);
  return (
    <>
      <ul class="ref-list">
        {shown.map((thing) => (
          <li key={thing.iri}>
            <ThingLink thing={thing} />
          </li>
        ))}
      </ul>
      {shown.length < things.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {w("compare-all", { count: things.length })}
        </button>
      )}
    </>
  );
}
