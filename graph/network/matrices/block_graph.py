"""A graph in which nodes that nothing tells apart are held once.

Two cities that joined the same things have the same neighbours, so every measure gives them the
same value (structural equivalence: Lorrain and White 1971, J. Math. Sociology 1:49-80). 14,691
cities in 77 networks make 401 blocks: their 110 million pairs are never written down, and all
that is computed on blocks is exact.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias, cast

import networkx as nx
import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

Floats: TypeAlias = NDArray[np.float64]
Integers: TypeAlias = NDArray[np.int64]
Matrix: TypeAlias = "sparse.csr_array[np.float64]"


@dataclass(frozen=True, eq=False)
class BlockGraph:
    """An undirected weighted graph of n nodes in c blocks of equivalent nodes.

    `nodes` are n IRIs; `block_of` (n) says in which block each is; `sizes` (c) how many nodes a
    block has. `ties` (c × c, symmetric, empty diagonal) is the weight between a node of one block
    and a node of another; `within` (c) the weight between two nodes of one block, 0 where they
    are not joined or there is one alone. A graph without equivalent nodes has n blocks of one.

    >>> star = BlockGraph.of_matrix(["ICLEI", "Bonn", "Almada"], [[0, 1, 1], [1, 0, 0], [1, 0, 0]])
    >>> star.degrees.tolist(), star.edge_count
    ([2, 1, 1], 2)
    """

    nodes: tuple[str, ...]
    block_of: Integers
    sizes: Integers
    ties: Matrix
    within: Floats

    @classmethod
    def of_matrix(cls, nodes: Sequence[str], weights: "ArrayLike | Matrix") -> "BlockGraph":
        """Return a graph from a symmetric matrix of weights, each node a block of its own."""
        ties: Matrix = sparse.csr_array(
            cast("Any", weights), dtype=cast("Any", np.float64), copy=True
        )
        ties.setdiag(0)
        ties.eliminate_zeros()
        ties.sort_indices()
        n = len(nodes)
        return cls(tuple(nodes), np.arange(n), np.ones(n, np.int64), ties, np.zeros(n))

    @classmethod
    def of_networkx(cls, graph: "nx.Graph[str]", weight: str | None = "weight") -> "BlockGraph":
        """Return a graph of networkx; an edge without the attribute `weight` weighs 1."""
        nodes = sorted(graph)
        if not nodes:
            return cls.of_matrix((), np.zeros((0, 0)))
        return cls.of_matrix(nodes, nx.to_scipy_sparse_array(graph, nodes, weight=weight))

    def __len__(self) -> int:
        return len(self.nodes)

    @property
    def block_count(self) -> int:
        """How many blocks there are."""
        return len(self.sizes)

    @cached_property
    def adjacency(self) -> Matrix:
        """Which blocks are tied: `ties` with every weight 1."""
        return sparse.csr_array(
            (np.ones_like(self.ties.data), self.ties.indices, self.ties.indptr), self.ties.shape
        )

    @cached_property
    def joined_within(self) -> Integers:
        """How many others of its own block a node is joined to (c)."""
        return np.where(self.within > 0, self.sizes - 1, 0)

    @cached_property
    def degrees(self) -> Integers:
        """How many nodes a node of each block is joined to (c)."""
        return np.rint(self.adjacency @ self.sizes).astype(np.int64) + self.joined_within

    @cached_property
    def strengths(self) -> Floats:
        """The sum of the weights of a node's edges, for each block (c)."""
        return np.asarray(self.ties @ self.sizes + self.within * self.joined_within)

    @cached_property
    def edge_count(self) -> int:
        """How many edges the graph has between its n nodes."""
        return int(self.degrees @ self.sizes) // 2

    def expand(self, values: Floats) -> Floats:
        """Return for each node the value of its block (c → n)."""
        return values[self.block_of]

    def members(self) -> list[Integers]:
        """Return for each block the numbers of its nodes, in order."""
        order = np.argsort(self.block_of, kind="stable")
        return np.split(order, np.cumsum(self.sizes)[:-1]) if self.block_count else []

    def split(self, labels: Sequence[str]) -> "BlockGraph":
        """Return the same graph with no block across two labels (one label a node).

        Groups of nodes, such as kinds or regions, can then be told apart block by block.
        """
        _, codes = np.unique(np.asarray(labels, dtype=str), return_inverse=True)
        number = int(codes.max(initial=0)) + 1
        cells, block_of = np.unique(self.block_of * number + codes, return_inverse=True)
        parents = cells // number
        sizes = np.bincount(block_of, minlength=len(cells))
        ties = self.ties[parents][:, parents]
        ties = ties + _siblings(parents, self.within)
        within = np.where(sizes > 1, self.within[parents], 0.0)
        return BlockGraph(self.nodes, block_of, sizes, _canonical(ties), within)

    def matrix(self) -> Matrix:
        """Return the weights between all n nodes (n × n): large where blocks are."""
        full = self.ties[self.block_of][:, self.block_of] + _siblings(self.block_of, self.within)
        return _canonical(full)

    def networkx(self) -> "nx.Graph[str]":
        """Return the graph for networkx, its edges with `weight`, nodes sorted by IRI."""
        graph: nx.Graph[str] = nx.Graph()
        graph.add_nodes_from(sorted(self.nodes))
        upper = sparse.triu(self.matrix(), k=1).tocoo()
        ends = zip(upper.row.tolist(), upper.col.tolist(), upper.data.tolist(), strict=True)
        graph.add_weighted_edges_from((self.nodes[a], self.nodes[b], w) for a, b, w in ends)
        return graph


def _siblings(parents: Integers, within: Floats) -> Matrix:
    """Return the ties between different rows of the same parent block."""
    count = len(parents)
    cells = sparse.csr_array(
        (np.ones(count), (np.arange(count), parents)), shape=(count, len(within))
    )
    weighed = _canonical(sparse.csr_array(cells * within[None, :]))
    joined = sparse.csr_array(weighed @ cells.T)
    joined.setdiag(0)
    return joined


def _canonical(matrix: Matrix) -> Matrix:
    matrix = sparse.csr_array(matrix)
    matrix.eliminate_zeros()
    matrix.sort_indices()
    return matrix
