/** The drawing of a map: countries in shades, marks at places, arcs between them. */

import type { GeoProjection } from "d3-geo";
import { Fragment } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { useWords, type Words } from "../words/words";
import { type Cluster, clusters } from "./clusters";
import { useGround } from "./ground";
import { Names } from "./names";
import { arc, type Ground, HEIGHT, WIDTH, worldProjection } from "./projection";
import { useScale } from "./scale";
import { stepOf } from "./steps";
import { fitting, useZoom } from "./zoom";
import "./map.css";

/** A place on the map; `weight` gives its size. */
export interface Point {
  longitude: number;
  latitude: number;
  name: string;
  kind: string;
  weight: number;
}

/** A line between two points, by their numbers. */
export interface Arc {
  source: number;
  target: number;
  weight: number;
}

/**
 * What a map draws. `shades` are values by the ISO numeric code of countries, in classes that begin
 * at `bounds`; `onPick` is told the points under a mark.
 */
export interface WorldMapProps {
  points: readonly Point[];
  arcs?: readonly Arc[];
  shades?: ReadonlyMap<string, number>;
  bounds?: readonly number[];
  /** ISO numeric codes of countries that stand out. */
  marked?: ReadonlySet<string>;
  label: string;
  /** Whether the map begins with what holds all points, in place of the whole world. */
  fit?: boolean;
  onPick?: (points: number[]) => void;
}

const SMALL = 40; // area of a country below which it has a mark too, in square pixels
const CELL = 18; // least distance between two marks, in pixels
const NAMED = 3; // names that the name of a mark has at most

/** A map of the world with countries, marks and arcs; nothing is loaded from elsewhere. */
export function WorldMap(props: WorldMapProps) {
  const drawing = useRef<SVGSVGElement>(null);
  const projection = useMemo(worldProjection, []);
  const places = useMemo(
    () => props.points.map((point) => projection([point.longitude, point.latitude])),
    [props.points, projection],
  );
  const first = useMemo(
    () => fitting(props.fit ? places.filter((place) => place !== null) : []),
    [props.fit, places],
  );
  const view = useZoom(drawing, first);
  const base = useGround(view.transform.k);
  const k = view.transform.k * useScale(drawing); // pixels of a unit
  const marks = useMemo(
    () =>
      clusters(
        places.flatMap((place, index) => (place ? [{ index, x: place[0], y: place[1] }] : [])),
        CELL / k,
      ),
    [places, k],
  );
  return (
    <div class="world-map">
      <svg
        ref={drawing}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role={props.onPick ? "group" : "img"}
        aria-label={props.label}
        data-ready={base ? "yes" : undefined}
      >
        <g transform={view.transform.toString()}>
          {base && <Land base={base} k={k} {...props} />}
          <Arcs {...props} projection={projection} k={k} />
          {marks.map((mark) => (
            <Mark key={mark.members[0]} mark={mark} k={k} {...props} />
          ))}
          <Names marks={marks} points={props.points} k={k} end={view.transform.invertX(WIDTH)} />
        </g>
      </svg>
      <Buttons {...view} />
    </div>
  );
}

/** Countries; those too small to be seen have a mark as well. */
function Land(props: WorldMapProps & { base: Ground; k: number }) {
  const { base, shades, bounds = [], marked, k } = props;
  return (
    <>
      <path class="sea" d={base.outline} />
      {base.shapes.map((shape) => {
        const value = shades?.get(shape.number) ?? 0;
        const own = marked?.has(shape.number) ? "marked" : "";
        const look = `land shade-${value ? stepOf(value, bounds) + 1 : 0} ${own}`;
        const small = (value > 0 || own) && shape.area * k * k < SMALL;
        const { x, y, name, number } = shape;
        return (
          <Fragment key={number + name}>
            <path class={look} d={shape.path} />
            {small && <circle class={look} cx={x} cy={y} r={4.5 / k} />}
          </Fragment>
        );
      })}
    </>
  );
}

function Arcs(props: WorldMapProps & { projection: GeoProjection; k: number }) {
  const { points, arcs = [], projection, k } = props;
  const paths = useMemo(
    () =>
      arcs.flatMap(({ source, target, weight }) => {
        const [from, to] = [points[source], points[target]];
        if (!from || !to) return [];
        const ends = [from, to].map((at) => [at.longitude, at.latitude] as const);
        const [one, other] = ends as [readonly [number, number], readonly [number, number]];
        return [{ path: arc(projection, one, other), weight }];
      }),
    [points, arcs, projection],
  );
  const most = Math.max(...arcs.map((each) => each.weight), 1e-9);
  return (
    <g class="arcs">
      {paths.map(({ path, weight }, n) => (
        <path key={n} d={path} stroke-width={(0.5 + 2 * Math.sqrt(weight / most)) / k} />
      ))}
    </g>
  );
}

function Mark({ mark, k, points, onPick }: WorldMapProps & { mark: Cluster; k: number }) {
  const words = useWords();
  const members = mark.members.flatMap((index) => points[index] ?? []);
  const [first] = members;
  if (!first) return null;
  const many = members.length > 1;
  const radius = (many ? 8 + Math.log2(members.length) / 2 : 3.5 + Math.sqrt(first.weight) / 3) / k;
  const name = namesOf(members, words);
  const pick = () => onPick?.(mark.members);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it has the role of a button where it acts
    <g
      class={`mark kind-${many ? "several" : first.kind}`}
      transform={`translate(${mark.x} ${mark.y})`}
      role={onPick ? "button" : undefined}
      tabIndex={onPick ? 0 : undefined}
      aria-label={name}
      onClick={pick}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          pick();
        }
      }}
    >
      <title>{name}</title>
      <circle r={Math.min(radius, 16 / k)} stroke-width={0.8 / k} />
      {many && (
        <text font-size={10 / k} dy="0.35em">
          {members.length}
        </text>
      )}
    </g>
  );
}

/** What a mark stands for: “5: UNEP, UN-Habitat and 3 more”, those with most ties first. */
function namesOf(members: readonly Point[], { w, list, number }: Words): string {
  const count = members.length;
  const names = [...members]
    .sort((one, other) => other.weight - one.weight)
    .map(({ name }) => name);
  if (count === 1) return names.join();
  const left = w("map-more", { count: count - NAMED + 1 });
  const said = count <= NAMED ? names : [...names.slice(0, NAMED - 1), left];
  return `${number(count)}: ${list(said)}`;
}

function Buttons({ closer, further, whole }: Record<"closer" | "further" | "whole", () => void>) {
  const { w } = useWords();
  return (
    <div class="map-buttons">
      <button type="button" onClick={closer} aria-label={w("map-closer")}>
        +
      </button>
      <button type="button" onClick={further} aria-label={w("map-further")}>
        −
      </button>
      <button type="button" onClick={whole}>
        {w("map-whole")}
      </button>
    </div>
  );
}
