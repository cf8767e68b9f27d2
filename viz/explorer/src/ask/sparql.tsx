/** SPARQL: YASGUI's editor and results over the endpoint of this server, with examples. */

import { Yasgui } from "@zazuko/yasgui";
import "@zazuko/yasgui/build/yasgui.min.css";
import { useEffect, useRef } from "preact/hooks";
import { useAnswer } from "../api/client";
import { Heading } from "../page/heading";
import { Panel } from "../parts/panel";
import { useWords } from "../words/words";
import { amend } from "./amend";
import { adoptStyles } from "./styles";

const FIRST = `PREFIX cp: <https://w3id.org/citypact/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?name ?start WHERE {
  ?agreement a cp:Agreement ; skos:prefLabel ?name .
  OPTIONAL { ?agreement cp:start ?start }
  FILTER(LANG(?name) = "en")
}
ORDER BY ?name
LIMIT 100`;

type Yasqe = InstanceType<typeof Yasgui.Yasqe>;

export default function SparqlPage() {
  const { w } = useWords();
  const editor = useRef<Yasqe | null>(null);
  return (
    <>
      <p>
        <a href="/ask">{w("ask-all")}</a>
      </p>
      <Heading text={w("ask-sparql-title")} />
      <p class="lead">{w("ask-sparql-lead")}</p>
      <Examples choose={(text) => editor.current?.setValue(text)} />
      <Desk editor={editor} />
    </>
  );
}

function Examples({ choose }: { choose: (text: string) => void }) {
  const { w } = useWords();
  const answer = useAnswer("questions", {});
  if (answer.state !== "ready") return null;
  const plain = answer.answer.questions.filter(({ parameters }) => !parameters.length);
  return (
    <p>
      <label>
        {w("ask-examples")}{" "}
        <select onChange={(event) => choose(event.currentTarget.value || FIRST)}>
          <option value="">{w("ask-agreements")}</option>
          {plain.map(({ name, summary, text }) => (
            <option key={name} value={text} lang="en">
              {summary}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

/** The editor above, the results below. */
function Desk({ editor }: { editor: { current: Yasqe | null } }) {
  const { w } = useWords();
  const writing = useRef<HTMLDivElement>(null);
  const reading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!writing.current || !reading.current) return;
    const forget = adoptStyles();
    const yasqe = new Yasgui.Yasqe(writing.current, {
      value: new URLSearchParams(location.search).get("query") ?? FIRST,
      requestConfig: { ...Yasgui.Yasqe.defaults.requestConfig, endpoint: "/sparql" },
      autocompleters: ["variables"],
      prefixCcApi: null,
      persistenceId: null,
      consumeShareLink: null,
      createShareableLink: linkTo,
      resizeable: false,
      editorHeight: "280px",
    } as ConstructorParameters<typeof Yasgui.Yasqe>[1]);
    const yasr = new Yasgui.Yasr(reading.current, {
      persistenceId: null,
      prefixes: () => yasqe.getPrefixesFromQuery(),
    });
    yasqe.on("queryResponse", (_: unknown, response: unknown, duration: number) =>
      yasr.setResponse(response, duration),
    );
    editor.current = yasqe;
    const stop = amend([writing.current, reading.current], w);
    return () => {
      stop();
      editor.current = null;
      yasqe.destroy();
      yasr.destroy();
      forget();
    };
  }, [w, editor]);
  return (
    <>
      <div class="yasgui-desk" dir="ltr" ref={writing} />
      <Panel title={w("ask-answer")}>
        <div class="yasgui-desk" dir="ltr" ref={reading} />
      </Panel>
    </>
  );
}

/** The address of a query, to pass on. */
function linkTo(yasqe: Yasqe): string {
  return `${location.origin}/ask/sparql?query=${encodeURIComponent(yasqe.getValue())}`;
}
