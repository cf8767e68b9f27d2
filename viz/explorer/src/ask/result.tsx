/** An answer as a table, and as a map, network or timeline where its columns allow. */

import { useMemo } from "preact/hooks";
import type { Answer } from "../api/answers";
import { useQuery } from "../page/router";
import { Empty } from "../parts/states";
import { useWords } from "../words/words";
import { AnswerMap } from "./answer_map";
import { AnswerTable } from "./answer_table";
import { AnswerTimeline } from "./answer_timeline";
import { Circle } from "./circle";
import { pairs, pointColumn, type Rows } from "./columns";
import { datedRows } from "./dated";

type Found = Answer<"answer">;
type View = "table" | "network" | "map" | "timeline";

export function Result({ found, title }: { found: Found; title: string }) {
  const { w } = useWords();
  const [query, change] = useQuery();
  const views = useMemo(() => viewsOf(found), [found]);
  const wanted = query.get("view") ?? found.view;
  const view = views.find((each) => each === wanted) ?? "table";
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
              onClick={() => change({ view: each })}
            >
              {w(`ask-view-${each}`)}
            </button>
          ))}
        </fieldset>
      )}
      {view === "network" && <Circle pairs={pairs(found)} label={title} />}
      {view === "map" && <AnswerMap found={found} label={title} />}
      {view === "timeline" && <AnswerTimeline found={found} label={title} />}
      <AnswerTable found={found} caption={title} />
    </>
  );
}

/** The ways in which an answer can be drawn: by what its columns hold. */
function viewsOf(found: Rows): View[] {
  const views: View[] = ["table"];
  if (pairs(found).length) views.push("network");
  if (pointColumn(found) >= 0) views.push("map");
  if (datedRows(found).length) views.push("timeline");
  return views;
}
