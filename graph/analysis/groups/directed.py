"""Brokerage roles where ties have a direction: who leads or funds whom, and who passes it on.

Source: R. V. Gould and R. M. Fernandez 1989, Sociological Methodology 19:89-126.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from scipy import sparse

from graph.analysis.groups.closure import along
from graph.analysis.groups.grouping import meeting, own_group, row_sums
from graph.analysis.groups.relabelling import falling, share
from graph.network.matrices.block_graph import Floats, Integers, Matrix

DIRECTED_ROLES = ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")


class DirectedBrokerage(NamedTuple):
    """How often each node stands on a path i → j → k with no i → k, and what chance would give."""

    counts: dict[str, Floats]
    mean: dict[str, Floats]


def directed_brokerage(ties: Matrix, labels: Sequence[str]) -> DirectedBrokerage:
    """Count for each node j the paths i → j → k (i ≠ k, no tie i → k), by role.

    `ties` (n × n) has an entry where the node of the row leads, funds or names that of the
    column; weights and loops do not count. Not normalised; a node labelled "" takes no part.

    coordinator     A → A → A
    itinerant       A → B → A    (consultant)
    gatekeeper      A → B → B    j lets into its group what comes from outside
    representative  A → A → B    j speaks for its group
    liaison         A → B → C

    `mean` is the count to expect if the labels of all other nodes were dealt anew, with network,
    sizes of groups and the group of j as they are: paths × the chance of such labels.

    >>> funds = sparse.csr_array([[0, 1, 0], [0, 0, 1], [0, 0, 0]])
    >>> found = directed_brokerage(funds, ["fund", "city", "city"])
    >>> found.counts["gatekeeper"].tolist(), found.mean["gatekeeper"].tolist()
    ([0.0, 1.0, 0.0], [0.0, 0.5, 0.0])
    """
    if ties.shape != (len(labels), len(labels)):
        raise ValueError(f"{len(labels)} labels for a matrix of {ties.shape}")
    of = np.unique(np.array(["", *labels], dtype=str), return_inverse=True)[1][1:] - 1
    out = _arcs(ties, of >= 0)
    counts = _roles(out, of)
    paths = np.sum(list(counts.values()), axis=0)
    chances = _chances(of)
    return DirectedBrokerage(counts, {role: paths * chances[role] for role in DIRECTED_ROLES})


def _arcs(ties: Matrix, kept: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> Matrix:
    found = sparse.csr_array(ties).tocoo()
    stays = kept[found.row] & kept[found.col] & (found.row != found.col) & (found.data != 0)
    rows, columns = found.row[stays], found.col[stays]
    arcs = sparse.csr_array((np.ones(len(rows)), (rows, columns)), shape=ties.shape)
    arcs.sum_duplicates()
    return sparse.csr_array(arcs.sign())


def _roles(out: Matrix, of: Integers) -> dict[str, Floats]:
    """Return all paths of a pattern, less those that return (i = k) and those that are closed."""
    into = sparse.csr_array(out.T)
    own_in, own_out = own_group(into, of), own_group(out, of)
    far_in, far_out = sparse.csr_array(into - own_in), sparse.csr_array(out - own_out)
    same, across = own_out, far_out
    groups = sparse.csr_array((np.ones(len(of)), (np.arange(len(of)), np.maximum(of, 0))))
    a, b, c, d = (row_sums(part) for part in (own_in, far_in, own_out, far_out))
    in_one = meeting(sparse.csr_array(far_in @ groups), sparse.csr_array(far_out @ groups))
    return {
        "coordinator": a * c - meeting(own_in, own_out) - _closed(own_in, same, own_out),
        "itinerant": in_one - meeting(far_in, far_out) - _closed(far_in, same, far_out),
        "gatekeeper": b * c - _closed(far_in, across, own_out),
        "representative": a * d - _closed(own_in, across, far_out),
        "liaison": b * d - in_one - _closed(far_in, across, far_out),
    }


def _closed(into: Matrix, direct: Matrix, out: Matrix) -> Floats:
    return row_sums(along(into, direct, out))


def _chances(of: Integers) -> dict[str, Floats]:
    """Return the chance of each role for a path through each node."""
    groups = np.bincount(of[of >= 0], minlength=1).astype(np.float64)
    n = np.full(len(of), groups.sum() - 1)
    own = np.where(of >= 0, groups[of] - 1, 0.0)
    rest = np.maximum(n - own, 0.0)
    two = falling(groups, 2)
    same = two.sum() - np.where(of >= 0, two[of], 0.0)
    ways = (falling(own, 2), same, rest * own, own * rest, falling(rest, 2) - same)
    return {role: share(way, n, 2) for role, way in zip(DIRECTED_ROLES, ways, strict=True)}
