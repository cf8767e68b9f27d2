"""The same network as of several dates."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from graph.network.cooperation import CooperationNetwork, read_network
from graph.network.description.spec import NetworkSpec
from graph.network.matrices.block_graph import BlockGraph
from graph.network.reading.columns import Columns
from graph.network.reading.scan import read_columns
from graph.store import GraphStore


class AsOf(NamedTuple):
    """A network on a date: `certain` are the ties that its dates show, `possible` all that its
    unknown dates allow, certain ones included."""

    date: str
    network: CooperationNetwork
    certain: BlockGraph
    possible: BlockGraph


class Range(NamedTuple):
    """A number of which unknown dates leave open where between two bounds it lies.

    >>> str(Range(3, 7)), str(Range(5, 5))
    ('3–7', '5')
    """

    certain: float
    possible: float

    def __str__(self) -> str:
        known = sorted({bound for bound in self if bound == bound})
        return "–".join(f"{bound:.4g}" for bound in known) or "–"


def as_of(
    store: GraphStore, spec: NetworkSpec, dates: Sequence[str], columns: Columns | None = None
) -> list[AsOf]:
    """Return a network as of each date; the columns of the build are read once."""
    columns = columns if columns is not None else read_columns(store)
    return [_on(store, replace(spec, on=date, since="", until=""), columns) for date in dates]


def _on(store: GraphStore, spec: NetworkSpec, columns: Columns) -> AsOf:
    network = read_network(store, spec, columns)
    certain = network.projected(network.certain_two)
    return AsOf(spec.on, network, certain.graph, network.projection.graph)
