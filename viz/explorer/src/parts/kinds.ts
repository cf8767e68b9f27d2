/**
 * How kinds look: a colour and a shape each, told apart without colour too (`viz/palette.py`).
 *
 * The colours follow Okabe & Ito, “Color Universal Design” (2008), darkened until each reaches a
 * contrast of 3:1 with the light and with the dark ground of the page (WCAG 2.2, 1.4.11).
 */

export type Shape = "square" | "circle" | "hexagon" | "triangle" | "diamond" | "star";

export interface Look {
  colour: string;
  shape: Shape;
}

export const PARTNERS: Readonly<Record<string, Look>> = {
  agency: { colour: "#d1571b", shape: "square" },
  city: { colour: "#2a7fc0", shape: "circle" },
  network: { colour: "#12906b", shape: "hexagon" },
  unit: { colour: "#a8811a", shape: "triangle" },
  partner: { colour: "#b25a92", shape: "diamond" },
};
export const UNKNOWN: Look = { colour: "#7d7d7d", shape: "star" };

/** Kinds of things that happen: each has places, partners and a life of its own. */
export const HAPPENING: readonly string[] = [
  "agreement",
  "initiative",
  "event",
  "strategy",
  "publication",
  "output",
];

/** Communities: the first eight by size have a colour of their own. */
export const COMMUNITIES: readonly string[] = [
  "#2a7fc0",
  "#d1571b",
  "#12906b",
  "#b25a92",
  "#a8811a",
  "#6a5fc9",
  "#0f93a5",
  "#c4475b",
];
export const OTHER_COMMUNITY = "#7d7d7d";

/** Return how a kind of partner looks; kinds that nobody foresaw look alike. */
export function look(kind: string): Look {
  return PARTNERS[kind] ?? UNKNOWN;
}

/** Outlines of the shapes in a box of 16 by 16, for SVG. */
export const OUTLINES: Readonly<Record<Shape, string>> = {
  square: "M2.5 2.5h11v11h-11z",
  circle: "M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12z",
  hexagon: "M8 1.5l5.7 3.25v6.5L8 14.5l-5.7-3.25v-6.5z",
  triangle: "M8 2l6.4 11.6H1.6z",
  diamond: "M8 1.2L14.8 8 8 14.8 1.2 8z",
  star: "M8 1.4l2 4.5 4.9.5-3.7 3.3 1.1 4.8L8 12l-4.3 2.5 1.1-4.8L1.1 6.4 6 5.9z",
};

/** Line drawings of what partners take part in, of places, themes and sources. */
export const DRAWINGS: Readonly<Record<string, string>> = {
  agreement: "M3.5 1.8h6l3 3v9.4h-9zM9.5 1.8v3h3M5.5 8h5M5.5 10.7h5",
  initiative: "M3.5 14.5V2M3.5 2.6h8.8l-2 2.9 2 2.9H3.5",
  membership: "M8 7.4a2.7 2.7 0 1 0 0-5.4a2.7 2.7 0 1 0 0 5.4M2.8 14.2c0-6 10.4-6 10.4 0z",
  event: "M2.5 3.5h11v10.5h-11zM2.5 6.8h11M5.3 1.8v3M10.7 1.8v3",
  strategy:
    "M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 1 0 0-12.4M8 5.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6",
  publication:
    "M8 3.6C6 2.2 4 2.2 1.8 2.8v10C4 12.2 6 12.3 8 13.6c2-1.3 4-1.4 6.2-.8v-10C12 2.2 10 2.2 8 3.6zM8 3.6v10",
  output: "M2.2 5l5.8-3 5.8 3v6.2L8 14.2l-5.8-3zM2.2 5L8 8l5.8-3M8 8v6.2",
  place:
    "M8 14.5C5 10.8 3.4 8.6 3.4 6.3a4.6 4.6 0 0 1 9.2 0c0 2.3-1.6 4.5-4.6 8.2zM8 4.7a1.7 1.7 0 1 0 0 3.4a1.7 1.7 0 1 0 0-3.4",
  country:
    "M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 1 0 0-12.4M1.8 8h12.4M8 1.8c-3.7 4-3.7 8.4 0 12.4c3.7-4 3.7-8.4 0-12.4",
  theme: "M2 2.3h5.6l6.4 6.4-5.3 5.3L2 7.6zM5 4.4a.8.8 0 1 0 0 1.6a.8.8 0 1 0 0-1.6",
  source: "M2.5 1.8h8.2v12.4H2.5zM10.7 4.3h2.8v9.9H5M4.8 5h3.6M4.8 7.7h3.6",
  citation: "M3 4h4v4.5L4.5 12M9.5 4h4v4.5L11 12",
  concept: "M2 2.3h5.6l6.4 6.4-5.3 5.3L2 7.6z",
};
