"""What a map is of: a network, or the part of it that is around a thing."""

from typing import Annotated, NamedTuple

import numpy as np
from msgspec import Meta

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.analysed import Analysed, analysed
from citypact.server.api.asked import Filtered, Text
from citypact.server.api.chosen import partner_in
from citypact.server.api.happening import chronicle, happenings, happenings_of
from graph.network.kinds import PARTNER_KINDS
from graph.network.matrices.block_graph import Integers
from graph.network.matrices.neighbourhood import among, neighbourhood
from graph.network.matrices.projection import Projection
from ontology.errors import Problem, QueryError


class MapAsked(Filtered, kw_only=True):
    """`of` keeps a partner and those it works with, who takes part in a thing, or what is at a
    place or about a theme; `arcs` is the most to send, the heaviest."""

    of: Text = ""
    arcs: Annotated[int, Meta(ge=0, le=20_000)] = 2_000


class Mapped(NamedTuple):
    """The network of a map: partners with their ties, the things that it counts, its whole."""

    projection: Projection
    counts: dict[str, int]
    whole: Analysed


def mapped(graph: KnowledgeGraph, asked: MapAsked, of: str, kind: str) -> Mapped:
    """Return what a map shows: all that passes the filters, or what is around `of`, by its kind.

    Raises:
        NotFoundError: a filter names nothing, or the filters leave a partner nobody.
        QueryError: what `of` names is nothing that has a place.
    """
    if kind in PARTNER_KINDS:
        return _around_partner(graph, asked, of)
    if not of or kind in ("theme", "place"):
        found = analysed(graph, asked, **({kind: [of]} if of else {}))
        return Mapped(found.projection, happenings(graph, found), found)
    if of not in chronicle(graph).happenings:
        problem = f"“{asked.of}” has no place on a map"
        mend = "name a partner, an agreement, an initiative, an event, a place or a theme"
        raise QueryError(Problem("", "", problem, mend))
    found = analysed(graph, asked, plans=True)
    parties = _parties(found, of)
    return Mapped(among(found.projection, parties), {of: len(parties)}, found)


def _around_partner(graph: KnowledgeGraph, asked: MapAsked, of: str) -> Mapped:
    """Return a partner with those it works with; nothing of one who works with nobody at all."""
    found = analysed(graph, asked)
    if of not in found.places and not asked.filters():
        return Mapped(among(found.projection, np.zeros(0, np.int64)), {}, found)
    partner = partner_in(graph, found, of)
    around = neighbourhood(found.projection, partner)
    return Mapped(around, happenings_of(graph, found, partner), found)


def _parties(found: Analysed, thing: str) -> Integers:
    """Return the numbers of the partners that take part in a thing, in order."""
    if thing not in found.two.things:
        return np.zeros(0, np.int64)
    column = found.two.incidence.tocsc()[:, [found.two.things.index(thing)]]
    return np.sort(column.indices).astype(np.int64)
