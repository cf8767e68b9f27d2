"""Partners, ties and shared things as parallel columns, as the explorer draws them."""

from datetime import date
from itertools import pairwise
from typing import TypeVar

import numpy as np
from msgspec import Struct

from citypact.analysis import NetworkAnalysis
from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.known_refs import known_refs
from citypact.server.api.naming import Naming
from citypact.server.api.refs import Span
from graph.analysis.results.edges import EdgeList
from graph.network.kinds import MEMBERSHIP
from graph.network.matrices.block_graph import Floats, Integers
from graph.network.matrices.projection import Projection
from graph.network.reading.columns import ALWAYS, NEVER, Codes
from graph.network.ties.behind import behind
from graph.network.ties.parts import parts_of


class Nodes(Struct):
    """Partners as parallel columns; `x`, `y` are those of the build's layout, in canvas units
    (partners side by side are 100 apart); `scores` are measure → value (null: undefined).

    `community` is a number from 0, by size; -1 for a partner without ties. `country` is the name
    of the country, "" unknown.
    """

    iri: list[str]
    path: list[str]
    name: list[str]
    language: list[str]
    kind: list[str]
    country: list[str]
    x: list[float]
    y: list[float]
    community: list[int]
    scores: dict[str, list[float | None]]


class Edges(Struct):
    """Ties as parallel columns: `source` and `target` are places in the nodes; `things` numbers
    in `Network.things`, `sources` how many sources say so, `spans` when each thing joins them.

    Through a thing a tie is stated by as many sources as the less stated part of its two ends;
    `sources` is that of the best stated thing, so that those of n or more pass the filter n.
    """

    source: list[int]
    target: list[int]
    weight: list[float]
    things: list[list[int]]
    sources: list[int]
    spans: list[list[Span]]


class Things(Struct):
    """What partners share, as parallel columns."""

    iri: list[str]
    path: list[str]
    name: list[str]
    language: list[str]
    kind: list[str]
    status: list[str]
    start: list[str]
    end: list[str]


class Drawn(Struct):
    """Ties and what is behind them; `first` and `last` are the days between which something
    begins or ends."""

    edges: Edges
    things: Things
    first: int | None
    last: int | None


Item = TypeVar("Item")
NEVER_KNOWN = (1, 0)
"""Known from and known until of what no date shows: at no day certainly."""


def spans_of(days: Codes) -> list[Span]:
    """Return days (k × 4) as spans, equal ones once."""
    distinct, which = np.unique(days, axis=0, return_inverse=True)
    made = [span_of(*row) for row in distinct.tolist()]
    return [made[n] for n in which.ravel().tolist()]


def span_of(earliest: int, latest: int, known_from: int, known_until: int) -> Span:
    """Return days of columns as a span.

    >>> span_of(NEVER, ALWAYS, ALWAYS, NEVER)
    Span(earliest=None, latest=None, known_from=1, known_until=0)
    """
    known = (known_from, known_until)
    if known_from == ALWAYS or known_until == NEVER:
        known = NEVER_KNOWN
    return Span(
        None if earliest == NEVER else earliest, None if latest == ALWAYS else latest, *known
    )


def first_and_last(days: Codes) -> tuple[int | None, int | None]:
    """Return the first and the last day of all that is dated, None where nothing is.

    >>> first_and_last(np.array([[733773, ALWAYS, 733773, 734138]]))
    (733773, 734138)
    """
    dated = days[(days > date.min.toordinal()) & (days <= date.max.toordinal())]
    return (int(dated.min()), int(dated.max())) if dated.size else (None, None)


def draw(
    graph: KnowledgeGraph, found: NetworkAnalysis, shown: Projection, names: Naming,
    *, edges: EdgeList,
) -> Drawn:  # fmt: skip
    """Return the edges of a part of a network, and what is behind them."""
    ones, others, weights = edges.ends()
    two = shown.behind
    under = behind(two, ones, others)
    parts = parts_of(found.network, two)
    days = parts.together(under)
    used, things = np.unique(under.things, return_inverse=True)
    return Drawn(
        Edges(
            ones.tolist(), others.tolist(), _rounded(weights),
            _split(things.tolist(), under.starts), parts.sources_of(under).tolist(),
            _split(spans_of(days), under.starts),
        ),
        _things(graph, found, [two.things[n] for n in used.tolist()], names),
        *first_and_last(days),
    )  # fmt: skip


def _split(values: list[Item], starts: Integers) -> list[list[Item]]:
    return [values[begin:end] for begin, end in pairwise(starts.tolist())]


def _rounded(values: Floats) -> list[float]:
    """Round to four significant digits."""
    distinct, which = np.unique(values, return_inverse=True)
    written = [float(f"{value:.4g}") for value in distinct.tolist()]
    return [written[n] for n in which.tolist()]


def _things(
    graph: KnowledgeGraph, found: NetworkAnalysis, iris: list[str], names: Naming
) -> Things:
    columns, numbers = found.network.columns, found.network.numbers
    refs = known_refs(graph, names, iris)
    rows = [numbers[iri] for iri in iris]
    joins = [iri.endswith(MEMBERSHIP) for iri in iris]
    return Things(
        iris, [refs[iri].path for iri in iris], [refs[iri].name for iri in iris],
        [refs[iri].language for iri in iris], [found.network.kind(iri) for iri in iris],
        [columns.statuses[n] for n in rows],
        ["" if member else columns.starts[n] for n, member in zip(rows, joins, strict=True)],
        ["" if member else columns.ends[n] for n, member in zip(rows, joins, strict=True)],
    )  # fmt: skip
