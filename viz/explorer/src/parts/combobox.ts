/** What a field that finds things holds: the text, what fits it, and which of them is meant. */

import { useEffect, useRef, useState } from "preact/hooks";

const PAUSE = 120; // milliseconds after the last key

/** Finds what fits a text, the best first. */
export type Find<Item> = (text: string, signal: AbortSignal) => Promise<readonly Item[]>;

export interface Combobox<Item> {
  text: string;
  write: (text: string) => void;
  /** Things that fit, shown where `listed`. */
  hits: readonly Item[];
  listed: boolean;
  show: (open: boolean) => void;
  /** Show what fits where the reader has written something. */
  enter: () => void;
  /** Which hit the arrow keys mean, -1 for none. */
  at: number;
  key: (event: KeyboardEvent) => void;
  /** Leave the list, with a text in the field. */
  leave: (text: string) => void;
}

/** Return the state of a field that begins with `first`. */
export function useCombobox<Item>(first: string, find: Find<Item>): Combobox<Item> {
  const [text, setText] = useState(first);
  const [open, show] = useState(false);
  const [at, setAt] = useState(-1);
  const hits = useHits(text.trim(), find, open);
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
  const enter = () => show(text !== first);
  const listed = open && text.trim() !== "" && hits.length > 0;
  return { text, write, hits, listed, show, enter, at, key, leave };
}

/** Return which of `count` hits an arrow key leads to, around the ends; undefined for other keys. */
export function stepped(at: number, key: string, count: number): number | undefined {
  if (!count) return undefined;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return at <= 0 ? count - 1 : at - 1;
  return undefined;
}

/** Ask for what fits, a moment after the last key. */
function useHits<Item>(text: string, find: Find<Item>, open: boolean): readonly Item[] {
  const [hits, setHits] = useState<readonly Item[]>([]);
  const latest = useRef(find);
  latest.current = find;
  useEffect(() => {
    if (!open || !text) return setHits([]);
    const control = new AbortController();
    const settle = (found: readonly Item[]) => {
      if (!control.signal.aborted) setHits(found);
    };
    const timer = setTimeout(() => {
      latest.current(text, control.signal).then(settle, () => settle([]));
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [text, open]);
  return hits;
}
