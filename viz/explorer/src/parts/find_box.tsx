/** A field with what fits its text below it (WAI-ARIA: editable combobox). */

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { Combobox } from "./combobox";

export interface FindBoxProps<Item> {
  box: Combobox<Item>;
  /** What the field is for, said to screen readers, and beside it where it is `labelled`. */
  label: string;
  labelled?: boolean | undefined;
  large?: boolean | undefined;
  placeholder?: string;
  /** What stands at the end of the field. */
  button?: ComponentChildren;
  keyOf: (item: Item) => string;
  /** Called with what the reader points at. */
  choose: (item: Item) => void;
  /** Called at Enter. */
  submit: () => void;
  /** Draws what fits. */
  children: (item: Item) => ComponentChildren;
}

/** The field and its list; `box` is their state. */
export function FindBox<Item>(props: FindBoxProps<Item>) {
  const { box, label, labelled, large, placeholder, button, submit } = props;
  const id = useId();
  return (
    <search class={large ? "search large" : "search"}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label class={labelled ? undefined : "unseen"} for={id}>
          {label}
        </label>
        <div class="search-field">
          <input
            id={id}
            type="search"
            role="combobox"
            list={undefined}
            autocomplete="off"
            spellcheck={false}
            dir={box.text ? "auto" : undefined}
            placeholder={placeholder}
            value={box.text}
            aria-expanded={box.listed}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={box.listed && box.at >= 0 ? `${id}-${box.at}` : undefined}
            onInput={(event) => box.write(event.currentTarget.value)}
            onKeyDown={box.key}
            onFocus={box.enter}
            onBlur={() => box.show(false)}
          />
          {button}
        </div>
        <Options {...props} id={id} />
      </form>
    </search>
  );
}

function Options<Item>(props: FindBoxProps<Item> & { id: string }) {
  const { box, id, label, keyOf, choose, children } = props;
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!box.listed}>
      {box.hits.map((item, index) => (
        // biome-ignore lint/a11y: the field keeps the focus, listens to the keys and says which option is meant
        <li
          key={keyOf(item)}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === box.at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(item)}
        >
          {children(item)}
        </li>
      ))}
    </ul>
  );
}
