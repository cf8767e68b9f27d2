/** `/network`: who works with whom, from the server. */

import { useMemo } from "preact/hooks";
import type { Asked, Network } from "../api/answers";
import { address, ask, useAnswer } from "../api/client";
import { Heading } from "../page/heading";
import type { PageProps } from "../page/pages";
import { go } from "../page/router";
import { DateProblem } from "../parts/date_fault";
import { DATES } from "../parts/filtered";
import { FilterChips, Filters } from "../parts/filters";
import { Ready } from "../parts/states";
import { Unread, unreadNames } from "../parts/unread";
import { useWords, type Words } from "../words/words";
import { Finder } from "./finder";
import { Model } from "./model";
import { NetworkView } from "./network_view";
import { originOf } from "./origin";
import type { Source } from "./source";
import { asked, faultOfFilters, KNOWN } from "./view";

const LOOKED_AT = 50;
const SHOWN = 8;

type Filtered = Omit<Asked<"network">, "lang">;

export default function NetworkPage({ query }: PageProps) {
  const { w } = useWords();
  const fault = faultOfFilters(query);
  const filters = asked(query, fault ? DATES : []) as unknown as Filtered;
  const network = useAnswer("network", filters);
  return (
    <>
      <Heading text={w("network-title")} />
      <p class="network-lead soft">{w("network-lead")}</p>
      <FilterChips dates={fault ? [] : DATES} />
      <details class="network-filters">
        <summary>{w("parts-filters")}</summary>
        <Filters shown={["theme", "place", "role", "kind", "thing", "status", "sources"]} />
      </details>
      <Unread of={unreadNames(query, KNOWN)} />
      {fault && <DateProblem of={fault}>{w("parts-dates-ignored")}</DateProblem>}
      {network.state === "failed" && (
        <p>
          <a href="/network">{w("parts-filters-clear")}</a>
        </p>
      )}
      <Ready of={network}>
        {(answer) => <Drawn network={answer} query={query} filters={filters} />}
      </Ready>
    </>
  );
}

interface DrawnProps {
  network: Network;
  query: URLSearchParams;
  filters: Filtered;
}

function Drawn({ network, query, filters }: DrawnProps) {
  const words = useWords();
  const { lang } = words;
  const model = useMemo(() => new Model(network), [network]);
  const about = useAnswer("about", {});
  const facets = useAnswer("facets", {});
  const source: Source = {
    model,
    concepts: facets.state === "ready" ? facets.answer.words : {},
    query,
    keep: (next, { push }) => go(addressOf(next), { replace: !push }),
    why: (tie) => {
      const [thing, other] = model.ends(tie).map((end) => model.ref(end).iri);
      return ask("why", { thing: thing ?? "", other: other ?? "", lang });
    },
    downloads: files(filters, query, words),
    around: (node) => `/network?of=${encodeURIComponent(model.ref(node).iri)}`,
    address: location.href,
    origin: about.state === "ready" ? originOf(about.answer, words) : "",
  };
  const find = async (q: string) => {
    const { hits } = await ask("search", { q, limit: LOOKED_AT, lang });
    const nodes = hits.map(({ thing }) => model.partner(thing.path));
    return nodes.filter((node) => node !== null).slice(0, SHOWN);
  };
  return (
    <>
      <NetworkView
        source={source}
        search={(found) => <Finder find={find} choose={(node) => found(model.ref(node).path)} />}
      />
      <Settings network={network} />
    </>
  );
}

/** What the network is made of: the filters and settings in force. */
function Settings({ network }: { network: Network }) {
  const { w } = useWords();
  const settings = Object.entries(network.settings);
  if (!settings.length) return null;
  return (
    <details class="network-settings">
      <summary>{w("network-settings")}</summary>
      <dl>
        {settings.map(([name, value]) => (
          <div key={name}>
            <dt>{name.replaceAll("_", " ")}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function addressOf(query: URLSearchParams): string {
  const text = query.toString().replaceAll("%2F", "/").replaceAll("%2C", ",");
  return text ? `/network?${text}` : "/network";
}

function files(filters: Filtered, query: URLSearchParams, { lang, w }: Words): Source["downloads"] {
  const file = (format: string, view = "") =>
    address("download", { ...filters, lang, format, view } as unknown as Asked<"download">);
  return [
    { label: "GraphML", href: file("graphml") },
    { label: "GEXF", href: file("gexf") },
    { label: "CSV", href: file("csv") },
    { label: w("network-offline-file"), href: file("html", query.toString()) },
  ];
}
