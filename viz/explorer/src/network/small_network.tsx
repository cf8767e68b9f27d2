/** The neighbourhood of a thing in a small drawing: the partner, and around it those it works with. */

import { useMemo, useRef } from "preact/hooks";
import type { Network, Ref } from "../api/answers";
import { useAnswer } from "../api/client";
import { look } from "../parts/kinds";
import { kindKey } from "../parts/mark";
import { Panel } from "../parts/panel";
import { fileName, pictures } from "../parts/save";
import type { SmallProps } from "../parts/small";
import { Ready } from "../parts/states";
import { ThingLink } from "../parts/thing_link";
import { useWidth } from "../parts/width";
import { useWords } from "../words/words";
import { LINE, lines } from "./drawing/names";
import { outline } from "./drawing/outline";
import { Model } from "./model";
import { type Place, type Standing, standing } from "./standing";
import "./neighbours.css";
import "./small_network.css";

const DRAWN = 16;

export default function SmallNetwork({ of, thing }: SmallProps) {
  const network = useAnswer("network", { of, edges: 2000 });
  return <Ready of={network}>{(answer) => <Neighbourhood network={answer} thing={thing} />}</Ready>;
}

function Neighbourhood({ network, thing }: { network: Network; thing: Ref }) {
  const { w, number } = useWords();
  const drawing = useRef<SVGSVGElement>(null);
  const width = Math.min(useWidth(drawing, 760), 760);
  const model = useMemo(() => new Model(network), [network]);
  const centre = model.partner(thing.iri);
  const ties = centre === null ? [] : heaviest(model, centre);
  if (centre === null || !ties.length) return null;
  const count = ties.length;
  const stand = standing(count, width);
  const downloads = pictures(
    () => drawing.current,
    (extension) => fileName(thing.name, extension),
  );
  return (
    <Panel title={w("network-small")} downloads={downloads}>
      <svg
        ref={drawing}
        class="network-small"
        viewBox={`0 0 ${width} ${stand.height}`}
        role="group"
        aria-label={w("network-small-label", { name: thing.name, count, written: number(count) })}
      >
        <Spokes model={model} centre={centre} ties={ties} stand={stand} />
      </svg>
      <p>
        <a href={`/network?of=${encodeURIComponent(thing.iri)}`}>{w("network-small-all")}</a>
      </p>
      <details>
        <summary>{w("network-small-list")}</summary>
        <ul class="network-neighbours">
          {ties.map((tie) => (
            <Neighbour key={tie} model={model} node={model.other(tie, centre)} tie={tie} />
          ))}
        </ul>
      </details>
    </Panel>
  );
}

function heaviest(model: Model, centre: number): number[] {
  return [...(model.ties[centre] ?? [])]
    .sort((a, b) => model.weight(b) - model.weight(a) || a - b)
    .slice(0, DRAWN);
}

interface SpokesProps {
  model: Model;
  centre: number;
  ties: readonly number[];
  stand: Standing;
}

function Spokes({ model, centre, ties, stand }: SpokesProps) {
  const most = Math.max(...ties.map((tie) => model.shared(tie).length), 1);
  const { middle, around } = stand;
  return (
    <>
      {ties.map((tie, n) => (
        <path
          key={tie}
          class="tie"
          d={`M${middle.x} ${middle.y}L${around[n]?.x} ${around[n]?.y}`}
          stroke-width={1 + (4 * model.shared(tie).length) / most}
        />
      ))}
      {ties.map((tie, n) => (
        <Partner
          key={tie}
          model={model}
          node={model.other(tie, centre)}
          at={around[n] ?? middle}
          radius={8}
        />
      ))}
      <Partner model={model} node={centre} at={middle} radius={14} />
    </>
  );
}

interface PartnerProps {
  model: Model;
  node: number;
  at: Place;
  radius: number;
}

function Partner({ model, node, at: { x, y, name: side }, radius }: PartnerProps) {
  const { w } = useWords();
  const { name, path, kind } = model.ref(node);
  const { shape, colour } = look(kind);
  const texts = lines(name);
  const top = {
    above: y + 1 - radius - LINE * texts.length,
    below: y + radius + LINE,
    start: y + 4 - (LINE / 2) * (texts.length - 1),
    end: y + 4 - (LINE / 2) * (texts.length - 1),
  }[side];
  const aside = { above: 0, below: 0, start: -1, end: 1 }[side];
  return (
    <a href={path}>
      <title>{`${name}, ${w(kindKey(kind))}`}</title>
      <path d={outline(shape, x, y, radius)} fill={colour} />
      {texts.map((line, n) => (
        <text
          key={line}
          direction="ltr"
          x={x + aside * (radius + 5)}
          y={top + LINE * n}
          text-anchor={aside ? (aside > 0 ? "start" : "end") : "middle"}
        >
          {line}
        </text>
      ))}
    </a>
  );
}

function Neighbour({ model, node, tie }: { model: Model; node: number; tie: number }) {
  const { w, number } = useWords();
  const count = model.shared(tie).length;
  return (
    <li>
      <ThingLink thing={model.ref(node)} />
      <span class="count">{w("network-shared-short", { count, written: number(count) })}</span>
    </li>
  );
}
