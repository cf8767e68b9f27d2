/** What a field that finds things holds: the text, what fits it, and which of them is meant. */

import { useEffect, useState } from "preact/hooks";
import type { Hit } from "../api/answers";
import { ask } from "../api/client";
import { useWords } from "../words/words";

const PAUSE = 120;
const SHOWN = 8;

export interface Combobox {
  text: string;
  write: (text: string) => void;
  /** Things that fit, shown where `listed`. */
  hits: Hit[];
  listed: boolean;
  show: (open: boolean) => void;
  /** Which hit the arrow keys mean, -1 for none. */
  at: number;
  key: (event: KeyboardEvent) => void;
  /** Leave the list, with a text in the field. */
  leave: (text: string) => void;
}

/** Return the state of a field that begins with `first` and finds things of a kind ("" for all). */
export function useCombobox(first: string, kind: string): Combobox {
  const [text, setText] = useState(first);
  const [open, show] = useState(false);
  const [at, setAt] = useState(-1);
  const hits = useHits(text.trim(), kind, open);
  useEffect(() => setText(first), [first]);
  const write = (next: string) => {
    setText(next);
    show(true);
    setAt(-1);
  };
  const leave = (next: string) => {
    show(false);
    setText(next);
    setAt(-1);
  };
  const key = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Escape") show(false);
    const next = stepped(at, event.key, hits.length);
    if (next === undefined) return;
    event.preventDefault();
    show(true);
    setAt(next);
  };
  const listed = open && text.trim() !== "" && hits.length > 0;
  return { text, write, hits, listed, show, at, key, leave };
}

/** Return which of `count` hits an arrow key leads to, around the ends; undefined for other keys. */
export function stepped(at: number, key: string, count: number): number | undefined {
  if (!count) return undefined;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return at <= 0 ? count - 1 : at - 1;
  return undefined;
}

/** Ask for what fits, a moment after the last key. */
function useHits(q: string, kind: string, open: boolean): Hit[] {
  const { lang } = useWords();
  const [hits, setHits] = useState<Hit[]>([]);
  useEffect(() => {
    if (!open || !q) return setHits([]);
    const control = new AbortController();
    const timer = setTimeout(() => {
      ask("search", { q, kind, limit: SHOWN, lang }, control.signal).then(
        (found) => setHits(found.hits),
        () => setHits([]),
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [q, kind, lang, open]);
  return hits;
}
