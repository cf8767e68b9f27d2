"""Who joins two groups: the partners that stand between agencies and cities, and those alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import numpy as np
from scipy import sparse

from graph.analysis.groups.closure import along, in_portions
from graph.analysis.groups.grouping import Grouping, neighbour_counts, row_sums
from graph.network.matrices.block_graph import BlockGraph, Floats, Integers, Matrix

Mask: TypeAlias = "np.ndarray[tuple[int], np.dtype[np.bool_]]"


class Broker(NamedTuple):
    """A partner between two groups.

    `pairs` are the pairs it joins that are not joined themselves; `alone` those that have no
    other partner in common; `first` and `second` its partners in either group.
    """

    node: str
    group: str
    pairs: int
    alone: int
    first: tuple[str, ...]
    second: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Brokers:
    """What stands between two groups: `pairs` and `alone` hold a count a block of `graph`."""

    graph: BlockGraph
    grouping: Grouping
    first: str
    second: str
    pairs: Floats
    alone: Floats

    def best(self, top: int | None = 20) -> list[Broker]:
        """Return brokers, those with most pairs first; of equal ones, those alone, then by IRI."""
        members = self.graph.members()
        order = np.lexsort((-self.alone, -self.pairs))
        found: list[tuple[float, float, str, int]] = []
        for block in order[self.pairs[order] > 0].tolist():
            key = (-self.pairs[block], -self.alone[block])
            if top is not None and len(found) >= top and key > found[top - 1][:2]:
                break
            names = sorted(self.graph.nodes[node] for node in members[block].tolist())
            found.extend((*key, name, block) for name in names)
            found.sort()
        return [self._broker(name, block, members) for _, _, name, block in found[:top]]

    def _broker(self, name: str, block: int, members: list[Integers]) -> Broker:
        label = self.grouping.of[block]
        return Broker(
            name,
            self.grouping.names[label] if label >= 0 else "",
            int(self.pairs[block]),
            int(self.alone[block]),
            self._partners(name, block, self.first, members),
            self._partners(name, block, self.second, members),
        )

    def _partners(
        self, name: str, block: int, group: str, members: list[Integers]
    ) -> tuple[str, ...]:
        near = self.graph.adjacency[[block]].indices.tolist()
        near += [block] if self.graph.within[block] > 0 else []
        inside = [at for at in near if self.grouping.of[at] == self.grouping.number(group)]
        nodes = (self.graph.nodes[node] for at in inside for node in members[at].tolist())
        return tuple(sorted(node for node in nodes if node != name))


def brokers(graph: BlockGraph, labels: Sequence[str], first: str, second: str) -> Brokers:
    """Count for each node j the pairs (i of `first`, k of `second`) that j joins.

    i and k are both joined to j, and not to each other. `alone` counts those that no other node
    joins: without j they are more than two steps apart. j may be of any group, or of none. Where
    both groups are one, each pair counts once. Not normalised; weights do not count.

    Raises NotFoundError where no node is in a group. After Gould and Fernandez 1989, Sociological
    Methodology 19:89-126, for two groups of interest.

    >>> names = ["Bonn", "ICLEI", "UNEP", "Quito"]
    >>> star = BlockGraph.of_matrix(names, [[0, 1, 0, 0], [1, 0, 1, 1], [0, 1, 0, 0], [0, 1, 0, 0]])
    >>> found = brokers(star, ["city", "network", "agency", "city"], "agency", "city")
    >>> (broker,) = found.best()
    >>> broker.node, broker.pairs, broker.alone, broker.first, broker.second
    ('ICLEI', 2, 2, ('UNEP',), ('Bonn', 'Quito'))
    """
    grouping = Grouping.of_labels(graph, labels)
    one, other = grouping.number(first), grouping.number(second)
    split = grouping.graph
    counts = neighbour_counts(split)
    to_first, to_second = (_to(counts, grouping.of == group) for group in (one, other))
    pairs = row_sums(to_first) * row_sums(to_second) - _closed(to_first, to_second, split)
    alone = _alone(split, np.flatnonzero(grouping.of == one), np.flatnonzero(grouping.of == other))
    if one == other:
        pairs, alone = (pairs - row_sums(to_first)) / 2, alone / 2
    return Brokers(split, grouping, first, second, pairs, alone)


def _to(counts: Matrix, wanted: Mask) -> Matrix:
    found = sparse.csr_array(counts * wanted[None, :])
    found.eliminate_zeros()
    return found


def _closed(to_first: Matrix, to_second: Matrix, graph: BlockGraph) -> Floats:
    """Return how many ordered pairs of neighbours, one of each group, are joined themselves."""
    across = along(to_first, graph.adjacency, to_second.sign())
    found = row_sums(sparse.csr_array(across.multiply(to_second)))
    twins = sparse.csr_array(to_first.multiply(to_second - to_second.sign()))
    return np.asarray(found + twins @ (graph.within > 0).astype(np.float64))


def _alone(graph: BlockGraph, first: Integers, second: Integers) -> Floats:
    """Return for each block the ordered pairs that its node alone joins.

    One product counts common neighbours, another adds up their numbers: where there is one, the
    sum is its number. Half a tie is added where two are joined, so that they do not count as one.
    """
    sizes, numbers = graph.sizes.astype(np.float64), np.arange(1.0, graph.block_count + 1)
    joined = sparse.csr_array(graph.adjacency + sparse.diags_array(np.sign(graph.within)))
    left, right = graph.adjacency[first], sparse.csr_array(graph.adjacency[:, second])
    counted, named = (sparse.csr_array(left * by[None, :]) for by in (sizes, sizes * numbers))
    alone = np.zeros(graph.block_count)
    for rows in in_portions(left, right):
        ties = sparse.csr_array(joined[first[rows]][:, second]) * 0.5
        number = sparse.csr_array(counted[rows] @ right + ties).tocoo()
        name = sparse.csr_array(named[rows] @ right + ties).tocoo()
        number.sum_duplicates()
        name.sum_duplicates()
        single = number.data == 1.0
        a, b = first[rows][number.row[single]], second[number.col[single]]
        pairs = sizes[a] * np.where(a == b, sizes[b] - 1, sizes[b])
        alone += np.bincount(
            np.rint(name.data[single]).astype(np.int64) - 1, pairs, minlength=len(alone)
        )
    return alone
