"""Agreements and initiatives as bars in time, with what became of them; events as points."""

from collections.abc import Iterable
from typing import Annotated

from msgspec import Meta, Struct

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.analysed import analysed
from citypact.server.api.asked import Filtered, Text
from citypact.server.api.bars import Bar, Bars
from citypact.server.api.drawn import NEVER_KNOWN
from citypact.server.api.happening import chronicle, happenings, happenings_of
from citypact.server.api.naming import Naming
from citypact.server.api.refs import Passage
from citypact.server.api.resolving import resolve
from graph.network.kinds import PARTNER_KINDS
from graph.network.reading.chronicle import Happening
from graph.network.reading.columns import NEVER


class TimelineAsked(Filtered, kw_only=True):
    """`of` keeps what a partner, place or theme is about, or one thing; plans are shown, marked as
    such."""

    of: Text = ""
    limit: Annotated[int, Meta(ge=1, le=5000)] = 500


class Timeline(Struct):
    """Bars by their beginning (the undated last) and how many there are in all."""

    bars: list[Bar]
    total: int
    first: int | None
    last: int | None
    passages: list[Passage]


def timeline(graph: KnowledgeGraph, asked: TimelineAsked) -> Timeline:
    """Return what a network goes through, in time.

    Raises:
        QueryError: a date is none, or the period ends before it begins.
        NotFoundError: a filter, or `of`, names nothing.
    """
    names = Naming(graph, asked.lang)
    known = chronicle(graph).happenings
    counts = _asked_for(graph, asked, names)
    order = sorted(
        (iri for iri in counts if iri in known), key=lambda iri: (_place(known[iri]), iri)
    )
    shown = order[: asked.limit]
    writer = Bars(graph, names, shown)
    bars = [writer.bar(iri, known[iri], counts[iri]) for iri in shown]
    found = sorted(day for bar in bars for day in _bounds(bar))
    first, last = (found[0], found[-1]) if found else (None, None)
    return Timeline(bars, len(order), first, last, writer.passages())


def _asked_for(graph: KnowledgeGraph, asked: TimelineAsked, names: Naming) -> dict[str, int]:
    """Return what is shown, with how many partners take part in it."""
    if not asked.of:
        return happenings(graph, analysed(graph, asked, plans=True))
    iri = resolve(graph, asked.of)
    kind = names.kind(iri)
    if kind in PARTNER_KINDS:
        return happenings_of(graph, analysed(graph, asked, plans=True), iri)
    if kind in ("theme", "place"):
        return happenings(graph, analysed(graph, asked, plans=True, **{kind: [iri]}))
    counts = happenings(graph, analysed(graph, asked, plans=True))
    return {iri: counts[iri]} if iri in counts else {}


def _place(each: Happening) -> tuple[int, int]:
    """Return what to sort by: the beginning, else the first sign of life, else the end."""
    earliest, latest, known_from, _ = each.span
    begins = earliest if earliest != NEVER else min(known_from, latest)
    return begins, latest


def _bounds(bar: Bar) -> Iterable[int]:
    known = bar.span.known_from, bar.span.known_until
    signs = known if known != NEVER_KNOWN else ()
    return [day for day in (bar.span.earliest, bar.span.latest, *signs) if day is not None]
