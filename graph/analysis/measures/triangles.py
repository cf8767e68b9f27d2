"""What two tied partners have in common: their common neighbours, tie by tie."""

from dataclasses import dataclass
from itertools import pairwise
from weakref import WeakKeyDictionary

import numpy as np
from scipy import sparse

from graph.analysis.measures.threads import in_order
from graph.network.matrices.block_graph import BlockGraph, Floats, Integers

WEDGES = 1_000_000
"""Pairs of neighbours that are looked up at a time."""
LOOK_UP = 60
"""What a look-up costs, as a multiple of a multiplication in a product with a dense matrix."""
COLUMNS = 32
"""Columns of that dense matrix."""


@dataclass(frozen=True, eq=False)
class Common:
    """For each tie of a graph (in the order of `ties.data`) what goes through third blocks.

    `nodes` counts the common neighbours of both ends in other blocks; `flow` sums, for a tie from
    a to b, w(a,q) · w(q,b) / strength(q) over these common neighbours q.
    """

    nodes: Floats
    flow: Floats


_KEPT: "WeakKeyDictionary[BlockGraph, Common]" = WeakKeyDictionary()


def common(graph: BlockGraph) -> Common:
    """Find what the ends of each tie have in common; kept as long as the graph is.

    Triangles are listed from their end with the fewest ties (N. Chiba and T. Nishizeki,
    Arboricity and subgraph listing algorithms, SIAM J. Comput. 14:210-223, 1985). Where so many
    are tied that there are too many triangles, matrices are multiplied instead.
    """
    if graph not in _KEPT:
        _KEPT[graph] = _common(graph)
    return _KEPT[graph]


def _common(graph: BlockGraph) -> Common:
    sizes = graph.sizes.astype(np.float64)
    shares = sizes / np.where(graph.strengths > 0, graph.strengths, 1.0)
    listed = _Outward(graph)
    if LOOK_UP * float(listed.later.sum()) > float(graph.ties.nnz) * graph.block_count:
        return _by_products(graph, sizes, shares)
    return listed.common(sizes, shares)


class _Outward:
    """Every tie once, from the block with fewer ties to that with more, in rows."""

    def __init__(self, graph: BlockGraph) -> None:
        ties = graph.ties
        self.order = np.argsort(np.diff(ties.indptr), kind="stable")
        numbered = sparse.csr_array(
            (np.arange(1.0, ties.nnz + 1), ties.indices, ties.indptr), shape=ties.shape
        )
        ordered = sparse.csr_array(numbered[self.order][:, self.order])
        there = _sorted(sparse.triu(ordered, 1))
        back = _sorted(sparse.tril(ordered, -1).T)
        self.there = there.data.astype(np.int64) - 1
        self.back = back.data.astype(np.int64) - 1
        self.weights = ties.data[self.there]
        self.rows = np.repeat(np.arange(ties.shape[0]), np.diff(there.indptr))
        self.columns = there.indices.astype(np.int64)
        self.keys = self.rows * ties.shape[0] + self.columns
        self.later = np.repeat(there.indptr[1:], np.diff(there.indptr)) - 1 - np.arange(there.nnz)
        self.count = ties.shape[0]

    def common(self, sizes: Floats, shares: Floats) -> Common:
        """Add up what each triangle gives to each of its ties."""
        sizes, shares = sizes[self.order], shares[self.order]
        nodes, flow = np.zeros(len(self.keys)), np.zeros(len(self.keys))
        for found in in_order(lambda part: self._given(part, sizes, shares), self._parts()):
            for ties, number, amount in found:
                nodes += np.bincount(ties, number, len(nodes))
                flow += np.bincount(ties, amount, len(flow))
        return Common(self._both_ways(nodes), self._both_ways(flow))

    def _parts(self) -> list[slice]:
        """Cut the ties so that each part opens about `WEDGES` wedges."""
        total = np.cumsum(self.later)
        steps = np.arange(WEDGES, total[-1] if len(total) else 0, WEDGES)
        cuts = np.unique([0, *np.searchsorted(total, steps).tolist(), len(total)]).tolist()
        return [slice(start, stop) for start, stop in pairwise(cuts)]

    def _given(
        self, part: slice, sizes: Floats, shares: Floats
    ) -> list[tuple[Integers, Floats, Floats]]:
        """Return for each of the ties of each triangle what it gets from the third corner."""
        one, two, three = self._triangles(part)
        weights = self.weights
        corners = (
            (one, self.columns[two], weights[two] * weights[three]),
            (two, self.columns[one], weights[one] * weights[three]),
            (three, self.rows[one], weights[one] * weights[two]),
        )
        return [(tie, sizes[at], amount * shares[at]) for tie, at, amount in corners]

    def _triangles(self, part: slice) -> tuple[Integers, Integers, Integers]:
        """List triangles by their three ties, those whose first tie is in a part."""
        later = self.later[part]
        one = np.repeat(np.arange(part.start, part.stop), later)
        starts = np.repeat(np.cumsum(later) - later, later)
        two = one + 1 + np.arange(len(one)) - starts
        wanted = self.columns[one] * self.count + self.columns[two]
        three = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        closed = self.keys[three] == wanted
        return one[closed], two[closed], three[closed]

    def _both_ways(self, values: Floats) -> Floats:
        found = np.zeros(2 * len(values))
        found[self.there] = found[self.back] = values
        return found


def _by_products(graph: BlockGraph, sizes: Floats, shares: Floats) -> Common:
    """Multiply the matrix of ties with itself, some rows at a time."""
    ties, adjacency = graph.ties, graph.adjacency
    starts = range(0, graph.block_count, COLUMNS)

    def product(start: int) -> tuple[Floats, Floats]:
        rows = slice(start, start + COLUMNS)
        near = ties[rows]
        own = np.repeat(np.arange(near.shape[0]), np.diff(near.indptr))
        number = adjacency @ (adjacency[rows].toarray().T * sizes[:, None])
        amount = ties @ (near.toarray().T * shares[:, None])
        return np.asarray(number)[near.indices, own], np.asarray(amount)[near.indices, own]

    found = list(in_order(product, starts))
    return Common(*(np.concatenate(columns) for columns in zip(*found, strict=True)))


def _sorted(matrix: "sparse.coo_array[np.float64]") -> "sparse.csr_array[np.float64]":
    found = sparse.csr_array(matrix)
    found.sort_indices()
    return found
