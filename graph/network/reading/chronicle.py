"""Everything that happens in a build, also what nobody is said to take part in, with its dates."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from graph.dates import days
from graph.network.kinds import KIND_OF, THING_KINDS
from graph.network.reading.columns import ALWAYS, NEVER, Codes
from graph.network.reading.dated import Dates
from graph.network.reading.scanning import rows, scan, texts
from graph.store import GraphStore
from ontology.terms import CP


class Happening(NamedTuple):
    """An agreement, initiative, event or output: dates as sources write them, and its days as in
    `graph.network.reading.columns.Columns.spans`."""

    kind: str
    status: str
    start: str
    end: str
    span: tuple[int, int, int, int]

    def in_force(self, first: str, last: str, *, certain: bool = False) -> bool:
        """Tell whether it is possibly, or certainly, in force between two dates ("": unbounded)."""
        begin = date.fromisoformat(days(first)[0]).toordinal() if first else NEVER
        end = date.fromisoformat(days(last)[1]).toordinal() if last else ALWAYS
        bounds = self.span[2:] if certain and (first or last) else self.span[:2]
        return bounds[0] <= end and bounds[1] >= begin


@dataclass(frozen=True)
class Chronicle:
    """What happens in a build, by IRI."""

    happenings: dict[str, Happening]
    store: GraphStore

    @cached_property
    def themes(self) -> dict[str, set[str]]:
        """Theme → what is about it."""
        return _reversed(self.store, "SELECT ?thing ?theme { ?thing cp:theme ?theme }")

    @cached_property
    def places(self) -> dict[str, set[str]]:
        """Place → what is there or covers it."""
        return _reversed(self.store, "SELECT ?thing ?place { ?thing cp:location|cp:covers ?place }")


def read_chronicle(store: GraphStore) -> Chronicle:
    """Return everything that happens in a build."""
    kinds: dict[str, str] = {}
    for name, kind in KIND_OF.items():
        if kind in THING_KINDS:
            for (iri,) in rows(store, f"SELECT ?node {{ ?node a {CP[name]} }}"):
                kinds.setdefault(iri, kind)
    iris = sorted(kinds)
    number = {iri: n for n, iri in enumerate(iris)}
    dates = Dates(store)
    spans: Codes = dates.spans(number)
    states = texts(number, scan(store, _STATUSES))
    found = zip(iris, states, *dates.written(number), spans.tolist(), strict=True)
    return Chronicle(
        {
            iri: Happening(kinds[iri], status.rpartition("/")[2], start, end, tuple(span))
            for iri, status, start, end, span in found
        },
        store,
    )


def _reversed(store: GraphStore, query: str) -> dict[str, set[str]]:
    found = defaultdict(set)
    for thing, term in scan(store, query):
        found[term].add(thing)
    return dict(found)


_STATUSES = "SELECT ?node ?status { ?node cp:currentStatus ?status }"
