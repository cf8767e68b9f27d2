/** Saving what the page shows as a file. */

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

/** Return a name for a file: letters, digits and hyphens of any script, at most 120. */
export function fileName(text: string, extension: string): string {
  const name = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return `${name.slice(0, 120) || "citypact"}.${extension}`;
}

/** Return an SVG drawing as a file that stands alone: with the colours that it has on the page. */
export function svgFile(drawing: SVGSVGElement): Blob {
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
  "stroke-opacity", "font-family", "font-size", "font-weight", "text-anchor", "visibility",
]; // biome-ignore format: names side by side

function dress(from: Element, to: Element | undefined): void {
  const style = getComputedStyle(from);
  for (const name of PAINT) to?.setAttribute(name, style.getPropertyValue(name));
}

/** Return an SVG drawing as a PNG picture, `scale` pixels for one of the page. */
export async function pngFile(drawing: SVGSVGElement, scale = 2): Promise<Blob> {
  const { width, height } = drawing.getBoundingClientRect();
  const image = new Image();
  const url = URL.createObjectURL(svgFile(drawing));
  image.src = url;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * scale;
  canvas.height = height * scale;
  const brush = canvas.getContext("2d");
  if (!brush) throw new Error("no canvas");
  brush.fillStyle = getComputedStyle(document.body).backgroundColor;
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png"),
  );
}
