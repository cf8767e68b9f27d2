/** What the columns of an answer hold: names with their pages, points, pairs. */

/** A value of an answer, as the API sends it. */
export interface Cell {
  value: string;
  iri?: string;
  path?: string;
  language?: string;
  number?: number | null;
  kind?: string;
}

/** An answer to a question. */
export interface Rows {
  columns: readonly (readonly [string, string])[];
  rows: readonly (readonly (Cell | null)[])[];
  /** What each column is headed, and the language of that. */
  headings?: readonly (readonly [string, string])[];
}

/** A column as it is shown: the one of names carries the addresses of the one of IRIs. */
export interface Shown {
  name: string;
  language: string;
  description: string;
  place: number;
  /** Where the IRI of the named thing stands, if there is such a column. */
  leads: number | null;
}

/** The column of IRIs that a column of names goes with: `partner` for `partnerName`. */
function ledTo(name: string): string {
  if (name.endsWith("Name")) return name.slice(0, -4);
  return name.replace(/locator$/, "citation").replace(/Locator$/, "Citation");
}

/**
 * The columns to show: `partnerName` and `partner` are one column of links, as the catalogue names
 * them, and so are `locator` and `citation`; an IRI without a name stands alone.
 */
export function shownColumns({ columns, headings = [] }: Omit<Rows, "rows">): Shown[] {
  const places = new Map(columns.map(([name], place) => [name, place]));
  const named = new Set([...places.keys()].filter((name) => ledTo(name) !== name).map(ledTo));
  return columns.flatMap(([name, description], place) => {
    if (named.has(name)) return [];
    const leads = ledTo(name) === name ? null : (places.get(ledTo(name)) ?? null);
    const [heading, language] = headings[place] ?? [spoken(name), "en"];
    return [{ name: heading, language, description, place, leads }];
  });
}

/** The name of a column as words: `thingName` is “thing”, `firstSaid` “first said”. */
export function spoken(name: string): string {
  const words = name.endsWith("Name") ? name.slice(0, -4) : name;
  return words.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

/** A point in well-known text, `POINT(longitude latitude)`, or null. */
export function pointOf(text: string): [longitude: number, latitude: number] | null {
  const found = /^POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)$/i.exec(text);
  return found ? [Number(found[1]), Number(found[2])] : null;
}

/** The column that holds points, or -1. */
export function pointColumn(found: Rows): number {
  return found.columns.findIndex((_, place) =>
    found.rows.some((row) => pointOf(row[place]?.value ?? "") !== null),
  );
}

/** A tie that an answer shows: two named ends and where they lead. */
export interface Pair {
  one: Cell;
  other: Cell;
}

/**
 * The pairs of an answer: its first two columns of things with pages, row by row. What was asked
 * about (`asked` names its parameters) is joined to the second of them, unless it is there already.
 */
export function pairs(found: Rows, asked: readonly string[] = []): Pair[] {
  const ends = shownColumns(found).filter(
    (column) => column.leads !== null && found.rows.some((row) => isEnd(linkedCell(row, column))),
  );
  const [first, second] = ends;
  const known = first && second ? joined(found.rows, first, second) : [];
  const there = new Set(known.flatMap(({ one, other }) => [one.iri, other.iri]));
  const centres = askedColumns(found, asked).filter(({ place, leads }) => {
    const cell = found.rows[0]?.[place];
    return leads === null && cell && isEnd(cell) && !there.has(cell.iri);
  });
  const toward = second ?? first;
  if (!toward) return [];
  return once([...centres.flatMap((centre) => joined(found.rows, centre, toward)), ...known]);
}

/** Each pair once, though several rows say it. */
function once(all: readonly Pair[]): Pair[] {
  const key = ({ one, other }: Pair) => `${one.iri ?? one.value} ${other.iri ?? other.value}`;
  return [...new Map(all.map((pair) => [key(pair), pair])).values()];
}

/** What has a page stands in a network; a role, a status or a passage does not. */
function isEnd(cell: Cell | null): boolean {
  return Boolean(cell?.path) && !["concept", "citation"].includes(cell?.kind ?? "");
}

function joined(rows: Rows["rows"], first: Shown, second: Shown): Pair[] {
  return rows.flatMap((row) => {
    const [one, other] = [linkedCell(row, first), linkedCell(row, second)];
    return one && other ? [{ one, other }] : [];
  });
}

/** The columns that only repeat what was asked about: the same value in every row. */
export function askedColumns(found: Rows, asked: readonly string[]): Shown[] {
  return shownColumns(found).filter((column) => {
    const name = found.columns[column.place]?.[0].replace(/Name$/, "") ?? "";
    if (!asked.includes(name)) return false;
    const values = found.rows.map((row) => linkedCell(row, column));
    return new Set(values.map((cell) => cell?.iri ?? cell?.value)).size === 1;
  });
}

/** A cell with its name from one column and its address from another. */
export function linkedCell(row: readonly (Cell | null)[], column: Shown): Cell | null {
  const named = row[column.place];
  const leads = column.leads === null ? null : row[column.leads];
  if (!named) return leads ?? null;
  return leads ? { ...named, iri: leads.iri, path: leads.path, kind: leads.kind } : named;
}
