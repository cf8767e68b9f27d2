/** Pairs of an answer as a small network: two columns of names, a line for each pair. */

import { useMemo } from "preact/hooks";
import { plain } from "../parts/name";
import type { Pair } from "./columns";
import { type End, inColumns, keyOf } from "./ends";

/** More ends than these are no drawing to be read. */
export const MOST = 80;
const WIDTH = 960;
const SIDE = 350;
const LINE = 16;

export function Ties({ pairs, label }: { pairs: readonly Pair[]; label: string }) {
  const { left, right, height } = useMemo(() => inColumns(pairs), [pairs]);
  const [from, to] = [SIDE, WIDTH - SIDE];
  return (
    <div class="scroll ties">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="group" aria-label={label}>
        {pairs.map(({ one, other }, n) => {
          const [a, b] = [left.get(keyOf(one)), right.get(keyOf(other))];
          if (!a || !b) return null;
          const half = (from + to) / 2;
          const path = `M${from} ${a.y}C${half} ${a.y} ${half} ${b.y} ${to} ${b.y}`;
          return <path key={n} class="tie" d={path} />;
        })}
        {[...left].map(([key, end]) => (
          <EndMark key={key} end={end} x={from} anchor="end" />
        ))}
        {[...right].map(([key, end]) => (
          <EndMark key={key} end={end} x={to} anchor="start" />
        ))}
      </svg>
    </div>
  );
}

function EndMark({ end, x, anchor }: { end: End; x: number; anchor: "start" | "end" }) {
  const { cell, lines, y } = end;
  const beside = anchor === "end" ? x - 10 : x + 10;
  const first = y - ((lines.length - 1) * LINE) / 2;
  const name = (
    <g>
      <circle cx={x} cy={y} r="4" />
      <text text-anchor={anchor} lang={cell.language || undefined}>
        {lines.map((line, n) => (
          <tspan key={n} x={beside} y={first + n * LINE}>
            {plain(line)}
          </tspan>
        ))}
      </text>
    </g>
  );
  return cell.path ? <a href={cell.path}>{name}</a> : name;
}
