/** A field that finds things by their names, in any language (WAI-ARIA: editable combobox). */

import { useId } from "preact/hooks";
import type { Hit } from "../api/answers";
import { go } from "../page/router";
import { useWords } from "../words/words";
import { type Combobox, useCombobox } from "./combobox";
import { HitLine } from "./hit_line";
import { Mark } from "./mark";

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
export function SearchBox({ label, labelled, large, kind = "", ...rest }: SearchBoxProps) {
  const { text: first = "", onChoose } = rest;
  const { w } = useWords();
  const id = useId();
  const box = useCombobox(first, kind);
  const choose = (hit: Hit) => {
    box.leave(onChoose ? hit.thing.name : first);
    if (onChoose) onChoose(hit);
    else go(hit.thing.path);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const hit = box.hits[box.at] ?? (onChoose && box.hits[0]);
    if (hit) return choose(hit);
    const q = box.text.trim();
    if (!q || onChoose) return;
    box.leave(q);
    go(`/search?q=${encodeURIComponent(q)}`);
  };
  return (
    <search class={large ? "search large" : "search"}>
      <form onSubmit={submit}>
        <label class={labelled ? undefined : "unseen"} for={id}>
          {label}
        </label>
        <div class="search-field">
          <Field box={box} id={id} first={first} />
          {!onChoose && (
            <button type="submit" aria-label={w("parts-search-go")}>
              <SearchSign />
            </button>
          )}
        </div>
        <Options box={box} id={id} label={label} choose={choose} />
      </form>
    </search>
  );
}

function Field({ box, id, first }: { box: Combobox; id: string; first: string }) {
  const { w } = useWords();
  return (
    <input
      id={id}
      type="search"
      role="combobox"
      list={undefined}
      autocomplete="off"
      spellcheck={false}
      dir={box.text ? "auto" : undefined}
      placeholder={w("parts-search-placeholder")}
      value={box.text}
      aria-expanded={box.listed}
      aria-controls={`${id}-list`}
      aria-autocomplete="list"
      aria-activedescendant={box.listed && box.at >= 0 ? `${id}-${box.at}` : undefined}
      onInput={(event) => box.write(event.currentTarget.value)}
      onKeyDown={box.key}
      onFocus={() => box.show(box.text !== first)}
      onBlur={() => box.show(false)}
    />
  );
}

function Options(props: { box: Combobox; id: string; label: string; choose: (hit: Hit) => void }) {
  const { box, id, label, choose } = props;
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!box.listed}>
      {box.hits.map((hit, index) => (
        // biome-ignore lint/a11y: the field keeps the focus, listens to the keys and says which option is meant
        <li
          key={hit.thing.iri}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === box.at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(hit)}
        >
          <Mark kind={hit.thing.kind} />
          <HitLine hit={hit} />
        </li>
      ))}
    </ul>
  );
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
