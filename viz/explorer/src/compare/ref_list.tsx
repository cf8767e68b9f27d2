/** Things as a list of links, the first of them where there are many. */

import type { Ref } from "../api/answers";
import { More } from "../parts/more";
import { Empty } from "../parts/states";
import { ThingLink } from "../parts/thing_link";
import { useWords } from "../words/words";

export function RefList({ things }: { things: readonly Ref[] }) {
  const { w } = useWords();
  if (!things.length) return <Empty>{w("compare-nothing")}</Empty>;
  return (
    <More of={things} first={15} class="ref-list">
      {(thing) => (
        <li key={thing.iri}>
          <ThingLink thing={thing} />
        </li>
      )}
    </More>
  );
}
