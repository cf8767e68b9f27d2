/** What bars and signs of the timeline mean. */

import { useId } from "preact/hooks";
import { useWords } from "../words/words";
import { Hatch, hatched } from "./hatch";

const SIGNS = ["certain", "possible", "planned", "event", "change"] as const;

export function Legend() {
  const { w } = useWords();
  return (
    <ul class="timeline-legend" aria-label={w("timeline-legend")}>
      {SIGNS.map((sign) => (
        <li key={sign}>
          <Sign sign={sign} /> {w(`timeline-sign-${sign}`)}
        </li>
      ))}
    </ul>
  );
}

function Sign({ sign }: { sign: (typeof SIGNS)[number] }) {
  const hatch = useId();
  return (
    <svg
      class="bar-chart sign"
      style={hatched(hatch)}
      viewBox="0 0 24 14"
      width="24"
      height="14"
      aria-hidden="true"
    >
      {sign === "event" && <circle class="certain" cx="12" cy="7" r="5" />}
      {sign === "change" && (
        <path class="change" d="M0 -5 L5 0 L0 5 L-5 0 Z" transform="translate(12 7)" />
      )}
      {sign === "planned" && (
        <g class="plan">
          <Hatch id={hatch} />
          <rect class="possible" x="1" y="2" width="22" height="10" />
        </g>
      )}
      {(sign === "certain" || sign === "possible") && (
        <rect class={sign} x="1" y="2" width="22" height="10" />
      )}
    </svg>
  );
}
