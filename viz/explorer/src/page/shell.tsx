/** What is around every page: skip link, name, search, navigation, language and foot. */

import { useEffect, useErrorBoundary } from "preact/hooks";
import { SearchBox } from "../parts/search_box";
import { LANGUAGES, type Language } from "../words/languages";
import { useWords } from "../words/words";
import { Broken } from "./broken";
import { folderAt, Page } from "./pages";
import { usePlace } from "./router";

const VIEWS = ["network", "map", "timeline", "ask", "compare"] as const;

/** The whole page; `choose` is called with the language that the reader chooses. */
export function Shell({ choose }: { choose: (language: Language) => void }) {
  const { w } = useWords();
  const place = usePlace();
  const here = folderAt(place.path);
  const [error, forget] = useErrorBoundary();
  useEffect(forget, [place.path]); // another page may hold
  return (
    <>
      <a class="skip" href="#main">
        {w("page-skip")}
      </a>
      <header class="head">
        <a class="brand" href="/">
          Citypact
        </a>
        {place.path !== "/" && <SearchBox label={w("page-search")} />}
        <nav aria-label={w("page-navigation")}>
          <ul>
            {VIEWS.map((view) => (
              <li key={view}>
                <a href={`/${view}`} aria-current={view === here ? "page" : undefined}>
                  {w(`page-${view}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageChoice choose={choose} />
      </header>
      <main id="main" tabIndex={-1}>
        {error ? <Broken forget={forget} /> : <Page key={place.path} {...place} />}
      </main>
      <p id="said" class="unseen" role="status" />
      <Foot />
    </>
  );
}

function LanguageChoice({ choose }: { choose: (language: Language) => void }) {
  const { w, lang } = useWords();
  return (
    <label class="language">
      <span class="unseen">{w("page-language")}</span>
      <select
        value={lang}
        onChange={(event) => {
          const tag = event.currentTarget.value;
          const language = LANGUAGES.find((other) => other.tag === tag);
          if (language) choose(language);
        }}
      >
        {LANGUAGES.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Foot() {
  const { w } = useWords();
  return (
    <footer class="foot">
      <p>{w("page-foot")}</p>
      <ul class="inline">
        <li>
          <a href="/data">{w("page-data")}</a>
        </li>
        <li>
          <a href="/ask/sparql">{w("page-sparql")}</a>
        </li>
        <li>
          <a href="/.well-known/void">{w("page-void")}</a>
        </li>
        <li>
          <a href="/api">{w("page-api")}</a>
        </li>
        <li>
          <a href="/assets/licences.txt">{w("page-licences")}</a>
        </li>
      </ul>
    </footer>
  );
}
