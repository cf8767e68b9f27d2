/** A list that shows its beginning, and the rest when the reader asks for it. */

import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { useWords } from "../words/words";

export interface MoreProps<Item> {
  of: readonly Item[];
  /** How many are shown at first. */
  first?: number;
  class?: string;
  /** Draws an item as an `li` with a key. */
  children: (item: Item) => VNode;
}

/** A list of items: `<More of={things}>{(thing) => <li key={thing.iri}>…</li>}</More>`. */
export function More<Item>({ of, first = 25, class: name = "lines", children }: MoreProps<Item>) {
  const { w, number } = useWords();
  const id = useId();
  const [all, setAll] = useState(false);
  const shown = all ? of : of.slice(0, first);
  return (
    <>
      <ul class={name} id={id}>
        {shown.map((item) => children(item))}
      </ul>
      {shown.length < of.length && (
        <button type="button" class="link" aria-controls={id} onClick={() => setAll(true)}>
          {w("parts-all", { count: of.length, written: number(of.length) })}
        </button>
      )}
    </>
  );
}
