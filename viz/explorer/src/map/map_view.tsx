/** The map with its legend, what was picked on it, and what can be taken along. */

import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import { Panel } from "../parts/panel";
import { pictures } from "../parts/save";
import { useFileName } from "../parts/subject";
import { useWords, type Words } from "../words/words";
import { Legend, marksSigned, shadesSigned } from "./legend";
import { pictured } from "./picture";
import {
  arcsOf,
  drawnOf,
  type Located,
  located,
  type MapAnswer,
  markedIn,
  placesOf,
  type Shade,
  shadesOf,
} from "./points";
import { steps } from "./steps";
import { PartnerTable } from "./tables";
import { WorldMap } from "./world_map";

const CLASSES = 5;
const NOTHING: readonly number[] = [];

/** A map of partners and those they work with, countries shaded by `shade`. */
export function MapView({ answer, shade, title, id, fit = false }: MapViewProps) {
  const words = useWords();
  const { w, dir } = words;
  const fileName = useFileName();
  const frame = useRef<HTMLDivElement>(null);
  const drawing = useDrawing(answer, shade);
  const { points, drawn, picked, pick } = drawing;
  const shades = shadesSigned(w(`map-${shade}`), drawing.bounds, drawing.most, words);
  const signs = fit ? [] : marksSigned(words);
  const undrawn = undrawnOf(answer, drawn.length, picked.length > 0, words);
  const around = {
    title,
    signs: [...signs, ...shades],
    notes: [...undrawn, w("map-borders")],
    dir,
  };
  const downloads = pictures(
    () => {
      const map = frame.current?.querySelector("svg");
      return map && pictured(map, around);
    },
    (extension) => fileName(title, extension),
  );
  return (
    <Panel title={title} {...(id ? { id } : {})} downloads={downloads} note={w("map-borders")}>
      <div ref={frame}>
        <WorldMap
          {...drawing}
          arcs={drawn}
          fit={fit}
          label={w("map-label", {
            partners: answer.points.iri.length,
            arcs: answer.arcs.source.length,
          })}
          onPick={pick}
        />
      </div>
      <Legend signs={signs} label={w("map-signs")} />
      <Legend signs={shades} label={w(`map-${shade}`)} />
      <p class="note" role="status">
        {undrawn.join(" ")}{" "}
        {drawn.length < answer.arcs.source.length && !picked.length && w("map-arcs-choose")}
      </p>
      <p class="note map-keys">{w("map-keys")}</p>
      {picked.length > 0 && <Picked points={points} picked={picked} close={() => pick([])} />}
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

/** What the map draws of an answer, and what of it is picked. */
function useDrawing(answer: MapAnswer, shade: Shade) {
  const points = useMemo(() => [...located(answer), ...placesOf(answer)], [answer]);
  const marked = useMemo(() => markedIn(answer), [answer]);
  const arcs = useMemo(() => arcsOf(answer), [answer]);
  const shades = useMemo(() => shadesOf(answer, shade), [answer, shade]);
  const bounds = useMemo(() => steps([...shades.values()], CLASSES), [shades]);
  const most = Math.max(...shades.values());
  const [choice, choose] = useState({ answer, picked: NOTHING });
  const pick = useCallback((picked: readonly number[]) => choose({ answer, picked }), [answer]);
  const picked = choice.answer === answer ? choice.picked : NOTHING;
  const drawn = useMemo(() => drawnOf(arcs, picked), [arcs, picked]);
  return { points, marked, shades, bounds, most, drawn, picked, pick };
}

/** Say how many lines are not drawn, and which are: those of what is `chosen`, if anything is. */
function undrawnOf(answer: MapAnswer, drawn: number, chosen: boolean, words: Words): string[] {
  const { w, number } = words;
  const sent = answer.arcs.source.length;
  const left = answer.arc_count - (chosen ? sent : drawn);
  const said: string[] = [];
  if (chosen && sent) said.push(w("map-arcs-chosen", { drawn: number(drawn), sent: number(sent) }));
  if (left) said.push(w("map-arcs-left", { count: left, written: number(left) }));
  return said;
}

/** The partners of the circle that was picked. */
function Picked({ points, picked, close }: PickedProps) {
  const { w } = useWords();
  const found = useMemo(() => picked.flatMap((n) => points[n] ?? []), [points, picked]);
  const title = w("map-here", { count: found.length });
  return (
    <div class="map-picked">
      <h3 aria-live="polite">{title}</h3>
      <button type="button" class="link" onClick={close}>
        {w("parts-close")}
      </button>
      <PartnerTable partners={found} caption={title} />
    </div>
  );
}

interface PickedProps {
  points: readonly Located[];
  picked: readonly number[];
  close: () => void;
}
