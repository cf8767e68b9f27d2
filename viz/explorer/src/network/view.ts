/** The state of the network view, as its permanent link says it. */
import { dayOf } from "../parts/days";
import { DATES } from "../parts/filtered";
import { type DateFault, faultOf } from "../words/dates";
import type { Period } from "./times";

export interface View {
  /** The measure that sizes partners; "" the usual one. */
  readonly size: string;
  /** `kind`, `community` or a measure. */
  readonly colour: string;
  /** Kinds of partners that are not drawn. */
  readonly hide: readonly string[];
  /** The path of the chosen partner, as `/id/partner/unep`. */
  readonly selected: string;
  /** With `selected`: the other end of the chosen tie. */
  readonly with: string;
  /** The date of the slider, or the end of its period; "" for all times. */
  readonly day: string;
  /** The beginning of the period; "" for a single date. */
  readonly from: string;
  /** With `day`: whether ties without any date show as well. */
  readonly undated: boolean;
  readonly at: Camera | null;
  readonly show: "drawing" | "table";
}

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

export const START: View = {
  size: "",
  colour: "kind",
  hide: [],
  selected: "",
  with: "",
  day: "",
  from: "",
  undated: false,
  at: null,
  show: "drawing",
};

/** What the server is asked: the names of parameters of `/api/network`. */
export const FILTERS = [
  "network",
  "kind",
  "type",
  "place",
  "thing",
  "theme",
  "role",
  "status",
  "sources",
  "on",
  "since",
  "until",
  "level",
  "weighting",
  "backbone",
  "alpha",
  "certain",
  "plans",
  "of",
  "edges",
  "nodes",
  "measure",
] as const;

/** What an address says of the view alone. */
const VIEW = ["size", "colour", "hide", "selected", "with", "day", "from", "undated", "at", "show"];

/** All that an address of a network may say. */
export const KNOWN: readonly string[] = [...FILTERS, ...VIEW];

/** What an address asks of the server, some names left out; the rest it says of the view alone. */
export function asked(
  query: URLSearchParams,
  without: readonly string[] = [],
): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const name of FILTERS) {
    const values = query.getAll(name).filter(Boolean);
    if (values.length && !without.includes(name)) found[name] = values;
  }
  return found;
}

/** What is wrong with the dates of the filters. */
export function faultOfFilters(query: URLSearchParams): DateFault | null {
  const [on = "", since = "", until = ""] = DATES.map((name) => query.get(name) ?? "");
  return faultOf(on) ?? faultOf(since, until);
}

export function readView(query: URLSearchParams): View {
  const text = (name: string) => query.get(name) ?? "";
  const date = (name: string) => (faultIn(query) ? "" : text(name).trim());
  return {
    size: text("size"),
    colour: text("colour") || START.colour,
    hide: query.getAll("hide"),
    selected: text("selected"),
    with: text("with"),
    day: date("day"),
    from: date("from"),
    undated: text("undated") === "true",
    at: readCamera(text("at")),
    show: text("show") === "table" ? "table" : "drawing",
  };
}

/** What is wrong with the dates of the slider; no date is in force then. */
export function faultIn(query: URLSearchParams): DateFault | null {
  return faultOf(query.get("from") ?? "", query.get("day") ?? "");
}

/** A query string with the state of a view; other parameters stay. */
export function withView(query: URLSearchParams, view: View): URLSearchParams {
  const found = new URLSearchParams(query);
  const put = (name: string, value: string, usual = "") => {
    if (value === usual) found.delete(name);
    else found.set(name, value);
  };
  for (const name of ["size", "selected", "with", "day", "from"] as const) put(name, view[name]);
  put("colour", view.colour, START.colour);
  put("show", view.show, START.show);
  put("undated", view.undated ? "true" : "");
  put("at", view.at ? writeCamera(view.at) : "");
  found.delete("hide");
  for (const kind of view.hide) found.append("hide", kind);
  return found;
}

/** The camera of `at=0.5,0.5,1`: its middle and how far it is; null for other texts. */
export function readCamera(written: string): Camera | null {
  const parts = written.split(",").map(Number);
  const [x, y, ratio] = parts;
  if (parts.length !== 3 || !parts.every(Number.isFinite)) return null;
  if (x === undefined || y === undefined || !ratio || ratio < 0) return null;
  return { x, y, ratio };
}

export function writeCamera({ x, y, ratio }: Camera): string {
  return [x, y, ratio].map((part) => String(+part.toFixed(4))).join(",");
}

/** The period of the slider; null for all times. */
export function periodOf(view: Pick<View, "day" | "from">): Period | null {
  const until = dayOf(view.day, "last");
  if (until === null) return null;
  const from = dayOf(view.from || view.day);
  return { from: Math.min(from ?? until, until), until };
}
