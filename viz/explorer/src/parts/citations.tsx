/** Who says so: a number beside each line, the passage at a touch, and all passages in a list. */

import { type ComponentChildren, createContext, type RefObject } from "preact";
import { useContext, useId, useRef, useState } from "preact/hooks";
import type { Passage } from "../api/answers";
import { useWords } from "../words/words";
import { PassageFacts } from "./passage";

/** Opens the passage of a number beside the button that was pressed. */
type Open = (index: number, button: HTMLElement) => void;

const CitedContext = createContext<Open | null>(null);

/**
 * What lets the lines inside cite: put it around a panel with the `passages` of an answer.
 * A number opens its passage in a small window that Esc closes.
 */
export function Citations(props: { passages: readonly Passage[]; children: ComponentChildren }) {
  const { passages, children } = props;
  const place = useRef<HTMLDivElement>(null);
  const from = useRef<HTMLElement | null>(null);
  const [shown, setShown] = useState(-1);
  const open: Open = (index, button) => {
    from.current = button;
    setShown(index);
    requestAnimationFrame(() => {
      if (place.current) showBeside(place.current, button);
    });
  };
  const closed = () => {
    const inside = place.current?.contains(document.activeElement);
    if (inside || document.activeElement === document.body) from.current?.focus();
  };
  return (
    <CitedContext.Provider value={open}>
      {children}
      <PassageWindow place={place} closed={closed} passage={passages[shown]} number={shown + 1} />
    </CitedContext.Provider>
  );
}

interface PassageWindowProps {
  place: RefObject<HTMLDivElement | null>;
  closed: () => void;
  passage: Passage | undefined;
  number: number;
}

function PassageWindow({ place, closed, passage, number }: PassageWindowProps) {
  const { w } = useWords();
  const title = w("parts-passage", { number });
  return (
    <div
      ref={place}
      popover="auto"
      class="passage-window"
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      onToggle={({ newState }) => newState === "closed" && closed()}
    >
      {passage && (
        <>
          <p class="passage-number">{title}</p>
          <PassageFacts passage={passage} />
          <button type="button" onClick={() => place.current?.hidePopover()}>
            {w("parts-close")}
          </button>
        </>
      )}
    </div>
  );
}

/** Show a window below what opened it, inside the view, and give it the focus. */
function showBeside(place: HTMLElement, button: HTMLElement): void {
  place.showPopover();
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = place;
  const left = Math.max(8, Math.min(at.left, innerWidth - width - 8));
  const below = at.bottom + 6 + height <= innerHeight;
  const top = below ? at.bottom + 6 : Math.max(8, at.top - height - 6);
  place.style.left = `${left}px`;
  place.style.top = `${top}px`;
  place.focus({ preventScroll: true });
}

/**
 * The numbers of the passages behind a line; `passages` are places in those of the answer, `more`
 * counts those that the answer does not hold.
 */
export function Cites(props: { passages: readonly number[] | undefined; more?: number }) {
  const { passages, more = 0 } = props;
  const { w, number } = useWords();
  const open = useContext(CitedContext);
  if (!open || !passages?.length) return null;
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
            onClick={(event) => open(index, event.currentTarget)}
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
