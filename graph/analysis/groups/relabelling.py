"""What chance alone would give, if the labels of the groups were dealt anew among the nodes.

The network and the sizes of the groups stay; who carries which label is drawn without putting
back. How many pairs of nodes then have a wanted pattern of labels is a join count, whose mean and
variance are known exactly (Moran 1948, J. Royal Statistical Society B 10:243-251; Cliff and Ord
1981, Spatial Processes, chapter 2): they depend only on how many pairs there are, and on how many
pairs of pairs share a node. No labels are drawn at random.
"""

from typing import NamedTuple

import numpy as np

from graph.network.matrices.block_graph import Floats


class Chances(NamedTuple):
    """How likely a pattern is for one pair, for two pairs that share a node, for two apart."""

    one: Floats
    sharing: Floats
    apart: Floats


class Expected(NamedTuple):
    """Mean and standard deviation of a count under random relabelling."""

    mean: Floats
    deviation: Floats

    def z(self, observed: Floats) -> Floats:
        """Return how many deviations a count lies above its mean; NaN where it cannot vary.

        >>> Expected(np.array([2.0, 1.0]), np.array([0.5, 0.0])).z(np.array([3.0, 1.0])).tolist()
        [2.0, nan]
        """
        varies = self.deviation > 0
        found = np.full(len(observed), np.nan)
        found[varies] = (observed - self.mean)[varies] / self.deviation[varies]
        return found


def expected(pairs: Floats, sharing: Floats, chances: Chances) -> Expected:
    """Return mean and deviation of how many of `pairs` have a pattern.

    `sharing` counts ordered pairs of different pairs with a node in common: the sum of h(h-1)
    where a node is in h pairs. E[X] = t·p2 and E[X²] = t·p2 + q·p3 + (t(t-1) - q)·p4.

    >>> halves = Chances(np.array([1 / 3]), np.array([0.0]), np.array([1 / 3]))
    >>> expected(np.array([2.0]), np.array([0.0]), halves)
    Expected(mean=array([0.66666667]), deviation=array([0.94280904]))
    """
    mean = pairs * chances.one
    apart = pairs * (pairs - 1) - sharing
    second = mean + sharing * chances.sharing + apart * chances.apart
    spread = second - mean**2
    noise = 1e-12 * np.maximum(second, 1.0)
    return Expected(mean, np.sqrt(np.where(spread > noise, spread, 0.0)))


def falling(n: Floats, k: int) -> Floats:
    """Return n(n-1)…(n-k+1): in how many ways k of n can be drawn in order.

    >>> falling(np.array([4.0, 1.0]), 2).tolist()
    [12.0, 0.0]
    """
    found = np.ones_like(n, dtype=np.float64)
    for step in range(k):
        found = found * np.maximum(n - step, 0.0)
    return found


def share(ways: Floats, n: Floats, k: int) -> Floats:
    """Return which share some ways are of all ways to draw k of n in order; 0 without any."""
    total = falling(n, k)
    return np.where(total > 0, ways / np.where(total > 0, total, 1.0), 0.0)
