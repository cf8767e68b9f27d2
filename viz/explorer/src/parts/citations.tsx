/** Who says so: a number beside each line, the passage at a touch, and all passages in a list. */

import { type ComponentChildren, createContext } from "preact";
import { useContext, useId, useRef, useState } from "preact/hooks";
import type { Passage } from "../api/answers";
import { useWords } from "../words/words";
import { PassageFacts } from "./passage";

interface Cited {
  passages: readonly Passage[];
  open: (index: number, button: HTMLElement) => void;
}

const CitedContext = createContext<Cited | null>(null);

/**
 * What lets the lines inside cite: put it around a panel with the `passages` of an answer.
 * A number opens its passage in a small window that Esc closes.
 */
export function Citations(props: { passages: readonly Passage[]; children: ComponentChildren }) {
  const { passages, children } = props;
  const { w } = useWords();
  const popup = useRef<HTMLDivElement>(null);
  const from = useRef<HTMLElement | null>(null);
  const [shown, setShown] = useState(-1);
  const open = (index: number, button: HTMLElement) => {
    from.current = button;
    setShown(index);
    requestAnimationFrame(() => {
      const place = popup.current;
      if (!place) return;
      place.showPopover();
      putBeside(place, button);
      place.focus({ preventScroll: true });
    });
  };
  const closed = (event: ToggleEvent) => {
    if (event.newState !== "closed") return;
    const inside = popup.current?.contains(document.activeElement);
    if (inside || document.activeElement === document.body) from.current?.focus();
  };
  const passage = passages[shown];
  const title = w("parts-passage", { number: shown + 1 });
  return (
    <CitedContext.Provider value={{ passages, open }}>
      {children}
      <div
        ref={popup}
        popover="auto"
        class="passage-window"
        role="dialog"
        aria-label={title}
        tabIndex={-1}
        onToggle={closed}
      >
        {passage && (
          <>
            <p class="passage-number">{title}</p>
            <PassageFacts passage={passage} />
            <button type="button" onClick={() => popup.current?.hidePopover()}>
              {w("parts-close")}
            </button>
          </>
        )}
      </div>
    </CitedContext.Provider>
  );
}

/** Put a window below what opened it, inside the view. */
function putBeside(place: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = place;
  const left = Math.max(8, Math.min(at.left, innerWidth - width - 8));
  const below = at.bottom + 6 + height <= innerHeight;
  const top = below ? at.bottom + 6 : Math.max(8, at.top - height - 6);
  place.style.left = `${left}px`;
  place.style.top = `${top}px`;
}

/**
 * The numbers of the passages behind a line; `passages` are places in those of the answer, `more`
 * counts those that the answer does not hold.
 */
export function Cites(props: { passages: readonly number[] | undefined; more?: number }) {
  const { passages, more = 0 } = props;
  const { w, number } = useWords();
  const cited = useContext(CitedContext);
  if (!cited || !passages?.length) return null;
  return (
    <span class="cites">
      {[...passages]
        .sort((one, other) => one - other)
        .map((index) => (
          <button
            key={index}
            type="button"
            class="cite"
            aria-haspopup="dialog"
            aria-label={w("parts-passage", { number: index + 1 })}
            onClick={(event) => cited.open(index, event.currentTarget)}
          >
            {number(index + 1)}
          </button>
        ))}
      {more > 0 && (
        <span class="soft more">
          {" "}
          {w("parts-more-passages", { count: more, written: number(more) })}
        </span>
      )}
    </span>
  );
}

/** All passages of an answer, numbered as the lines cite them. */
export function PassageList({ passages }: { passages: readonly Passage[] }) {
  const { w, number } = useWords();
  const id = useId();
  const [all, setAll] = useState(false);
  const shown = all ? passages : passages.slice(0, FIRST);
  return (
    <>
      <ol class="passages" id={id}>
        {shown.map((passage) => (
          <li key={passage.iri}>
            <PassageFacts passage={passage} />
          </li>
        ))}
      </ol>
      {shown.length < passages.length && (
        <button type="button" aria-controls={id} onClick={() => setAll(true)}>
          {w("parts-all-passages", { count: passages.length, written: number(passages.length) })}
        </button>
      )}
    </>
  );
}

/** How many passages a list shows before it is asked for all. */
const FIRST = 12;
