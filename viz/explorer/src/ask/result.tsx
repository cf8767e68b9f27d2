/** An answer as a table, and as a map, network or timeline where its columns allow. */

import { useMemo } from "preact/hooks";
import type { Answer } from "../api/answers";
import { useQuery } from "../page/router";
import { Empty } from "../parts/states";
import { useWords } from "../words/words";
import { AnswerMap } from "./answer_map";
import { AnswerTable } from "./answer_table";
import { AnswerTimeline } from "./answer_timeline";
import { type Pair, pairs, pointColumn, type Rows } from "./columns";
import { datedRows } from "./dated";
import { countEnds } from "./ends";
import { MOST, Ties } from "./ties";

type Found = Answer<"answer">;
type View = "table" | "network" | "map" | "timeline";

export interface ResultProps {
  found: Found;
  /** The parameters that were given. */
  asked: readonly string[];
  title: string;
}

export function Result({ found, asked, title }: ResultProps) {
  const { w } = useWords();
  const [query, change] = useQuery();
  const ties = useMemo(() => pairs(found, asked), [found, asked]);
  const views = useMemo(() => viewsOf(found, ties), [found, ties]);
  const ends = useMemo(() => countEnds(ties), [ties]);
  const crowded = (each: View) => each === "network" && ends > MOST;
  const wanted = query.get("view") ?? found.view;
  const view = views.find((each) => each === wanted && !crowded(each)) ?? "table";
  if (!found.rows.length) return <Empty>{w("ask-nothing")}</Empty>;
  return (
    <>
      {found.cut && <p class="notice">{w("ask-cut", { count: found.rows.length })}</p>}
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
      {view === "network" && <Ties pairs={ties} label={title} />}
      {view === "map" && <AnswerMap found={found} label={title} />}
      {view === "timeline" && <AnswerTimeline found={found} label={title} />}
      <AnswerTable found={found} asked={asked} caption={title} />
    </>
  );
}

/** The ways in which an answer can be drawn: by what its columns hold. */
function viewsOf(found: Rows, ties: readonly Pair[]): View[] {
  const views: View[] = ["table"];
  if (ties.length) views.push("network");
  if (pointColumn(found) >= 0) views.push("map");
  if (datedRows(found).length) views.push("timeline");
  return views;
}
