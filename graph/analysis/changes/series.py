"""Measures over a series of dates, each with the range that unknown dates leave open."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from graph.analysis.changes.as_of import AsOf, Range
from graph.analysis.measures.catalogue import LOW_IS_CENTRAL, measure
from graph.analysis.measures.table import rank_array
from graph.network.matrices.block_graph import BlockGraph, Floats

Progress: TypeAlias = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Development:
    """What a measure says of one partner on each date.

    `values` are those in the network of certain ties and in that of all possible ones; `ranks`
    likewise. For measures that grow with every tie (degree, strength) the truth lies between;
    for others both are only the two ends that can be computed. NaN and rank 0: not there, or
    nothing to say.
    """

    partner: str
    dates: tuple[str, ...]
    values: tuple[Range, ...]
    ranks: tuple[Range, ...]


def development(
    networks: Sequence[AsOf],
    name: str,
    *,
    top: int | None = None,
    backend: str = "",
    progress: Progress = lambda stage, done, total: None,
) -> list[Development]:
    """Return how a measure of each partner develops over the dates of networks.

    The partners come by their rank on the last date, those without one by that on the date
    before, and so on; `top` of them.

    Raises:
        NotFoundError: the measure is unknown.
    """
    columns: list[dict[str, tuple[Range, Range]]] = []
    for done, found in enumerate(networks):
        progress(f"dates · {found.date}", done, len(networks))
        columns.append(_on(found, name, backend))
    progress("dates", len(networks), len(networks))
    partners = sorted({partner for column in columns for partner in column})
    nothing = (Range(float("nan"), float("nan")), Range(0, 0))
    dates = tuple(found.date for found in networks)
    lines = []
    for partner in partners:
        pairs = [column.get(partner, nothing) for column in columns]
        lines.append(
            Development(partner, dates, tuple(v for v, _ in pairs), tuple(r for _, r in pairs))
        )
    return sorted(lines, key=_last_rank)[:top]


def _last_rank(line: Development) -> tuple[list[float], str]:
    """What to sort by: the rank on the last date, then on the one before."""
    ranks = [found.possible or float("inf") for found in reversed(line.ranks)]
    return ranks, line.partner


def _on(found: AsOf, name: str, backend: str) -> dict[str, tuple[Range, Range]]:
    """Return for each partner of a network its values and ranks by a measure."""
    certain, possible = (_scored(graph, name, backend) for graph in (found.certain, found.possible))
    return {
        node: (Range(values, more), Range(rank, other))
        for node, values, more, rank, other in zip(
            found.possible.nodes, certain[0], possible[0], certain[1], possible[1], strict=True
        )
    }


def _scored(graph: BlockGraph, name: str, backend: str) -> tuple[list[float], list[int]]:
    if not len(graph):
        return [], []
    values: Floats = graph.expand(measure(name, graph, backend=backend).values)
    alone = graph.expand(graph.degrees.astype(np.float64)) == 0
    ranks = rank_array(values, low_first=name in LOW_IS_CENTRAL)
    return values.tolist(), np.where(alone, 0, ranks).tolist()
