"""Rolling partners up: units to their organisation, organisations to their family, cities to
their country."""

from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from graph.network.reading.columns import Codes, Columns

if TYPE_CHECKING:
    from graph.network.cooperation import CooperationNetwork


def rolled_up(
    columns: Columns, rows: "np.ndarray[tuple[int], np.dtype[np.intp]]", level: str
) -> tuple[Codes, Codes]:
    """Return rows and, for each, the partner for which it counts.

    A unit of two organisations counts for both, so that a row may come twice. Whoever has nothing
    above stands for itself.
    """
    numbers = rows.astype(np.int32)
    partner = columns.partner[rows]
    if not level:
        return numbers, partner
    tops = _tops(columns, level)
    counts = np.diff(tops.indptr)[partner]
    starts = tops.indptr[partner]
    offsets = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.repeat(numbers, counts), tops.indices[np.repeat(starts, counts) + offsets]


def _tops(columns: Columns, level: str) -> "sparse.csr_array[np.float64]":
    """Return for each node (row) the nodes for which it counts."""
    count = len(columns.nodes)
    kinds = np.array(columns.kinds, dtype=object)
    pairs = columns.countries if level == "country" else columns.parents
    if level == "country":
        pairs = pairs[kinds[pairs[:, 0]] == "city"]
    elif level == "organisation":
        pairs = pairs[kinds[pairs[:, 0]] == "unit"]
    above: dict[int, list[int]] = {}
    for one, other in pairs.tolist():
        above.setdefault(one, []).append(other)
    ends = [_ends(above, node) for node in range(count)]
    lengths = [len(found) for found in ends]
    indices = np.array([end for found in ends for end in found], np.int32)
    indptr = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)
    return sparse.csr_array((np.ones(len(indices)), indices, indptr), shape=(count, count))


def _ends(above: dict[int, list[int]], node: int) -> list[int]:
    """Return where the ways up end; itself where they only lead round."""
    seen, front = {node}, {node}
    while front := {up for one in front for up in above.get(one, ())} - seen:
        seen |= front
    return sorted(one for one in seen if one not in above) or [node]


def parts_of_each_other(network: "CooperationNetwork") -> frozenset[tuple[str, str]]:
    """Return the pairs of partners of which one is a part of the other, in either order."""
    nodes, pairs = network.columns.nodes, network.columns.parents
    above: dict[int, list[int]] = {}
    for one, other in pairs.tolist():
        above.setdefault(one, []).append(other)
    found = [(part, whole) for part in above for whole in _wholes(above, part)]
    here = set(network.two.partners)
    named = [(nodes[a], nodes[b]) for a, b in found if nodes[a] in here and nodes[b] in here]
    return frozenset(named) | frozenset((b, a) for a, b in named)


def _wholes(above: dict[int, list[int]], part: int) -> set[int]:
    """Return all of which something is a part, at any height."""
    found: set[int] = set()
    waiting = list(above[part])
    while waiting:
        if (whole := waiting.pop()) not in found and whole != part:
            found.add(whole)
            waiting += above.get(whole, [])
    return found
