/** A list that shows its beginning, and the rest when asked. */

import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import { useWords } from "../words/words";

const FIRST = 25;

export function More({ items }: { items: readonly VNode[] }) {
  const { w, number } = useWords();
  const id = useId();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, FIRST);
  return (
    <>
      <ul class="lines" id={id}>
        {shown.map((item) => (
          <li key={item.key}>{item}</li>
        ))}
      </ul>
      {shown.length < items.length && (
        <button type="button" class="link" aria-controls={id} onClick={() => setAll(true)}>
          {w("thing-all", { count: items.length, written: number(items.length) })}
        </button>
      )}
    </>
  );
}
