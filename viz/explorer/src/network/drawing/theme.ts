/** The colours of the drawing, as the style sheet sets them for light and dark. */

import { mix } from "../scales";

export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly tie: string;
  readonly possible: string;
  readonly accent: string;
  readonly font: string;
}

export function theme(holder: Element): Theme {
  const style = getComputedStyle(holder);
  const of = (name: string, usual: string) =>
    full(style.getPropertyValue(`--network-${name}`).trim()) || usual;
  return {
    paper: of("paper", "#ffffff"),
    ink: of("ink", "#1b1f24"),
    tie: of("tie", "#aab2ba"),
    possible: of("possible", "#dde1e5"),
    accent: of("accent", "#0b5394"),
    font: style.fontFamily || "sans-serif",
  };
}

/** The colours of ties; many are paler, so that partners stand out. */
export function tieColours(
  { paper, tie: certain, possible }: Theme,
  many: boolean,
): { certain: string; possible: string } {
  if (!many) return { certain, possible };
  return { certain: mix(paper, certain, 0.6), possible: mix(paper, possible, 0.6) };
}

/** A colour in six digits, as builds shorten those that can be: `full("#fff")` is `#ffffff`. */
export function full(colour: string): string {
  return /^#[\da-f]{3}$/i.test(colour) ? colour.replace(/[\da-f]/gi, "$&$&") : colour;
}
