/** A value of an answer, as the API sends it. */
export interface Cell {
  value: string;
  iri?: string;
  path?: string;
  language?: string;
  number?: number | null;
}

/** An answer to a question. */
export interface Rows {
  columns: readonly (readonly [string, string])[];
  rows: readonly (readonly (Cell | null)[])[];
}

/** A column as it is shown: the one of names carries the addresses of the one of IRIs. */
export interface Shown {
  name: string;
  description: string;
  place: number;
  /** Where the IRI of the named thing stands, if there is such a column. */
  leads: number | null;
}

/**
 * The columns to show: `partnerName` and `partner` are one column of links, as the catalogue names
 * them; an IRI without a name stands alone.
 */
export function shownColumns(columns: Rows["columns"]): Shown[] {
  const places = new Map(columns.map(([name], place) => [name, place]));
  return columns.flatMap(([name, description], place) => {
    if (places.has(`${name}Name`)) return [];
    const leads = name.endsWith("Name") ? (places.get(name.slice(0, -4)) ?? null) : null;
    return [{ name: spoken(name), description, place, leads }];
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

/** The pairs of an answer: its first two columns of links, row by row. */
export function pairs(found: Rows): Pair[] {
  const linked = shownColumns(found.columns).filter((column) => column.leads !== null);
  const [first, second] = linked;
  if (!first || !second) return [];
  return found.rows.flatMap((row) => {
    const [one, other] = [linkedCell(row, first), linkedCell(row, second)];
    return one && other ? [{ one, other }] : [];
  });
}

/** A cell with its name from one column and its address from another. */
export function linkedCell(row: readonly (Cell | null)[], column: Shown): Cell | null {
  const named = row[column.place];
  const leads = column.leads === null ? null : row[column.leads];
  if (!named) return leads ?? null;
  return leads ? { ...named, iri: leads.iri, path: leads.path } : named;
}
