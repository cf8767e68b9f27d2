"""A network at two dates, side by side: what appeared, what ended."""

from typing import Annotated

import numpy as np
from msgspec import Meta, Struct

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.asked import Filtered, Text
from citypact.server.api.dates import require_dates, require_order
from citypact.server.api.naming import Naming
from citypact.server.api.refs import Ref
from graph.analysis.changes.compare import Certainty, Change
from graph.analysis.changes.ties import ChangedTie, tie_changes
from graph.network.matrices.block_graph import BlockGraph
from ontology.errors import Problem, QueryError


class ChangesAsked(Filtered, kw_only=True):
    """Two dates of any precision; `limit` is the most ties to list of each kind.

    The filters `on`, `since` and `until` give way to the dates.
    """

    before: Text
    after: Text
    limit: Annotated[int, Meta(ge=0, le=10_000)] = 1000


class Tie(Struct):
    """A tie between two partners and what it goes through; `certain` where dates show it."""

    one: Ref
    other: Ref
    things: list[Ref]
    certain: bool


class Changes(Struct):
    """What appeared, ended and stayed between two dates: certain ones first, then the ties of most
    things.

    A tie that is possible at one date and certain at the other neither appears nor ends: it is
    among `confirmed` (certain only at the second) or `doubted` (only at the first), with what it
    certainly goes through. So `ties_before` + `appeared_count` − `ended_count` = `ties_after`, and
    `stayed` + `confirmed_count` + `doubted_count` + `ended_count` = `ties_before`.

    `…_count` count also those that are not listed; `possible` are all that are only possible at
    one of the dates. Ties of a date are those that its dates allow,
    `certain_…` those that they show, and partners those with a tie. `stayed` counts the ties that
    are certain at both dates or only possible at both, `stayed_certain` the former.
    """

    before: str
    after: str
    appeared: list[Tie]
    ended: list[Tie]
    stayed: int
    possible: int
    partners_before: int
    partners_after: int
    ties_before: int
    ties_after: int
    appeared_count: int = 0
    ended_count: int = 0
    certain_ties_before: int = 0
    certain_ties_after: int = 0
    certain_partners_before: int = 0
    certain_partners_after: int = 0
    stayed_certain: int = 0
    confirmed: list[Tie] = []
    doubted: list[Tie] = []
    confirmed_count: int = 0
    doubted_count: int = 0


def changes(graph: KnowledgeGraph, asked: ChangesAsked) -> Changes:
    """Compare a network at two dates.

    Raises:
        QueryError: a date is none, or the first lies after the second.
        NotFoundError: a filter names nothing.
    """
    for name in ("before", "after"):
        if not getattr(asked, name).strip():
            raise QueryError([Problem("", "", f"“{name}” is no date", "write a date, as 2009")])
    require_dates(asked, "before", "after")
    require_order(asked, "before", "after")
    filters = asked.filters()
    for name in ("on", "since", "until"):
        filters.pop(name, None)
    before, after = graph.as_of(asked.before, asked.after, **filters)
    found = tie_changes(before, after)
    listed = {change: found.listed(change, asked.limit) for change in _CHANGES}
    names = Naming(graph, asked.lang)
    refs = names.refs(
        iri for ties in listed.values() for tie in ties for iri in (*tie[:2], *tie.things)
    )
    appeared, ended, confirmed, doubted = (_ties(ties, refs) for ties in listed.values())
    counts = {change: sum(found.count(change, sure) for sure in _SURE) for change in _CHANGES}
    open_ = sum(found.count(change, "possible") for change in _CHANGES[:2])
    return Changes(
        before.date, after.date, appeared, ended,
        sum(found.count("stayed", sure) for sure in _SURE),
        open_ + counts["became certain"] + counts["became possible"],
        _tied(before.possible), _tied(after.possible),
        before.possible.edge_count, after.possible.edge_count,
        counts["appeared"], counts["ended"],
        before.certain.edge_count, after.certain.edge_count,
        _tied(before.certain), _tied(after.certain), found.count("stayed", "certain"),
        confirmed, doubted, counts["became certain"], counts["became possible"],
    )  # fmt: skip


def _tied(graph: BlockGraph) -> int:
    """Return how many partners have a tie."""
    return int(np.count_nonzero(graph.degrees[graph.block_of]))


def _ties(found: list[ChangedTie], refs: dict[str, Ref]) -> list[Tie]:
    return [
        Tie(refs[tie.one], refs[tie.other], [refs[iri] for iri in tie.things], tie.certain)
        for tie in found
    ]


_CHANGES: tuple[Change, ...] = ("appeared", "ended", "became certain", "became possible")
_SURE: tuple[Certainty, ...] = ("certain", "possible")
