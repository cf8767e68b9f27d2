/** The names of a thing in all languages and scripts, each with who calls it so. */

import type { Name as Called, Entity } from "../api/answers";
import { Cites } from "../parts/citations";
import { csvFile } from "../parts/csv";
import { External } from "../parts/external";
import { Name } from "../parts/name";
import { Panel } from "../parts/panel";
import { useFileName } from "../parts/subject";
import { languageName } from "../words/languages";
import { useWords, type Words } from "../words/words";

export function Names({ entity }: { entity: Entity }) {
  const words = useWords();
  const { thing, identifiers } = entity;
  const fileName = useFileName();
  const names = ownFirst(entity.names, words.lang);
  if (!names.length && !identifiers.length) return null;
  const rows = () => names.map(({ text, language, use }) => [text, language, use]);
  const heads = ["name", "language", "use"].map((head) => words.w(`thing-names-${head}`));
  const title = words.w("thing-names");
  const file = fileName(title, "csv");
  const make = () => csvFile(heads, rows());
  return (
    <Panel title={title} id="names" downloads={[{ label: "CSV", file, make }]}>
      <ul class="lines names">
        {names.map((name) => (
          <One key={name.text + name.language + name.use} name={name} words={words} />
        ))}
      </ul>
      {identifiers.length > 0 && <Identifiers of={identifiers as [string, string][]} />}
      <p class="iri">
        {thing.path.startsWith("/thing?") ? (
          <External url={thing.iri}>
            <bdi>{thing.iri}</bdi>
          </External>
        ) : (
          <bdi>{thing.iri}</bdi>
        )}
      </p>
    </Panel>
  );
}

/** Return names with those in a language first: `zh-Hant` is one of `zh`. */
export function ownFirst(names: readonly Called[], lang: string): Called[] {
  const own = ({ language }: Called) =>
    language === lang || language.startsWith(`${lang}-`) ? 0 : 1;
  return [...names].sort((one, other) => own(one) - own(other));
}

function One({ name, words }: { name: Called; words: Words }) {
  const { text, language, use, passages } = name;
  const key = `thing-use-${use}`;
  const said = [languageName(language, words.lang), words.has(key) ? words.w(key) : ""];
  return (
    <li>
      <Name text={text} language={language} />{" "}
      <span class="soft">{said.filter(Boolean).join(" · ")}</span>
      <Cites passages={passages} />
    </li>
  );
}

function Identifiers({ of }: { of: readonly [string, string][] }) {
  const { w } = useWords();
  return (
    <>
      <h3>{w("thing-identifiers")}</h3>
      <ul class="lines">
        {of.map(([written, url]) => (
          <li key={written}>
            <External url={url}>
              <bdi>{written}</bdi>
            </External>
          </li>
        ))}
      </ul>
    </>
  );
}
