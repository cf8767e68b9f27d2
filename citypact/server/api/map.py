"""Partners where they are, arcs between those that work together, and countries by initiatives."""

import numpy as np
from msgspec import Struct

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.arcs import Arcs, arcs_between
from citypact.server.api.around import below
from citypact.server.api.countries import Country, countries_of, iso
from citypact.server.api.known_refs import known_refs
from citypact.server.api.located import located_of
from citypact.server.api.mapped import MapAsked, mapped
from citypact.server.api.naming import Naming
from citypact.server.api.refs import Ref
from citypact.server.api.resolving import resolve
from graph.network.reading.located import Located, Point
from ontology.terms import CP

MOST = 300
"""How many places of a place or thing are sent."""


class Points(Struct):
    """Located partners as parallel columns; `ties` counts whom each works with.

    A partner stands where its territory is (a city, a government), else at its seat.
    """

    iri: list[str]
    path: list[str]
    name: list[str]
    kind: list[str]
    latitude: list[float]
    longitude: list[float]
    ties: list[int]


class Spot(Struct):
    """A place: `relation` is itself, within, location or covers; a country has a `number`, ISO
    3166-1, and perhaps no point (null)."""

    place: Ref
    latitude: float | None
    longitude: float | None
    relation: str
    number: str = ""


class Map(Struct):
    """What a map shows; `elsewhere` are partners without a place.

    `arc_count` is how many arcs there are, also those that were not sent; `places` are the places
    of the thing that is asked for, or the place itself and those within it, as far as they are
    countries or have a point: the first 300 of `place_count`.
    """

    points: Points
    arcs: Arcs
    arc_count: int
    countries: list[Country]
    elsewhere: list[Ref]
    places: list[Spot] = []
    place_count: int = 0


def map_(graph: KnowledgeGraph, asked: MapAsked) -> Map:
    """Return what a map of a network shows.

    Raises:
        NotFoundError: a filter, or `of`, names nothing; filters leave a partner nobody.
        QueryError: what `of` names is nothing that has a place.
    """
    names = Naming(graph, asked.lang)
    of = resolve(graph, asked.of) if asked.of else ""
    shown, counts, found = mapped(graph, asked, of, names.kind(of) if of else "")
    located = located_of(graph)
    spots = [located.point(iri) for iri in shown.graph.nodes]
    there = np.array([n for n, spot in enumerate(spots) if spot], np.int64)
    arcs, count = arcs_between(shown, there, [spots[n] for n in there.tolist()], asked.arcs)
    refs = known_refs(graph, names, shown.graph.nodes)
    degrees = found.projection.graph.degrees[found.projection.graph.block_of]
    ties = degrees[[found.places[iri] for iri in shown.graph.nodes]]
    kept = [(shown.graph.nodes[n], spots[n], int(ties[n])) for n in there.tolist()]
    elsewhere = sorted(
        (n for n, spot in enumerate(spots) if not spot), key=lambda n: (-int(ties[n]), n)
    )
    places = _places(graph, located, of, names.kind(of)) if of else []
    return Map(
        _points(kept, refs), arcs, count,
        countries_of(graph, located, shown.graph.nodes, counts, names),
        [refs[shown.graph.nodes[n]] for n in elsewhere],
        _spots(places[:MOST], located, names), len(places),
    )  # fmt: skip


def _places(graph: KnowledgeGraph, located: Located, of: str, kind: str) -> list[tuple[str, str]]:
    """Return the places of a thing that can be drawn, each with what it is to the thing."""
    if kind == "place":
        inner = sorted(below(graph.store, of, CP.contains))
        pairs = [(of, "itself"), *((place, "within") for place in inner)]
    else:
        pairs = [(place, "location") for place in located.seats.get(of, ())]
        pairs += [(place, "covers") for place in located.covers.get(of, ())]
    known: dict[str, str] = {}
    for place, relation in pairs:
        if place in located.points or place in located.codes:
            known.setdefault(place, relation)
    return list(known.items())


def _spots(places: list[tuple[str, str]], located: Located, names: Naming) -> list[Spot]:
    names.refs(place for place, _ in places)
    found = []
    for place, relation in places:
        latitude, longitude = located.points.get(place) or (None, None)
        number = iso(place, located)[0] if place in located.codes else ""
        found.append(Spot(names.ref(place, "place"), latitude, longitude, relation, number))
    return found


def _points(kept: list[tuple[str, Point | None, int]], refs: dict[str, Ref]) -> Points:
    spots = [spot for _, spot, _ in kept if spot]
    return Points(
        [iri for iri, _, _ in kept], [refs[iri].path for iri, _, _ in kept],
        [refs[iri].name for iri, _, _ in kept], [refs[iri].kind for iri, _, _ in kept],
        [spot.latitude for spot in spots], [spot.longitude for spot in spots],
        [ties for _, _, ties in kept],
    )  # fmt: skip
