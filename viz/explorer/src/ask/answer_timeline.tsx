/** An answer with dates as a timeline. */

import { useMemo } from "preact/hooks";
import { BarChart } from "../timeline/bar_chart";
import type { Rows } from "./columns";
import { datedRows } from "./dated";

export function AnswerTimeline({ found, label }: { found: Rows; label: string }) {
  const dated = useMemo(() => datedRows(found), [found]);
  const days = dated.flatMap(({ span }) => span.filter((day) => day !== null));
  const rows = dated.map(({ cell, span }, n) => ({
    iri: `${cell.iri ?? cell.value}#${n}`,
    path: cell.path ?? "",
    name: cell.value,
    language: cell.language ?? "",
    plan: false,
    span,
    changes: [],
  }));
  return <BarChart rows={rows} first={Math.min(...days)} last={Math.max(...days)} label={label} />;
}
