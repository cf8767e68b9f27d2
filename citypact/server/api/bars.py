"""Bars of a timeline: a thing with its dates, what became of it, and who says so."""

from collections import defaultdict
from datetime import date

from msgspec import Struct
from pyoxigraph import NamedNode

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.citing import Citing
from citypact.server.api.drawn import span_of
from citypact.server.api.naming import Naming
from citypact.server.api.refs import Passage, Ref, Span
from graph.dates import days
from graph.derive import LIFE_CYCLE
from graph.network.reading.chronicle import Happening
from graph.store import Term
from ontology import vocabulary
from ontology.terms import STATUS

_Cited = dict[str, set[str]]
"""Thing → the citations that say so."""
_Life = dict[tuple[str, str], set[str]]
"""Status and date → the citations that say so."""


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


class Bars:
    """Writes bars, with names in the reader's language and passages by number."""

    def __init__(self, graph: KnowledgeGraph, names: Naming, iris: list[str]) -> None:
        names.refs(iris)
        self._names, self._citing = names, Citing(graph, names)
        self._changes, self._dated = _changes(graph, iris), _dated(graph, iris)
        self._plans = vocabulary.plans()

    def passages(self) -> list[Passage]:
        """Return the passages behind all bars that were written."""
        return self._citing.passages()

    def bar(self, iri: str, each: Happening, partners: int) -> Bar:
        """Return the bar of a thing in which so many partners take part."""
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


def _changes(graph: KnowledgeGraph, iris: list[str]) -> dict[str, _Life]:
    """Return thing → (status, date) → the citations that say so."""
    found: dict[str, _Life] = defaultdict(lambda: defaultdict(set))
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


_CHANGES = """
SELECT ?thing ?status ?on ?citation {
  VALUES ?thing { %s }
  GRAPH ?citation { ?change cp:of ?thing ; cp:status ?status . OPTIONAL { ?change cp:on ?on } } }"""
_DATED = """
SELECT DISTINCT ?thing ?citation {
  VALUES ?thing { %s } GRAPH ?citation { ?thing cp:start|cp:end ?date } }"""
_OPENED = """
SELECT DISTINCT ?thing ?citation { VALUES ?thing { %s } GRAPH ?citation { ?thing a ?class } }"""
