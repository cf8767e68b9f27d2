/** An answer as a table, and as a map, network or timeline where its columns allow. */

import { useMemo } from "preact/hooks";
import type { Answer } from "../api/answers";
import { useQuery } from "../page/router";
import { Empty } from "../parts/states";
import { Unread, unreadValues } from "../parts/unread";
import { useWords } from "../words/words";
import { AnswerMap } from "./answer_map";
import { AnswerTable } from "./answer_table";
import { AnswerTimeline } from "./answer_timeline";
import { type Pair, pairs, pointColumn, type Rows } from "./columns";
import { datedRows } from "./dated";
import { countEnds } from "./ends";
import { MOST, Ties } from "./ties";

const VIEWS = ["table", "network", "map", "timeline"] as const;
type View = (typeof VIEWS)[number];

export interface ResultProps {
  found: Answer<"answer">;
  /** The parameters that were given. */
  asked: readonly string[];
  title: string;
}

/** An answer to a question of the catalogue. */
export function Result({ found, asked, title }: ResultProps) {
  const { w } = useWords();
  if (!found.rows.length) return <Empty>{w("ask-nothing")}</Empty>;
  return (
    <>
      {found.cut && <p class="notice">{w("ask-cut", { count: found.rows.length })}</p>}
      <Drawings found={found} asked={asked} title={title} first={found.view} />
      <AnswerTable found={found} asked={asked} caption={title} />
    </>
  );
}

export interface DrawingsProps {
  found: Rows;
  asked: readonly string[];
  title: string;
  /** How it is drawn until the reader chooses; `table` draws nothing. */
  first: string;
}

/** What is drawn of an answer, with the choice of how; the address keeps that. */
export function Drawings({ found, asked, title, first }: DrawingsProps) {
  const { w } = useWords();
  const [query, change] = useQuery();
  const ties = useMemo(() => pairs(found, asked), [found, asked]);
  const views = useMemo(() => viewsOf(found, ties), [found, ties]);
  const ends = useMemo(() => countEnds(ties), [ties]);
  const crowded = (each: View) => each === "network" && ends > MOST;
  const wanted = query.get("view") ?? first;
  const view = views.find((each) => each === wanted && !crowded(each)) ?? "table";
  const label = `${w(`ask-view-${view}`)}: ${title}`;
  return (
    <>
      <Unread of={unreadValues(query, { view: views })} />
      {views.length > 1 && (
        <fieldset class="views">
          <legend class="unseen">{w("ask-shown-as")}</legend>
          {views.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === view}
              disabled={crowded(each)}
              onClick={() => change({ view: each })}
            >
              {w(`ask-view-${each}`)}
            </button>
          ))}
        </fieldset>
      )}
      {views.some(crowded) && <p class="note">{w("ask-too-many", { count: ends })}</p>}
      {view === "network" && <Ties pairs={ties} label={label} />}
      {view === "map" && <AnswerMap found={found} label={label} />}
      {view === "timeline" && <AnswerTimeline found={found} label={label} />}
    </>
  );
}

/** The ways in which an answer can be drawn: by what its columns hold. */
function viewsOf(found: Rows, ties: readonly Pair[]): View[] {
  const can: Record<View, boolean> = {
    table: true,
    network: ties.length > 0,
    map: pointColumn(found) >= 0,
    timeline: datedRows(found).length > 0,
  };
  return VIEWS.filter((view) => can[view]);
}
