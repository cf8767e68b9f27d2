/** The page of a thing: what is known of it, each line with the passages that say so. */

import type { Entity } from "../api/answers";
import { type Refused, useAnswer } from "../api/client";
import { Heading } from "../page/heading";
import { Missing } from "../page/missing";
import type { Place } from "../page/router";
import { Citations } from "../parts/citations";
import { Failed, Loading } from "../parts/states";
import { Subject } from "../parts/subject";
import { useWords } from "../words/words";
import { iriAt, isOwn } from "./address";
import { PassagePage } from "./passage_page";
import { PlacePage } from "./place_page";
import { SourcePage } from "./source_page";
import { TermPage } from "./term_page";
import { WholePage } from "./whole_page";
import "./thing.css";

export default function ThingPage({ path, query }: Place) {
  const own = isOwn(path);
  const about = useAnswer("about", own ? {} : null);
  const base = about.state === "ready" ? about.answer.base : "";
  const thing = own && !base ? "" : iriAt(path, query, base);
  const entity = useAnswer("entity", thing ? { thing } : null);
  const failed = about.state === "failed" ? about : entity.state === "failed" ? entity : null;
  if (failed && failed.failure.status !== 404)
    return <Refusal failure={failed.failure} again={failed.again} />;
  if (failed) return <Missing path={path} query={query} />;
  if (!own && !thing) return <Missing path={path} query={query} />;
  if (entity.state !== "ready") return <Loading />;
  return (
    <Subject.Provider value={entity.answer.thing.name}>
      <Citations passages={entity.answer.passages}>
        <Kinded key={entity.answer.thing.iri} entity={entity.answer} />
      </Citations>
    </Subject.Provider>
  );
}

/** The page for the kind of a thing. */
function Kinded({ entity }: { entity: Entity }) {
  switch (entity.thing.kind) {
    case "source":
      return <SourcePage entity={entity} />;
    case "citation":
      return <PassagePage entity={entity} />;
    case "theme":
    case "concept":
      return <TermPage entity={entity} />;
    case "place":
    case "country":
      return <PlacePage entity={entity} />;
    default:
      return <WholePage entity={entity} />;
  }
}

function Refusal(props: { failure: Refused; again: () => void }) {
  const { w } = useWords();
  return (
    <>
      <Heading text={w("page-failed-title")} />
      <Failed {...props} />
    </>
  );
}
