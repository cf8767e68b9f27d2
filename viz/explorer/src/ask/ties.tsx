/** Pairs of an answer as a small network: two columns of names, a line for each pair. */

import { useMemo, useRef } from "preact/hooks";
import { plain } from "../parts/name";
import { useWidth } from "../parts/width";
import type { Pair } from "./columns";
import { type End, inColumns, keyOf } from "./ends";

/** More ends than these are no drawing to be read. */
export const MOST = 80;
const WIDTH = 960; // at most
const [SIDE, SHARE] = [350, 0.43]; // of a column of names: at most, and of the whole
const LETTER = 7.4; // the width of one
const LINE = 16;

export function Ties({ pairs, label }: { pairs: readonly Pair[]; label: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.min(useWidth(frame, WIDTH), WIDTH);
  const side = Math.min(SIDE, width * SHARE);
  const letters = Math.floor((side - 14) / LETTER);
  const { left, right, height } = useMemo(() => inColumns(pairs, letters), [pairs, letters]);
  const [from, to] = [side, width - side];
  return (
    <div class="ties" ref={frame}>
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
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
