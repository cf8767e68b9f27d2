/** Saving what the page shows as a file. */

import { pngOf } from "./png";

/** What a panel offers to take along: at an address, or made when it is asked for. */
export type Download = { label: string } & (
  | { href: string }
  | { file: string; make: () => Blob | Promise<Blob> }
);

/** Save content as a file of the reader. */
export function save(file: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

const LETTERS = 60;

/** Return a name for a file: letters, digits and hyphens of any script, at most 60. */
export function fileName(text: string, extension: string): string {
  const name = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return `${cut(name) || "citypact"}.${extension}`;
}

/** Cut a name between words, or within one where it is all there is. */
function cut(name: string): string {
  if (name.length <= LETTERS) return name;
  const end = name.lastIndexOf("-", LETTERS);
  return name.slice(0, end > 0 ? end : LETTERS);
}

/** Return an SVG drawing as a file that stands alone: with the colours that it has on the page. */
function svgFile(drawing: SVGSVGElement): Blob {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const shown = [drawing, ...drawing.querySelectorAll<SVGElement>("*")];
  const copied = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  for (const [at, element] of shown.entries()) dress(element, copied[at]);
  const { width, height } = drawing.getBoundingClientRect();
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(Math.round(width)));
  copy.setAttribute("height", String(Math.round(height)));
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
}

const PAINT = [
  "fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "fill-opacity",
  "stroke-opacity", "stroke-linejoin", "paint-order", "vector-effect", "dominant-baseline",
  "font-family", "font-size", "font-weight", "text-anchor", "visibility",
]; // biome-ignore format: names side by side

function dress(from: Element, to: Element | undefined): void {
  const style = getComputedStyle(from);
  for (const name of PAINT) to?.setAttribute(name, style.getPropertyValue(name));
}

/** Return an SVG drawing as a PNG picture on the ground of the page, 2 pixels for one of it. */
function pngFile(drawing: SVGSVGElement): Promise<Blob> {
  return pngOf(svgFile(drawing), 2, getComputedStyle(document.body).backgroundColor);
}

/** Return what a drawing offers to take along: itself as PNG and SVG, in files that `file` names. */
export function pictures(
  drawing: () => SVGSVGElement | null | undefined,
  file: (extension: string) => string,
): Download[] {
  const drawn = () => {
    const found = drawing();
    if (!found) throw new Error("no drawing");
    return found;
  };
  return [
    { label: "PNG", file: file("png"), make: () => pngFile(drawn()) },
    { label: "SVG", file: file("svg"), make: () => svgFile(drawn()) },
  ];
}
