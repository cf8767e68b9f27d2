"""How many steps apart all are: searches from 256 blocks at once, a bit for each.

M. Then et al., The more the merrier: efficient multi-source graph traversal, VLDB 8:449-460, 2014:
what each block has been reached from is a row of bits, and a step joins the rows of its
neighbours. As distances are the same both ways, the bits that are new in a row count sources at
that distance from it. Where ways are long, `waves` follows them instead.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from graph.analysis.measures import waves
from graph.analysis.measures.brandes import Ties
from graph.analysis.measures.threads import in_order
from graph.network.matrices.block_graph import Floats, Integers, Matrix

Words = NDArray[np.uint64]
WORDS = 4
"""Words of 64 sources each that go at once."""
GATHERED = 1 << 15
"""How many neighbours' rows are joined at a time: they fit the cache of a core."""
PUSH = 6
"""What it costs to pass bits on along a tie, as a multiple of gathering them."""


@dataclass(frozen=True, eq=False)
class Tally:
    """Sums over the sources that reach a node of each block, each by its weight, by distance d.

    `reached` sums 1, `steps` d, `steps_squared` d², `inverse` 1/d and `inverse_squared` 1/d².
    """

    reached: Floats
    steps: Floats
    steps_squared: Floats
    inverse: Floats
    inverse_squared: Floats

    @classmethod
    def empty(cls, count: int) -> "Tally":
        """Return sums of nothing."""
        return cls(*(np.zeros(count) for _ in fields(cls)))

    def add(self, rows: Integers | slice, number: Floats, distance: int) -> None:
        """Count sources at a distance from some blocks."""
        self.reached[rows] += number
        self.steps[rows] += number * distance
        self.steps_squared[rows] += number * distance**2
        self.inverse[rows] += number / distance
        self.inverse_squared[rows] += number / distance**2

    def plus(self, other: "Tally") -> "Tally":
        """Return the sums over the sources of both."""
        both = ((getattr(self, each.name), getattr(other, each.name)) for each in fields(self))
        return Tally(*(one + two for one, two in both))


def tally(ties: Ties, sources: Integers, weights: Floats) -> Tally:
    """Count how far a node of each block is from sources, one node of a block each, by weight.

    Distance 0, from a source to itself, counts nothing. Weights are whole numbers.
    """
    total = Tally.empty(len(ties.sizes))
    if waves.are_better(len(ties.sizes), ties.adjacency.nnz, ties.depth):
        for part in waves.batches(ties.adjacency, len(sources)):
            _follow(total, ties, sources[part], weights[part])
        return total
    order = np.lexsort((weights, ties.component[sources]))
    width = 64 * WORDS
    parts = [order[start : start + width] for start in range(0, len(order), width)]
    for found in in_order(lambda part: _search(ties, sources[part], weights[part]), parts):
        total = total.plus(found)
    return total


def _follow(total: Tally, ties: Ties, sources: Integers, weights: Floats) -> None:
    """Count distances from a batch of sources where ways are long."""
    for distance, wave in enumerate(waves.out(ties.adjacency, ties.sizes, sources)):
        if distance:
            number = np.bincount(wave.nodes, weights[wave.batch], len(ties.sizes))
            total.add(slice(None), number.astype(np.float64), distance)


def _search(ties: Ties, sources: Integers, weights: Floats) -> Tally:
    """Count distances from a batch of sources, which are in order of their components."""
    count = len(ties.sizes)
    found = Tally.empty(count)
    masks = list(_masks(weights))
    seen = np.zeros((count, WORDS), np.uint64)
    seen[sources, np.arange(len(sources)) // 64] = _bits(len(sources))
    goal = _goal(ties, sources)
    front, rows = seen.copy(), sources
    distance = 0
    while len(unreached := np.flatnonzero((seen != goal).any(axis=1))):
        distance += 1
        if PUSH * ties.degrees[rows].sum() < ties.degrees[unreached].sum():
            rows, new = _push(ties.adjacency, front, rows)
        else:
            rows, new = unreached, _pull(ties.adjacency, front, unreached)
        new &= ~seen[rows]
        some = new.any(axis=1)
        rows, new = rows[some], new[some]
        seen[rows] |= new
        front[:] = 0
        front[rows] = new
        number = np.zeros(len(rows))
        for value, mask in masks:
            number += value * np.bitwise_count(new & mask).sum(axis=1, dtype=np.int64)
        found.add(rows, number, distance)
    return found


def _pull(adjacency: Matrix, front: Words, rows: Integers) -> Words:
    """Join what the neighbours of some blocks have; each has neighbours."""
    near = adjacency if len(rows) == adjacency.shape[0] else adjacency[rows]
    starts = near.indptr.astype(np.int64)
    joined = np.empty((len(rows), front.shape[1]), np.uint64)
    cuts = np.searchsorted(starts, np.arange(0, starts[-1], GATHERED), side="right") - 1
    for begin, end in zip(cuts.tolist(), [*cuts[1:].tolist(), len(rows)], strict=True):
        if begin < end:
            gathered = np.take(front, near.indices[starts[begin] : starts[end]], axis=0)
            offsets = starts[begin:end] - starts[begin]
            np.bitwise_or.reduceat(gathered, offsets, axis=0, out=joined[begin:end])
    return joined


def _push(adjacency: Matrix, front: Words, rows: Integers) -> tuple[Integers, Words]:
    """Pass on what some blocks have: return which blocks get something, and what."""
    near = adjacency[rows]
    got, places = np.unique(near.indices.astype(np.int64), return_inverse=True)
    joined = np.zeros((len(got), front.shape[1]), np.uint64)
    np.bitwise_or.at(joined, places, np.repeat(front[rows], np.diff(near.indptr), axis=0))
    return got, joined


def _bits(number: int) -> Words:
    """Return the bit of each source in its word."""
    places = np.arange(number, dtype=np.uint64) % np.uint64(64)
    return np.asarray(np.left_shift(np.uint64(1), places))


def _words(chosen: "NDArray[np.bool_]") -> Words:
    """Return words in which the bits of chosen sources are set."""
    words = np.zeros(WORDS, np.uint64)
    places = np.flatnonzero(chosen)
    np.bitwise_or.at(words, places // 64, _bits(len(chosen))[places])
    return words


def _masks(weights: Floats) -> Iterator[tuple[int, Words]]:
    """Yield powers of two, each with the sources in whose weight it is."""
    whole = weights.astype(np.int64)
    for power in range(int(whole.max(initial=0)).bit_length()):
        chosen = (whole >> power) & 1 == 1
        if chosen.any():
            yield 1 << power, _words(chosen)


def _goal(ties: Ties, sources: Integers) -> Words:
    """Return what each block will have been reached from: the sources of its component."""
    component = ties.component
    goal = np.zeros((int(component.max(initial=0)) + 1, WORDS), np.uint64)
    places = np.arange(len(sources)) // 64
    np.bitwise_or.at(goal, (component[sources], places), _bits(len(sources)))
    return goal[component]
