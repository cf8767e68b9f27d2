/** SPARQL: a query, its answer as a table and a drawing, and its address to pass on. */

import { useRef, useState } from "preact/hooks";
import { useAnswer } from "../api/client";
import { Heading } from "../page/heading";
import { useQuery } from "../page/router";
import { Loading } from "../parts/states";
import { Subject } from "../parts/subject";
import { useWords } from "../words/words";
import { Answered } from "./answered";
import { Editor, type Yasqe } from "./editor";
import { EXAMPLES } from "./examples";
import type { Outcome } from "./outcome";

/** How many characters the address of a query has at most: what servers and mail programs take. */
const LONGEST = 8000;

export default function SparqlPage() {
  const { w } = useWords();
  const [query, change] = useQuery();
  const editor = useRef<Yasqe | null>(null);
  const [linked] = useState(() => query.get("query"));
  const [asked, setAsked] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const onAsk = (text: string) => {
    const again = text === (asked || linked);
    setAsked(text);
    setOutcome(null);
    change({ query: fits(text) ? text : null, ...(again ? {} : { "sort-answer": null }) });
  };
  return (
    <Subject.Provider value={w("ask-sparql-title")}>
      <p>
        <a href="/ask">{w("ask-all")}</a>
      </p>
      <Heading text={w("ask-sparql-title")} />
      <p class="lead">{w("ask-sparql-lead")}</p>
      <Examples choose={(text) => editor.current?.setValue(text)} />
      <Editor
        editor={editor}
        first={linked ?? EXAMPLES[0].text}
        asked={linked !== null}
        onAsk={onAsk}
        onAnswer={setOutcome}
      />
      {!fits(asked) && (
        <p class="notice" role="status">
          {w("ask-too-long", { count: LONGEST })}
        </p>
      )}
      {outcome ? <Answered outcome={outcome} query={asked} /> : asked && <Loading />}
    </Subject.Provider>
  );
}

function fits(query: string): boolean {
  return addressOf(query).length <= LONGEST;
}

function addressOf(query: string): string {
  return `${location.origin}/ask/sparql?${new URLSearchParams({ query })}`;
}

/** Queries to begin with: those of the page, and the questions that need no parameter. */
function Examples({ choose }: { choose: (text: string) => void }) {
  const { w } = useWords();
  const answer = useAnswer("questions", {});
  const asked = answer.state === "ready" ? answer.answer.questions : [];
  const plain = asked.filter(({ parameters }) => !parameters.length);
  return (
    <p>
      <label>
        {w("ask-examples")}{" "}
        <select onChange={(event) => choose(event.currentTarget.value)}>
          {EXAMPLES.map(({ key, text }) => (
            <option key={key} value={text}>
              {w(`ask-example-${key}`)}
            </option>
          ))}
          {plain.map(({ name, summary, text, language }) => (
            <option key={name} value={text} lang={language}>
              {summary}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}
