/** Asking: the catalogue, a question as a form, and SPARQL. */

import { useEffect, useId, useState } from "preact/hooks";
import type { Answer } from "../api/answers";
import { useAnswer } from "../api/client";
import { Heading } from "../page/heading";
import { Missing } from "../page/missing";
import { type PageProps, usePart } from "../page/pages";
import { Name } from "../parts/name";
import { Loading, Ready } from "../parts/states";
import { useWords } from "../words/words";
import { AskQuestion } from "./question";
import { titleOf } from "./title";
import "./ask.css";

export type Question = Answer<"questions">["questions"][number];

const loadEditor = () => import("./sparql");

export default function AskPage({ path, query }: PageProps) {
  const name = path.split("/")[2] ?? "";
  if (name === "sparql") return <Sparql />;
  return name ? <One name={name} path={path} query={query} /> : <Catalogue />;
}

function Sparql() {
  const { Part } = usePart(loadEditor);
  return Part ? <Part /> : <Loading />;
}

function One({ name, ...place }: PageProps & { name: string }) {
  const answer = useAnswer("questions", {});
  return (
    <Ready of={answer}>
      {({ questions }) => {
        const question = questions.find((each) => each.name === name);
        if (!question) return <Missing {...place} />;
        return <AskQuestion key={name} question={question} query={place.query} />;
      }}
    </Ready>
  );
}

function Catalogue() {
  const { w } = useWords();
  const answer = useAnswer("questions", {});
  const [text, setText] = useState("");
  useEffect(() => setText(""), []);
  return (
    <>
      <Heading text={w("ask-title")} />
      <p class="lead">{w("ask-lead")}</p>
      <p>
        <a href="/ask/sparql">{w("ask-own")}</a>
      </p>
      <label class="ask-find">
        {w("ask-find")}{" "}
        <input type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
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

type Groups = Answer<"questions">["groups"];

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
