"""How many neighbours two joined nodes have in common: what closes a path of two ties."""

from collections.abc import Iterator

import numpy as np
from scipy import sparse

from graph.analysis.groups.grouping import neighbour_counts
from graph.network.matrices.block_graph import BlockGraph, Floats, Integers, Matrix

_AT_ONCE = 4_000_000
"""How many products are held at a time."""
_PACKED = 2.0**26
"""More than there are nodes: two counts below it fit one number exactly."""
_DENSE = 3_000
_FULL = 0.02


def common_neighbours(graph: BlockGraph) -> Matrix:
    """Return how many neighbours a node of block b shares with a joined node of block a (c × c).

    The diagonal is for two nodes of one block.

    >>> trio = BlockGraph.of_matrix(["ICLEI", "UCLG", "C40"], [[0, 1, 1], [1, 0, 1], [1, 1, 0]])
    >>> common_neighbours(trio).toarray().tolist()
    [[0.0, 1.0, 1.0], [1.0, 0.0, 1.0], [1.0, 1.0, 0.0]]
    """
    return sparse.csr_array(_through_others(graph, graph.adjacency) + _through_twins(graph))


def common_by_group(graph: BlockGraph, of: Integers) -> tuple[Matrix, Matrix]:
    """Return `common_neighbours`, and those of them that are in the group of a (`of` a block).

    One product gives both: what it adds up is 1, or 1 + 2²⁶ for the group.
    """
    rows = np.repeat(np.arange(graph.block_count), np.diff(graph.ties.indptr))
    columns, pointers = graph.ties.indices, graph.ties.indptr
    worth = 1.0 + _PACKED * (of[rows] == of[columns])
    middle = sparse.csr_array((worth, columns, pointers), shape=graph.ties.shape)
    every = _through_others(graph, middle)
    same = every.copy()
    same.data = np.floor(every.data / _PACKED)
    every.data = every.data - _PACKED * same.data
    twins = _through_twins(graph)
    return sparse.csr_array(every + twins), sparse.csr_array(same + twins)


def _through_others(graph: BlockGraph, middle: Matrix) -> Matrix:
    """Return the neighbours in common that are not in block a itself."""
    own = sparse.diags_array((graph.within > 0).astype(np.float64))
    return along(neighbour_counts(graph), middle, sparse.csr_array(graph.adjacency + own))


def _through_twins(graph: BlockGraph) -> Matrix:
    """Return the neighbours in common that are in block a: the others of a, if joined."""
    counts = neighbour_counts(graph)
    own = sparse.diags_array((graph.within > 0).astype(np.float64))
    found = sparse.csr_array((counts - counts.sign()) @ own)
    found.eliminate_zeros()
    return found


def along(left: Matrix, right: Matrix, pattern: Matrix) -> Matrix:
    """Return `left @ right` where `pattern` has an entry, without ever holding the rest.

    Sizes that are small and full are multiplied as arrays, which is faster; counts stay exact.
    """
    if max(right.shape) <= _DENSE and right.nnz > _FULL * right.shape[0] * right.shape[1]:
        found = pattern.tocoo()
        product = left.toarray() @ right.toarray()
        entries = (product[found.row, found.col], (found.row, found.col))
        return sparse.csr_array(entries, shape=pattern.shape)
    parts = [
        sparse.csr_array(sparse.csr_array(left[rows] @ right).multiply(pattern[rows]))
        for rows in in_portions(left, right)
    ]
    if not parts:
        return sparse.csr_array(pattern.shape, dtype=np.float64)
    return sparse.csr_array(sparse.vstack(parts, format="csr"))


def in_portions(left: Matrix, right: Matrix, at_once: int = _AT_ONCE) -> Iterator[slice]:
    """Yield rows of `left`, a few at a time, so that their product with `right` stays small."""
    work = left.sign() @ np.diff(right.indptr).astype(np.float64)
    ends = np.cumsum(np.asarray(work, dtype=np.float64) + 1)
    start = 0
    while start < len(ends):
        before = ends[start - 1] if start else 0.0
        stop = max(int(np.searchsorted(ends, before + at_once, side="right")), start + 1)
        yield slice(start, stop)
        start = stop


def triangles(graph: BlockGraph) -> Floats:
    """Return how many triangles a node of each block is part of (c)."""
    counts = neighbour_counts(graph)
    return np.asarray(common_neighbours(graph).multiply(counts).sum(axis=1)).ravel() / 2
