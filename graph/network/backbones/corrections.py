"""What counts as significant where very many pairs are tested at once.

Of 66 million pairs of cities that share nothing but chance, 3.3 million have a P-value below
0.05. A correction lowers the level so that this is accounted for.
"""

from collections.abc import Callable
from typing import Literal

import numpy as np

from graph.network.matrices.block_graph import Floats, Integers

Correction = Literal["none", "bonferroni", "holm", "fdr"]


def none(p: Floats, counts: Integers, alpha: float, tests: int) -> float:
    """Each pair on its own: of `tests` pairs tied by chance the share α passes."""
    return alpha


def bonferroni(p: Floats, counts: Integers, alpha: float, tests: int) -> float:
    """Hold the chance of a single wrong tie to α, by α/tests (Bonferroni 1936; Dunn 1961)."""
    return alpha / max(tests, 1)


def holm(p: Floats, counts: Integers, alpha: float, tests: int) -> float:
    """Hold the chance of a single wrong tie to α, step by step (Holm 1979, Scand. J. Stat. 6:65).

    The i-th smallest P-value is compared with α/(tests − i + 1), up to the first that fails.
    It keeps all that Bonferroni keeps, under the same assumptions (none).
    """
    before = np.cumsum(counts) - counts
    failed = np.flatnonzero(p * (tests - before) > alpha)
    last = int(failed[0]) if len(failed) else len(p)
    return float(p[last - 1]) if last else -1.0


def fdr(p: Floats, counts: Integers, alpha: float, tests: int) -> float:
    """Hold the expected share of wrong ties among those kept to α.

    The largest i whose P-value is at most i·α/tests decides (Benjamini and Hochberg 1995,
    J. R. Stat. Soc. B 57:289). Valid for independent tests and for positively dependent ones.
    """
    passed = np.flatnonzero(p * tests <= alpha * np.cumsum(counts))
    return float(p[passed[-1]]) if len(passed) else -1.0


CORRECTIONS: dict[str, Callable[[Floats, Integers, float, int], float]] = {
    "none": none,
    "bonferroni": bonferroni,
    "holm": holm,
    "fdr": fdr,
}
"""Each takes P-values in ascending order and how many tests share each."""


def threshold(
    p: Floats, counts: Integers, *, alpha: float, correction: Correction, tests: int
) -> float:
    """Return up to which P-value a test is significant, -1 where holm and fdr let none pass.

    `counts` says how many tests share a P-value: pairs of equivalent partners do. `tests` is the
    number of all tests, those with a P-value of 1 that nobody wrote down included.

    >>> p, counts = np.array([0.001, 0.02, 0.03, 0.4]), np.array([1, 1, 1, 1])
    >>> [round(threshold(p, counts, alpha=0.05, correction=c, tests=4), 4) for c in CORRECTIONS]
    [0.05, 0.0125, 0.001, 0.03]
    """
    low = np.flatnonzero(p <= alpha)
    order = low[np.argsort(p[low])]
    return CORRECTIONS[correction](p[order], counts[order], alpha, tests)
