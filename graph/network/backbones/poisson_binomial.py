"""How many of many unequal chances come true: exact upper tails."""

import numpy as np
from scipy import special

from graph.network.matrices.block_graph import Floats, Integers

CELLS = 2_000_000
"""How many numbers are worked on at once."""
SINGLY = 100
"""Up to so many trials of equal chance are added one by one; more as one binomial number."""


def upper_tails(chances: Floats, numbers: Integers, least: Integers) -> Floats:
    """Return P(X ≥ least) for each row, X the sum of independent chances (Poisson-binomial).

    `chances` (rows × classes) holds the chance of each of the `numbers` (classes) of trials of a
    class. The distribution is built up class by class, exactly: only sums of positive numbers,
    so that the smallest P-values, on which corrections depend, keep all their digits, which the
    refined normal approximation and the Fourier transform (Hong 2013, Comput. Stat. Data Anal.
    59:41) do not.

    >>> upper_tails(np.array([[0.5, 0.1]]), np.array([2, 1]), np.array([3])).round(6).tolist()
    [0.025]
    """
    found = np.ones(len(least))
    order = np.argsort(least, kind="stable")
    order = order[least[order] > 0]
    start = 0
    while start < len(order):
        rows = order[start : start + max(CELLS // (int(least[order[start]]) + 1), 1)]
        rows = rows[least[rows] <= 2 * least[rows[0]]]
        found[rows] = _tails(chances[rows], numbers, least[rows])
        start += len(rows)
    return found


def _tails(chances: Floats, numbers: Integers, least: Integers) -> Floats:
    """Return the tails of rows that are worked on together; the last column gathers the rest."""
    most = int(least.max())
    state = np.zeros((len(chances), most + 1))
    state[:, 0] = 1.0
    for chance, number in zip(chances.T, numbers.tolist(), strict=True):
        if number <= max(SINGLY, most):
            for _ in range(number):
                _add_trial(state, chance[:, None])
        else:
            state = _add_trials(state, chance[:, None], number)
    at_least = np.cumsum(state[:, ::-1], axis=1)[:, ::-1]
    return np.minimum(at_least[np.arange(len(least)), least], 1.0)


def _add_trial(state: Floats, chance: Floats) -> None:
    """Add one trial: move the chance of each number to the next."""
    moved = state[:, :-1] * chance
    state[:, :-1] *= 1 - chance
    state[:, 1:] += moved


def _add_trials(state: Floats, chance: Floats, number: int) -> Floats:
    """Add many trials of equal chance at once: a binomial number."""
    from scipy import stats  # here: it takes a second, and few networks need it

    most = state.shape[1] - 1
    exactly = np.asarray(stats.binom.pmf(np.arange(most), number, chance))
    beyond = np.asarray(special.bdtrc(np.arange(most), number, chance))
    found = np.zeros_like(state)
    for more in range(most):
        found[:, more:most] += state[:, : most - more] * exactly[:, [more]]
    found[:, most] = state[:, most] + (state[:, :most] * beyond[:, ::-1]).sum(axis=1)
    return found
