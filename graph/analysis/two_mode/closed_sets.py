"""Closed sets: members with all the items that they share, each found once."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from graph.network.matrices.block_graph import Floats, Integers, Matrix

CELLS = 4_000_000
"""How many cells of a matrix are computed at once."""
Mask = NDArray[np.bool_]
Found = tuple[Integers, Integers] | None
"""Members and items of a closed set; None for one that is looked at and left."""


class _Set(NamedTuple):
    """Members, the items that all of them have, and the item by which it was reached."""

    members: Integers
    items: Mask
    last: int


@dataclass(frozen=True)
class _Part:
    """The members of one item: which items they have, as full columns."""

    has: Mask
    weights: Floats
    item_weights: Floats
    least_members: int
    least_items: int

    def below(self, found: _Set) -> Iterator[_Set]:
        """Yield the closed sets that extend a set by a later item, and by no earlier one."""
        has, weights = self.has[found.members], self.weights[found.members]
        counts = weights @ has
        more = np.flatnonzero((counts >= self.least_members) & ~found.items)
        more = more[more > found.last]
        possible = self.item_weights[found.items].sum() + self.item_weights[more].sum()
        if possible < self.least_items:
            return
        step = max(CELLS // max(has.shape[1], 1), 1)
        for start in range(0, len(more), step):
            chunk = more[start : start + step]
            shared = (has[:, chunk] * weights[:, None]).T @ has
            closed = shared == counts[chunk][:, None]
            earlier = np.arange(has.shape[1])[None, :] < chunk[:, None]
            first = ~(closed & earlier & ~found.items[None, :]).any(axis=1)
            for item, items in zip(chunk[first].tolist(), closed[first], strict=True):
                yield _Set(found.members[has[:, item]], items, item)


def closed_sets(
    matrix: Matrix, weights: Integers, item_weights: Integers, least: tuple[int, int]
) -> Iterator[Found]:
    """Yield the closed sets of a matrix of members × items, each once.

    A closed set cannot be extended by a member that has all its items, nor by an item that all
    its members have. `weights` and `item_weights` say for how many each row and column stands,
    `least` how many members and items a set has at least. For each set that is looked at and
    is too small, or known, None is yielded, so that the caller can count and end the search.

    A set is reached from the one without its last item only, where no earlier item comes along
    (prefix-preserving closure: Uno, Kiyomi and Arimura 2004, LCM ver. 2, FIMI).

    >>> matrix = sparse.csr_array([[1.0, 1.0], [1.0, 1.0], [0.0, 1.0]])
    >>> found = closed_sets(matrix, np.ones(3, int), np.ones(2, int), (2, 1))
    >>> [(members.tolist(), items.tolist()) for members, items in found]
    [([0, 1], [0, 1]), ([0, 1, 2], [1])]
    """
    columns = sparse.csc_array(matrix)
    for item in range(matrix.shape[1]):
        held_by = columns.indices[columns.indptr[item] : columns.indptr[item + 1]]
        members = np.sort(held_by).astype(np.int64)
        if weights[members].sum() < least[0]:
            yield None
            continue
        part, items = _part(matrix, members, weights, item_weights, least)
        if items[0] < item and part.has[:, : np.searchsorted(items, item)].all(axis=0).any():
            yield None
            continue
        last = int(np.searchsorted(items, item))
        for found in _within(part, _Set(np.arange(len(members)), np.all(part.has, axis=0), last)):
            held = items[found.items]
            large = item_weights[held].sum() >= least[1]
            yield (members[found.members], held) if large else None


def _part(
    matrix: Matrix,
    members: Integers,
    weights: Integers,
    item_weights: Integers,
    least: tuple[int, int],
) -> tuple[_Part, Integers]:
    """Return the rows of some members, and the items that enough of them have."""
    rows = sparse.csr_array(matrix[members])
    items, places = np.unique(rows.indices.astype(np.int64), return_inverse=True)
    of_row = np.repeat(np.arange(len(members)), np.diff(rows.indptr))
    counts = np.bincount(places, weights=weights[members][of_row], minlength=len(items))
    kept = counts >= least[0]
    number = np.cumsum(kept) - 1
    has = np.zeros((len(members), int(kept.sum())), bool)
    used = kept[places]
    has[of_row[used], number[places[used]]] = True
    sizes = weights[members].astype(np.float64), item_weights[items[kept]].astype(np.float64)
    return _Part(has, *sizes, *least), items[kept]


def _within(part: _Part, first: _Set) -> Iterator[_Set]:
    """Yield a set and all that extend it, one branch after the other."""
    yield first
    open_sets = [part.below(first)]
    while open_sets:
        found = next(open_sets[-1], None)
        if found is None:
            open_sets.pop()
            continue
        yield found
        open_sets.append(part.below(found))
