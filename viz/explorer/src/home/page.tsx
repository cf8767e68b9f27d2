/** The first page: what is in the graph, and ways into it. */

import type { About } from "../api/answers";
import { useAnswer } from "../api/client";
import { Heading } from "../page/heading";
import { External } from "../parts/external";
import { licenceName } from "../parts/licence";
import { Name } from "../parts/name";
import { SearchBox } from "../parts/search_box";
import { Failed, Loading } from "../parts/states";
import { useWords } from "../words/words";
import { Counts } from "./counts";
import { Central, Latest, Themes } from "./lists";
import { Picture } from "./picture";
import { Sources } from "./sources";
import { StartingQuestions } from "./starting";
import "./home.css";

export default function Home() {
  const { w } = useWords();
  const about = useAnswer("about", {});
  return (
    <>
      <Heading text={about.state === "ready" ? about.answer.title : "Citypact"} />
      <p class="lead home-lead">
        {about.state === "ready" ? <Name text={about.answer.description} /> : w("home-lead")}
      </p>
      <SearchBox label={w("home-search")} large />
      {about.state === "loading" && <Loading />}
      {about.state === "failed" && <Failed failure={about.failure} again={about.again} />}
      {about.state === "ready" && <Inside about={about.answer} />}
    </>
  );
}

function Inside({ about }: { about: About }) {
  const { w } = useWords();
  return (
    <>
      <Counts counts={about.counts} />
      <div class="home-columns">
        <div>
          <Picture counts={about.counts} />
          <Central partners={about.central} by={about.central_by ?? ""} />
        </div>
        <div>
          <StartingQuestions questions={about.starting} />
          <Latest things={about.latest} since={about.latest_since} />
          <Themes themes={about.themes} />
        </div>
      </div>
      <Sources sources={about.sources} />
      <p class="note home-licence">
        {w("home-licence")} <External url={about.licence}>{licenceName(about.licence)}</External>
        {" · "}
        {w("home-build", { build: about.build, version: about.version })}
        {" · "}
        <a href="/data">{w("home-data")}</a>
      </p>
    </>
  );
}
