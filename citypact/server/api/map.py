"""Partners where they are, arcs between those that work together, and countries by initiatives."""

from collections import Counter
from typing import Annotated

import numpy as np
from msgspec import Meta, Struct

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.analysed import analysed, once
from citypact.server.api.arcs import Arcs, arcs_between
from citypact.server.api.asked import Filtered, Text
from citypact.server.api.chosen import partner_in
from citypact.server.api.happening import chronicle, happenings
from citypact.server.api.known_refs import known_refs
from citypact.server.api.naming import Naming
from citypact.server.api.refs import Ref
from graph.network.matrices.neighbourhood import neighbourhood
from graph.network.reading.located import Located, Point, read_located
from loaders.gazetteer.countries import by_geonames, countries
from ontology.terms import GEONAMES


class MapAsked(Filtered, kw_only=True):
    """`of` keeps a partner and those it works with; `arcs` is the most to send, the heaviest."""

    of: Text = ""
    arcs: Annotated[int, Meta(ge=0, le=20_000)] = 2_000


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


class Country(Struct):
    """A country: `number` is its ISO 3166-1 numeric code with three digits, as in world-atlas.

    `partners` are in it, `initiatives` and `agreements` there or about it; "" where ISO knows no
    code or number.
    """

    place: Ref
    number: str
    code: str
    partners: int
    initiatives: int
    agreements: int


class Map(Struct):
    """What a map shows; `elsewhere` are partners without a place.

    `arc_count` is how many arcs there are, also those that were not sent.
    """

    points: Points
    arcs: Arcs
    arc_count: int
    countries: list[Country]
    elsewhere: list[Ref]


def map_(graph: KnowledgeGraph, asked: MapAsked) -> Map:
    """Return what a map of a network shows.

    Raises:
        NotFoundError: a filter, or `of`, names nothing.
    """
    found = analysed(graph, asked)
    names = Naming(graph, asked.lang)
    shown, counts = found.projection, happenings(graph, found)
    degrees = shown.graph.degrees[shown.graph.block_of]
    if asked.of:
        partner = partner_in(graph, found, asked.of)
        shown = neighbourhood(shown, partner)
        mine = found.two.incidence[[found.places[partner]]].indices.tolist()
        counts = {iri: counts[iri] for n in mine if (iri := found.two.things[n]) in counts}
    located = once(graph, "located", lambda: read_located(graph.store))
    spots = [located.point(iri) for iri in shown.graph.nodes]
    there = np.array([n for n, spot in enumerate(spots) if spot], np.int64)
    arcs, count = arcs_between(shown, there, [spots[n] for n in there.tolist()], asked.arcs)
    refs = known_refs(graph, names, shown.graph.nodes)
    ties = degrees[[found.places[iri] for iri in shown.graph.nodes]]
    kept = [(shown.graph.nodes[n], spots[n], int(ties[n])) for n in there.tolist()]
    elsewhere = sorted(
        (n for n, spot in enumerate(spots) if not spot), key=lambda n: (-int(ties[n]), n)
    )
    return Map(
        _points(kept, refs), arcs, count,
        _countries(graph, located, shown.graph.nodes, list(counts), names),
        [refs[shown.graph.nodes[n]] for n in elsewhere],
    )  # fmt: skip


def _points(kept: list[tuple[str, Point | None, int]], refs: dict[str, Ref]) -> Points:
    spots = [spot for _, spot, _ in kept if spot]
    return Points(
        [iri for iri, _, _ in kept], [refs[iri].path for iri, _, _ in kept],
        [refs[iri].name for iri, _, _ in kept], [refs[iri].kind for iri, _, _ in kept],
        [spot.latitude for spot in spots], [spot.longitude for spot in spots],
        [ties for _, _, ties in kept],
    )  # fmt: skip


def _countries(
    graph: KnowledgeGraph, located: Located, partners: tuple[str, ...], things: list[str],
    names: Naming,
) -> list[Country]:  # fmt: skip
    """Return the countries of partners and things, those of most initiatives first."""
    known = chronicle(graph).happenings
    home = Counter(country for iri in partners if (country := located.country(iri)))
    about: dict[str, Counter[str]] = {"initiative": Counter(), "agreement": Counter()}
    for iri in things:
        if iri in known and known[iri].kind in about:
            about[known[iri].kind].update(located.all_countries(iri))
    initiatives, agreements = about["initiative"], about["agreement"]
    iris = {*home, *initiatives, *agreements}
    order = sorted(iris, key=lambda iri: (-initiatives[iri], -home[iri], -agreements[iri], iri))
    names.refs(order)
    return [
        Country(names.ref(iri, "place"), *iso(iri, located),
                home[iri], initiatives[iri], agreements[iri])
        for iri in order
    ]  # fmt: skip


def iso(iri: str, located: Located) -> tuple[str, str]:
    """Return the numeric and the alpha-2 code of ISO 3166-1 of a country, "" where unknown."""
    code = located.codes.get(iri, "")
    place = iri.removeprefix(GEONAMES).rstrip("/")
    known = countries().get(code) or by_geonames().get(place)
    return (known.m49, known.iso2) if known else ("", code)
