/** From the address of a page to the IRI of the thing that it is about. */

import { decoded } from "../page/router";

const OWN = ["id", "source", "cite", "dataset"];
const ONTOLOGY = "https://w3id.org/citypact/";
const TERMS = /^(theme|type|instrument|role|status|measure|qualifier|scheme)\//;

/**
 * Return the IRI behind an address of this server, as `citypact/server/addresses.py` does.
 *
 * `base` is that of the IRIs of the workspace. `/theme/climate-change` is of the ontology.
 */
export function iriAt(path: string, query: URLSearchParams, base: string): string {
  if (/^\/thing\/?$/.test(path)) return query.get("iri") ?? "";
  const rest = decoded(path).replace(/^\//, "");
  const head = rest.split("/")[0] ?? "";
  return (OWN.includes(head) ? base : ONTOLOGY) + rest;
}

/** Return whether the IRI behind an address begins with the base of the workspace. */
export function isOwn(path: string): boolean {
  return OWN.includes(path.split("/")[1] ?? "") && path.split("/").length > 2;
}

/**
 * Return the address of the page of an IRI on this server, the inverse of `iriAt`: that of an IRI
 * from elsewhere, such as a place of GeoNames, is `/thing?iri=`.
 */
export function pathAt(iri: string, base: string): string {
  const own = base && iri.startsWith(base) ? iri.slice(base.length) : "";
  if (OWN.includes(own.split("/")[0] ?? "")) return `/${encodeURI(own)}`;
  const term = iri.startsWith(ONTOLOGY) ? iri.slice(ONTOLOGY.length) : "";
  if (TERMS.test(term)) return `/${encodeURI(term)}`;
  return `/thing?iri=${encodeURIComponent(iri)}`;
}

/** Return the address of what a thing is in a syntax of RDF: `/id/agency/unep.jsonld`. */
export function dataAt(path: string, suffix: string): string {
  const [before = "", query] = path.split("?");
  return query ? `${before}.${suffix}?${query}` : `${before}.${suffix}`;
}
