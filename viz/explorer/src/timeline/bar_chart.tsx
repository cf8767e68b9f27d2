/** Bars in time: what dates show is solid, what they leave open is pale, what is planned hatched. */

import { useId, useMemo, useRef } from "preact/hooks";
import type { Span } from "../api/answers";
import { newYear, yearOf } from "../parts/days";
import { letters } from "../parts/letters";
import { NARROW, useWidth } from "../parts/width";
import { useWords } from "../words/words";
import { type Extent, extentOf, ticks, undated, wholeYears } from "./extent";
import { Hatch, hatched } from "./hatch";
import "./timeline.css";

/** A bar or point in time; `changes` are days on which its status changed. */
export interface BarRow {
  iri: string;
  path: string;
  name: string;
  language: string;
  plan: boolean;
  span: Span;
  changes: readonly { day: number | null; status: string; plan: boolean }[];
}

/** What the chart draws; `at` marks days. */
export interface BarChartProps {
  rows: readonly BarRow[];
  first: number | null;
  last: number | null;
  label: string;
  at?: readonly [number, number] | null;
}

/** Where a chart of a width has its parts, in CSS pixels. */
interface Layout {
  width: number;
  /** Height of a row, and the middle of a bar in it. */
  row: number;
  middle: number;
  /** Where a name stands, and how wide it may be. */
  name: { x: number; y: number; anchor: "start" | "end"; width: number };
  ends: readonly [number, number];
  x: (day: number) => number;
}

const TOP = 26;
const LETTER = 7.4; // CSS pixels of a letter, at most on average
const BETWEEN_YEARS = 52;

/** Agreements and initiatives as bars, events as points; names stand above them where it is narrow. */
export function BarChart({ rows, first, last, label, at = null }: BarChartProps) {
  const hatch = useId();
  const frame = useRef<SVGSVGElement>(null);
  const width = useWidth(frame, 1000);
  const dated = useMemo(() => rows.filter((row) => !undated(row.span)), [rows]);
  const layout = useMemo(() => layoutOf(width, wholeYears(first, last)), [width, first, last]);
  const { x, row: tall } = layout;
  const height = TOP + dated.length * tall + 6;
  return (
    <svg
      ref={frame}
      class="bar-chart"
      style={hatched(hatch)}
      viewBox={`0 0 ${width} ${height}`}
      height={height}
      role="group"
      aria-label={label}
    >
      <Hatch id={hatch} />
      <Scale layout={layout} height={height} />
      {dated.map((row, n) => (
        <Row key={row.iri} row={row} y={TOP + n * tall} layout={layout} />
      ))}
      {at && (
        <rect class="at" x={x(at[0])} width={x(at[1] + 1) - x(at[0])} y={TOP - 6} height={height} />
      )}
    </svg>
  );
}

function layoutOf(width: number, ends: readonly [number, number]): Layout {
  const narrow = width < NARROW;
  const names = narrow ? 16 : Math.round(width * 0.33);
  const plot = width - names - 22;
  const x = (day: number) => names + ((day - ends[0]) / (ends[1] - ends[0])) * plot;
  return narrow
    ? { width, row: 42, middle: 29, name: { x: 0, y: 11, anchor: "start", width }, ends, x }
    : {
        width,
        row: 24,
        middle: 12,
        name: { x: names - 10, y: 12, anchor: "end", width: names - 14 },
        ends,
        x,
      };
}

function Scale({ layout: { x, ends }, height }: { layout: Layout; height: number }) {
  const most = Math.max(2, Math.floor((x(ends[1]) - x(ends[0])) / BETWEEN_YEARS));
  return (
    <g class="scale">
      {ticks(ends[0], ends[1], most).map((year) => (
        <g key={year} transform={`translate(${x(newYear(year))} 0)`}>
          <line y1={TOP - 6} y2={height} />
          <text y={TOP - 10}>{year}</text>
        </g>
      ))}
    </g>
  );
}

interface RowProps {
  row: BarRow;
  y: number;
  layout: Layout;
}

function Row({ row, y, layout }: RowProps) {
  const { w } = useWords();
  const extent = extentOf(row.span);
  const { width, row: tall, middle, name } = layout;
  const label = w("timeline-row", { name: row.name, when: useWhen(extent) });
  return (
    <g transform={`translate(0 ${y})`}>
      <a class={row.plan ? "row plan" : "row"} href={row.path || undefined}>
        <title>{label}</title>
        <rect class="back" width={width} height={tall} />
        <text
          class="name"
          x={name.x}
          y={name.y}
          text-anchor={name.anchor}
          lang={row.language || undefined}
        >
          {short(row.name, name.width)}
        </text>
        <g transform={`translate(0 ${middle})`}>
          <Bar extent={extent} layout={layout} />
          {!isPoint(extent) && <Changes row={row} layout={layout} />}
        </g>
      </a>
    </g>
  );
}

function Bar({ extent, layout: { x, ends } }: { extent: Extent; layout: Layout }) {
  const { possible, certain } = extent;
  const from = x(possible.from ?? ends[0]);
  const until = x(possible.until ?? ends[1]);
  if (isPoint(extent)) return <circle class="certain" cx={from} r="5.5" />;
  return (
    <>
      <rect class="possible" x={from} y="-6" width={Math.max(until - from, 2)} height="12" />
      {certain && (
        <rect
          class="certain"
          x={x(certain.from)}
          y="-6"
          width={Math.max(x(certain.until + 1) - x(certain.from), 3)}
          height="12"
        />
      )}
    </>
  );
}

function Changes({ row, layout: { x } }: { row: BarRow; layout: Layout }) {
  return (
    <>
      {row.changes.map(
        ({ day, status, plan }) =>
          day !== null && (
            <path
              key={`${status}${day}`}
              class={plan ? "change plan" : "change"}
              d="M0 -5 L5 0 L0 5 L-5 0 Z"
              transform={`translate(${x(day)} 0)`}
            />
          ),
      )}
    </>
  );
}

/** Whether something lasts a day, as events do. */
function isPoint({ possible: { from, until } }: Extent): boolean {
  return from !== null && from === until;
}

/** When something lasts, in words: “2008–2011”, “since 2008”. */
function useWhen({ possible }: Extent): string {
  const { w } = useWords();
  const year = (day: number | null) => (day === null ? "" : String(yearOf(day)));
  const [from, until] = [year(possible.from), year(possible.until)];
  if (from && until) return from === until ? from : `${from}–${until}`;
  if (from) return w("timeline-since", { year: from });
  return until ? w("timeline-until", { year: until }) : w("timeline-undated-one");
}

/** Cut a name where its room ends; the whole one stands in the title. */
function short(name: string, room: number): string {
  const most = Math.floor(room / LETTER);
  if (letters(name) <= most) return name;
  const chars = [...name];
  while (letters(chars.join("")) >= most) chars.pop();
  return `${chars.join("")}…`;
}
