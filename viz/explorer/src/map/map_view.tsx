/** The map with its legend, what was picked on it, and what can be taken along. */

import { useMemo, useRef, useState } from "preact/hooks";
import { Panel } from "../parts/panel";
import { pictures } from "../parts/save";
import { useFileName } from "../parts/subject";
import { ThingLink } from "../parts/thing_link";
import { useWords } from "../words/words";
import { Legend, Signs } from "./legend";
import {
  arcsOf,
  type Located,
  located,
  type MapAnswer,
  markedIn,
  placesOf,
  type Shade,
  shadesOf,
} from "./points";
import { steps } from "./steps";
import { WorldMap } from "./world_map";

const CLASSES = 5;
const LISTED = 200;

/** A map of partners and those they work with, countries shaded by `shade`. */
export function MapView({ answer, shade, title, id, fit = false }: MapViewProps) {
  const { w } = useWords();
  const fileName = useFileName();
  const frame = useRef<HTMLDivElement>(null);
  const points = useMemo(() => [...located(answer), ...placesOf(answer)], [answer]);
  const marked = useMemo(() => markedIn(answer), [answer]);
  const arcs = useMemo(() => arcsOf(answer), [answer]);
  const shades = useMemo(() => shadesOf(answer, shade), [answer, shade]);
  const bounds = useMemo(() => steps([...shades.values()], CLASSES), [shades]);
  const [picked, setPicked] = useState<number[]>([]);
  const downloads = pictures(
    () => frame.current?.querySelector("svg"),
    (extension) => fileName(title, extension),
  );
  return (
    <Panel title={title} {...(id ? { id } : {})} downloads={downloads} note={w("map-borders")}>
      <div ref={frame}>
        <WorldMap
          points={points}
          arcs={arcs}
          shades={shades}
          bounds={bounds}
          marked={marked}
          fit={fit}
          label={w("map-label", { partners: answer.points.iri.length, arcs: arcs.length })}
          onPick={setPicked}
        />
      </div>
      {!fit && <Signs />}
      {shade !== "none" && (
        <Legend bounds={bounds} most={Math.max(...shades.values())} title={w(`map-${shade}`)} />
      )}
      <Picked points={points} picked={picked} />
    </Panel>
  );
}

export interface MapViewProps {
  answer: MapAnswer;
  shade: Shade;
  title: string;
  /** Where a link within the page leads. */
  id?: string;
  /** Whether the map begins with what holds all partners. */
  fit?: boolean;
}

/** The partners under the mark that was picked. */
function Picked({ points, picked }: { points: readonly Located[]; picked: readonly number[] }) {
  const { w, compare } = useWords();
  const found = picked
    .flatMap((n) => points[n] ?? [])
    .sort((one, other) => compare(one.name, other.name));
  return (
    <div class="map-picked" aria-live="polite">
      {found.length > 0 && (
        <>
          <h3>{w("map-here", { count: found.length })}</h3>
          <ul class="columns">
            {found.slice(0, LISTED).map((point) => (
              <li key={point.iri}>
                <ThingLink thing={point} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
