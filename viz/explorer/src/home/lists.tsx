/** Central partners, the latest agreements and initiatives, and the most frequent themes. */

import type { Ref } from "../api/answers";
import { Name } from "../parts/name";
import { Panel } from "../parts/panel";
import { ThingLink } from "../parts/thing_link";
import { useWords } from "../words/words";

export function Central({ partners }: { partners: readonly Ref[] }) {
  const { w } = useWords();
  if (!partners.length) return null;
  return (
    <Panel title={w("home-central")}>
      <Links things={partners} />
      <a href="/network">{w("home-central-more")}</a>
    </Panel>
  );
}

/** The latest things with the dates on which they began. */
export function Latest(props: { things: readonly Ref[]; since: readonly string[] }) {
  const { things, since } = props;
  const { w, date } = useWords();
  if (!things.length) return null;
  return (
    <Panel title={w("home-latest")}>
      <ul class="links">
        {things.map((thing, n) => (
          <li key={thing.iri}>
            <ThingLink thing={thing} /> <span class="soft">{since[n] && date(since[n])}</span>
          </li>
        ))}
      </ul>
      <a href="/timeline">{w("home-latest-more")}</a>
    </Panel>
  );
}

function Links({ things }: { things: readonly Ref[] }) {
  return (
    <ul class="links">
      {things.map((thing) => (
        <li key={thing.iri}>
          <ThingLink thing={thing} />
        </li>
      ))}
    </ul>
  );
}

/** Themes with how many things are about each; `themes` are pairs. */
export function Themes({ themes }: { themes: readonly unknown[] }) {
  const { w, number } = useWords();
  if (!themes.length) return null;
  return (
    <Panel title={w("home-themes")} id="themes">
      <ul class="tags">
        {(themes as [Ref, number][]).map(([theme, count]) => (
          <li key={theme.iri}>
            <a href={theme.path}>
              <Name text={theme.name} language={theme.language} />
            </a>{" "}
            <span class="count">{number(count)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
