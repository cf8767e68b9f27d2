/** The catalogue of questions, with a field that finds some of them. */

import { useId } from "preact/hooks";
import { useAnswer } from "../api/client";
import { Heading } from "../page/heading";
import { useQuery } from "../page/router";
import { Name } from "../parts/name";
import { Ready } from "../parts/states";
import { useWords } from "../words/words";
import type { Groups, Question } from "./questions";
import { titleOf } from "./title";

/** The questions under their groups; the address keeps what the reader looks for. */
export function Catalogue() {
  const { w } = useWords();
  const answer = useAnswer("questions", {});
  const [query, change] = useQuery();
  const text = query.get("q") ?? "";
  return (
    <>
      <Heading text={w("ask-title")} />
      <p class="lead">{w("ask-lead")}</p>
      <p>
        <a href="/ask/sparql">{w("ask-own")}</a>
      </p>
      <label class="ask-find">
        {w("ask-find")}{" "}
        <input
          type="search"
          value={text}
          onInput={(event) => change({ q: event.currentTarget.value })}
        />
      </label>
      <Ready of={answer}>
        {({ questions, groups }) => <Listed questions={questions.filter(fits(text))} of={groups} />}
      </Ready>
    </>
  );
}

function fits(text: string): (question: Question) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ name, summary, columns, parameters }) => {
    const asked = parameters.map(({ label }) => label);
    const said = [name, summary, ...asked, ...columns.flat()].join(" ").toLowerCase();
    return words.every((word) => said.includes(word));
  };
}

function Listed({ questions, of }: { questions: readonly Question[]; of: Groups }) {
  const { w } = useWords();
  const id = useId();
  if (!questions.length) return <p class="empty">{w("ask-none")}</p>;
  return of.map(({ key, name, language }) => {
    const own = questions.filter(({ group }) => group === key);
    if (!own.length) return null;
    return (
      <section key={key} class="question-group" aria-labelledby={`${id}-${key}`}>
        <h2 id={`${id}-${key}`}>
          <Name text={name} language={language} />
        </h2>
        <Group questions={own} />
      </section>
    );
  });
}

function Group({ questions }: { questions: readonly Question[] }) {
  const { w } = useWords();
  return (
    <ul class="questions">
      {questions.map(({ name, summary, language, view }) => {
        const { title, more } = titleOf(summary);
        return (
          <li key={name}>
            <a href={`/ask/${name}`}>
              <Name text={title} language={language} />
            </a>{" "}
            <span class="status">{w(`ask-view-${view}`)}</span>
            {more && (
              <span class="note capital">
                <Name text={more} language={language} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
