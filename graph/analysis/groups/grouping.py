"""A network whose nodes carry the label of a group, in blocks that each lie in one group."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy import sparse

from graph.network.matrices.block_graph import BlockGraph, Floats, Integers, Matrix
from ontology.errors import NotFoundError, Problem
from ontology.suggest import did_you_mean


@dataclass(frozen=True, eq=False)
class Grouping:
    """A graph and its groups.

    `names` are the groups by name; `of` (c) says in which each block is, -1 for none.

    >>> star = BlockGraph.of_matrix(["ICLEI", "Bonn", "Almada"], [[0, 1, 1], [1, 0, 0], [1, 0, 0]])
    >>> grouping = Grouping.of_labels(star, ["network", "city", "city"])
    >>> grouping.names, grouping.sizes.tolist(), grouping.neighbours.toarray().tolist()
    (('city', 'network'), [2, 1], [[2.0, 0.0], [0.0, 1.0], [0.0, 1.0]])
    """

    graph: BlockGraph
    names: tuple[str, ...]
    of: Integers

    @classmethod
    def of_labels(cls, graph: BlockGraph, labels: Sequence[str]) -> "Grouping":
        """Return the groups of a graph from one label a node, in the order of its nodes."""
        if len(labels) != len(graph):
            raise ValueError(f"{len(labels)} labels for {len(graph)} nodes")
        names = tuple(sorted({label for label in labels if label}))
        number = {name: at for at, name in enumerate(names)} | {"": -1}
        codes = np.array([number[label] for label in labels], np.int64)
        split = graph.split([str(code) for code in codes.tolist()])
        of = np.full(split.block_count, -1, np.int64)
        of[split.block_of] = codes
        return cls(split, names, of)

    @cached_property
    def members(self) -> Matrix:
        """Which block is in which group, 1 or nothing (c × groups)."""
        rows = np.flatnonzero(self.of >= 0)
        shape = (len(self.of), len(self.names))
        return sparse.csr_array((np.ones(len(rows)), (rows, self.of[rows])), shape=shape)

    @cached_property
    def sizes(self) -> Integers:
        """How many nodes each group has."""
        return np.rint(self.sums(self.graph.sizes.astype(np.float64))).astype(np.int64)

    def sums(self, values: Floats) -> Floats:
        """Add up a value a block over each group."""
        kept = self.of >= 0
        return np.bincount(self.of[kept], values[kept], minlength=len(self.names)).astype(float)

    @cached_property
    def neighbours(self) -> Matrix:
        """How many neighbours a node of each block has in each group (c × groups)."""
        return sparse.csr_array(neighbour_counts(self.graph) @ self.members)

    def number(self, name: str) -> int:
        """Return the number of a group, or raise NotFoundError."""
        if name not in self.names:
            found, mend = f"no node is in a group “{name}”", did_you_mean(name, self.names)
            raise NotFoundError(Problem("", "", found, mend))
        return self.names.index(name)

    def only_grouped(self) -> tuple["Grouping", Integers]:
        """Return the network of the nodes that are in a group, and the numbers of its blocks."""
        kept = np.flatnonzero(self.of >= 0)
        return Grouping(part(self.graph, kept), self.names, self.of[kept]), kept


def part(graph: BlockGraph, kept: Integers) -> BlockGraph:
    """Return the graph of some blocks and the ties between them."""
    number = np.full(graph.block_count, -1, np.int64)
    number[kept] = np.arange(len(kept))
    inside = np.flatnonzero(number[graph.block_of] >= 0)
    nodes = tuple(graph.nodes[node] for node in inside.tolist())
    block_of = number[graph.block_of[inside]]
    ties = sparse.csr_array(graph.ties[kept][:, kept])
    ties.sort_indices()
    return BlockGraph(nodes, block_of, graph.sizes[kept], ties, graph.within[kept])


def neighbour_counts(graph: BlockGraph) -> Matrix:
    """Return how many neighbours a node of each block has in each block (c × c)."""
    counts = graph.adjacency * graph.sizes[None, :]
    found = sparse.csr_array(counts + sparse.diags_array(graph.joined_within.astype(float)))
    found.eliminate_zeros()
    found.sort_indices()
    return found


def row_sums(matrix: Matrix) -> Floats:
    """Return the sum of each row of a sparse matrix."""
    return np.asarray(matrix.sum(axis=1), dtype=np.float64).ravel()


def own_group(counts: Matrix, of: Integers) -> Matrix:
    """Return the entries between two of the same group (`of` a row and column)."""
    found = counts.tocoo()
    kept = of[found.row] == of[found.col]
    entries = (found.data[kept], (found.row[kept], found.col[kept]))
    return sparse.csr_array(entries, shape=counts.shape)


def meeting(one: Matrix, other: Matrix) -> Floats:
    """Return the sum of each row over the products of what two matrices have in one place."""
    return row_sums(sparse.csr_array(one.multiply(other)))
