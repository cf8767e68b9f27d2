/** A parameter of a question as a field of a form, by its type. */

import { useId } from "preact/hooks";
import { SearchBox } from "../parts/search_box";
import { useWords } from "../words/words";
import type { Parameter } from "./questions";

export interface FieldProps {
  parameter: Parameter;
  value: string;
  set: (value: string) => void;
}

const TYPED = ["date", "number", "text"];

export function Field(props: FieldProps) {
  const { type } = props.parameter;
  if (props.parameter.options?.length) return <Chosen {...props} />;
  return TYPED.includes(type) ? <Typed {...props} /> : <Searched {...props} />;
}

/** What a parameter is, in words; “optional” where it may be left out. */
function useLabel({ label, optional }: Parameter): string {
  const { w } = useWords();
  return optional ? w("ask-optional", { label }) : label;
}

function Searched({ parameter, value, set }: FieldProps) {
  const label = useLabel(parameter);
  return (
    <SearchBox
      label={label}
      labelled
      kind={parameter.type === "thing" ? "" : parameter.type}
      text={value}
      onChoose={(hit) => set(hit.thing.iri)}
    />
  );
}

function Chosen({ parameter, value, set }: FieldProps) {
  const { w, compare, lang } = useWords();
  const id = useId();
  const label = useLabel(parameter);
  const choices = [...(parameter.options ?? [])].sort((one, other) =>
    compare(one.name, other.name),
  );
  return (
    <p>
      <label for={id}>{label}</label>{" "}
      <select
        id={id}
        value={keyOf(value, parameter)}
        onChange={(event) => set(event.currentTarget.value)}
      >
        <option value="">{w("ask-any")}</option>
        {choices.map(({ value: key, name }) => (
          <option key={key} value={key}>
            {capital(name, lang)}
          </option>
        ))}
      </select>
    </p>
  );
}

function Typed({ parameter, value, set }: FieldProps) {
  const id = useId();
  const label = useLabel(parameter);
  return (
    <p>
      <label for={id}>{label}</label>{" "}
      <input
        id={id}
        value={value}
        placeholder={parameter.example}
        inputMode={parameter.type === "number" ? "numeric" : undefined}
        onInput={(event) => set(event.currentTarget.value.trim())}
      />
    </p>
  );
}

/**
 * The key of the choice that an address means: `UN body` is `un-body`, `city-network` is `network`.
 * What means none of them stays as it is.
 */
export function keyOf(
  text: string,
  { type, options }: Pick<Parameter, "type" | "options">,
): string {
  const plain = text.trim().toLowerCase().replaceAll(" ", "-");
  const key = plain.startsWith(`${type}:`) ? plain.slice(type.length + 1) : plain;
  const found = options?.find(({ value, also }) => value === key || (also && also === key));
  return found?.value ?? text;
}

/** A name as a choice stands in a list: with a capital, where its script has capitals. */
function capital(name: string, lang: string): string {
  const [first = "", ...rest] = name;
  return first.toLocaleUpperCase(lang) + rest.join("");
}
