"""How far the ways from a source to all others lead through each block: Brandes's dependencies.

U. Brandes, A faster algorithm for betweenness centrality, J. Math. Sociology 25:163-177, 2001:
one search from each source counts the shortest paths to all nodes, one sweep back adds up how
much of them leads through each. Here many sources go at once, level by level, each level a
product of the sparse matrix of ties with a dense matrix, a column a source. Where ways are long
(trees, grids) the levels are many and thin, and `waves` is faster.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from scipy.sparse.csgraph import connected_components

from graph.analysis.measures import waves
from graph.analysis.measures.threads import in_order
from graph.network.matrices.block_graph import BlockGraph, Floats, Integers, Matrix

MEMORY = 200_000_000
"""Bytes that all batches at work may take."""
WIDTH = 32
"""Sources in a batch: its matrices fit the cache of a core up to some ten thousand blocks."""
PUSH = 1.5
"""What a product costs that scatters to all rows, as a multiple of one that gathers."""
_MATRICES = 9
"""Dense matrices that a batch holds at a time, about."""


@dataclass(frozen=True, eq=False)
class Ties:
    """Which blocks are tied, prepared for searches from many sources."""

    adjacency: Matrix
    sizes: Floats

    @classmethod
    def of(cls, graph: BlockGraph) -> "Ties":
        """Return the ties of a graph."""
        return cls(graph.adjacency, graph.sizes.astype(np.float64))

    @cached_property
    def has_twins(self) -> bool:
        """Whether some block has more than one node."""
        return bool((self.sizes > 1).any())

    @cached_property
    def degrees(self) -> Integers:
        """To how many blocks each is tied."""
        return np.diff(self.adjacency.indptr).astype(np.int64)

    @cached_property
    def component(self) -> Integers:
        """The number of the component in which each block is."""
        return np.asarray(connected_components(self.adjacency, directed=False)[1], np.int64)

    @cached_property
    def reach(self) -> Integers:
        """How many blocks the component of each block has."""
        return np.bincount(self.component)[self.component]

    @cached_property
    def depth(self) -> int:
        """Levels that a search has at most, from the block with most ties in each component."""
        order = np.lexsort((-self.degrees, self.component))
        _, first = np.unique(self.component[order], return_index=True)
        seen = np.zeros(len(self.sizes), bool)
        front = order[first]
        depth = -1
        while len(front):
            seen[front] = True
            depth += 1
            near = np.unique(self.adjacency[front].indices.astype(np.int64))
            front = near[~seen[near]]
        return depth


def dependencies(
    ties: Ties, sources: Integers, weights: Floats, *, halved: bool = False
) -> tuple[Floats, Floats]:
    """Add up, over sources, how much of its ways to all others leads through a node of each block.

    A source is one node of its block. Returns the sum over sources, each by its weight, and where
    only some nodes are sources (`halved`) the sum of squares by the same weights. Then a way
    counts for the half that is nearer to its end, twice, so that one who lies between a single
    partner and all others is seen from everywhere and not from that partner only (R. Geisberger,
    P. Sanders and D. Schultes, Better approximation of betweenness centrality, ALENEX 2008). Over
    all nodes both sums are the same.
    """
    total, squares = np.zeros(len(ties.sizes)), np.zeros(len(ties.sizes))
    if not len(sources):
        return total, squares
    found: Iterator[tuple[Floats, Floats]]
    if waves.are_better(len(ties.sizes), ties.adjacency.nnz, ties.depth):
        found = waves.dependencies(ties.adjacency, ties.sizes, sources, weights, halved)
    else:
        found = _in_batches(ties, sources, weights, halved)
    for part, square in found:
        total += part
        squares += square
    return total, squares


def _in_batches(
    ties: Ties, sources: Integers, weights: Floats, halved: bool
) -> Iterator[tuple[Floats, Floats]]:
    """Yield for each batch of sources the weighted sum of dependencies and that of squares."""

    def search(part: slice) -> tuple[Floats, Floats]:
        found = Search(ties, sources[part])
        return found.back_halved(weights[part]) if halved else found.back(weights[part])

    count = len(ties.sizes)
    width = int(np.clip(MEMORY // (2 * _MATRICES * 8 * count), 4, WIDTH))
    parts = [slice(start, start + width) for start in range(0, len(sources), width)]
    at_once = MEMORY // (_MATRICES * 8 * count * width)
    return in_order(search, parts, at_once=at_once)


class Level(NamedTuple):
    """What is reached in so many steps: `paths` to the blocks `rows`, a column a source.

    `rows` None is all blocks; `paths` is 0 for what is nearer or farther.
    """

    rows: Integers | None
    paths: Floats


class Step(NamedTuple):
    """The ties from one level to the next: rows of the adjacency of either end.

    `push` says of which: the level that is left, or that which is come to.
    """

    ties: Matrix
    push: bool


class Search:
    """Shortest ways from a batch of sources to all blocks, level by level.

    Each step is a product with the rows of the blocks just reached, or with those of the blocks
    that some source has yet to reach, whichever have fewer ties.
    """

    def __init__(self, ties: Ties, sources: Integers) -> None:
        self.ties = ties
        self.sources = sources
        count, batch = len(ties.sizes), np.arange(len(sources))
        self.unseen = np.ones((count, len(sources)))
        self.unseen[sources, batch] = 0
        self.left = np.full(count, float(len(sources)))
        np.subtract.at(self.left, sources, 1)
        self.levels: list[Level] = []
        self.steps: list[Step] = []
        self._out()

    def _out(self) -> None:
        """Follow the ways until all in reach is reached."""
        remaining = float(self.ties.reach[self.sources].sum() - len(self.sources))
        level = self._first()
        while remaining:
            reached = np.minimum(level.paths, 1.0)
            number = np.einsum("ij->i", reached)
            remaining -= number.sum()
            if level.rows is None:
                self.unseen -= reached
                self.left -= number
            else:
                self.unseen[level.rows] -= reached
                self.left[level.rows] -= number
            self.levels.append(level)
            if remaining:
                level = self._next(level)

    def _first(self) -> Level:
        """Reach the neighbours of the sources, by one path each."""
        near = self.ties.adjacency[self.sources]
        rows, places = np.unique(near.indices.astype(np.int64), return_inverse=True)
        paths = np.zeros((len(rows), len(self.sources)))
        paths[places, np.repeat(np.arange(len(self.sources)), np.diff(near.indptr))] = 1
        return Level(rows, paths)

    def _next(self, level: Level) -> Level:
        ties = self.ties
        onward = self._carried(level.paths, level.rows)
        unreached = np.flatnonzero(self.left)
        pushed = ties.adjacency.nnz if level.rows is None else ties.degrees[level.rows].sum()
        push = bool(PUSH * pushed < ties.degrees[unreached].sum())
        if push and level.rows is not None:
            step = Step(ties.adjacency[level.rows], push)
            paths, rows = np.asarray(step.ties.T @ onward), None
        else:
            rows = unreached if 2 * len(unreached) < len(ties.sizes) else None
            step = Step(ties.adjacency if rows is None else ties.adjacency[rows], False)
            paths = np.asarray(step.ties @ self._spread(onward, level.rows))
        paths *= self.unseen if rows is None else self.unseen[rows]
        self.steps.append(step)
        return Level(rows, paths)

    def back(self, weights: Floats) -> tuple[Floats, Floats]:
        """Add up from the last level to the first what each node passes on; no squares."""
        total = np.zeros(len(self.ties.sizes))
        share: Floats | None = None
        for place in range(len(self.levels) - 1, -1, -1):
            rows, paths = self.levels[place]
            passed = np.minimum(paths, 1.0)
            if share is not None:
                through = self._through(place, share)
                through *= paths
                where = slice(None) if rows is None else rows
                total[where] += np.einsum("ij,j->i", through, weights)
                passed += through
            passed /= np.maximum(paths, 1.0)
            share = self._carried(passed, rows)
        return total, np.zeros(len(total))

    def back_halved(self, weights: Floats) -> tuple[Floats, Floats]:
        """Add up, twice, what each node passes on to those at most twice as far, and its squares.

        To those exactly twice as far it counts once.
        """
        total, squares = np.zeros(len(self.ties.sizes)), np.zeros(len(self.ties.sizes))
        for place in range(len(self.levels) - 1):
            last = min(2 * place + 1, len(self.levels) - 1)
            through = self._to(place, last, 1.0 if last == 2 * place + 1 else 2.0)
            rows = self.levels[place].rows
            where = slice(None) if rows is None else rows
            total[where] += np.einsum("ij,j->i", through, weights)
            squares[where] += np.einsum("ij,ij,j->i", through, through, weights)
        return total, squares

    def _to(self, place: int, last: int, counts: float) -> Floats:
        """Return what a level passes on to those up to the last, which count so much."""
        through: Floats | float = 0.0
        for level in range(last, place, -1):
            rows, paths = self.levels[level]
            passed = np.minimum(paths, 1.0) * counts + through
            passed /= np.maximum(paths, 1.0)
            through = self._through(level - 1, self._carried(passed, rows))
            through *= self.levels[level - 1].paths
            counts = 2.0
        return np.asarray(through)

    def _through(self, place: int, share: Floats) -> Floats:
        """Return what the next level passes on to the blocks of a level, for each path there."""
        step, rows = self.steps[place], self.levels[place].rows
        if step.push:
            return np.asarray(step.ties @ self._spread(share, self.levels[place + 1].rows))
        found = np.asarray(step.ties.T @ share)
        return found if rows is None else found[rows]

    def _carried(self, values: Floats, rows: Integers | None) -> Floats:
        """Return values a node times the nodes of each block."""
        sizes = self.ties.sizes if rows is None else self.ties.sizes[rows]
        return values * sizes[:, None] if self.ties.has_twins else values

    def _spread(self, values: Floats, rows: Integers | None) -> Floats:
        """Return a row for each block from those of some, 0 for the others."""
        if rows is None:
            return values
        full = np.zeros((len(self.ties.sizes), values.shape[1]))
        full[rows] = values
        return full
