"""The strongest pattern in a network: its leading singular vectors, the same every time."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph, linalg

from graph.network.matrices.block_graph import Floats, Integers, Matrix

TIED = 1e-10
"""Parts of a network whose singular values differ by no more, relatively, are equally strong."""
DENSE = 250_000
"""Up to so many cells a part of the network is decomposed as a full matrix."""


class Pattern(NamedTuple):
    """The largest singular value, and for rows and columns the vectors that go with it."""

    value: float
    rows: Floats
    columns: Floats


def leading(matrix: Matrix, start: Floats) -> Pattern:
    """Return what power iteration from `start` (a value a row) ends with, without iterating.

    Within one connected part the leading singular vectors are unique and positive (Perron and
    Frobenius). Where several parts are equally strong, any mixture would do; the one returned is
    the projection of `start`, to which iteration tends. Vectors have length 1; all is 0 in a
    matrix without entries.
    """
    rows, columns = np.zeros(matrix.shape[0]), np.zeros(matrix.shape[1])
    value, strongest = _strongest(matrix)
    for part, found in strongest:
        share = float(found.rows @ start[part.rows])
        rows[part.rows], columns[part.columns] = share * found.rows, share * found.columns
    length = float(np.linalg.norm(rows)) or 1.0
    return Pattern(value, rows / length, columns / length)


class _Part(NamedTuple):
    """A connected part of a matrix: its rows, its columns, its entries, a bound on its value."""

    rows: Integers
    columns: Integers
    entries: Matrix
    bound: float


def _strongest(matrix: Matrix) -> tuple[float, list[tuple[_Part, Pattern]]]:
    """Return the largest singular value, and the parts that have it."""
    found: list[tuple[_Part, Pattern]] = []
    best = 0.0
    for part in _parts(matrix):
        if part.bound < best * (1 - TIED):
            break
        pattern = _decomposed(part.entries)
        found.append((part, pattern))
        best = max(best, pattern.value)
    return best, [each for each in found if each[1].value >= best * (1 - TIED)]


def _parts(matrix: Matrix) -> Iterator[_Part]:
    """Yield connected parts that have entries, the one with the highest bound first.

    The square of a singular value is at most the largest row sum of the matrix times its
    transpose, and at most the sum of all squares.
    """
    number, of_row, of_column = _labels(matrix)
    row_order, row_ends = _gathered(of_row, number)
    column_order, column_ends = _gathered(of_column, number)
    places = np.empty(len(column_order), np.int64)
    places[column_order] = np.arange(len(column_order))
    matrix = sparse.csr_array(matrix[row_order])
    bounds = _bounds(matrix, of_row[row_order], number)
    for part in np.argsort(-bounds, kind="stable").tolist():
        if bounds[part] == 0:
            return
        top, bottom = int(row_ends[part]), int(row_ends[part + 1])
        left, right = int(column_ends[part]), int(column_ends[part + 1])
        entries = _slice(matrix, top, bottom, places, left, right)
        bound = float(np.sqrt(bounds[part]))
        yield _Part(row_order[top:bottom], column_order[left:right], entries, bound)


def _labels(matrix: Matrix) -> tuple[int, Integers, Integers]:
    turned = sparse.csr_array(matrix.T)
    joined = sparse.csr_array(sparse.block_array([[None, matrix], [turned, None]]))
    number, labels = csgraph.connected_components(joined, directed=False)
    rows, columns = np.split(labels.astype(np.int64), [matrix.shape[0]])
    return int(number), rows, columns


def _gathered(labels: Integers, number: int) -> tuple[Integers, Integers]:
    """Return an order that gathers equal labels, and where each label begins."""
    counts = np.bincount(labels, minlength=number)
    return np.argsort(labels, kind="stable"), np.concatenate([[0], np.cumsum(counts)])


def _bounds(matrix: Matrix, labels: Integers, number: int) -> Floats:
    """Return for each part a bound of the square of its largest singular value."""
    sums = np.asarray(matrix @ (matrix.T @ np.ones(matrix.shape[0])))
    largest = np.zeros(number)
    np.maximum.at(largest, labels, sums)
    lengths = np.diff(matrix.indptr)
    squares = np.bincount(np.repeat(labels, lengths), weights=matrix.data**2, minlength=number)
    bounds: Floats = np.minimum(largest, squares) * (1 + 1e-12)
    return bounds


def _slice(
    matrix: Matrix, top: int, bottom: int, places: Integers, left: int, right: int
) -> Matrix:
    first, last = matrix.indptr[top], matrix.indptr[bottom]
    columns = places[matrix.indices[first:last]] - left
    starts = matrix.indptr[top : bottom + 1] - first
    return sparse.csr_array(
        (matrix.data[first:last], columns, starts), (bottom - top, right - left)
    )


def _decomposed(entries: Matrix) -> Pattern:
    """Return the leading singular vectors of a connected part, all positive."""
    height, width = entries.shape
    if min(height, width) == 1:
        value = float(np.linalg.norm(entries.data))
        lengths = entries.toarray() / value
        one = np.ones(1)
        return Pattern(value, *((one, lengths[0]) if height == 1 else (lengths[:, 0], one)))
    if height * width <= DENSE:
        left, values, right = np.linalg.svd(entries.toarray(), full_matrices=False)
    else:
        start = np.ones(min(height, width))
        left, values, right = linalg.svds(entries, k=1, v0=start, maxiter=100 * max(height, width))
    return Pattern(float(values[0]), np.abs(left[:, 0]), np.abs(right[0]))
