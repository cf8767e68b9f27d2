/** The buttons beside the drawing, for those who have no wheel: they cover nothing of it. */

import type { RefObject } from "preact";
import { useWords } from "../words/words";
import type { Picture } from "./drawing/picture";

const STEP = 1.5; // how much nearer a click goes

export function Zoom({ picture, help }: { picture: RefObject<Picture | null>; help: () => void }) {
  const { w } = useWords();
  const zoom = (factor: number) => () => picture.current?.zoom(factor);
  return (
    <div class="network-zoom" role="group" aria-label={w("network-zoom")}>
      <Button label={w("network-zoom-in")} sign="+" act={zoom(STEP)} />
      <Button label={w("network-zoom-out")} sign="−" act={zoom(1 / STEP)} />
      <Button label={w("network-zoom-all")} sign="⤢" act={() => picture.current?.fit()} />
      <Button label={w("network-help")} sign="?" act={help} />
    </div>
  );
}

function Button({ label, sign, act }: { label: string; sign: string; act: () => void }) {
  return (
    <button type="button" aria-label={label} title={label} onClick={act}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
