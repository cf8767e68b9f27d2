/** The bars that the API sends, as rows of the chart. */

import type { Answer } from "../api/answers";
import type { BarRow } from "./bar_chart";

export type TimelineAnswer = Answer<"timeline">;
export type Bar = TimelineAnswer["bars"][number];

/** Return bars as the chart takes them. */
export function rowsOf(bars: readonly Bar[]): BarRow[] {
  return bars.map(({ thing, status, plan, span, changes }) => ({
    iri: thing.iri,
    path: thing.path,
    name: thing.name,
    language: thing.language ?? "",
    kind: thing.kind,
    status,
    plan,
    span,
    changes,
  }));
}

/** Return the bars that may be in force between two days, no plans; the undated may always be. */
export function inForce(bars: readonly Bar[], first: number, last: number): Bar[] {
  return bars.filter(({ plan, span: [from, until] }) => {
    if (plan) return false;
    return (from ?? last) <= last && (until ?? first) >= first;
  });
}
