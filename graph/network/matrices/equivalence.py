"""Which rows of a sparse matrix are equal: partners that take part in exactly the same things."""

import numpy as np
from numpy.typing import NDArray

from graph.network.matrices.block_graph import Integers, Matrix

_Unsigned = NDArray[np.uint64]
_MIX = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))
"""Odd numbers that spread bits (Steele, Lea and Flood 2014, SplitMix)."""


def equivalent_rows(matrix: Matrix) -> tuple[Integers, Integers]:
    """Gather equal rows: return the block of each row, and the first row of each block.

    Blocks are in the order of their first rows. Rows are compared by a number each; where two
    different rows have one number, which hardly ever happens, all are compared as they are.

    >>> from scipy import sparse
    >>> block_of, first = equivalent_rows(sparse.csr_array([[1.0, 0], [0, 1], [1, 0]]))
    >>> block_of.tolist(), first.tolist()
    ([0, 1, 0], [0, 1])
    """
    matrix.sort_indices()
    _, first, block_of = np.unique(_row_keys(matrix), return_index=True, return_inverse=True)
    order = np.argsort(first)
    numbers = np.empty(len(first), np.int64)
    numbers[order] = np.arange(len(first))
    blocks, firsts = numbers[block_of], first[order].astype(np.int64)
    return (blocks, firsts) if _all_equal(matrix, firsts[blocks]) else _one_by_one(matrix)


def _row_keys(matrix: Matrix) -> _Unsigned:
    """Return a number a row, the same for equal rows and hardly ever for others."""
    of_column = np.random.default_rng(20).integers(2**63, size=matrix.shape[1], dtype=np.uint64)
    weights = np.ascontiguousarray(matrix.data, np.float64).view(np.uint64)
    mixed = (weights ^ (weights >> np.uint64(29))) * _MIX[0]
    entries = (of_column[matrix.indices] ^ mixed) * _MIX[1]
    entries ^= entries >> np.uint64(31)
    sums = np.concatenate([np.zeros(1, np.uint64), np.cumsum(entries, dtype=np.uint64)])
    return np.asarray(sums[matrix.indptr[1:]] - sums[matrix.indptr[:-1]])


def _all_equal(matrix: Matrix, like: Integers) -> bool:
    """Tell whether each row equals the row that stands for it."""
    lengths = np.diff(matrix.indptr)
    if (lengths != lengths[like]).any():
        return False
    shift = np.repeat(matrix.indptr[:-1][like] - matrix.indptr[:-1], lengths)
    there = np.arange(len(matrix.indices)) + shift
    same = (matrix.indices == matrix.indices[there]) & (matrix.data == matrix.data[there])
    return bool(same.all())


def _one_by_one(matrix: Matrix) -> tuple[Integers, Integers]:
    """Gather equal rows by what they hold."""
    starts = matrix.indptr.tolist()
    seen: dict[tuple[bytes, bytes], int] = {}
    block_of = np.empty(matrix.shape[0], np.int64)
    first: list[int] = []
    for row in range(matrix.shape[0]):
        part = slice(starts[row], starts[row + 1])
        key = (matrix.indices[part].tobytes(), matrix.data[part].tobytes())
        block = seen.setdefault(key, len(first))
        if block == len(first):
            first.append(row)
        block_of[row] = block
    return block_of, np.array(first, np.int64)
