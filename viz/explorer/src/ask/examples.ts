/** Queries to begin with: each shows what an answer needs to be drawn, and one asks for evidence. */

export interface Example {
  /** `ask-example-KEY` says what it asks. */
  key: string;
  text: string;
}

export const EXAMPLES: readonly [Example, ...Example[]] = [
  {
    key: "agreements",
    text: `# ?start and ?end make a timeline
PREFIX cp: <https://w3id.org/citypact/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?agreementName ?start ?end ?agreement WHERE {
  ?agreement a cp:Agreement ; skos:prefLabel ?agreementName .
  OPTIONAL { ?agreement cp:start ?start }
  OPTIONAL { ?agreement cp:end ?end }
  FILTER(LANG(?agreementName) = "en")
}
ORDER BY ?start ?agreementName
LIMIT 100`,
  },
  {
    key: "network",
    text: `# two columns of things, each with its name, make a network
PREFIX cp: <https://w3id.org/citypact/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?cityName ?agencyName ?city ?agency WHERE {
  ?city a cp:City ; skos:prefLabel ?cityName ; cp:participatesIn ?thing .
  ?agency a cp:Agency ; skos:prefLabel ?agencyName ; cp:participatesIn ?thing .
  FILTER(LANG(?cityName) = "en" && LANG(?agencyName) = "en")
}
GROUP BY ?cityName ?agencyName ?city ?agency
ORDER BY ?cityName ?agencyName
LIMIT 100`,
  },
  {
    key: "map",
    text: `# a point in well-known text makes a map
PREFIX cp: <https://w3id.org/citypact/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX geo: <http://www.opengis.net/ont/geosparql#>

SELECT ?partnerName ?place ?wkt ?partner WHERE {
  ?partner a cp:Partner ; skos:prefLabel ?partnerName ; cp:location ?where .
  ?where skos:prefLabel ?place ; geo:hasGeometry/geo:asWKT ?wkt .
  FILTER(LANG(?partnerName) = "en" && LANG(?place) = "en")
}
ORDER BY ?partnerName
LIMIT 500`,
  },
  {
    key: "evidence",
    text: `# each passage is a graph that holds what it says
PREFIX cp: <https://w3id.org/citypact/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>

SELECT ?partnerName ?source ?locator ?partner ?citation WHERE {
  GRAPH ?citation { ?node cp:partner ?partner ; cp:role <https://w3id.org/citypact/role/funder> }
  ?citation dcterms:isPartOf/dcterms:title ?source ; cp:locator ?locator .
  ?partner skos:prefLabel ?partnerName .
  FILTER(LANG(?partnerName) = "en")
}
ORDER BY ?partnerName
LIMIT 100`,
  },
];
