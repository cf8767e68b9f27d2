/** The page for faults of the explorer itself. */

import { useWords } from "../words/words";
import { Heading } from "./heading";

export function Broken({ forget }: { forget: () => void }) {
  const { w } = useWords();
  return (
    <>
      <Heading text={w("page-failed-title")} />
      <p>{w("page-broken")}</p>
      <button type="button" onClick={forget}>
        {w("page-again")}
      </button>{" "}
      <a href="/" onClick={forget}>
        {w("page-home")}
      </a>
    </>
  );
}
