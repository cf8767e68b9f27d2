"""Who is central, and through what."""

from typing import Annotated

from msgspec import Meta, Struct

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.analysed import Analysed, analysed
from citypact.server.api.asked import Filtered, Text
from citypact.server.api.citing import Citing
from citypact.server.api.measured import meaning, measure_of
from citypact.server.api.naming import Naming
from citypact.server.api.refs import Passage, Ref
from graph.analysis.measures.catalogue import LOW_IS_CENTRAL
from graph.analysis.ranking import CitedReason, check_measure
from ontology.errors import QueryError


class RankAsked(Filtered, kw_only=True):
    """`by` is a measure of docs/measures.md; betweenness, or of a very large network degree, where
    it is left out."""

    by: Text = ""
    top: Annotated[int, Meta(ge=1, le=1000)] = 20


class Reason(Struct):
    """A thing that gives a rank, with the passages that say that the partner takes part in it.

    It joins the partner to `partners` others, the `share` of all others in the network, and to
    `alone` of them nothing else does. `rank_without` is the rank that the partner would have
    without the thing, null where that was not computed.
    """

    thing: Ref
    share: float | None
    passages: tuple[int, ...]
    partners: int = 0
    alone: int = 0
    rank_without: int | None = None


class Ranked(Struct):
    """A partner with its rank and the value behind it."""

    rank: int
    partner: Ref
    value: float
    reasons: list[Reason]


class Ranking(Struct):
    """Partners by rank; `of` is how many have one, `how` whether values are exact or sampled."""

    by: str
    meaning: str
    low_is_central: bool
    of: int
    partners: list[Ranked]
    passages: list[Passage]
    how: str = "exact"


def rank(graph: KnowledgeGraph, asked: RankAsked) -> Ranking:
    """Rank the partners of a network.

    Raises:
        NotFoundError: the measure is unknown, or a filter names nothing.
        QueryError: the measure takes too long.
    """
    found = analysed(graph, asked)
    by = asked.by or _default(graph, found)
    check_measure(by)
    ranked = found.ranking(by, measure_of(graph, found, by), asked.top)
    names = Naming(graph, asked.lang)
    names.refs([iri for row in ranked for iri in (row.iri, *(r.reason.iri for r in row.reasons))])
    citing = Citing(graph, names)
    rows = [
        Ranked(
            row.rank, names.ref(row.iri, row.kind), row.value,
            [_reason(found, each, names, citing) for each in row.reasons],
        )
        for row in ranked
    ]  # fmt: skip
    return Ranking(
        by, meaning(by), by in LOW_IS_CENTRAL, ranked.total, rows,
        citing.passages(), ranked.how,
    )  # fmt: skip


def _default(graph: KnowledgeGraph, found: Analysed) -> str:
    """Return the measure by which a network is ranked that nobody chose one for."""
    try:
        measure_of(graph, found, "betweenness")
    except QueryError:
        return "degree"
    return "betweenness"


def _reason(found: Analysed, each: CitedReason, names: Naming, citing: Citing) -> Reason:
    why, others = each.reason, max(len(found.two.partners) - 1, 1)
    passages = citing.numbers(passage.iri for passage in each.passages)
    thing = names.ref(why.iri, found.network.kind(why.iri))
    return Reason(
        thing, round(why.partners / others, 4), passages, why.partners, why.alone,
        why.rank_without,
    )  # fmt: skip
