"""Arcs of a map: all ties between the partners of two places are one."""

from typing import Any

import numpy as np
from msgspec import Struct
from scipy import sparse

from graph.analysis.results.edges import EdgeList
from graph.network.matrices.block_graph import Floats, Integers, Matrix
from graph.network.matrices.projection import Projection

_LOOKED_AT = 50_000
"""Among so many of the heaviest ties the partners that stand for a place are looked for."""
_GATHERED = 1_000_000
"""Of a network with more ties only the heaviest are gathered: pairs of places are as many."""


class Arcs(Struct):
    """Ties between places: of all ties between the partners of two places one arc is drawn.

    `source` and `target` are numbers of points: the partners at both places whose tie is the
    heaviest. `weight` is the sum over the ties, `ties` how many they are, `things` how many things
    are shared. Ties within a place have no arc.
    """

    source: list[int]
    target: list[int]
    weight: list[float]
    things: list[int]
    ties: list[int] = []


def arcs_between(
    shown: Projection, there: Integers, spots: list[Any], at_most: int
) -> tuple[Arcs, int]:
    """Return the heaviest arcs, and how many there are.

    `there` are the numbers of the partners that have a place, `spots` the places, in that order.
    Of a network with more than a million ties the heaviest are gathered, and each of the others
    counts as an arc.
    """
    places, spot = _numbered(spots)
    graph = shown.graph
    if graph.edge_count > _GATHERED:
        return _of_heaviest(shown, there, spot, places, at_most)
    cells = (graph.block_of[there], spot)
    shape = (graph.block_count, places)
    at: Matrix = sparse.csr_array((np.ones(len(there)), cells), shape=shape)
    weights = _between(at, graph.ties, graph.within)
    ties = _between(at, graph.adjacency, (graph.within > 0).astype(np.float64))
    order = np.lexsort((weights.col, weights.row, -weights.data.round(9)))[:at_most]
    rows, columns = weights.row[order], weights.col[order]
    ends = _ends(shown, there, spot, places)
    pairs = [ends(row, column) for row, column in zip(rows.tolist(), columns.tolist(), strict=True)]
    found = Arcs(
        [one for one, _ in pairs], [other for _, other in pairs],
        [float(f"{weight:.4g}") for weight in weights.data[order].tolist()],
        _shared(shown, there, spot, places, rows, columns),
        _at(ties, rows, columns),
    )  # fmt: skip
    return found, len(weights.data)


def _of_heaviest(
    shown: Projection, there: Integers, spot: Integers, places: int, at_most: int
) -> tuple[Arcs, int]:
    """Return arcs made of the heaviest ties alone."""
    points, weights = _heaviest(shown, there)
    apart = spot[points[0]] != spot[points[1]]
    points, weights = points[:, apart], weights[apart]
    ends = np.sort(spot[points], axis=0)
    keys, first, arc = np.unique(
        ends[0] * max(places, 1) + ends[1], return_index=True, return_inverse=True
    )
    sums = np.bincount(arc, weights, minlength=len(keys))
    order = np.lexsort((keys, -sums.round(9)))[:at_most]
    chosen = first[order]
    found = Arcs(
        points[0, chosen].tolist(), points[1, chosen].tolist(),
        [float(f"{weight:.4g}") for weight in sums[order].tolist()],
        _shared(shown, there, spot, places, ends[0, chosen], ends[1, chosen]),
        np.bincount(arc, minlength=len(keys))[order].tolist(),
    )  # fmt: skip
    read = min(_LOOKED_AT, shown.graph.edge_count)
    return found, len(keys) + shown.graph.edge_count - read


def _heaviest(shown: Projection, there: Integers) -> tuple[Integers, Floats]:
    """Return the ends of the heaviest ties between partners with a place (2 × ties), by weight."""
    place = np.full(len(shown.graph), -1)
    place[there] = np.arange(len(there))
    ones, others, weights = EdgeList(shown, _LOOKED_AT).ends()
    points = np.stack([place[ones], place[others]])
    known = (points >= 0).all(axis=0)
    return points[:, known], weights[known]


def _numbered(spots: list[Any]) -> tuple[int, Integers]:
    known: dict[Any, int] = {}
    numbers = np.array([known.setdefault(spot, len(known)) for spot in spots], np.int64)
    return len(known), numbers


def _between(at: Matrix, ties: Matrix, within: Any) -> Any:
    """Return what lies between each two places: the upper half of a matrix."""
    inner = sparse.dia_array((within[None, :], [0]), shape=ties.shape)
    found = sparse.triu(sparse.coo_array(at.T @ (ties + inner) @ at), k=1).tocoo()
    found.eliminate_zeros()
    return found


def _at(matrix: Any, rows: Integers, columns: Integers) -> list[int]:
    """Return the whole numbers that stand at some places of a matrix."""
    keys = matrix.row.astype(np.int64) * matrix.shape[1] + matrix.col
    order = np.argsort(keys)
    wanted = rows.astype(np.int64) * matrix.shape[1] + columns
    found: list[int] = np.rint(matrix.data[order][np.searchsorted(keys[order], wanted)]).tolist()
    return list(map(int, found))


def _shared(
    shown: Projection, there: Integers, spot: Integers, places: int, rows: Any, columns: Any
) -> list[int]:
    """Return how many things the partners of two places share."""
    chosen = sparse.csr_array((np.ones(len(there)), (spot, np.arange(len(there)))),
                              shape=(places, len(there)))  # fmt: skip
    parts = sparse.csr_array(chosen @ shown.behind.presence[there])
    parts.data[:] = 1
    both = parts[rows].multiply(parts[columns])
    return np.asarray(both.sum(axis=1)).astype(int).ravel().tolist() if len(rows) else []


def _ends(shown: Projection, there: Integers, spot: Integers, places: int) -> Any:
    """Return what tells which points stand for two places: those of the heaviest tie."""
    points, _ = _heaviest(shown, there)
    known: dict[tuple[int, int], tuple[int, int]] = {}
    for pair in points.T.tolist():
        one, other = sorted(pair, key=lambda point: spot[point])
        known.setdefault((int(spot[one]), int(spot[other])), (one, other))
    first: dict[int, int] = {}
    for point, number in enumerate(spot.tolist()):
        first.setdefault(number, point)
    return lambda row, column: known.get((row, column), (first[row], first[column]))
