/** Who says that two partners work together: what they share, the part of each, the passages. */

import type { Ref, Statement } from "../api/answers";
import { useAnswer } from "../api/client";
import { Citations, Cites } from "../parts/citations";
import { Name } from "../parts/name";
import { Ready } from "../parts/states";
import { ThingLink } from "../parts/thing_link";
import { useWords } from "../words/words";
import { StatusOf, whenOf } from "./line";

export interface BecauseProps {
  one: Ref;
  other: Ref;
  /** What is said before it is opened, as “3 agreements and initiatives”. */
  text: string;
  open: boolean;
  toggle: (open: boolean) => void;
}

/** A line that opens into the reasons why two partners are joined. */
export function Because({ one, other, text, open, toggle }: BecauseProps) {
  return (
    <details
      class="because"
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open !== open) toggle(event.currentTarget.open);
      }}
    >
      <summary>{text}</summary>
      {open && <Reasons one={one} other={other} />}
    </details>
  );
}

/** What two partners share, each with the part of both and who says so. */
export function Reasons({ one, other }: { one: Ref; other: Ref }) {
  const { w, number } = useWords();
  const why = useAnswer("why", { thing: one.iri, other: other.iri });
  return (
    <Ready of={why}>
      {({ through, passages, left_out }) => (
        <Citations passages={passages}>
          <ul class="reasons">
            {through.map(({ thing, one: ones, other: others }) => (
              <li key={thing.iri}>
                <ThingLink thing={thing} />
                <Part of={one} lines={ones} />
                <Part of={other} lines={others} />
              </li>
            ))}
          </ul>
          {left_out > 0 && (
            <p class="note">
              {w("thing-left-out", { count: left_out, written: number(left_out) })}
            </p>
          )}
          <a
            href={`/compare?one=${encodeURIComponent(one.iri)}&other=${encodeURIComponent(other.iri)}`}
          >
            {w("thing-side-by-side")}
          </a>
        </Citations>
      )}
    </Ready>
  );
}

function Part({ of, lines }: { of: Ref; lines: readonly Statement[] }) {
  const words = useWords();
  if (!lines.length) return null;
  return (
    <ul class="part">
      {lines.map((line) => (
        <li key={line.what + line.value + line.passages.join()}>
          <Name text={of.name} language={of.language} />: <b>{line.what_name}</b>{" "}
          <span class="soft">{whenOf(line, words)}</span> <StatusOf line={line} />
          {line.note && (
            <span class="soft">
              <Name text={line.note} />
            </span>
          )}
          <Cites passages={line.passages} more={line.more} />
        </li>
      ))}
    </ul>
  );
}
