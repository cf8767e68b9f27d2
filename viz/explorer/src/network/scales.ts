/** How values become sizes and colours. */

import { COMMUNITIES, OTHER_COMMUNITY, type Shape } from "../parts/kinds";

/** The shapes of kinds, in the order in which the graphics card numbers them. */
export const SHAPES: readonly Shape[] = [
  "circle",
  "square",
  "hexagon",
  "triangle",
  "diamond",
  "star",
];

export const COMMUNITIES_SHOWN = COMMUNITIES.length;

export function communityColour(community: number): string {
  return COMMUNITIES[community] ?? OTHER_COMMUNITY;
}

/** Values as shares of the most central, 0 to 1; where low is central, the lowest is 1. */
export function shares(values: readonly (number | null)[], lowIsCentral = false): Float64Array {
  const [least, most] = range(values);
  const base = lowIsCentral ? most : Math.min(0, least);
  const width = Math.abs((lowIsCentral ? least : most) - base);
  return Float64Array.from(values, (value) =>
    value === null || !width ? 0 : Math.abs(value - base) / width,
  );
}

/** The least and the most of values, those that are not known left out. */
export function range(values: readonly (number | null)[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value === null) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return [least, most];
}

/** The radius of a share, so that the area between the least and the most grows with it. */
export function radius(share: number, [least, most]: readonly [number, number]): number {
  return Math.sqrt(least * least + share * (most * most - least * least));
}

/** Radii in CSS pixels, the whole network in view: the least and the most central partner. */
export function radiusRange(partners: number): readonly [number, number] {
  if (partners <= 150) return [5, 22];
  if (partners <= 1000) return [3.5, 18];
  return partners <= 4000 ? [2.2, 13] : [1.6, 10];
}

const FEW = 1000; // so many partners have large radii
const AMPLE = 640; // CSS pixels of a stage that leaves them so

/** How much of their radii partners have on a stage, 0.45 to 1: few are drawn large where there is room. */
export function room(
  { offsetWidth: width, offsetHeight: height }: { offsetWidth: number; offsetHeight: number },
  partners: number,
): number {
  if (partners > FEW) return 1;
  return Math.min(1, Math.max(0.45, Math.min(width, height) / AMPLE));
}

export const VIRIDIS = [
  "#440154",
  "#472d7b",
  "#3b528b",
  "#2c728e",
  "#21918c",
  "#28ae80",
  "#5ec962",
  "#addc30",
];

/** A share as a colour of viridis (Smith & van der Walt, 2015), without its brightest end. */
export function viridis(share: number): string {
  const at = Math.min(Math.max(share, 0), 1) * (VIRIDIS.length - 1);
  const low = Math.min(Math.floor(at), VIRIDIS.length - 2);
  return mix(VIRIDIS[low] ?? "", VIRIDIS[low + 1] ?? "", at - low);
}

/** A colour between two: `mix("#000000", "#ffffff", 0.5)` is `#808080`. */
export function mix(one: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [from, to] = [one, other].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round((from ?? 0) + ((to ?? 0) - (from ?? 0)) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}
