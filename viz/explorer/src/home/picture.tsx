/** A still picture of the whole network, as a link to the one that moves. */

import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Network } from "../api/answers";
import { ask } from "../api/client";
import { look, OUTLINES, PARTNERS } from "../parts/kinds";
import { KindItems } from "../parts/mark";
import { Panel } from "../parts/panel";
import { fileName, pictures } from "../parts/save";
import { useWords } from "../words/words";
import { type Drawn, drawn } from "./drawn";

/** Of networks of more partners the picture shows only those with one of the closest ties. */
const MOST = 3_000;
const EDGES = 1_500;

export function Picture({ counts }: { counts: Record<string, number> }) {
  const { w } = useWords();
  const partners = counts.partner ?? 0;
  const found = useLater(partners);
  const network = found === "failed" ? undefined : found;
  const drawing = useRef<SVGSVGElement>(null);
  const downloads = pictures(
    () => drawing.current,
    (extension) => fileName("citypact-network", extension),
  );
  return (
    <Panel title={w("home-picture")} downloads={network ? downloads : []}>
      <a class="picture" href="/network">
        {network ? (
          <Sketch of={drawn(network)} drawing={drawing} />
        ) : (
          <Unseen waiting={partners > 0 && !found} failed={found === "failed"} />
        )}
        <span class="unseen">{w("home-picture-open")}</span>
      </a>
      <Legend kinds={kindsIn(network)} />
      <ul class="inline ways">
        <li>
          <a href="/network">{w("home-picture-open")}</a>
        </li>
        <li>
          <a href="/map">{w("home-map-open")}</a>
        </li>
        <li>
          <a href="/timeline">{w("home-timeline-open")}</a>
        </li>
      </ul>
      {network && <LeftOut network={network} />}
    </Panel>
  );
}

/** What stands in the place of the picture: that it is on its way, or that it failed. */
function Unseen({ waiting, failed }: { waiting: boolean; failed: boolean }) {
  const { w } = useWords();
  return (
    <span class={waiting ? "picture-said picture-wait" : "picture-said"} role="status">
      {(failed || waiting) && w(failed ? "parts-failed" : "parts-loading")}
    </span>
  );
}

/** What the picture does not show: the ties that are less close, and partners with none it shows. */
function LeftOut({ network: { nodes, edges, left_out, partners = 0 } }: { network: Network }) {
  const { w, number } = useWords();
  const [ties, shown] = [edges.source.length, nodes.iri.length];
  if (shown < partners) {
    const counts = { ties: number(ties), shown: number(shown), partners: number(partners) };
    return <p class="note">{w("home-picture-strongest", counts)}</p>;
  }
  return left_out > 0 ? (
    <p class="note">{w("home-picture-cut", { written: number(ties) })}</p>
  ) : null;
}

/** Return the kinds of partners of a network, in the order of the palette. */
function kindsIn(network: Network | undefined): string[] {
  const there = new Set(network?.nodes.kind);
  return Object.keys(PARTNERS).filter((kind) => there.has(kind));
}

/** Fetch the network of so many partners when the page has been painted and the browser has time. */
function useLater(partners: number): Network | "failed" | undefined {
  const { lang } = useWords();
  const [network, setNetwork] = useState<Network | "failed">();
  useEffect(() => {
    if (!partners) return;
    const control = new AbortController();
    const timer = setTimeout(() => {
      ask("network", { edges: EDGES, tied: partners > MOST, lang }, control.signal).then(
        setNetwork,
        () => control.signal.aborted || setNetwork("failed"),
      );
    }, 50);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [partners, lang]);
  return network;
}

function Sketch({ of, drawing }: { of: Drawn; drawing: RefObject<SVGSVGElement | null> }) {
  return (
    <svg ref={drawing} viewBox={of.box} role="presentation" preserveAspectRatio="xMidYMid meet">
      <path class="ties" d={of.ties} fill="none" stroke-width={of.unit * 0.12} />
      {of.dots.map(({ kind, x, y, size }, at) => (
        <path
          key={at}
          d={OUTLINES[look(kind).shape]}
          fill={look(kind).colour}
          transform={`translate(${x} ${y}) scale(${size / 16}) translate(-8 -8)`}
        />
      ))}
    </svg>
  );
}

function Legend({ kinds }: { kinds: readonly string[] }) {
  const { w } = useWords();
  return (
    <ul class="inline legend" aria-label={w("home-legend")}>
      <KindItems kinds={kinds} />
    </ul>
  );
}
