/** Questions to start with, each a link to its answer. */

import type { Starting } from "../api/answers";
import { written } from "../api/client";
import { Name } from "../parts/name";
import { Panel } from "../parts/panel";
import { useWords } from "../words/words";

export function StartingQuestions({ questions }: { questions: readonly Starting[] }) {
  const { w } = useWords();
  if (!questions.length) return null;
  return (
    <Panel title={w("home-starting")}>
      <ul class="starting">
        {questions.map(({ question, summary, language, parameters, named }) => (
          <li key={question + Object.values(parameters).join()}>
            <a href={`/ask/${encodeURIComponent(question)}?${written(parameters)}`}>
              <Name text={summary} language={language} />
            </a>
            <Values of={named ?? parameters} />
          </li>
        ))}
      </ul>
      <a href="/ask">{w("home-starting-more")}</a>
    </Panel>
  );
}

function Values({ of }: { of: Record<string, string> }) {
  const values = Object.values(of);
  if (!values.length) return null;
  return (
    <ul class="values soft">
      {values.map((value) => (
        <li key={value}>
          <Name text={value} />
        </li>
      ))}
    </ul>
  );
}
