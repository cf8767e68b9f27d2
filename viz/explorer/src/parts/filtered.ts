/** The filters of a network, as the query of the address holds them: names are those of the API. */

/** Filters that may be set several times. */
export const MANY = ["theme", "place", "role", "kind", "status", "thing", "type"] as const;
/** Filters that are dates: a day, or the beginning and the end of a period. */
export const DATES = ["on", "since", "until"] as const;
/** Filters that are set once. */
export const ONE = ["network", "sources", ...DATES, "of"] as const;

export type Many = (typeof MANY)[number];
export type Dated = (typeof DATES)[number];

/** What questions about a network take; what is not set is left out. */
export interface Filtered {
  theme?: string[];
  place?: string[];
  role?: string[];
  kind?: string[];
  status?: string[];
  thing?: string[];
  type?: string[];
  network?: string;
  sources?: number;
  on?: string;
  since?: string;
  until?: string;
  of?: string;
}

/** Return the filters that an address sets: `?role=funder&sources=2` has two. */
export function filtered(query: URLSearchParams): Filtered {
  const found: Record<string, string | number | string[]> = {};
  for (const name of MANY) {
    const values = query.getAll(name).filter(Boolean);
    if (values.length) found[name] = values;
  }
  for (const name of ONE) {
    const value = query.get(name);
    if (value) found[name] = value;
  }
  const sources = Number(query.get("sources"));
  if (sources > 1) found.sources = sources;
  else delete found.sources;
  return found;
}
