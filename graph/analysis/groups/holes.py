"""Structural holes between groups: where far fewer ties are than sizes and degrees would give."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from graph.analysis.groups.brokers import brokers
from graph.analysis.groups.mixing import Mixing, mixing
from graph.network.matrices.block_graph import BlockGraph


class GroupHole(NamedTuple):
    """Two groups with fewer edges than expected.

    `ratio` is observed / expected, `z` how many deviations `observed` lies above the mean of
    the configuration model; `bridges` are partners with ties to both groups, those first that
    join most of the pairs not joined.
    """

    first: str
    second: str
    observed: int
    expected: float
    ratio: float
    z: float
    bridges: tuple[str, ...]


def group_holes(
    graph: BlockGraph,
    labels: Sequence[str],
    *,
    at_most: float = 1.0,
    top: int | None = 50,
    bridges: int = 5,
) -> list[GroupHole]:
    """Return pairs of groups with less than a share of the edges expected, the widest `top` first.

    Expected are d_a·d_b / (2m - 1) edges, d the degrees of a group added up and m all edges
    between nodes in groups, or all pairs there are where that is less: the configuration model,
    which joins ends of edges at random (Newman and Girvan 2004, Phys. Rev. E 69, 026113; Burt
    1992, Structural Holes, for the idea). The variance is that of the same model: with
    f = d_a(d_a-1)·d_b(d_b-1) / ((2m-1)(2m-3)), f + mean - mean². Unweighted.

    The edges of a projection come in bundles, one a thing, so that `z` there is a hint, no test.

    >>> pairs = [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)]
    >>> ties = np.zeros((6, 6))
    >>> for one, other in pairs:
    ...     ties[one, other] = ties[other, one] = 1
    >>> names = ["UNEP", "UNDP", "FAO", "Bonn", "Quito", "Nice"]
    >>> (hole,) = group_holes(BlockGraph.of_matrix(names, ties), ["un"] * 3 + ["city"] * 3)
    >>> hole.observed, round(hole.expected, 2), hole.bridges
    (1, 3.77, ('Bonn', 'FAO'))
    """
    found = [hole for hole in _pairs(mixing(graph, labels)) if hole.ratio < at_most]
    found.sort(key=lambda hole: (hole.ratio, hole.z, hole.first, hole.second))
    return [hole._replace(bridges=_bridges(graph, labels, hole, bridges)) for hole in found[:top]]


def _pairs(found: Mixing) -> list[GroupHole]:
    ends = (found.edges + np.diag(np.diag(found.edges))).sum(axis=0)
    total = float(ends.sum())
    holes = []
    for a, first in enumerate(found.groups):
        for b in range(a + 1, len(found.groups)):
            mean, deviation = _configuration(float(ends[a]), float(ends[b]), total)
            likely = min(mean, float(found.sizes[a] * found.sizes[b]))
            if likely <= 0:
                continue
            observed = int(found.edges[a, b])
            z = (observed - mean) / deviation if deviation > 0 else float("nan")
            second = found.groups[b]
            holes.append(GroupHole(first, second, observed, likely, observed / likely, z, ()))
    return holes


def _configuration(one: float, other: float, total: float) -> tuple[float, float]:
    """Return mean and deviation of the edges between two sets of ends joined at random."""
    mean = one * other / (total - 1)
    if total <= 3:
        return mean, 0.0
    second = one * (one - 1) * other * (other - 1) / ((total - 1) * (total - 3))
    return mean, float(np.sqrt(max(second + mean - mean**2, 0.0)))


def _bridges(
    graph: BlockGraph, labels: Sequence[str], hole: GroupHole, number: int
) -> tuple[str, ...]:
    if not number:
        return ()
    found = brokers(graph, labels, hole.first, hole.second)
    return tuple(broker.node for broker in found.best(number))
