"""Properties by which things are told apart, and with which lists are completed."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph.store import GraphStore, Term

LANGUAGES = ("en", "zh", "fr", "es", "ar", "ru", "pt", "de", "ko", "ja")
MOST_VALUES = 200
"""How many values of a property of one thing are answered."""


@dataclass(frozen=True)
class Property:
    """A property: what SPARQL asks of `?thing` for its `?value`, and what kind of value it is.

    `value` is thing, text, number, date, or what stands before the colon of an identifier, which
    is left away.
    """

    id: str
    name: str
    pattern: str
    value: str = "text"
    kinds: tuple[str, ...] = ()
    """The main kinds that have it; none means all."""


_WHERE = (
    "{ ?thing cp:jurisdiction/cp:within ?value } UNION { ?thing cp:within ?value } "
    "UNION { ?thing cp:location/cp:within? ?value } "
    "UNION { ?thing cp:covers/cp:within? ?value } ?value a cp:Country"
)
_PLACE = "?thing cp:jurisdiction|cp:location|cp:covers ?value"
_POINT = (
    "{ ?thing geo:hasGeometry/geo:asWKT ?value } "
    "UNION { ?thing (cp:jurisdiction|cp:location)/geo:hasGeometry/geo:asWKT ?value }"
)
_PARTNER, _PLACED = ("partner",), ("partner", "event", "initiative", "agreement", "place")
_LIVES = ("agreement", "initiative", "event", "output")
PROPERTIES: dict[str, Property] = {
    found.id: found
    for found in (
        Property("identifier", "identifier", "?thing cp:identifier ?value"),
        *(
            Property(scheme, name, "?thing cp:identifier ?value", scheme)
            for scheme, name in (
                ("wikidata", "Wikidata item"), ("ror", "ROR id"), ("geonames", "GeoNames id"),
                ("isni", "ISNI"), ("iati", "IATI organisation id"),
            )
        ),
        Property("country", "country", _WHERE, "thing", _PLACED),
        Property("place", "place", _PLACE, "thing", _PLACED),
        Property("coordinates", "coordinates (latitude,longitude)", _POINT, "point", _PLACED),
        Property("latitude", "latitude", _POINT, "latitude", _PLACED),
        Property("longitude", "longitude", _POINT, "longitude", _PLACED),
        Property("website", "website", "?thing foaf:homepage ?value"),
        Property("acronym", "acronym", "?thing cp:acronym ?value", "text", _PARTNER),
        *(
            Property(f"name-{tag}", f"name ({tag})",
                     f'?thing skos:prefLabel ?value FILTER(LANGMATCHES(LANG(?value), "{tag}"))')
            for tag in LANGUAGES
        ),
        Property("other-name", "other name", "?thing skos:altLabel|cp:nameInSource ?value"),
        Property("type", "type", "?thing org:classification|cp:instrument ?value", "thing"),
        Property("part-of", "part of", "?thing org:unitOf|dcterms:isPartOf|cp:outputOf ?value",
                 "thing"),
        Property("member-of", "member of", "?thing org:memberOf ?value", "thing", _PARTNER),
        Property("agreement", "party to (agreements)",
                 "?thing cp:participatesIn ?value . ?value a cp:Agreement", "thing", _PARTNER),
        Property("initiative", "takes part in (initiatives)",
                 "?thing cp:participatesIn ?value . ?value a cp:Initiative", "thing", _PARTNER),
        Property("participant", "participant", "?thing cp:hasParticipant ?value", "thing"),
        Property("theme", "theme", "?thing cp:theme ?value", "thing"),
        Property("status", "status", "?thing cp:currentStatus ?value", "thing", _LIVES),
        Property("start", "start", "?thing cp:start ?value", "date", _LIVES),
        Property("end", "end", "?thing cp:end ?value", "date", _LIVES),
        Property("sources", "number of sources", "?thing cp:sourceCount ?value", "number"),
    )
}  # fmt: skip
_WKT = re.compile(r"POINT ?\((-?[\d.]+) (-?[\d.]+)\)")


def values_of(store: GraphStore, iris: Iterable[str], property_: Property) -> dict[str, list[str]]:
    """Return the values of a property of things that the graph knows, as text, sorted."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    things = " ".join(str(NamedNode(iri)) for iri in iris)
    query = f"SELECT ?thing ?value {{ VALUES ?thing {{ {things} }} {property_.pattern} }}"
    for row in store.rows(query) if things else ():
        found[row["thing"].value].update(_read(row["value"], property_.value))
    return {iri: sorted(values)[:MOST_VALUES] for iri, values in found.items()}


def _read(value: Term, kind: str) -> Sequence[str]:
    text = value.value
    if kind in ("point", "latitude", "longitude"):
        if not (point := _WKT.search(text)):
            return ()
        longitude, latitude = point.groups()
        shown: Mapping[str, str] = {"latitude": latitude, "longitude": longitude}
        return (shown.get(kind, f"{latitude},{longitude}"),)
    if kind in ("thing", "text", "number", "date"):
        return (text,)
    scheme, _, rest = text.partition(":")
    return (rest,) if scheme == kind else ()
