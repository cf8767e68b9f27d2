"""Agreements and initiatives as bars in time, with what became of them; events as points."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Annotated

from msgspec import Meta, Struct
from pyoxigraph import NamedNode

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.analysed import analysed
from citypact.server.api.asked import Filtered, Text
from citypact.server.api.citing import Citing
from citypact.server.api.dates import require_dates
from citypact.server.api.drawn import NEVER_KNOWN, span_of
from citypact.server.api.happening import chronicle, happenings
from citypact.server.api.naming import Naming
from citypact.server.api.refs import Passage, Ref, Span
from citypact.server.api.resolving import resolve
from graph.dates import days
from graph.derive import LIFE_CYCLE
from graph.network.kinds import PARTNER_KINDS
from graph.network.reading.chronicle import Happening
from graph.network.reading.columns import NEVER
from graph.store import Term
from ontology import vocabulary
from ontology.terms import STATUS


class TimelineAsked(Filtered, kw_only=True):
    """`of` keeps what a partner, place or theme is about, or one thing; plans are shown, marked as
    such."""

    of: Text = ""
    limit: Annotated[int, Meta(ge=1, le=5000)] = 500


class Change(Struct):
    """A change of status: `plan` says that it was announced, not reported."""

    status: str
    status_name: str
    on: str
    day: int | None
    plan: bool
    passages: tuple[int, ...]


class Bar(Struct):
    """A thing in time; `start` and `end` as sources write them, `status` where it stands now.

    Of an event both are the same where only one is known. `partners` take part in it, among those
    that pass the filters; `passages` say when it is.
    """

    thing: Ref
    start: str
    end: str
    span: Span
    status: str
    status_name: str
    plan: bool
    partners: int
    changes: list[Change]
    passages: tuple[int, ...]


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
        QueryError: a date is none.
        NotFoundError: a filter, or `of`, names nothing.
    """
    require_dates(asked, "on", "since", "until")
    names = Naming(graph, asked.lang)
    known = chronicle(graph).happenings
    counts = _asked_for(graph, asked, names)
    order = sorted(
        (iri for iri in counts if iri in known), key=lambda iri: (_place(known[iri]), iri)
    )
    shown = order[: asked.limit]
    names.refs(shown)
    citing = Citing(graph, names)
    writer = _Bars(names, citing, _changes(graph, shown), _dated(graph, shown))
    bars = [writer.bar(iri, known[iri], counts[iri]) for iri in shown]
    found = sorted(day for bar in bars for day in _bounds(bar))
    first, last = (found[0], found[-1]) if found else (None, None)
    return Timeline(bars, len(order), first, last, citing.passages())


def _asked_for(graph: KnowledgeGraph, asked: TimelineAsked, names: Naming) -> dict[str, int]:
    """Return what is shown, with how many partners take part in it."""
    if not asked.of:
        return happenings(graph, analysed(graph, asked, plans=True))
    iri = resolve(graph, asked.of)
    kind = names.kind(iri)
    if kind in PARTNER_KINDS:
        found = analysed(graph, asked, plans=True)
        counts = happenings(graph, found)
        row = found.places.get(iri)
        mine = found.two.incidence[[row]].indices.tolist() if row is not None else []
        return {thing: counts[thing] for n in mine if (thing := found.two.things[n]) in counts}
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


_Cited = dict[str, set[str]]
"""Something said → the citations that say so."""


def _changes(graph: KnowledgeGraph, iris: list[str]) -> dict[str, dict[tuple[str, str], set[str]]]:
    """Return thing → (status, date) → the citations that say so."""
    found: dict[str, dict[tuple[str, str], set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in _about(graph, _CHANGES, iris):
        change = row["status"].value, row["on"].value if "on" in row else ""
        found[row["thing"].value][change].add(row["citation"].value)
    return found


def _dated(graph: KnowledgeGraph, iris: list[str]) -> _Cited:
    """Return thing → the citations that give its dates, else those that speak of it."""
    dated, opened = defaultdict(set), defaultdict(set)
    for row in _about(graph, _DATED, iris):
        dated[row["thing"].value].add(row["citation"].value)
    for row in _about(graph, _OPENED, [iri for iri in iris if iri not in dated]):
        opened[row["thing"].value].add(row["citation"].value)
    return {**opened, **dated}


def _about(graph: KnowledgeGraph, query: str, iris: list[str]) -> list[dict[str, Term]]:
    return graph.store.rows(query % " ".join(str(NamedNode(iri)) for iri in iris)) if iris else []


class _Bars:
    """Writes bars, with names in the reader's language and passages by number."""

    def __init__(
        self, names: Naming, citing: Citing,
        changes: dict[str, dict[tuple[str, str], set[str]]], dated: _Cited,
    ) -> None:  # fmt: skip
        self._names, self._citing, self._changes, self._dated = names, citing, changes, dated
        self._plans = vocabulary.plans()

    def bar(self, iri: str, each: Happening, partners: int) -> Bar:
        start, end = each.start, each.end
        if each.kind == "event":
            start, end = start or end, end or start
        return Bar(
            self._names.ref(iri, each.kind), start, end, span_of(*each.span),
            each.status, self._status(each.status), each.status in self._plans, partners,
            self._life(iri), self._citing.numbers(sorted(self._dated.get(iri, ()))),
        )  # fmt: skip

    def _life(self, iri: str) -> list[Change]:
        """Return the changes of a thing: the dated in order, then the undated."""
        found = [
            self._change(status.rpartition("/")[2], on, citations)
            for (status, on), citations in self._changes.get(iri, {}).items()
        ]
        return sorted(found, key=_when)

    def _change(self, status: str, on: str, citations: set[str]) -> Change:
        day = date.fromisoformat(days(on)[0]).toordinal() if on else None
        passages = self._citing.numbers(sorted(citations))
        return Change(status, self._status(status), on, day, status in self._plans, passages)

    def _status(self, key: str) -> str:
        return self._names.name(STATUS[key].value)[0] if key else ""


def _when(change: Change) -> tuple[bool, int, int]:
    life = LIFE_CYCLE.index(change.status) if change.status in LIFE_CYCLE else -1
    return change.day is None, change.day or 0, life


_CHANGES = """
SELECT ?thing ?status ?on ?citation {
  VALUES ?thing { %s }
  GRAPH ?citation { ?change cp:of ?thing ; cp:status ?status . OPTIONAL { ?change cp:on ?on } } }"""
_DATED = """
SELECT DISTINCT ?thing ?citation {
  VALUES ?thing { %s } GRAPH ?citation { ?thing cp:start|cp:end ?date } }"""
_OPENED = """
SELECT DISTINCT ?thing ?citation { VALUES ?thing { %s } GRAPH ?citation { ?thing a ?class } }"""
