/** A parameter of a question as a field of a form, by its type. */

import { useId } from "preact/hooks";
import { useAnswer } from "../api/client";
import { SearchBox } from "../parts/search_box";
import { useWords } from "../words/words";
import type { Question } from "./page";

type Parameter = Question["parameters"][number];

export interface FieldProps {
  parameter: Parameter;
  value: string;
  set: (value: string) => void;
}

const SCHEMES = ["role", "status", "type", "measure"];
const TYPED = ["date", "number", "text"];

export function Field(props: FieldProps) {
  const { type } = props.parameter;
  if (SCHEMES.includes(type)) return <Chosen {...props} />;
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
  const { w, compare } = useWords();
  const id = useId();
  const label = useLabel(parameter);
  const facets = useAnswer("facets", {});
  const words = facets.state === "ready" ? (facets.answer.words[parameter.type] ?? {}) : {};
  const choices = Object.entries(words).sort((one, other) => compare(one[1], other[1]));
  return (
    <p>
      <label for={id}>{label}</label>{" "}
      <select id={id} value={value} onChange={(event) => set(event.currentTarget.value)}>
        <option value="">{w("ask-any")}</option>
        {choices.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
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
