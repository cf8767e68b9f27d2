/** The neighbourhood of a thing in a small drawing: the partner, and around it those it works with. */

import type { RefObject } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { useAnswer } from "../api/client";
import { look } from "../parts/kinds";
import { kindKey, Mark } from "../parts/mark";
import { Name } from "../parts/name";
import { Panel } from "../parts/panel";
import { type Download, fileName, pngFile, svgFile } from "../parts/save";
import type { SmallProps } from "../parts/small";
import { Ready } from "../parts/states";
import { useWords } from "../words/words";
import type { Network, Ref } from "./answers";
import { lines } from "./drawing/names";
import { outline } from "./drawing/outline";
import { Model } from "./model";
import "./network.css";

const DRAWN = 16;
const [WIDTH, HEIGHT] = [760, 440];
const [ACROSS, DOWN] = [215, 165];

export default function SmallNetwork({ of, thing }: SmallProps) {
  const network = useAnswer("network", { of, edges: 2000 });
  return <Ready of={network}>{(answer) => <Ring network={answer} thing={thing} />}</Ready>;
}

function Ring({ network, thing }: { network: Network; thing: Ref }) {
  const { w, number } = useWords();
  const drawing = useRef<SVGSVGElement>(null);
  const model = useMemo(() => new Model(network), [network]);
  const centre = model.partner(thing.iri);
  const ties = centre === null ? [] : heaviest(model, centre);
  if (centre === null || !ties.length) return null;
  const count = ties.length;
  return (
    <Panel title={w("network-small")} downloads={pictures(drawing, thing)}>
      <svg
        ref={drawing}
        class="network-small"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="group"
        aria-label={w("network-small-label", { name: thing.name, count, written: number(count) })}
      >
        <Spokes model={model} centre={centre} ties={ties} />
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

function pictures(drawing: RefObject<SVGSVGElement | null>, { name }: Ref): Download[] {
  const drawn = () => drawing.current as SVGSVGElement;
  return [
    { label: "PNG", file: fileName(name, "png"), make: () => pngFile(drawn()) },
    { label: "SVG", file: fileName(name, "svg"), make: () => svgFile(drawn()) },
  ];
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
}

function Spokes({ model, centre, ties }: SpokesProps) {
  const [x, y] = [WIDTH / 2, HEIGHT / 2];
  const most = Math.max(...ties.map((tie) => model.shared(tie).length), 1);
  const ends = ties.map((tie, n) => {
    const angle = (2 * Math.PI * n) / ties.length - Math.PI / 2;
    return {
      tie,
      angle,
      x: x + ACROSS * Math.cos(angle),
      y: y + DOWN * Math.sin(angle),
      width: 1 + (4 * model.shared(tie).length) / most,
    };
  });
  return (
    <>
      {ends.map((end) => (
        <path
          key={end.tie}
          class="tie"
          d={`M${x} ${y}L${end.x} ${end.y}`}
          stroke-width={end.width}
        />
      ))}
      {ends.map((end) => (
        <Partner
          key={end.tie}
          model={model}
          node={model.other(end.tie, centre)}
          x={end.x}
          y={end.y}
          radius={8}
          angle={end.angle}
        />
      ))}
      <Partner model={model} node={centre} x={x} y={y} radius={14} />
    </>
  );
}

interface PartnerProps {
  model: Model;
  node: number;
  x: number;
  y: number;
  radius: number;
  /** Where it stands around the middle, 0 at the right; the name stands further out. */
  angle?: number;
}

function Partner({ model, node, x, y, radius, angle = Math.PI / 2 }: PartnerProps) {
  const { w } = useWords();
  const { name, path, kind } = model.ref(node);
  const { shape, colour } = look(kind);
  const texts = lines(name);
  const aside = Math.cos(angle);
  const middle = Math.abs(aside) < 0.2;
  const top = middle
    ? y + (Math.sin(angle) < 0 ? 1 - radius - 13 * texts.length : radius + 13)
    : y + 4 - 6.5 * (texts.length - 1);
  return (
    <a href={path}>
      <title>{`${name}, ${w(kindKey(kind))}`}</title>
      <path d={outline(shape, x, y, radius)} fill={colour} />
      {texts.map((line, n) => (
        <text
          key={line}
          direction="ltr"
          x={middle ? x : x + Math.sign(aside) * (radius + 5)}
          y={top + 13 * n}
          text-anchor={middle ? "middle" : aside > 0 ? "start" : "end"}
        >
          {line}
        </text>
      ))}
    </a>
  );
}

function Neighbour({ model, node, tie }: { model: Model; node: number; tie: number }) {
  const { w, number } = useWords();
  const { name, path, kind, language } = model.ref(node);
  const count = model.shared(tie).length;
  return (
    <li>
      <a class="thing-link" href={path}>
        <Mark kind={kind} />
        <Name text={name} language={language} />
      </a>
      <span class="count">{w("network-shared-short", { count, written: number(count) })}</span>
    </li>
  );
}
