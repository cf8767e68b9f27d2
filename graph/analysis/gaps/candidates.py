"""Candidates for cooperation: pairs that share nothing yet, and what suggests them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import islice
from typing import NamedTuple

import numpy as np
from scipy import sparse

from graph.analysis.gaps.either import not_in_network
from graph.analysis.gaps.ground import Ground, digits
from graph.analysis.gaps.indices import Index, index_named
from graph.network.matrices.block_graph import Floats, Integers
from graph.network.matrices.projection import Projection
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import NotFoundError, Problem
from ontology.suggest import did_you_mean

_EXPLAINED_BY = 5
_SAME = 1e-10
"""Scores this near may be equal once rounded."""


@dataclass(frozen=True)
class Candidate:
    """Two partners, or a partner and a thing, that an index suggests; a hypothesis, no fact.

    `through` names what gives the score, that which gives most first: partners both have, or
    things of the partner whose partners are in the other thing; `through_count` says how many
    there are in all. `rank` is 1 for the first; equal scores share a rank.
    """

    one: str
    other: str
    index: str
    score: float
    rank: int
    through: tuple[str, ...]
    through_count: int


class Groups(NamedTuple):
    """Between whom candidates are looked for: one label a partner, and two of the labels."""

    labels: Sequence[str]
    first: str
    second: str


class _Cell(NamedTuple):
    """A block and a block or thing with a score; `row` and `column` are their numbers."""

    score: float
    row: int
    column: int


def candidates(
    network: Projection | TwoMode,
    index: str,
    *,
    top: int = 20,
    between: tuple[Sequence[str], str, str] | None = None,
    of: str | None = None,
) -> list[Candidate]:
    """Return the pairs that an index scores highest and that are not joined, the best first.

    An index of memberships pairs a partner with a thing it is not in. `between` takes a label a
    partner and two labels: one partner is from either group; for memberships the partner is of
    the first, and somebody of the second is in the thing. `of` keeps the pairs of one partner.
    Pairs that score 0 are left out; equal scores come by IRI. Partners that share only things
    left out of the projection count as not joined; those whose tie a backbone leaves out share
    something all the same, and are no candidates.

    Raises NotFoundError for an unknown index, group or partner.

    >>> pairs = [("UNEP", "GCoM"), ("Bonn", "GCoM"), ("Bonn", "C40"), ("UNDP", "C40")]
    >>> candidates(TwoMode.of_pairs(pairs), "resource-allocation")[0].through
    ('Bonn',)
    """
    wanted = index_named(index)
    ground = Ground.of(network, wanted.between)
    groups = Groups(*between) if between else Groups([""] * len(ground.graph), "", "")
    for name in (groups.first, groups.second):
        if name not in groups.labels and len(ground.graph):
            found = f"no partner is in a group “{name}”"
            raise NotFoundError(Problem("", "", found, did_you_mean(name, set(groups.labels))))
    if of is not None and of not in ground.graph.nodes:
        raise not_in_network(of, ground.graph.nodes)
    if between:
        ground = ground.split(list(groups.labels))
    if of is not None:
        ground = ground.split([str(node == of) for node in ground.graph.nodes])
    search = _Search(ground, wanted, groups, of)
    return search.named(search.best(top), top)


class _Search:
    """Scores all rows in portions and keeps the best cells."""

    def __init__(self, ground: Ground, index: Index, groups: Groups, of: str | None) -> None:
        self.ground, self.index = ground, index
        graph = ground.graph
        self.pairs = index.between == "partners"
        self.members = graph.members() if len(graph) else []
        labels = np.zeros((2, graph.block_count), bool)
        for at, name in enumerate((groups.first, groups.second)):
            labels[at, graph.block_of] = np.array([label == name for label in groups.labels], bool)
        self.first, self.second = labels
        self.one_group = groups.first == groups.second
        self.of = int(graph.block_of[graph.nodes.index(of)]) if of is not None else None
        self.partner_order = _first_ranks(graph.nodes, graph.block_of, graph.block_count)
        self.column_order = (
            self.partner_order if self.pairs
            else _first_ranks(ground.things, np.arange(len(ground.things)), len(ground.things))
        )  # fmt: skip

    def best(self, top: int) -> list[_Cell]:
        """Return the best cells in order: enough of them for `top` pairs of nodes."""
        kept = np.zeros((0, 5))
        for rows in self.ground.portions(self._rows()):
            scores = self.index.compute(self.ground, rows)
            scores[~self._open(rows)] = 0.0
            kept = self._ordered(np.vstack([kept, self._cells(scores, rows, kept, top)]))[:top]
        return [_Cell(float(cell[0]), int(cell[3]), int(cell[4])) for cell in kept]

    def _rows(self) -> Integers:
        if self.of is not None and (self.pairs or self.first[self.of]):
            return np.array([self.of])
        return np.flatnonzero(self.first) if self.of is None else np.zeros(0, np.int64)

    def _open(self, rows: Integers) -> "np.ndarray[tuple[int, int], np.dtype[np.bool_]]":
        """Tell which pairs are wanted and not joined."""
        if not self.pairs:
            reached = self.ground.presence.T @ self.second.astype(np.float64) > 0
            present = self.ground.presence[rows].toarray() > 0
            return np.asarray(~present & reached[None, :])
        numbers = np.arange(len(self.first))
        presence = self.ground.presence
        joined = sparse.csr_array(presence[rows] @ presence.T).toarray() > 0
        if self.of is not None:
            forth = self.first[rows][:, None] & self.second[None, :]
            back = self.second[rows][:, None] & self.first[None, :]
            return np.asarray(~joined & (forth | back) & (numbers[None, :] != rows[:, None]))
        once = numbers[None, :] > rows[:, None] if self.one_group else True
        return np.asarray(~joined & self.second[None, :] & once)

    def _cells(self, scores: Floats, rows: Integers, kept: Floats, top: int) -> Floats:
        """Return the cells that may be among the best: score, order of both ends, row, column."""
        least = kept[-1, 0] if len(kept) >= top else 0.0
        values = scores[scores > least]
        if len(values) > top:
            least = float(np.partition(values, -top)[-top])
        at, column = np.nonzero((scores >= least * (1 - _SAME)) & (scores > 0))
        row, found = rows[at], digits(scores[at, column])
        one, other = self.partner_order[row], self.column_order[column]
        if self.pairs:
            one, other = np.minimum(one, other), np.maximum(one, other)
        return np.column_stack([found, one, other, row, column]).astype(np.float64)

    def _ordered(self, cells: Floats) -> Floats:
        return np.asarray(cells[np.lexsort((cells[:, 2], cells[:, 1], -cells[:, 0]))])

    def named(self, cells: list[_Cell], top: int) -> list[Candidate]:
        """Return pairs of nodes in order of score, then IRI."""
        streams = [self._expanded(cell) for cell in cells]
        found: list[Candidate] = []
        explained: dict[_Cell, tuple[tuple[str, ...], int]] = {}
        for at, (score, one, other, cell) in enumerate(islice(merge(*streams), top)):
            if cell not in explained:
                explained[cell] = self._through(cell)
            rank = found[-1].rank if found and found[-1].score == -score else at + 1
            found.append(Candidate(one, other, self.index.name, -score, rank, *explained[cell]))
        return found

    def _expanded(self, cell: _Cell) -> Iterator[tuple[float, str, str, _Cell]]:
        """Yield the pairs of a cell, sorted; of two partners the first by IRI is `one`."""
        rows = self._nodes(cell.row)
        if not self.pairs:
            thing = self.ground.things[cell.column]
            yield from ((-cell.score, row, thing, cell) for row in rows)
            return
        columns = self._nodes(cell.column)
        sides = [(row, columns) for row in rows] + [(column, rows) for column in columns]
        for one, others in sorted(sides, key=lambda side: side[0]):
            for other in others:
                if other > one:
                    yield -cell.score, one, other, cell

    def _nodes(self, block: int) -> list[str]:
        return sorted(self.ground.graph.nodes[node] for node in self.members[block].tolist())

    def _through(self, cell: _Cell) -> tuple[tuple[str, ...], int]:
        if self.pairs:
            return self._common_partners(cell)
        ground = self.ground
        things = ground.presence[[cell.row]].indices
        inside = ground.presence[:, [cell.column]].toarray().ravel() * ground.graph.sizes
        shared = np.asarray(ground.presence.T @ inside)[things]
        share = shared / ground.thing_sizes[things]
        found = sorted(
            (-weight, ground.things[thing])
            for weight, thing in zip(digits(share).tolist(), things.tolist(), strict=True)
            if weight > 0
        )
        return tuple(thing for _, thing in found[:_EXPLAINED_BY]), len(found)

    def _common_partners(self, cell: _Cell) -> tuple[tuple[str, ...], int]:
        graph = self.ground.graph
        both = np.intersect1d(
            graph.adjacency[[cell.row]].indices, graph.adjacency[[cell.column]].indices
        )
        order = both[np.argsort(graph.degrees[both], kind="stable")]
        found: list[tuple[int, str]] = []
        for block in order.tolist():
            if len(found) >= _EXPLAINED_BY and graph.degrees[block] > found[_EXPLAINED_BY - 1][0]:
                break
            found.extend((int(graph.degrees[block]), node) for node in self._nodes(block))
            found.sort()
        names = tuple(node for _, node in found[:_EXPLAINED_BY])
        return names, int(graph.sizes[both].sum())


def _first_ranks(names: tuple[str, ...], block_of: Integers, blocks: int) -> Integers:
    """Return for each block the place of its first name among all names in order."""
    order = sorted(range(len(names)), key=names.__getitem__)
    ranks = np.zeros(blocks, np.int64)
    for place in range(len(order) - 1, -1, -1):
        ranks[block_of[order[place]]] = place
    return ranks
