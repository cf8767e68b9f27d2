/** The bars that the API sends, as rows of the chart. */

import type { Answer } from "../api/answers";
import { CERTAINLY, holding, NOT } from "../network/times";
import type { BarRow } from "./bar_chart";
import { undated } from "./extent";

export type TimelineAnswer = Answer<"timeline">;
export type Bar = TimelineAnswer["bars"][number];

/** Return bars as the chart takes them. */
export function rowsOf(bars: readonly Bar[]): BarRow[] {
  return bars.map(({ thing, plan, span, changes }) => ({
    iri: thing.iri,
    path: thing.path,
    name: thing.name,
    language: thing.language ?? "",
    plan,
    span,
    changes,
  }));
}

/** What is in force between two days: certainly, possibly as far as dates say, or who knows. */
export interface InForce {
  certain: Bar[];
  possible: Bar[];
  undated: Bar[];
}

/** Return the bars that may be in force between two days, no plans. */
export function inForce(bars: readonly Bar[], from: number, until: number): InForce {
  const found: InForce = { certain: [], possible: [], undated: [] };
  for (const bar of bars) {
    const holds = bar.plan ? NOT : holding(bar.span, { from, until });
    if (holds === NOT) continue;
    if (holds === CERTAINLY) found.certain.push(bar);
    else found[undated(bar.span) ? "undated" : "possible"].push(bar);
  }
  return found;
}
