/** The drawing as an SVG file that stands alone: what is seen, with a title, a legend and sources. */

import type { Shape } from "../../parts/kinds";
import { plain } from "../../parts/name";
import { FONT_SIZE, LINE, type Placed } from "../drawing/names";
import { outline } from "../drawing/outline";
import type { Theme } from "../drawing/theme";
import type { Point } from "../model";

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Lines below the title: counts, the date, the filters. */
  readonly about: readonly string[];
  /** Lines at the foot: build, licence, sources, address. */
  readonly foot: readonly string[];
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly ties: Iterable<Line>;
  readonly partners: Iterable<Body>;
  readonly names: readonly Placed[];
  readonly legend: readonly { shape: Shape; colour: string; text: string }[];
  readonly theme: Theme;
}

export interface Line {
  readonly one: Point;
  readonly two: Point;
  readonly width: number;
  readonly colour: string;
  readonly dashed?: boolean;
}

export interface Body extends Point {
  readonly radius: number;
  readonly shape: Shape;
  readonly colour: string;
  readonly title: string;
}

const MARGIN = 16;
const HEAD = 30;

/** Return the scene as SVG 1.1. Every text is escaped; nothing in it runs or is fetched. */
export function svgOf(whole: Scene): string {
  const { width, height, theme } = whole;
  const wrapped = (texts: readonly string[]) =>
    texts.flatMap((text) => rows(text, width - 2 * MARGIN));
  const scene = { ...whole, about: wrapped(whole.about), foot: wrapped(whole.foot) };
  const top = HEAD + LINE * 1.3 * scene.about.length + MARGIN;
  const legend = legendOf(scene, top + height);
  const foot = scene.foot.map((text, n) => ({ text, y: legend.bottom + 8 + LINE * 1.3 * (n + 1) }));
  const full = legend.bottom + 8 + LINE * 1.3 * scene.foot.length + MARGIN;
  const start = scene.dir === "rtl" ? width - MARGIN : MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(full)}" viewBox="0 0 ${n(width)} ${n(full)}" xml:lang="${escaped(scene.lang)}" direction="${scene.dir}" font-family="${escaped(theme.font)}" font-size="${FONT_SIZE}" fill="${theme.ink}">`,
    `<title>${escaped(scene.title)}</title>`,
    `<rect width="${n(width)}" height="${n(full)}" fill="${theme.paper}"/>`,
    `<text x="${n(start)}" y="${HEAD}" font-size="20" font-weight="600">${escaped(scene.title)}</text>`,
    ...scene.about.map((text, at) => line(text, start, HEAD + LINE * 1.3 * (at + 1) + 4)),
    `<svg y="${n(top)}" width="${n(width)}" height="${n(height)}" overflow="hidden">`,
    ...drawn(scene),
    "</svg>",
    ...legend.marks,
    ...foot.map(({ text, y }) => line(text, start, y, 0.75)),
    "</svg>\n",
  ].join("\n");
}

function* drawn({ ties, partners, names, theme }: Scene): Generator<string> {
  yield '<g fill="none">';
  for (const { one, two, width, colour, dashed } of ties)
    yield `<path d="M${n(one.x)} ${n(one.y)}L${n(two.x)} ${n(two.y)}" stroke="${colour}" stroke-width="${n(width)}"${dashed ? ' stroke-dasharray="4 4"' : ""}/>`;
  yield `</g><g stroke="${theme.paper}" stroke-width="1">`;
  for (const { shape, x, y, radius, colour, title } of partners)
    yield `<path d="${outline(shape, x, y, radius)}" fill="${colour}"><title>${escaped(title)}</title></path>`;
  yield `</g><g direction="ltr" stroke="${theme.paper}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">`;
  for (const { lines, x, y, anchor } of names)
    for (const [at, text] of lines.entries())
      yield `<text text-anchor="${anchor}" x="${n(x)}" y="${n(y + at * LINE)}">${escaped(text)}</text>`;
  yield "</g>";
}

function legendOf(
  { legend, width, dir }: Scene,
  from: number,
): { marks: string[]; bottom: number } {
  const marks: string[] = [];
  let [x, y] = [MARGIN, from + 18];
  for (const { shape, colour, text } of legend) {
    const wide = 26 + 7.5 * Array.from(text).length;
    if (x > MARGIN && x + wide > width - MARGIN) [x, y] = [MARGIN, y + 20];
    const at = dir === "rtl" ? width - x : x;
    const turn = dir === "rtl" ? -1 : 1;
    marks.push(`<path d="${outline(shape, at + 6 * turn, y - 4, 5.5)}" fill="${colour}"/>`);
    marks.push(line(text, at + 16 * turn, y));
    x += wide;
  }
  return { marks, bottom: y };
}

/** A text in rows of a width in CSS pixels, as far as that can be told without drawing it. */
function rows(text: string, width: number): string[] {
  const found = [""];
  const wide = (of: string) => 6.4 * of.length + 5 * (of.match(/[\u1100-\uffef]/g)?.length ?? 0);
  for (const piece of text.split(/(?<=[\s\u3000-\u9fff])/)) {
    const last = found[found.length - 1] ?? "";
    if (last && wide(last + piece) > width) found.push(piece);
    else found[found.length - 1] = last + piece;
  }
  return found;
}

function line(text: string, x: number, y: number, opacity = 1): string {
  return `<text x="${n(x)}" y="${n(y)}" fill-opacity="${opacity}">${escaped(text)}</text>`;
}

function n(value: number): string {
  return String(+value.toFixed(1));
}

// What XML 1.0 cannot hold.
const NEVER = /[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Return text as it may stand in XML. */
export function escaped(text: string): string {
  return plain(text)
    .replace(NEVER, "")
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? "");
}
