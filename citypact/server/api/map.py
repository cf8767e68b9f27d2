"""Partners where they are, arcs between those that work together, and countries by initiatives."""

from collections import Counter
from typing import Annotated, NamedTuple

import numpy as np
from msgspec import Meta, Struct

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.analysed import Analysed, analysed, once
from citypact.server.api.arcs import Arcs, arcs_between
from citypact.server.api.around import below
from citypact.server.api.asked import Filtered, Text
from citypact.server.api.chosen import partner_in
from citypact.server.api.happening import chronicle, happenings
from citypact.server.api.known_refs import known_refs
from citypact.server.api.naming import Naming
from citypact.server.api.refs import Ref
from citypact.server.api.resolving import resolve
from graph.network.kinds import PARTNER_KINDS
from graph.network.matrices.neighbourhood import among, neighbourhood
from graph.network.matrices.projection import Projection
from graph.network.reading.located import Located, Point, read_located
from loaders.gazetteer.countries import by_geonames, countries
from ontology.errors import Problem, QueryError
from ontology.terms import CP, GEONAMES

MOST = 300
"""How many places of a place or thing are sent."""


class MapAsked(Filtered, kw_only=True):
    """`of` keeps a partner and those it works with, who takes part in a thing, or what is at a
    place or about a theme; `arcs` is the most to send, the heaviest."""

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


class Spot(Struct):
    """A place: `relation` is itself, within, location or covers; a country has a `number`, ISO
    3166-1, and perhaps no point (null)."""

    place: Ref
    latitude: float | None
    longitude: float | None
    relation: str
    number: str = ""


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


class _Shown(NamedTuple):
    """The network of a map: partners with their ties, the things that it counts, its whole."""

    projection: Projection
    counts: dict[str, int]
    whole: Analysed


def map_(graph: KnowledgeGraph, asked: MapAsked) -> Map:
    """Return what a map of a network shows.

    Raises:
        NotFoundError: a filter, or `of`, names nothing; filters leave a partner nobody.
        QueryError: what `of` names is nothing that has a place.
    """
    names = Naming(graph, asked.lang)
    of = resolve(graph, asked.of) if asked.of else ""
    shown, counts, found = _shown(graph, asked, of, names)
    located = once(graph, "located", lambda: read_located(graph.store))
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
        _countries(graph, located, shown.graph.nodes, list(counts), names),
        [refs[shown.graph.nodes[n]] for n in elsewhere],
        _spots(places[:MOST], located, names), len(places),
    )  # fmt: skip


def _shown(graph: KnowledgeGraph, asked: MapAsked, of: str, names: Naming) -> _Shown:
    """Return the network that a map shows: all that passes the filters, or what is around `of`."""
    kind = names.kind(of) if of else ""
    if kind in ("theme", "place"):
        found = analysed(graph, asked, **{kind: [of]})
        return _Shown(found.projection, happenings(graph, found), found)
    if kind in PARTNER_KINDS:
        found = analysed(graph, asked)
        if of not in found.places and not asked.filters():
            return _Shown(among(found.projection, np.zeros(0, np.int64)), {}, found)
        partner = partner_in(graph, found, of)
        mine = found.two.incidence[[found.places[partner]]].indices.tolist()
        counts = happenings(graph, found)
        counts = {iri: counts[iri] for n in mine if (iri := found.two.things[n]) in counts}
        return _Shown(neighbourhood(found.projection, partner), counts, found)
    if not of:
        found = analysed(graph, asked)
        return _Shown(found.projection, happenings(graph, found), found)
    if of not in chronicle(graph).happenings:
        problem = f"“{asked.of}” has no place on a map"
        mend = "name a partner, an agreement, an initiative, an event, a place or a theme"
        raise QueryError(Problem("", "", problem, mend))
    found = analysed(graph, asked, plans=True)
    parties = np.array(_parties(found, of), np.int64)
    return _Shown(among(found.projection, parties), {of: len(parties)}, found)


def _parties(found: Analysed, thing: str) -> list[int]:
    """Return the numbers of the partners that take part in a thing, in order."""
    if thing not in found.two.things:
        return []
    column = found.two.incidence.tocsc()[:, [found.two.things.index(thing)]]
    return sorted(column.indices.tolist())


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
