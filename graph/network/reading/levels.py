"""Rolling partners up: units to their organisation, organisations to their family, cities to
their country."""

import numpy as np
from scipy import sparse

from graph.network.reading.columns import Codes, Columns


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
