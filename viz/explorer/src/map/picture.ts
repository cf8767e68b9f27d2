/** The map as a picture that stands alone: under its title, with what its signs and shades mean. */

import { letters } from "../parts/letters";
import type { Sign } from "./legend";

/** What stands around a map in a picture. */
export interface Around {
  title: string;
  signs: readonly Sign[];
  /** What is said below. */
  notes: readonly string[];
  dir: "ltr" | "rtl";
}

const SVG = "http://www.w3.org/2000/svg";
const [MARGIN, LINE, LETTER] = [12, 19, 7]; // pixels
const [WIDE, SWATCH] = [16, 22]; // of a sign, alone and with what is left after it

/**
 * Return a drawing that holds a map with what stands around it.
 *
 * It has its colours from the page: it stands beside the map, out of sight, until what happens now
 * has ended.
 */
export function pictured(map: SVGSVGElement, around: Around): SVGSVGElement {
  const { width, height } = map.getBoundingClientRect();
  const [top, bottom] = [MARGIN + LINE, MARGIN + LINE + height + MARGIN];
  const foot = rowsOf(around, width - 2 * MARGIN);
  const whole = bottom + foot.length * LINE + MARGIN;
  const drawing = element("svg", { class: "map-picture", viewBox: `0 0 ${width} ${whole}` }, [
    element("g", { class: "map-heading" }, [
      written(around.title, MARGIN, MARGIN + 8, width, around.dir),
    ]),
    inner(map, top, width, height),
    ...foot.flatMap((row, n) =>
      row.flatMap((sign) => drawn(sign, bottom + (n + 0.5) * LINE, width, around.dir)),
    ),
  ]) as SVGSVGElement;
  drawing.style.inlineSize = `${width}px`;
  drawing.style.blockSize = `${whole}px`;
  map.parentElement?.append(drawing);
  queueMicrotask(() => drawing.remove());
  return drawing;
}

function inner(map: SVGSVGElement, y: number, width: number, height: number): SVGElement {
  const copy = map.cloneNode(true) as SVGSVGElement;
  for (const [name, value] of Object.entries({ y, width, height }))
    copy.setAttribute(name, String(value));
  return copy;
}

/** A sign with its text, `at` so many pixels from the start of its row. */
interface Placed extends Sign {
  at: number;
}

function rowsOf({ signs, notes }: Around, width: number): Placed[][] {
  const rows: Placed[][] = [[]];
  let at = 0;
  for (const sign of signs) {
    const wide = SWATCH + LETTER * letters(sign.text) + MARGIN;
    if (at > 0 && (at + wide > width || sign.look === "heading")) {
      rows.push([]);
      at = 0;
    }
    rows.at(-1)?.push({ ...sign, at });
    at += wide;
  }
  const lines = notes.flatMap((note) => wrapped(note, width / LETTER));
  return [...rows, ...lines.map((text) => [{ look: "heading" as const, text, at: 0 }])];
}

/** A text in lines of so many letters. */
function wrapped(text: string, most: number): string[] {
  const lines = [""];
  for (const piece of text.split(/(?<=[\s\u3000-\u9fff])/)) {
    const last = lines.at(-1) ?? "";
    if (last && letters(last + piece) > most) lines.push(piece);
    else lines[lines.length - 1] = last + piece;
  }
  return lines;
}

function drawn({ look, text, at }: Placed, y: number, width: number, dir: Around["dir"]) {
  const start = MARGIN + at;
  if (look === "heading") return [written(text, start, y, width, dir)];
  const x = dir === "rtl" ? width - start - WIDE : start;
  return [drawnSign(look, x, y), written(text, start + SWATCH, y, width, dir)];
}

function drawnSign(look: Sign["look"], x: number, y: number): SVGElement {
  if (look === "arc") {
    const line = element("path", { d: `M${x} ${y}h${WIDE}`, "stroke-width": 2 });
    return element("g", { class: "arcs" }, [line]);
  }
  if (look === "mark" || look === "several") {
    const r = look === "mark" ? 4 : 8;
    const number = { x: x + WIDE / 2, y, dy: "0.35em", "font-size": 10 };
    return element("g", { class: "mark" }, [
      element("circle", { cx: x + WIDE / 2, cy: y, r }),
      ...(look === "several" ? [element("text", number, ["3"])] : []),
    ]);
  }
  return element("rect", { class: `land ${look}`, x, y: y - 6, width: WIDE, height: 12 });
}

function written(
  text: string,
  at: number,
  y: number,
  width: number,
  direction: Around["dir"],
): SVGElement {
  const x = direction === "rtl" ? width - at : at;
  return element("text", { class: "map-words", x, y, dy: "0.35em", direction }, [text]);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly (SVGElement | string)[] = [],
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...content);
  return made;
}
