/** What came of a query: rows as a table and a drawing, yes or no, or the reason of a refusal. */

import { useMemo } from "preact/hooks";
import { Refused, useAnswer } from "../api/client";
import { Panel } from "../parts/panel";
import type { Download } from "../parts/save";
import { Empty, Failed } from "../parts/states";
import { useFileName } from "../parts/subject";
import { useWords } from "../words/words";
import { AnswerTable } from "./answer_table";
import { rowsOf } from "./bindings";
import type { Outcome } from "./outcome";
import { Drawings } from "./result";

const TABLES = ["csv", "tsv", "json", "xml"];
const GRAPHS = ["ttl", "nt", "jsonld", "rdf"];

export interface AnsweredProps {
  outcome: Outcome;
  /** The query that was asked. */
  query: string;
}

export function Answered({ outcome, query }: AnsweredProps) {
  const { w } = useWords();
  const fileName = useFileName();
  const graph = outcome.kind === "rows" && outcome.graph;
  const offered = outcome.kind === "refused" ? [] : graph ? GRAPHS : TABLES;
  const downloads: Download[] = offered.map((format) => ({
    label: format.toUpperCase(),
    file: fileName(w("ask-answer"), format),
    make: () => fetched(query, format),
  }));
  return (
    <Panel title={w("ask-answer")} downloads={downloads}>
      <Shown outcome={outcome} />
    </Panel>
  );
}

function Shown({ outcome }: { outcome: Outcome }) {
  const { w } = useWords();
  switch (outcome.kind) {
    case "rows":
      return <Rows {...outcome} />;
    case "boolean":
      return <p class="lead">{w(outcome.value ? "ask-yes" : "ask-no")}</p>;
    case "refused":
      return <Failed failure={new Refused(outcome.reason ? 400 : 0, outcome.reason)} />;
  }
}

function Rows({ variables, bindings }: Extract<Outcome, { kind: "rows" }>) {
  const { w, number } = useWords();
  const about = useAnswer("about", {});
  const base = about.state === "ready" ? about.answer.base : "";
  const found = useMemo(() => rowsOf(variables, bindings, base), [variables, bindings, base]);
  if (!bindings.length) return <Empty>{w("ask-nothing")}</Empty>;
  const count = bindings.length;
  return (
    <>
      <p class="soft" role="status">
        {w("ask-rows", { count, written: number(count) })}
      </p>
      <Drawings found={found} asked={[]} title={w("ask-answer")} first="table" />
      <AnswerTable found={found} asked={[]} caption={w("ask-answer")} />
    </>
  );
}

/** Ask once more, for a file; by POST, as a query may be longer than an address. */
async function fetched(query: string, format: string): Promise<Blob> {
  const response = await fetch("/sparql", {
    method: "POST",
    body: new URLSearchParams({ query, format }),
  });
  return response.blob();
}
