/** Asking: the catalogue, a question as a form, and SPARQL. */

import { useAnswer } from "../api/client";
import { Missing } from "../page/missing";
import { type PageProps, Unfetched, usePart } from "../page/pages";
import { Loading, Ready } from "../parts/states";
import { Catalogue } from "./catalogue";
import { AskQuestion } from "./question";
import "./ask.css";

const loadEditor = () => import("./sparql");

export default function AskPage({ path, query }: PageProps) {
  const name = path.split("/")[2] ?? "";
  if (name === "sparql") return <Sparql />;
  return name ? <One name={name} path={path} query={query} /> : <Catalogue />;
}

function Sparql() {
  const { Part, failed } = usePart(loadEditor);
  if (failed) return <Unfetched />;
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
