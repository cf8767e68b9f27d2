"""Who says that two things are joined."""

from msgspec import Struct

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.asked import Asked, Text
from citypact.server.api.refs import Passage, Ref, Statement
from citypact.server.api.resolving import resolve_acting
from citypact.server.api.taking_part import TakingPart
from citypact.server.api.telling import Telling
from ontology.errors import Problem, QueryError
from queries.facts import facts_between

MOST = 500
"""Through how many things two partners are shown to be joined."""


class WhyAsked(Asked, kw_only=True):
    """`thing` and `other` are IRIs, keys, acronyms, identifiers or names."""

    thing: Text
    other: Text


class Through(Struct):
    """What two partners share, with the part of each in it; `one` and `other` are statements
    about that thing. Where they are joined directly, `thing` is one of the two."""

    thing: Ref
    start: str
    end: str
    status: str
    one: list[Statement]
    other: list[Statement]


class Why(Struct):
    """What joins two things, with the passages behind it.

    `left_out` says how many of what they share are not sent.
    """

    one: Ref
    other: Ref
    through: list[Through]
    passages: list[Passage]
    left_out: int = 0


def why(graph: KnowledgeGraph, asked: WhyAsked) -> Why:
    """Return what joins two things, each with who says so.

    Raises:
        NotFoundError: nothing, or more than one thing, is called so.
        QueryError: both names mean one thing.
    """
    one, other = two_things(graph, asked.thing, asked.other)
    telling = Telling(graph, asked.lang)
    taking = TakingPart(graph)
    direct = telling.statements(facts_between(graph.store, one, other))
    joined = [Through(telling.names.ref(other), "", "", "", direct, [])] if direct else []
    shared = sorted(taking.things(one) & taking.things(other))
    through = []
    for thing in shared[:MOST]:
        ref, standing = telling.names.ref(taking.iri(thing)), taking.standing(thing)
        ours, theirs = (taking.statements(each, thing, telling) for each in (one, other))
        through.append(Through(ref, *standing, ours, theirs))
    return Why(
        telling.names.ref(one), telling.names.ref(other), joined + sorted(through, key=_when),
        telling.citing.passages(), max(len(shared) - MOST, 0),
    )  # fmt: skip


def two_things(graph: KnowledgeGraph, first: str, second: str) -> tuple[str, str]:
    """Return the IRIs of two things that differ.

    Raises:
        NotFoundError: nothing, or more than one thing, is called so.
        QueryError: both names mean one thing.
    """
    one, other = resolve_acting(graph, first), resolve_acting(graph, second)
    if one == other:
        found = f"“{first}” and “{second}” are one thing"
        raise QueryError(Problem("", "", found, "name two things"))
    return one, other


def _when(through: Through) -> tuple[bool, str, str, str]:
    return not through.start, through.start, through.thing.name, through.thing.iri
