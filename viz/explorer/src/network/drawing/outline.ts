/** The shapes of kinds as outlines, for canvas and SVG: points around 0, 0, all of the same area. */
import type { Shape } from "../../parts/kinds";

function polygon(
  corners: number,
  reach: number,
  turn: number,
): readonly (readonly [number, number])[] {
  return Array.from({ length: corners }, (_, n) => {
    const angle = turn + (2 * Math.PI * n) / corners;
    return [reach * Math.sin(angle), -reach * Math.cos(angle)];
  });
}

const OUTLINES: Record<Exclude<Shape, "circle">, readonly (readonly [number, number])[]> = {
  square: polygon(4, 1.253, Math.PI / 4),
  hexagon: polygon(6, 1.1, Math.PI / 2),
  triangle: polygon(3, 1.555, 0),
  diamond: polygon(4, 1.253, 0),
  star: polygon(10, 1, 0).map(([x, y], n) => (n % 2 ? [0.68 * x, 0.68 * y] : [1.5 * x, 1.5 * y])),
};

/** The path of a shape, as the `d` of SVG and of Path2D: `M 0 -5 …`. */
export function outline(shape: Shape, x: number, y: number, radius: number): string {
  const at = (value: number) => +value.toFixed(2);
  if (shape === "circle") {
    const [left, r] = [at(x - radius), at(radius)];
    return `M${left} ${at(y)}a${r} ${r} 0 1 0 ${at(2 * radius)} 0a${r} ${r} 0 1 0 ${at(-2 * radius)} 0Z`;
  }
  return `M${OUTLINES[shape].map(([dx, dy]) => `${at(x + dx * radius)} ${at(y + dy * radius)}`).join("L")}Z`;
}
