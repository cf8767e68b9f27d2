import { Fragment } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useWords } from "../words/words";
import { type Cluster, clusters } from "./clusters";
import { Names } from "./names";
import { arc, type Ground, ground, HEIGHT, WIDTH, worldProjection } from "./projection";
import { useScale } from "./scale";
import { stepOf } from "./steps";
import { loadCountries } from "./world";
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

/** What a map draws. `shades` are values by the ISO numeric code of countries, in classes that
 * begin at `bounds`; `onPick` is told the points under a mark. */
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

const SMALL = 40; // area of a country below which it has a mark too, in square units
const CELL = 11; // least distance between two marks, in units of the drawing

/** A map of the world with countries, marks and arcs; nothing is loaded from elsewhere. */
export function WorldMap(props: WorldMapProps) {
  const drawing = useRef<SVGSVGElement>(null);
  const projection = useMemo(worldProjection, []);
  const [base, setBase] = useState<Ground | null>(null);
  useEffect(() => {
    void loadCountries().then((found) => setBase(ground(found, projection)));
  }, [projection]);
  const places = useMemo(
    () => props.points.map((point) => projection([point.longitude, point.latitude])),
    [props.points, projection],
  );
  const first = useMemo(
    () => fitting(props.fit ? places.filter((place) => place !== null) : []),
    [props.fit, places],
  );
  const view = useZoom(drawing, first);
  const { k } = view.transform;
  const scale = useScale(drawing);
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
          <Arcs {...props} k={k} />
          {marks.map((mark) => (
            <Mark key={mark.members[0]} mark={mark} k={k} {...props} />
          ))}
          <Names marks={marks} points={props.points} k={k * scale} />
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

function Arcs({ points, arcs = [], k }: WorldMapProps & { k: number }) {
  const projection = useMemo(worldProjection, []);
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
        <path key={n} d={path} stroke-width={(0.4 + 1.6 * Math.sqrt(weight / most)) / k} />
      ))}
    </g>
  );
}

function Mark({ mark, k, points, onPick }: WorldMapProps & { mark: Cluster; k: number }) {
  const { w } = useWords();
  const members = mark.members.flatMap((index) => points[index] ?? []);
  const [first] = members;
  if (!first) return null;
  const many = members.length > 1;
  const radius = (many ? 6 + Math.log2(members.length) / 2 : 3.2 + Math.sqrt(first.weight) / 3) / k;
  const name = many ? w("map-several", { count: members.length, name: first.name }) : first.name;
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
      <circle r={Math.min(radius, 14 / k)} stroke-width={0.8 / k} />
      {many && (
        <text font-size={8 / k} dy="0.35em">
          {members.length}
        </text>
      )}
    </g>
  );
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
