/** A field that finds things by their names, in any language. */

import type { Hit } from "../api/answers";
import { ask } from "../api/client";
import { go } from "../page/router";
import { useWords } from "../words/words";
import { useCombobox } from "./combobox";
import { FindBox } from "./find_box";
import { HitLine } from "./hit_line";
import { Mark } from "./mark";

const SHOWN = 8;

export interface SearchBoxProps {
  /** What the field is for, said to screen readers, and beside it where it is `labelled`. */
  label: string;
  labelled?: boolean;
  large?: boolean;
  /** Finds things of one kind only, as the API names kinds. */
  kind?: string;
  /** What stands in the field at first. */
  text?: string;
  /** Called with what the reader chooses, in place of going to its page. */
  onChoose?: (hit: Hit) => void;
}

/** A search field with the things that fit below it. */
export function SearchBox({ label, labelled, large, ...rest }: SearchBoxProps) {
  const { w } = useWords();
  const { box, choose, submit } = useSearch(rest);
  const button = (
    <button type="submit" aria-label={w("parts-search-go")}>
      <SearchSign />
    </button>
  );
  return (
    <FindBox
      box={box}
      label={label}
      labelled={labelled}
      large={large}
      placeholder={w("parts-search-placeholder")}
      button={!rest.onChoose && button}
      keyOf={({ thing }) => thing.iri}
      choose={choose}
      submit={submit}
    >
      {(hit) => (
        <>
          <Mark kind={hit.thing.kind} />
          <HitLine hit={hit} />
        </>
      )}
    </FindBox>
  );
}

/** What is found for the text of the field, and what a choice and Enter do. */
function useSearch({ kind = "", text: first = "", onChoose }: Omit<SearchBoxProps, "label">) {
  const { lang } = useWords();
  const box = useCombobox<Hit>(first, async (q, signal) => {
    const { hits } = await ask("search", { q, kind, limit: SHOWN, lang }, signal);
    return hits;
  });
  const choose = (hit: Hit) => {
    box.leave(onChoose ? hit.thing.name : first);
    if (onChoose) onChoose(hit);
    else go(hit.thing.path);
  };
  const submit = () => {
    const hit = box.hits[box.at] ?? (onChoose && box.hits[0]);
    if (hit) return choose(hit);
    const q = box.text.trim();
    if (!q || onChoose) return;
    box.leave(q);
    go(`/search?q=${encodeURIComponent(q)}`);
  };
  return { box, choose, submit };
}

function SearchSign() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d="M7 2a5 5 0 1 0 0 10a5 5 0 1 0 0-10M10.6 10.6L14.5 14.5"
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
      />
    </svg>
  );
}
