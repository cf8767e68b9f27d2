"""Where a network falls apart: partners and ties that alone hold two parts together."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import breadth_first_order, connected_components

from graph.analysis.measures.values import Values
from graph.network.matrices.block_graph import BlockGraph, Integers, Matrix


def articulation_point(graph: BlockGraph) -> Values:
    """Return 1 for a node without whom a component falls apart, otherwise 0.

    It lies in several biconnected parts (F. Harary, Graph Theory, 1969, ch. 3). Of equivalent
    nodes none is one, as each stands in for the other.

    >>> path = [[0, 1, 0], [1, 0, 1], [0, 1, 0]]
    >>> articulation_point(BlockGraph.of_matrix(["Bonn", "ICLEI", "UNU-EHS"], path)).values.tolist()
    [0.0, 1.0, 0.0]
    """
    tree = _Tree.of(graph.adjacency)
    part = _parts(graph.adjacency, tree)
    points = np.zeros(graph.block_count)
    inner = np.flatnonzero(tree.above >= 0)
    above = tree.above[inner]
    apart = (part[inner] != part[above]) & (tree.above[above] >= 0)
    points[above[apart]] = 1
    roots = np.unique(np.column_stack([above, part[inner]])[tree.above[above] < 0], axis=0)[:, 0]
    points[roots[1:][roots[1:] == roots[:-1]]] = 1
    points[_holders(graph)[1]] = 1
    return Values(np.where(graph.sizes == 1, points, 0.0))


def bridges(graph: BlockGraph) -> list[tuple[str, str]]:
    """Return the pairs of partners whose tie alone holds two parts together, sorted.

    >>> path = [[0, 1, 0], [1, 0, 1], [0, 1, 0]]
    >>> bridges(BlockGraph.of_matrix(["Bonn", "ICLEI", "UNU-EHS"], path))
    [('Bonn', 'ICLEI'), ('ICLEI', 'UNU-EHS')]
    """
    members = graph.members()
    tree = _Tree.of(graph.adjacency)
    part = _parts(graph.adjacency, tree)
    alone = (np.bincount(part)[part] == 1) & (tree.above >= 0) & (graph.sizes == 1)
    found = []
    for block in np.flatnonzero(alone & (graph.sizes[tree.above] == 1)):
        found.append((members[block][0], members[tree.above[block]][0]))
    for hangers, holder in zip(*_holders(graph), strict=True):
        found += [(node, members[holder][0]) for node in members[hangers]]
    pairs = (graph.within > 0) & (graph.sizes == 2) & (graph.degrees == 1)
    found += [(members[block][0], members[block][1]) for block in np.flatnonzero(pairs)]
    named = (sorted((graph.nodes[one], graph.nodes[other])) for one, other in found)
    return sorted((one, other) for one, other in named)


def _holders(graph: BlockGraph) -> tuple[Integers, Integers]:
    """Return blocks of several nodes that hang on one node alone, and the blocks of that node."""
    hang = (graph.sizes > 1) & (graph.within == 0) & (graph.degrees == 1)
    hangers = np.flatnonzero(hang)
    return hangers, graph.adjacency[hangers].indices.astype(np.int64)


@dataclass(frozen=True, eq=False)
class _Tree:
    """A breadth-first tree of each component.

    `above` is the block over each, -1 for a root; `levels` are the blocks level by level, from
    the roots down, those under the same block together.
    """

    above: Integers
    levels: list[Integers]

    @classmethod
    def of(cls, adjacency: Matrix) -> "_Tree":
        """Search from the first block of each component, all tied to one more on top."""
        count = adjacency.shape[0]
        _, component = connected_components(adjacency, directed=False)
        _, roots = np.unique(component, return_index=True)
        top = sparse.csr_array(
            (np.ones(len(roots)), (np.zeros(len(roots), int), roots)), shape=(1, count)
        )
        tied: Any = sparse.block_array([[adjacency, top.T], [top, None]], format="csr")
        order, over = breadth_first_order(tied, count, directed=False)
        above = over[:count].astype(np.int64)
        above[above == count] = -1
        place = np.empty(count + 1, np.int64)
        place[order] = np.arange(count + 1)
        rows = np.concatenate([[-1], np.where(above < 0, 0, place[above])[order[1:]]])
        levels: list[Integers] = []
        start = 1
        while start <= count:
            stop = int(np.searchsorted(rows, start)) if levels else len(roots) + 1
            levels.append(order[start:stop].astype(np.int64))
            start = stop
        return cls(above, levels)


def _parts(adjacency: Matrix, tree: _Tree) -> Integers:
    """Number the biconnected parts: for each block that of the tie to the block over it.

    R. E. Tarjan and U. Vishkin, An efficient parallel biconnectivity algorithm, SIAM J. Comput.
    14:862-874, 1985: ties of the tree are in one part where a tie outside the tree joins what
    hangs on them, or where one from below leads past the block between them.
    """
    count = adjacency.shape[0]
    number, below = _preorder(tree)
    ends = adjacency.tocoo()
    outside = (tree.above[ends.row] != ends.col) & (tree.above[ends.col] != ends.row)
    rows, columns = ends.row[outside], ends.col[outside]
    low, high = number.copy(), number.copy()
    np.minimum.at(low, rows, number[columns])
    np.maximum.at(high, rows, number[columns])
    for level in reversed(tree.levels[1:]):
        np.minimum.at(low, tree.above[level], low[level])
        np.maximum.at(high, tree.above[level], high[level])
    over = tree.above
    past = (low < number[over]) | (high >= number[over] + below[over])
    held = np.flatnonzero((over >= 0) & (over[over] >= 0) & past)
    rows, columns = np.concatenate([rows, held]), np.concatenate([columns, over[held]])
    joined = sparse.coo_array((np.ones(len(rows), np.int8), (rows, columns)), (count, count))
    return connected_components(joined, directed=False)[1].astype(np.int64)


def _preorder(tree: _Tree) -> tuple[Integers, Integers]:
    """Number the blocks so that what hangs below each follows it; return how many that are too."""
    below = np.ones(len(tree.above), np.int64)
    for level in reversed(tree.levels[1:]):
        np.add.at(below, tree.above[level], below[level])
    number = np.zeros(len(tree.above), np.int64)
    for depth, level in enumerate(tree.levels):
        before = np.cumsum(below[level]) - below[level]
        if depth == 0:
            number[level] = before
            continue
        over = tree.above[level]
        first = np.ones(len(level), bool)
        first[1:] = over[1:] != over[:-1]
        start = np.maximum.accumulate(np.where(first, np.arange(len(level)), 0))
        number[level] = number[over] + 1 + before - before[start]
    return number, below
