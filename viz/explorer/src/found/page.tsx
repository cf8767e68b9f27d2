/** What was found for a name, in any language. */

import { useEffect } from "preact/hooks";
import type { Found } from "../api/answers";
import { useAnswer } from "../api/client";
import { announce, Heading } from "../page/heading";
import { changed, type Place, useQuery } from "../page/router";
import { clipped } from "../parts/clipped";
import { HitLine } from "../parts/hit_line";
import { Mark } from "../parts/mark";
import { SearchBox } from "../parts/search_box";
import { Empty, Ready } from "../parts/states";
import { Unread, unreadNames, unreadValues } from "../parts/unread";
import { useWords } from "../words/words";
import "./found.css";

const KINDS = [
  "",
  "partner",
  "agreement",
  "initiative",
  "event",
  "output",
  "place",
  "theme",
  "source",
] as const;
const STEP = 30;
const MOST = 100;

export default function FoundPage({ query }: Place) {
  const { w } = useWords();
  const q = query.get("q")?.trim() ?? "";
  const kind = query.get("kind") ?? "";
  const limit = Math.min(MOST, Math.max(STEP, Number(query.get("limit")) || STEP));
  const found = useAnswer("search", q ? { q, kind, limit } : null);
  return (
    <>
      <Heading text={q ? w("found-title", { q: clipped(q) }) : w("found-title-empty")} />
      <SearchBox label={w("found-search")} large text={q} />
      <Kinds query={query} now={kind} />
      <Unread
        of={[
          ...unreadNames(query, ["q", "kind", "limit"]),
          ...unreadValues(query, { limit: /^\d+$/ }),
        ]}
      />
      {q ? (
        <Ready of={found}>{(answer) => <Hits found={answer} q={q} limit={limit} />}</Ready>
      ) : (
        <Empty>{w("found-nothing-asked")}</Empty>
      )}
    </>
  );
}

function Kinds({ query, now }: { query: URLSearchParams; now: string }) {
  const { w } = useWords();
  return (
    <nav class="found-kinds" aria-label={w("found-kinds")}>
      <ul>
        {KINDS.map((kind) => (
          <li key={kind}>
            <a
              href={`/search?${changed(query, { kind, limit: null })}`}
              aria-current={kind === now ? "true" : undefined}
            >
              {w(kind ? `found-kind-${kind}` : "found-kind-all")}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Hits({ found, q, limit }: { found: Found; q: string; limit: number }) {
  const { w, number } = useWords();
  const [, change] = useQuery();
  const { hits, total } = found;
  const sentence = w("found-count", { count: total, written: number(total) });
  useEffect(() => announce(sentence), [sentence]);
  if (!hits.length) return <Empty>{w("found-none", { q })}</Empty>;
  return (
    <>
      <p class="soft">{sentence}</p>
      <ol class="found-hits">
        {hits.map((hit) => (
          <li key={hit.thing.iri}>
            <a href={hit.thing.path}>
              <Mark kind={hit.thing.kind} />
              <HitLine hit={hit} />
            </a>
          </li>
        ))}
      </ol>
      {hits.length < total && limit < MOST && (
        <button type="button" onClick={() => change({ limit: MOST })}>
          {w("found-more")}
        </button>
      )}
    </>
  );
}
