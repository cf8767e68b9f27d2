import { useMemo } from "preact/hooks";
import { useWords } from "../words/words";
import { dateOf } from "./days";
import { type Extent, extentOf, newYear, type Span, ticks, undated, wholeYears } from "./extent";
import "./timeline.css";

/** A bar or point in time; `changes` are days on which its status changed. */
export interface BarRow {
  iri: string;
  path: string;
  name: string;
  language: string;
  kind: string;
  status: string;
  plan: boolean;
  span: Span;
  changes: readonly { day: number | null; status: string; plan: boolean }[];
}

/** What the chart draws; `at` marks days, `onPick` is told the path of the row that was chosen. */
export interface BarChartProps {
  rows: readonly BarRow[];
  first: number | null;
  last: number | null;
  label: string;
  at?: readonly [number, number] | null;
  onPick?: (path: string) => void;
}

const ROW = 24;
const TOP = 26;
const NAMES = 330;
const WIDTH = 1000;

/** Agreements and initiatives as bars, events as points: certain parts solid, possible ones pale. */
export function BarChart({ rows, first, last, label, at = null, onPick }: BarChartProps) {
  const dated = useMemo(() => rows.filter((row) => !undated(row.span)), [rows]);
  const [from, until] = wholeYears(first, last);
  const x = (day: number) => NAMES + ((day - from) / (until - from)) * (WIDTH - NAMES - 22);
  const height = TOP + dated.length * ROW + 6;
  return (
    <svg class="bar-chart" viewBox={`0 0 ${WIDTH} ${height}`} role="group" aria-label={label}>
      <Hatch />
      <Scale from={from} until={until} x={x} height={height} />
      {dated.map((row, n) => (
        <Row key={row.iri} row={row} y={TOP + n * ROW} x={x} ends={[from, until]} onPick={onPick} />
      ))}
      {at && (
        <rect class="at" x={x(at[0])} width={x(at[1] + 1) - x(at[0])} y={TOP - 6} height={height} />
      )}
    </svg>
  );
}

function Hatch() {
  return (
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M0 6 L6 0" class="hatch" />
      </pattern>
    </defs>
  );
}

interface ScaleProps {
  from: number;
  until: number;
  x: (day: number) => number;
  height: number;
}

function Scale({ from, until, x, height }: ScaleProps) {
  return (
    <g class="scale">
      {ticks(from, until, 12).map((year) => (
        <g key={year} transform={`translate(${x(newYear(year))} 0)`}>
          <line y1={TOP - 6} y2={height} />
          <text y={TOP - 10}>{dateOf(newYear(year)).getUTCFullYear()}</text>
        </g>
      ))}
    </g>
  );
}

interface RowProps {
  row: BarRow;
  y: number;
  x: (day: number) => number;
  ends: readonly [number, number];
  onPick?: ((path: string) => void) | undefined;
}

function Row({ row, y, x, ends, onPick }: RowProps) {
  const { w } = useWords();
  const extent = extentOf(row.span);
  const point = extent.possible.from !== null && extent.possible.from === extent.possible.until;
  const pick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !onPick) return;
    event.preventDefault();
    onPick(row.path);
  };
  const label = w("timeline-row", { name: row.name, when: useWhen(extent) });
  return (
    <g transform={`translate(0 ${y})`}>
      <a class={`row kind-${row.kind}${row.plan ? " plan" : ""}`} href={row.path} onClick={pick}>
        <title>{label}</title>
        <rect class="back" width={WIDTH} height={ROW} />
        <text class="name" x={NAMES - 10} y={ROW / 2} lang={row.language || undefined}>
          {short(row.name)}
        </text>
        <Bar extent={extent} x={x} ends={ends} />
        {row.changes.map((change) =>
          change.day === null || point ? null : (
            <path
              key={`${change.status}${change.day}`}
              class={change.plan ? "change plan" : "change"}
              d="M0 -5 L5 0 L0 5 L-5 0 Z"
              transform={`translate(${x(change.day)} ${ROW / 2})`}
            />
          ),
        )}
      </a>
    </g>
  );
}

function Bar({ extent, x, ends }: { extent: Extent } & Pick<RowProps, "x" | "ends">) {
  const { possible, certain } = extent;
  const from = x(possible.from ?? ends[0]);
  const until = x(possible.until ?? ends[1]);
  const point = possible.from !== null && possible.from === possible.until;
  if (point) return <circle class="certain" cx={from} cy={ROW / 2} r="5.5" />;
  return (
    <>
      <rect class="possible" x={from} y="6" width={Math.max(until - from, 2)} height={ROW - 12} />
      {certain && (
        <rect
          class="certain"
          x={x(certain.from)}
          y="6"
          width={Math.max(x(certain.until + 1) - x(certain.from), 3)}
          height={ROW - 12}
        />
      )}
    </>
  );
}

/** When something lasts, in words: “from 2008, until 2011”. */
function useWhen({ possible }: Extent): string {
  const { w } = useWords();
  const year = (day: number | null) => (day === null ? "" : String(dateOf(day).getUTCFullYear()));
  const [from, until] = [year(possible.from), year(possible.until)];
  if (from && until) return from === until ? from : `${from}–${until}`;
  if (from) return w("timeline-since", { year: from });
  return until ? w("timeline-until", { year: until }) : w("timeline-undated-one");
}

/** Cut a name where the column ends; the whole one stands in the title. */
function short(name: string): string {
  const wide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uff00-\uffef]/.test(name);
  const most = wide ? 22 : 42;
  const chars = [...name];
  return chars.length > most ? `${chars.slice(0, most - 1).join("")}…` : name;
}
