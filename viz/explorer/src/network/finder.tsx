/** Finds a partner of the drawing by its names (WAI-ARIA: editable combobox). */

import { useEffect, useId, useState } from "preact/hooks";
import { Mark } from "../parts/mark";
import { Name } from "../parts/name";
import { useWords } from "../words/words";
import { useSource } from "./source";

const PAUSE = 120; // milliseconds after the last key

export interface FinderProps {
  /** Finds partners by a name, the best first. */
  find: (text: string) => Promise<readonly number[]>;
  choose: (node: number) => void;
}

export function Finder({ find, choose }: FinderProps) {
  const { w } = useWords();
  const { model } = useSource();
  const id = useId();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const hits = useHits(find, text, open);
  const take = (node: number | undefined) => {
    if (node === undefined) return;
    setText(model.name(node));
    setOpen(false);
    choose(node);
  };
  const key = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") setOpen(false);
    else if (event.key === "Enter") take(hits[at]);
    else if (step && hits.length) setAt((at + step + hits.length) % hits.length);
    else return;
    event.preventDefault();
  };
  const listed = open && hits.length > 0;
  return (
    <search class="search">
      <form onSubmit={(event) => event.preventDefault()}>
        <label for={id}>{w("network-find")}</label>
        <div class="search-field">
          <input
            id={id}
            type="search"
            role="combobox"
            list={undefined}
            autocomplete="off"
            spellcheck={false}
            dir="auto"
            value={text}
            aria-expanded={listed}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={listed ? `${id}-${at}` : undefined}
            onInput={({ currentTarget: { value } }) => {
              setText(value);
              setOpen(true);
              setAt(0);
            }}
            onKeyDown={key}
            onBlur={() => setOpen(false)}
          />
        </div>
        <ul id={`${id}-list`} role="listbox" aria-label={w("network-find")} hidden={!listed}>
          {hits.map((node, index) => {
            const { name, language, kind } = model.ref(node);
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field listens to the keys
              <li
                key={node}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(node)}
              >
                <Mark kind={kind} />
                <Name text={name} language={language} />
              </li>
            );
          })}
        </ul>
      </form>
    </search>
  );
}

function useHits(find: FinderProps["find"], text: string, open: boolean): readonly number[] {
  const [hits, setHits] = useState<readonly number[]>([]);
  const wanted = text.trim();
  useEffect(() => {
    let left = false;
    if (!open || !wanted) return setHits([]);
    const settle = (found: readonly number[]) => !left && setHits(found);
    const timer = setTimeout(() => find(wanted).then(settle, () => settle([])), PAUSE);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [wanted, open]);
  return hits;
}
