/** Looking closer at a map. */

import { type Selection, select } from "d3-selection";
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity, zoomTransform } from "d3-zoom";
import type { RefObject } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Placed } from "./clusters";
import { HEIGHT, WIDTH } from "./projection";

type Spot = Pick<Placed, "x" | "y">;

const MOST = 60;
const STEP = 1.6; // of a button or key
const MOVED = 0.2; // of what is in sight, by an arrow key
const OPENED = 4; // times closer where a circle is opened, at most

/** Where the map is looked at, and how to look closer by buttons and keys. */
export interface View extends Ways, Look {}

interface Look {
  transform: ZoomTransform;
  /** The zoom for which the map is laid out: between two of them it is only stretched. */
  level: number;
}

interface Ways {
  closer: () => void;
  further: () => void;
  whole: () => void;
  /** Look closer at places that are apart. */
  open: (places: readonly Spot[]) => void;
  /** Move to a place that is out of sight. */
  reveal: (place: Spot) => void;
  /** Do what a key says; false where it says nothing. */
  key: (event: KeyboardEvent) => boolean;
}

/** Let a drawing be zoomed and moved by pointer, wheel, buttons and keys; it begins at `first`. */
export function useZoom(
  drawing: RefObject<SVGSVGElement | null>,
  first: ZoomTransform = zoomIdentity,
): View {
  const [look, setLook] = useState<Look>({ transform: first, level: levelOf(first.k) });
  const [behaviour] = useState(zooming);
  useEffect(() => {
    if (!drawing.current) return;
    const drawn = select(drawing.current);
    behaviour.on("zoom", ({ transform }: { transform: ZoomTransform }) =>
      setLook(({ level }) => ({ transform, level: levelWhile(transform.k, level) })),
    );
    behaviour.on("end", ({ transform }: { transform: ZoomTransform }) =>
      setLook({ transform, level: levelOf(transform.k) }),
    );
    drawn.call(behaviour).on("dblclick.zoom", null);
    behaviour.transform(drawn, first);
    return () => {
      drawn.on(".zoom", null);
      behaviour.on("zoom", null).on("end", null);
    };
  }, [drawing, behaviour, first]);
  const ways = useMemo(() => waysOf(drawing, behaviour), [drawing, behaviour]);
  return { ...look, ...ways };
}

const STEPS = 2; // levels between a zoom and its double

/** Return the level nearest to a zoom. */
function levelOf(zoom: number): number {
  return 2 ** (Math.round(Math.log2(zoom) * STEPS) / STEPS);
}

/** Return the level while a wheel turns: it stays until the zoom has doubled or halved. */
function levelWhile(zoom: number, level: number): number {
  return Math.abs(Math.log2(zoom / level)) < 1 ? level : levelOf(zoom);
}

function waysOf(
  drawing: RefObject<SVGSVGElement | null>,
  behaviour: ZoomBehavior<SVGSVGElement, unknown>,
): Ways {
  const look = (act: (drawn: Selection<SVGSVGElement, unknown, null, undefined>) => void) => {
    if (drawing.current) act(select(drawing.current));
  };
  const scale = (factor: number) => look((drawn) => behaviour.scaleBy(drawn, factor));
  const now = () => (drawing.current ? zoomTransform(drawing.current) : zoomIdentity);
  const ways = {
    closer: () => scale(STEP),
    further: () => scale(1 / STEP),
    whole: () => look((drawn) => behaviour.transform(drawn, zoomIdentity)),
  };
  const move = (right: number, down: number) => {
    const [x, y] = [(-right * MOVED * WIDTH) / now().k, (-down * MOVED * HEIGHT) / now().k];
    look((drawn) => behaviour.translateBy(drawn, x, y));
  };
  return {
    ...ways,
    open: (places) => {
      const closest = Math.min(now().k * OPENED, MOST);
      if (apart(places)) look((drawn) => behaviour.transform(drawn, fitting(places, closest)));
    },
    reveal: ({ x, y }) => {
      const [right, down] = now().apply([x, y]);
      const seen = right >= 0 && right <= WIDTH && down >= 0 && down <= HEIGHT;
      if (!seen) look((drawn) => behaviour.translateTo(drawn, x, y));
    },
    key: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return false;
      const way = KEYS[event.key];
      const arrow = now().k > 1 ? ARROWS[event.key] : undefined;
      if (way) ways[way]();
      if (arrow) move(...arrow);
      if (way || arrow) event.preventDefault();
      return Boolean(way || arrow);
    },
  };
}

const KEYS: Readonly<Record<string, "closer" | "further" | "whole">> = {
  "+": "closer",
  "=": "closer",
  "-": "further",
  "0": "whole",
};
const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function apart(places: readonly Spot[]): boolean {
  return places.some(({ x, y }) => x !== places[0]?.x || y !== places[0]?.y);
}

/** A finger alone moves the page as long as the whole world is seen. */
function heard(this: SVGSVGElement, event: MouseEvent | TouchEvent): boolean {
  if ("touches" in event) return event.touches.length > 1 || zoomTransform(this).k > 1;
  return (!event.ctrlKey || event.type === "wheel") && !event.button;
}

function zooming(): ZoomBehavior<SVGSVGElement, unknown> {
  return zoom<SVGSVGElement, unknown>()
    .filter(heard)
    .scaleExtent([1, MOST])
    .translateExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
}

const CLOSEST = 8;
const MARGIN = 60;

/** The view that holds all places, no closer than `closest`; the whole world where there are none. */
export function fitting(places: readonly Spot[], closest = CLOSEST): ZoomTransform {
  if (!places.length) return zoomIdentity;
  const [left, right] = extent(places.map(({ x }) => x));
  const [top, bottom] = extent(places.map(({ y }) => y));
  const wide = (WIDTH - 2 * MARGIN) / (right - left);
  const high = (HEIGHT - 2 * MARGIN) / (bottom - top);
  const scale = Math.max(Math.min(wide, high, closest), 1);
  const x = WIDTH / 2 - (scale * (left + right)) / 2;
  const y = HEIGHT / 2 - (scale * (top + bottom)) / 2;
  return zoomIdentity.translate(inside(x, WIDTH, scale), inside(y, HEIGHT, scale)).scale(scale);
}

function extent(values: readonly number[]): [number, number] {
  const start: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return values.reduce(
    ([least, most], each) => [Math.min(least, each), Math.max(most, each)],
    start,
  );
}

/** Keep the drawing over the whole frame. */
function inside(shift: number, size: number, scale: number): number {
  return Math.min(0, Math.max(shift, size * (1 - scale)));
}
