/** Both dates side by side: what ends marked in the one drawing, what appears in the other. */

import type { RefObject } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { Answer } from "../api/answers";
import { useAnswer } from "../api/client";
import { LINE } from "../network/drawing/names";
import { Model } from "../network/model";
import type { Period } from "../network/times";
import { dayOf } from "../parts/days";
import type { Filtered } from "../parts/filtered";
import { look } from "../parts/kinds";
import { KindItems } from "../parts/mark";
import { Panel } from "../parts/panel";
import { type Download, fileName, pictures } from "../parts/save";
import { Ready } from "../parts/states";
import { useWidth } from "../parts/width";
import { useWords } from "../words/words";
import { type Side, type Size, sides, TIES } from "./drawn";

export interface DrawingsProps {
  filters: Filtered;
  before: string;
  after: string;
}

export function Drawings({ filters, before, after }: DrawingsProps) {
  const network = useAnswer("network", filters);
  return (
    <Ready of={network}>
      {(answer) => <Both network={answer} before={before} after={after} />}
    </Ready>
  );
}

interface BothProps extends Omit<DrawingsProps, "filters"> {
  network: Answer<"network">;
}

function Both({ network, before, after }: BothProps) {
  const { w, date, number } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const room = useWidth(frame, 1200);
  const model = useMemo(() => new Model(network), [network]);
  const { drawn, size } = useMemo(
    () => sides(model, periodOf(before), periodOf(after), mostIn(room)),
    [model, before, after, room],
  );
  const dates = [before, after] as const;
  const about = (n: 0 | 1) =>
    w(n === 0 ? "compare-drawn-before" : "compare-drawn-after", {
      date: date(dates[n]),
      other: date(dates[1 - n] ?? ""),
      ties: number(drawn[n].count),
      certain: number(drawn[n].certain),
      changed: number(drawn[n].changed),
    });
  const downloads = ([0, 1] as const).flatMap((n) => downloadsOf(frame, n, dates[n], about(n)));
  return (
    <Panel title={w("compare-drawings")} note={w("compare-drawings-note")} downloads={downloads}>
      <div class="two-dates" ref={frame}>
        {([0, 1] as const).map((n) => (
          <figure key={n} class={n === 0 ? "before" : "after"}>
            <figcaption>{about(n)}</figcaption>
            <Drawing of={drawn[n]} size={size} label={about(n)} />
          </figure>
        ))}
      </div>
      <Legend kinds={[...new Set(network.nodes.kind)]} />
      {network.left_out > 0 && (
        <p class="note">
          {w("compare-drawn-left", { count: number(network.edges.source.length) })}
        </p>
      )}
    </Panel>
  );
}

/** The drawing `n` in a frame as files, with a date in their labels. */
function downloadsOf(
  frame: RefObject<HTMLElement | null>,
  n: number,
  date: string,
  title: string,
): Download[] {
  const drawing = () => frame.current?.querySelectorAll<SVGSVGElement>("svg.network-at")[n];
  return pictures(drawing, (extension) => fileName(title, extension)).map((download) => ({
    ...download,
    label: `${download.label} ${date}`,
  }));
}

/** How large each may be: beside each other where there is room, else one above the other. */
function mostIn(room: number): Size {
  const width = room >= 760 ? Math.floor((room - 16) / 2) : room;
  return { width, height: Math.round(Math.min(Math.max(width * 0.8, 300), 560)) };
}

function periodOf(date: string): Period {
  return { from: dayOf(date) ?? 0, until: dayOf(date, "last") ?? 0 };
}

function Drawing({ of, size, label }: { of: Side; size: Size; label: string }) {
  return (
    <svg
      class="network-at"
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      role="group"
      aria-label={label}
    >
      {TIES.map((sort) => (
        <path key={sort} class={`tie ${sort}`} d={of.ties[sort]} />
      ))}
      <path class="alone" d={of.alone} />
      {of.partners.map(({ kind, path }) => (
        <path key={kind} class="partner" d={path} fill={look(kind).colour} />
      ))}
      {of.names.map(({ node, lines, x, y, anchor, path }) => (
        <a key={node} href={path}>
          {lines.map((line, n) => (
            <text key={line} x={x} y={y + n * LINE} text-anchor={anchor} direction="ltr">
              {line}
            </text>
          ))}
        </a>
      ))}
    </svg>
  );
}

function Legend({ kinds }: { kinds: readonly string[] }) {
  const { w } = useWords();
  return (
    <ul class="inline two-dates-legend">
      {(["ended", "appeared", "stayed"] as const).map((sign) => (
        <li key={sign} class={sign === "ended" ? "before" : "after"}>
          <svg
            class="network-at sign"
            viewBox="0 0 28 12"
            width="28"
            height="12"
            aria-hidden="true"
          >
            <path class={sign === "stayed" ? "tie stayed" : "tie changed"} d="M1 6H27" />
          </svg>
          {w(`compare-sign-${sign}`)}
        </li>
      ))}
      <li>{w("compare-sign-pale")}</li>
      <li>{w("compare-sign-alone")}</li>
      <KindItems kinds={kinds} />
    </ul>
  );
}
