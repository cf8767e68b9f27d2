/** The network view in one file that works without a server and without a connection. */

import { render } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { Finder } from "../network/finder";
import { fold, found } from "../network/folded";
import { Model } from "../network/model";
import { NetworkView } from "../network/network_view";
import { originOf } from "../network/origin";
import type { Source } from "../network/source";
import { changed, type Query, QueryContext } from "../page/router";
import { Name } from "../parts/name";
import { chosen, LANGUAGES, languageName } from "../words/languages";
import { useSpoken, useWords, WordsContext, wordsOf } from "../words/words";
import { Behind, type Kept, languages, named, withAddresses } from "./data";
import { texts } from "./texts";
import "../page/styles";
import "./offline.css";

function Offline({ kept }: { kept: Kept }) {
  const [tag, setTag] = useState(chosen([kept.language]).tag);
  const words = useMemo(() => wordsOf(chosen([tag]), texts(tag), texts("en")), [tag]);
  useSpoken(words);
  return (
    <WordsContext.Provider value={words}>
      <header class="head">
        <span class="brand">Citypact</span>
        <Interface tag={tag} choose={setTag} />
      </header>
      <main id="main" tabIndex={-1}>
        <Shown kept={kept} />
      </main>
      <p id="said" class="unseen" role="status" />
    </WordsContext.Provider>
  );
}

function Interface({ tag, choose }: { tag: string; choose: (tag: string) => void }) {
  const { w } = useWords();
  return (
    <label class="language">
      <span class="unseen">{w("page-language")}</span>
      <select value={tag} onChange={({ currentTarget: { value } }) => choose(value)}>
        {LANGUAGES.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Shown({ kept }: { kept: Kept }) {
  const words = useWords();
  const [language, setLanguage] = useState("");
  const [query, keep] = useHash(kept.view);
  const network = useMemo(() => withAddresses(kept.network), [kept]);
  const model = useMemo(
    () => new Model(named(network, kept.behind.names, language)),
    [network, language],
  );
  const behind = useMemo(() => new Behind(kept, model, words), [kept, model, words]);
  const source: Source = {
    model,
    concepts: kept.facets.words,
    query,
    keep,
    why: async (tie) => behind.why(tie),
    downloads: [],
    around: () => "",
    address: "",
    origin: originOf(kept.about, words),
  };
  const state: Query = [
    query,
    (changes, { replace = true } = {}) => keep(changed(query, changes), { push: !replace }),
  ];
  const names = useMemo(() => allNames(kept).map((of) => of.map(fold)), [kept]);
  return (
    <QueryContext.Provider value={state}>
      <h1 dir="auto">{kept.network.title}</h1>
      <p class="network-lead soft">{words.w("network-offline")}</p>
      <NamesIn of={languages(kept.behind.names)} now={language} choose={setLanguage} />
      <NetworkView
        source={source}
        search={(fly) => (
          <Finder
            find={async (text) => found(names, text)}
            choose={(node) => fly(model.ref(node).path || model.ref(node).iri)}
          />
        )}
      />
      <Foot kept={kept} />
    </QueryContext.Provider>
  );
}

function NamesIn(props: { of: string[]; now: string; choose: (tag: string) => void }) {
  const { w, lang } = useWords();
  return (
    <label class="offline-names">
      {w("network-names")}{" "}
      <select value={props.now} onChange={({ currentTarget: { value } }) => props.choose(value)}>
        <option value="">{w("network-names-usual")}</option>
        {props.of.map((tag) => (
          <option key={tag} value={tag}>
            {languageName(tag, lang)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Foot({ kept: { network, about } }: { kept: Kept }) {
  const words = useWords();
  const { w } = words;
  return (
    <footer class="foot">
      {about.description && (
        <p>
          <Name text={about.description} />
        </p>
      )}
      <p>{originOf(about, words)}</p>
      {Object.keys(network.settings).length > 0 && (
        <p>
          {w("network-settings")}:{" "}
          {Object.entries(network.settings)
            .map(([name, value]) => `${name.replaceAll("_", " ")}: ${value}`)
            .join(" · ")}
        </p>
      )}
    </footer>
  );
}

/** The state of the view, kept after the `#` of the file's address. */
function useHash(first: string): [URLSearchParams, Source["keep"]] {
  const read = () => location.hash.slice(1) || first;
  const [written, setWritten] = useState(read);
  useEffect(() => {
    const changed = () => setWritten(read());
    addEventListener("popstate", changed);
    return () => removeEventListener("popstate", changed);
  }, []);
  const query = useMemo(() => new URLSearchParams(written), [written]);
  return [
    query,
    (next, { push }) => {
      history[push ? "pushState" : "replaceState"](null, "", `#${next}`);
      setWritten(next.toString());
    },
  ];
}

function allNames({ network, behind }: Kept): string[][] {
  return network.nodes.name.map((name, node) => [
    name,
    ...Object.values(behind.names[node] ?? {}),
    ...(behind.also[node] ?? []),
  ]);
}

const data = document.getElementById("data")?.textContent;
const page = document.getElementById("page");
if (data && page) {
  page.replaceChildren();
  render(<Offline kept={JSON.parse(data) as Kept} />, page);
}
