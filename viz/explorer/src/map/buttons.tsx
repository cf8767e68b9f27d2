/** Buttons that look closer at a map. */

import { useWords } from "../words/words";
import type { View } from "./zoom";

export function Buttons({ closer, further, whole }: Pick<View, "closer" | "further" | "whole">) {
  const { w } = useWords();
  return (
    <div class="map-buttons">
      <button type="button" onClick={closer} aria-label={w("map-closer")}>
        +
      </button>
      <button type="button" onClick={further} aria-label={w("map-further")}>
        −
      </button>
      <button type="button" onClick={whole}>
        {w("map-whole")}
      </button>
    </div>
  );
}
