/** The mark of a kind: its shape in its colour, or a small line drawing. */

import { useWords } from "../words/words";
import { DRAWINGS, look, OUTLINES, PARTNERS } from "./kinds";

/** A mark beside a name. It says nothing to screen readers: the kind is said in words elsewhere. */
export function Mark({ kind, size = 14 }: { kind: string; size?: number }) {
  const drawing = PARTNERS[kind] ? undefined : DRAWINGS[kind];
  const { colour, shape } = look(kind);
  return (
    <svg class="mark" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {drawing ? (
        <path d={drawing} fill="none" stroke="currentColor" stroke-width="1.3" />
      ) : (
        <path d={OUTLINES[shape]} fill={colour} />
      )}
    </svg>
  );
}

/** What a kind is called, as “city network”: the key of the words. */
export function kindKey(kind: string): string {
  return PARTNERS[kind] || DRAWINGS[kind] ? `parts-kind-${kind}` : "parts-kind-unknown";
}

/** Kinds as items of a legend: each with its mark. */
export function KindItems({ kinds }: { kinds: readonly string[] }) {
  const { w } = useWords();
  return (
    <>
      {kinds.map((kind) => (
        <li key={kind}>
          <Mark kind={kind} />
          {w(kindKey(kind))}
        </li>
      ))}
    </>
  );
}
