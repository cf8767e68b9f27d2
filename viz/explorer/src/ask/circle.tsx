/** Pairs of an answer as a small network: ends on a circle, a line for each pair. */

import { useMemo } from "preact/hooks";
import { useWords } from "../words/words";
import type { Cell, Pair } from "./columns";

const MOST = 80;
const SIZE = 720;
const RADIUS = 200;

interface End {
  cell: Cell;
  x: number;
  y: number;
  angle: number;
}

/** A drawing of pairs; where there are too many ends, a sentence in place of it. */
export function Circle({ pairs, label }: { pairs: readonly Pair[]; label: string }) {
  const { w } = useWords();
  const ends = useMemo(() => onCircle(pairs), [pairs]);
  if (ends.size > MOST) return <p class="note">{w("ask-too-many", { count: ends.size })}</p>;
  return (
    <svg class="circle" viewBox={`0 0 ${SIZE} ${SIZE * 0.78}`} role="group" aria-label={label}>
      {pairs.map(({ one, other }, n) => {
        const [from, to] = [ends.get(keyOf(one)), ends.get(keyOf(other))];
        if (!from || !to) return null;
        const middle = `${SIZE / 2} ${SIZE * 0.39}`;
        return <path key={n} class="tie" d={`M${from.x} ${from.y}Q${middle} ${to.x} ${to.y}`} />;
      })}
      {[...ends].map(([key, end]) => (
        <EndMark key={key} end={end} />
      ))}
    </svg>
  );
}

function EndMark({ end: { cell, x, y, angle } }: { end: End }) {
  const left = Math.cos(angle) < 0;
  const turned = (angle * 180) / Math.PI + (left ? 180 : 0);
  const name = (
    <g transform={`translate(${x} ${y}) rotate(${turned})`}>
      <circle r="4" />
      <text x={left ? -8 : 8} text-anchor={left ? "end" : "start"} lang={cell.language}>
        {short(cell.value)}
      </text>
      <title>{cell.value}</title>
    </g>
  );
  return cell.path ? <a href={cell.path}>{name}</a> : name;
}

function onCircle(pairs: readonly Pair[]): Map<string, End> {
  const cells = new Map<string, Cell>();
  for (const { one, other } of pairs) {
    cells.set(keyOf(one), one);
    cells.set(keyOf(other), other);
  }
  const entries = [...cells].map(([key, cell], n) => {
    const angle = (2 * Math.PI * n) / cells.size;
    const [x, y] = [SIZE / 2 + RADIUS * Math.cos(angle), SIZE * 0.39 + RADIUS * Math.sin(angle)];
    return [key, { cell, x, y, angle }] as const;
  });
  return new Map(entries);
}

function keyOf(cell: Cell): string {
  return cell.iri || cell.value;
}

function short(name: string): string {
  return name.length > 24 ? `${name.slice(0, 23)}…` : name;
}
