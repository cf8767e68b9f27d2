"""What lies between communities of partners and things, and which of them to join."""

from typing import NamedTuple

import numpy as np
from scipy import sparse

from graph.network.matrices.block_graph import Floats, Integers, Matrix

GAIN = 1e-12
"""What counts as an improvement of modularity."""
MANY = 500
"""Above so many communities several join another at once."""


class Between(NamedTuple):
    """The weights between partners of one community and things of another, and their sums."""

    ties: Matrix
    partners: Floats
    things: Floats

    def merged(self, target: Integers) -> "Between":
        """Return the same for communities joined: each becomes the one that `target` says."""
        onto = onehot(target, np.ones(len(target)), int(target.max()) + 1)
        ties = sparse.csr_array(sparse.csr_array(onto.T) @ self.ties @ onto)
        return Between(ties, gathered(onto, self.partners), gathered(onto, self.things))

    def modularity(self, total: float) -> float:
        """Return the modularity of these communities."""
        inside = float(self.ties.diagonal().sum())
        return inside / total - float(self.partners @ self.things) / total**2

    def gains(self, total: float) -> tuple[Integers, Integers, Floats]:
        """Return pairs of communities that gain by joining: the weight between less chance."""
        both = sparse.coo_array(self.ties + self.ties.T)
        one, other = both.row.astype(np.int64), both.col.astype(np.int64)
        chance = self.partners[one] * self.things[other] + self.partners[other] * self.things[one]
        gains = both.data / total - chance / total**2
        use = (one != other) & (gains > GAIN)
        return one[use], other[use], gains[use]


def onehot(labels: Integers, values: "Integers | Floats", number: int) -> Matrix:
    """Return a matrix with the value of each row in the column of its label; none for -1."""
    known = np.flatnonzero(labels >= 0)
    cells = (np.asarray(values, np.float64)[known], (known, labels[known]))
    return sparse.csr_array(cells, shape=(len(labels), number))


def gathered(labels: Matrix, values: Floats) -> Floats:
    """Return the sums of values by label."""
    return np.asarray(labels.T @ values, np.float64)


def matches(between: Between, total: float) -> Integers:
    """Return what each community becomes where those best for each other join.

    Where there are many communities, others whose best is one of such a pair join it as well:
    as many, the best first, as raise modularity, with what chance puts between them taken off.
    """
    one, other, gains = between.gains(total)
    order = np.lexsort((other, -np.round(gains, 14), one))
    rows, first = np.unique(one[order], return_index=True)
    numbers = np.arange(len(between.partners))
    best, worth = numbers.copy(), np.zeros(len(numbers))
    best[rows], worth[rows] = other[order[first]], gains[order[first]]
    roots = (best[best] == numbers) & (best > numbers)
    joins = roots[best] if len(numbers) > MANY else roots[best] & (best[best] == numbers)
    target = np.where(joins, best, numbers)
    return target if len(numbers) <= MANY else _gaining(between, target, worth, total)


def _gaining(between: Between, target: Integers, worth: Floats, total: float) -> Integers:
    """Return the targets of those that join in the best order while each root gains."""
    numbers = np.arange(len(target))
    joining = np.flatnonzero(target != numbers)
    joining = joining[np.lexsort((joining, -worth[joining], target[joining]))]
    roots = target[joining]
    partners, things = between.partners[joining], between.things[joining]
    sums = [
        _running(values, roots) for values in (worth[joining], partners, things, partners * things)
    ]
    gain = sums[0] - (sums[1] * sums[2] - sums[3]) / total**2
    highest = np.zeros(len(target))
    np.maximum.at(highest, roots, gain)
    at = np.full(len(target), -1)
    peak = np.flatnonzero(gain >= highest[roots])[::-1]
    at[roots[peak]] = peak
    found = numbers.copy()
    kept = np.arange(len(joining)) <= at[roots]
    found[joining[kept]] = roots[kept]
    return found


def _running(values: Floats, groups: Integers) -> Floats:
    """Return running sums that begin anew with each group (equal groups stand together)."""
    sums = np.cumsum(values)
    begins = np.flatnonzero(np.append(True, groups[1:] != groups[:-1]))
    before = np.append(0.0, sums)[begins]
    lengths = np.diff(np.append(begins, len(groups)))
    return np.asarray(sums - np.repeat(before, lengths))
