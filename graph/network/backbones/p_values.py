"""P-values of the pairs of a projection: how often chance alone gives as much."""

import math
from typing import NamedTuple

import numpy as np
from scipy import sparse

from graph.network.matrices.block_graph import Floats, Integers, Matrix
from graph.network.matrices.projection import Projection

SMALL = 50_000_000
"""So many codes are looked up in a table; more are sorted."""


class PValues(NamedTuple):
    """A P-value a pair of blocks in each row of `values`; a pair is kept by any of its rows.

    The disparity filter has two rows, one for each end of a tie; the others one. `tests` counts
    the tests between partners, not between blocks.
    """

    values: Floats
    tests: int


def pairs_tested(projection: Projection) -> int:
    """Count the pairs of partners that take part in something.

    All of them are tested, also those that share nothing (their P-value is 1): whether a pair
    shares something is what the data say, so to count only the pairs that do would choose the
    tests by their result.
    """
    active = int((projection.behind.partner_sizes > 0).sum())
    return active * (active - 1) // 2


def distinct(keys: tuple[Integers, ...]) -> tuple[Integers, Integers]:
    """Gather equal columns of numbers: return the distinct ones (one a row), and where each is.

    >>> distinct((np.array([4, 2, 4]), np.array([1, 1, 1])))[0].tolist()
    [[2, 1], [4, 1]]
    """
    gathered = [_gathered(key, int(key.max(initial=0)) + 1) for key in keys]
    code = np.zeros(len(keys[0]), np.int64)
    for values, places in gathered:
        code = code * len(values) + places
    found, where = _gathered(code, math.prod(len(values) for values, _ in gathered))
    columns = []
    for values, _ in reversed(gathered):
        found, place = np.divmod(found, max(len(values), 1))
        columns.append(values[place])
    return np.stack(columns[::-1], axis=1), where


def _gathered(code: Integers, codes: int) -> tuple[Integers, Integers]:
    """Return the distinct codes and where each is, by a table of all codes where that is small."""
    if codes > SMALL:
        return np.unique(code, return_inverse=True)
    seen = np.zeros(codes, bool)
    seen[code] = True
    return np.flatnonzero(seen), (np.cumsum(seen) - 1)[code]


def degrees_of(things: Matrix) -> Integers:
    """Count the things of each block's partners."""
    return np.diff(sparse.csr_array(things).indptr).astype(np.int64)
