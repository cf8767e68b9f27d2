/** Central partners, the latest agreements and initiatives, and the most frequent themes. */

import type { Ref } from "../api/answers";
import { Name } from "../parts/name";
import { Panel } from "../parts/panel";
import { ThingLink } from "../parts/thing_link";
import { useWords } from "../words/words";

/** The most central partners; `by` is the measure: betweenness, or parts. */
export function Central({ partners, by }: { partners: readonly Ref[]; by: string }) {
  const { w } = useWords();
  if (!partners.length) return null;
  return (
    <Panel title={w("home-central")} note={w(`home-central-${by === "parts" ? by : "between"}`)}>
      <ul class="links">
        {partners.map((partner) => (
          <li key={partner.iri}>
            <ThingLink thing={partner} />
          </li>
        ))}
      </ul>
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
            <ThingLink thing={thing} /> <span class="soft date">{since[n] && date(since[n])}</span>
          </li>
        ))}
      </ul>
      <a href="/timeline">{w("home-latest-more")}</a>
    </Panel>
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
