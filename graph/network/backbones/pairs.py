"""Pairs of blocks that are tied, and how many pairs of partners each stands for."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from graph.network.matrices.block_graph import BlockGraph, Floats, Integers, Matrix
from graph.network.matrices.projection import Projection

Kept = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class BlockPairs:
    """The tied pairs of a graph, gathered by block: `one` ≤ `other`, equal within a block.

    Equivalent partners have equal ties, so whatever is decided for a pair of blocks holds for
    each of the `counts` pairs of partners that it stands for.
    """

    graph: BlockGraph
    one: NDArray[np.int32]
    other: NDArray[np.int32]
    weights: Floats

    @classmethod
    def of_graph(cls, graph: BlockGraph) -> "BlockPairs":
        """Return the tied pairs of a graph, those between blocks before those within one."""
        upper = sparse.triu(graph.ties, k=1).tocoo()
        joined = np.flatnonzero((graph.within > 0) & (graph.sizes > 1))
        return cls(
            graph,
            np.concatenate([upper.row, joined]).astype(np.int32),
            np.concatenate([upper.col, joined]).astype(np.int32),
            np.concatenate([upper.data, graph.within[joined]]),
        )

    def __len__(self) -> int:
        return len(self.one)

    @cached_property
    def counts(self) -> Integers:
        """How many pairs of partners each pair of blocks stands for."""
        sizes = self.graph.sizes
        counts: Integers = sizes[self.one] * sizes[self.other]
        within = self.one == self.other
        counts[within] = (counts[within] - sizes[self.one[within]]) // 2
        return counts

    def graph_of(self, kept: Kept) -> BlockGraph:
        """Return the graph with the kept pairs alone; all partners, blocks and weights stay."""
        across = kept & (self.one != self.other)
        ends = (self.one[across], self.other[across])
        half = sparse.csr_array((self.weights[across], ends), shape=self.graph.ties.shape)
        ties = sparse.csr_array(half + half.T)
        ties.sort_indices()
        within = np.zeros(len(self.graph.sizes))
        inside = kept & (self.one == self.other)
        within[self.one[inside]] = self.weights[inside]
        return replace(self.graph, ties=ties, within=within)


def things_of_blocks(projection: Projection) -> Matrix:
    """Return which things the partners of each block take part in (c × t, each weighs 1)."""
    _, first = np.unique(projection.graph.block_of, return_index=True)
    return sparse.csr_array(projection.behind.presence[first])


def shared_things(things: Matrix, pairs: BlockPairs) -> Integers:
    """Count the things that both ends of each pair of blocks take part in."""
    both = sparse.csr_array(things @ things.T)
    both.sort_indices()
    if not len(pairs):
        return np.zeros(0, np.int64)
    return np.rint(np.asarray(both[pairs.one, pairs.other])).astype(np.int64)
