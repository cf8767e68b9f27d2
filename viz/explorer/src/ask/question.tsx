/** One question of the catalogue: its form, its answer, and what was asked in SPARQL. */

import { useId, useState } from "preact/hooks";
import { address, useAnswer } from "../api/client";
import { Heading } from "../page/heading";
import { useQuery } from "../page/router";
import { Name } from "../parts/name";
import { Panel } from "../parts/panel";
import { Ready } from "../parts/states";
import { Unread, unreadNames } from "../parts/unread";
import { useWords } from "../words/words";
import { Field } from "./field";
import type { Parameter, Question } from "./questions";
import { Result } from "./result";
import { titleOf } from "./title";

export interface AskQuestionProps {
  question: Question;
  query: URLSearchParams;
}

export function AskQuestion({ question, query }: AskQuestionProps) {
  const { w } = useWords();
  const given = parametersIn(question, query);
  const { title, more } = titleOf(question.summary);
  const whole = question.parameters.every(({ name, optional }) => optional || given[name]);
  return (
    <>
      <p>
        <a href="/ask">{w("ask-all")}</a>
      </p>
      <Heading text={title}>
        <Name text={title} language={question.language} />
      </Heading>
      {more && (
        <p class="lead">
          <span class="capital">
            <Name text={more} language={question.language} />
          </span>
        </p>
      )}
      <Unread of={unreadNames(query, ["view", ...question.parameters.map(({ name }) => name)])} />
      {question.parameters.length > 0 && (
        <Form key={JSON.stringify(given)} question={question} given={given} />
      )}
      {whole && <Answered question={question} given={given} />}
      <details>
        <summary>{w("ask-in-sparql")}</summary>
        <pre class="sparql" dir="ltr">
          {question.text}
        </pre>
      </details>
    </>
  );
}

/** The values of parameters by their names. */
type Given = Readonly<Record<string, string>>;

/** The values of parameters in the address: `?partner=ICLEI`. */
function parametersIn({ parameters }: Question, query: URLSearchParams): Given {
  const found = parameters.flatMap(({ name }) => {
    const value = query.get(name);
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found);
}

function Form({ question, given }: { question: Question; given: Given }) {
  const [, change] = useQuery();
  const [values, setValues] = useState(given);
  const { parameters } = question;
  return (
    <form
      class="question"
      onSubmit={(event) => {
        event.preventDefault();
        const all = parameters.map(({ name }) => [name, values[name] ?? null] as const);
        change(Object.fromEntries(all), { replace: false });
      }}
    >
      {parameters.map((parameter) => (
        <Field
          key={parameter.name}
          parameter={parameter}
          value={values[parameter.name] ?? ""}
          set={(value) => setValues((now) => ({ ...now, [parameter.name]: value }))}
        />
      ))}
      <Buttons needed={parameters.filter(({ optional }) => !optional)} values={values} />
    </form>
  );
}

/** To ask, as soon as what is needed is filled in, or to ask an example. */
function Buttons({ needed, values }: { needed: readonly Parameter[]; values: Given }) {
  const { w, list } = useWords();
  const [, change] = useQuery();
  const id = useId();
  const missing = needed.filter(({ name }) => !values[name]);
  const examples = needed.map(({ name, example }) => [name, example] as const);
  return (
    <div class="question-buttons">
      <button
        type="submit"
        class="main"
        disabled={missing.length > 0}
        aria-describedby={missing.length > 0 ? id : undefined}
      >
        {w("ask-ask")}
      </button>
      <button
        type="button"
        class="link"
        onClick={() => change(Object.fromEntries(examples), { replace: false })}
      >
        {w("ask-example")}
      </button>
      {missing.length > 0 && (
        <span class="note" id={id}>
          {w("ask-missing", { labels: list(missing.map(({ label }) => label)) })}
        </span>
      )}
    </div>
  );
}

function Answered({ question, given }: { question: Question; given: Given }) {
  const { w, lang } = useWords();
  const asked = { name: question.name, parameters: given };
  const answer = useAnswer("answer", asked);
  const file = (format: "csv" | "tsv" | "json") => ({
    label: format.toUpperCase(),
    href: address("answer", { ...asked, format, lang }),
  });
  return (
    <Panel title={w("ask-answer")} downloads={[file("csv"), file("tsv"), file("json")]}>
      <Ready of={answer}>
        {(found) => (
          <Result
            found={found}
            asked={Object.keys(given)}
            title={titleOf(question.summary).title}
          />
        )}
      </Ready>
    </Panel>
  );
}
