"""The edges of a projection, taken from its blocks piece by piece, the heaviest first.

The 66.7 million pairs of a covenant stand in a few thousand pairs of blocks. All pairs between two
blocks have the same weight and share the same things, so an edge is made only where it is asked
for, and a cap is a cut through the blocks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from scipy import sparse

from graph.network.matrices.block_graph import Floats, Integers
from graph.network.matrices.projection import Projection

EDGES_AT_MOST = 1_000_000
"""How many edges are listed unless another number is asked for."""
_AT_ONCE = 100_000


class Alike(NamedTuple):
    """Edges with one weight and the same things: `ones[i]` and `others[i]` are the numbers of
    the partners at both ends, the smaller first."""

    ones: Integers
    others: Integers
    weight: float
    things: tuple[str, ...]


class _Ties(NamedTuple):
    one: Integers
    other: Integers
    weight: Floats
    edges: Integers


@dataclass(frozen=True, eq=False)
class EdgeList:
    """The edges of a projection, at most `at_most` of them, the heaviest first.

    Edges of one weight are listed in the order of their blocks; where the cap cuts through them,
    `words` says how many of that weight are left out. Those of the partner `around` come before
    all others; it is a block of its own, as in its neighbourhood.

    >>> from graph.network.matrices.projection import project
    >>> from graph.network.matrices.two_mode import TwoMode
    >>> two = TwoMode.of_pairs([(city, "UEA") for city in ("Almada", "Bonn", "Turku")])
    >>> found = EdgeList(project(two), at_most=2)
    >>> [(alike.ones.tolist(), alike.others.tolist(), alike.things) for alike in found]
    [([0, 0], [1, 2], ('UEA',))]
    >>> found.words()
    '2 of 3 edges, the heaviest; left out: 1, all of weight 0.5 or less'
    """

    projection: Projection
    at_most: int = EDGES_AT_MOST
    around: str = ""

    @property
    def total(self) -> int:
        """How many edges the projection has."""
        return self.projection.graph.edge_count

    @property
    def listed(self) -> int:
        """How many edges are listed."""
        return min(self.total, self.at_most)

    @property
    def left_out(self) -> int:
        """How many edges are not listed."""
        return self.total - self.listed

    def words(self) -> str:
        """Say how many edges are listed, and what is left out."""
        if not self.left_out:
            return f"all {self.total:,} edges"
        said = f"{self.listed:,} of {self.total:,} edges, the heaviest"
        return f"{said}; left out: {self.left_out:,}, all of weight {self._lightest():g} or less"

    def _lightest(self) -> float:
        """Return the weight of the first edge that is left out."""
        ends = np.cumsum(self._ties.edges)
        return float(self._ties.weight[np.searchsorted(ends, self.listed, side="right")])

    @cached_property
    def _ties(self) -> _Ties:
        """The ties between and within blocks that are listed, the heaviest first, and one more."""
        graph = self.projection.graph
        upper = sparse.triu(graph.ties, k=1).tocoo()
        inner = np.flatnonzero((graph.within > 0) & (graph.sizes > 1))
        weights = np.concatenate([upper.data, graph.within[inner]])
        one = np.concatenate([upper.row, inner]).astype(np.int64)
        other = np.concatenate([upper.col, inner]).astype(np.int64)
        kept = _heaviest(weights + self._before(one, other, weights), self.at_most + 1)
        one, other = one[kept], other[kept]
        first, second = graph.sizes[one], graph.sizes[other]
        edges = np.where(one == other, first * (first - 1) // 2, first * second)
        return _Ties(one, other, weights[kept], edges)

    def _before(self, one: Integers, other: Integers, weights: Floats) -> Floats:
        """What puts the ties of the partner `around` before all others, the heaviest first."""
        if not self.around:
            return np.zeros(len(weights))
        graph = self.projection.graph
        block = graph.block_of[graph.nodes.index(self.around)]
        its_own = (one == block) | (other == block)
        return np.where(its_own, weights.max(initial=0.0) + 1.0, 0.0)

    def ends(self) -> tuple[Integers, Integers, Floats]:
        """Return both ends of every listed edge by number, the smaller first, and its weight.

        >>> from graph.network.matrices.projection import project
        >>> from graph.network.matrices.two_mode import TwoMode
        >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Turku", "UEA"), ("Bonn", "C40")])
        >>> [part.tolist() for part in EdgeList(project(two)).ends()]
        [[0], [1], [1.0]]
        """
        found = [*self._at_once()]
        if not found:
            return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
        ones, others, weights = (np.concatenate(parts) for parts in zip(*found, strict=True))
        return ones, others, weights

    def _at_once(self) -> Iterator[tuple[Integers, Integers, Floats]]:
        """Yield the ends and weights of edges: those between single partners all at once."""
        graph, ties = self.projection.graph, self._ties
        first = np.zeros(graph.block_count, np.int64)
        first[graph.block_of[::-1]] = np.arange(len(graph))[::-1]
        before = np.cumsum(ties.edges) - ties.edges
        large = (ties.edges > 1) | (ties.one == ties.other)
        several = np.flatnonzero(large & (before < self.at_most))
        members = graph.members() if len(several) else []
        left, done = self.at_most, 0
        for tie in [*several.tolist(), len(ties.edges)]:
            part = slice(done, min(tie, done + left))
            one, other = first[ties.one[part]], first[ties.other[part]]
            yield np.minimum(one, other), np.maximum(one, other), ties.weight[part]
            left, done = left - len(one), tie + 1
            if tie == len(ties.edges):
                return
            inner = ties.one[tie] == ties.other[tie]
            facing = None if inner else members[ties.other[tie]]
            for ones, others in _pairs(members[ties.one[tie]], facing):
                kept = ones[:left]
                yield kept, others[:left], np.full(len(kept), ties.weight[tie])
                left -= len(kept)
                if left <= 0:
                    break

    def __iter__(self) -> Iterator[Alike]:
        joined = _Joined(self.projection)
        left = self.at_most
        members = self.projection.graph.members()
        for one, other, weight in zip(*(ends.tolist() for ends in self._ties[:3]), strict=True):
            if left <= 0:
                return
            things = joined.shared(members[one][0], members[other][0])
            for ones, others in _pairs(members[one], None if one == other else members[other]):
                kept = slice(left)
                yield Alike(ones[kept], others[kept], weight, things)
                left -= len(ones)
                if left <= 0:
                    return


class _Joined:
    """What each partner takes part in, read when it is first asked for."""

    def __init__(self, projection: Projection) -> None:
        self.behind = projection.behind
        self.known: dict[int, frozenset[int]] = {}

    def shared(self, one: int, other: int) -> tuple[str, ...]:
        """Return the things that two partners share, by their numbers."""
        both = self._of(one) & self._of(other)
        return tuple(self.behind.things[thing] for thing in sorted(both))

    def _of(self, partner: int) -> frozenset[int]:
        if partner not in self.known:
            starts = self.behind.incidence.indptr
            part = slice(starts[partner], starts[partner + 1])
            self.known[partner] = frozenset(self.behind.incidence.indices[part].tolist())
        return self.known[partner]


def _heaviest(weights: Floats, most: int) -> Integers:
    """Return where the heaviest stand, at most so many; of equal ones the first."""
    found = np.arange(len(weights))
    if len(weights) > most:
        least = np.partition(weights, -most)[-most]
        above = np.flatnonzero(weights > least)
        equal = np.flatnonzero(weights == least)[: most - len(above)]
        found = np.concatenate([above, equal])
    return found[np.lexsort((found, -weights[found]))]


def _pairs(ones: Integers, others: Integers | None) -> Iterator[tuple[Integers, Integers]]:
    """Yield pairs of partners, the smaller number first: across two blocks or within one."""
    if len(ones) == 1 and others is not None and len(others) == 1:
        yield np.minimum(ones, others), np.maximum(ones, others)
        return
    step = 1 if others is None else max(1, _AT_ONCE // len(others))
    for start in range(0, len(ones) - (others is None), step):
        part = ones[start : start + step]
        facing = ones[start + 1 :] if others is None else others
        left, right = np.repeat(part, len(facing)), np.tile(facing, len(part))
        yield np.minimum(left, right), np.maximum(left, right)
