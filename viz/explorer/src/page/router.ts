/** Where the reader is: path and query of the address, and going elsewhere without a reload. */

import { createContext } from "preact";
import { useContext, useEffect, useMemo, useState } from "preact/hooks";

export interface Place {
  path: string;
  query: URLSearchParams;
}

const watchers = new Set<() => void>();
/** True from a step to another page until its heading has the focus. */
let moved = false;

function here(): string {
  return location.pathname + location.search;
}

function tell(): void {
  for (const watcher of watchers) watcher();
}

/**
 * Go to an address of this server: the page changes without a reload.
 *
 * With `replace`, the address is put in place of the present one (a filter that changes while a
 * slider is drawn); the focus stays where it is then, and where only the query changes.
 */
export function go(where: string, { replace = false } = {}): void {
  const before = location.pathname;
  history[replace ? "replaceState" : "pushState"](null, "", where);
  moved ||= location.pathname !== before || (!replace && location.pathname === "/search");
  if (moved && !location.hash) scrollTo(0, 0);
  tell();
}

/** Follow links of the page without a reload, and the browser's back and forward. */
export function startRouting(): void {
  let last = location.pathname;
  addEventListener("popstate", () => {
    moved = location.pathname !== last;
    last = location.pathname;
    tell();
  });
  document.addEventListener("click", (event) => {
    const where = inside(event);
    last = location.pathname;
    if (where === null) return;
    event.preventDefault();
    go(where);
    last = location.pathname;
  });
}

/** Return where a click on a link leads, null where the browser follows it by itself. */
function inside(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey) return null;
  if (event.shiftKey || event.altKey || !(event.target instanceof Element)) return null;
  const link = event.target.closest("a[href]"); // of HTML or of SVG
  if (!link || link.hasAttribute("target") || link.hasAttribute("download")) return null;
  const url = new URL(link.getAttribute("href") ?? "", location.href);
  if (url.origin !== location.origin || !ofPages(url)) return null;
  return url.pathname + url.search + url.hash;
}

const SENT =
  /^\/(api|assets|dumps|sparql|reconcile|\.well-known|void|dataset|ontology|scheme|contributors)(\/|$)/;

/**
 * Return whether an address is a page that the explorer draws: not a file, a question to the API, a
 * page that the server writes whole, or a place on this page.
 */
export function ofPages(url: URL): boolean {
  if (SENT.test(url.pathname)) return false;
  if (/\.(ttl|nt|nq|trig|jsonld|rdf|json|xml|csv|gz)$/.test(url.pathname)) return false;
  return !(url.hash && url.pathname === location.pathname && url.search === location.search);
}

/** Return a path with its characters as people read them, as it is where it is badly written. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Return whether the reader has come from another page, and note that the heading has the focus. */
export function arrived(): boolean {
  const was = moved;
  moved = false;
  return was;
}

/** Return where the reader is; the part of the page is drawn again when that changes. */
export function usePlace(): Place {
  const [where, setWhere] = useState(here);
  useEffect(() => {
    const watch = () => setWhere(here());
    watchers.add(watch);
    watch();
    return () => void watchers.delete(watch);
  }, []);
  return useMemo(() => {
    const url = new URL(where, location.origin);
    return { path: url.pathname, query: url.searchParams };
  }, [where]);
}

export type Change = string | number | readonly string[] | null;

/** The state of a view, and what changes it. */
export type Query = readonly [
  URLSearchParams,
  (changes: Record<string, Change>, how?: { replace?: boolean }) => void,
];

/** The state of a view that is kept elsewhere than in the query of the address. */
export const QueryContext = createContext<Query | null>(null);

/**
 * Return the state of the view from the query of the address, and a function that changes it.
 *
 * `const [query, change] = useQuery(); change({ role: ["funder"], on: null })` sets the roles and
 * forgets the date; other names stay. By default the browser's history keeps one entry a view.
 */
export function useQuery(): Query {
  const { query } = usePlace();
  return useContext(QueryContext) ?? [query, changeQuery];
}

function changeQuery(changes: Record<string, Change>, { replace = true } = {}): void {
  const text = changed(new URLSearchParams(location.search), changes).toString();
  go(location.pathname + (text ? `?${text}` : "") + location.hash, { replace });
}

/** Return a query with some names changed; null, "" and an empty list leave a name out. */
export function changed(query: URLSearchParams, changes: Record<string, Change>): URLSearchParams {
  const result = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    result.delete(name);
    if (value === null || value === "") continue;
    for (const item of typeof value === "object" ? value : [value]) result.append(name, `${item}`);
  }
  return result;
}
