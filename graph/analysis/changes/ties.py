"""Which ties between partners appeared and which ended between two dates."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations as pairs_within
from itertools import islice, product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from graph.analysis.changes.as_of import AsOf
from graph.analysis.changes.compare import Certainty, Change
from graph.network.matrices.block_graph import BlockGraph, Integers, Matrix
from graph.network.ties.behind import behind

_CERTAINTIES: tuple[Certainty, ...] = ("certain", "possible")
_KINDS: dict[tuple[Change, Certainty], tuple[tuple[int, int], ...]] = {
    ("appeared", "certain"): ((0, 2),),
    ("appeared", "possible"): ((0, 1),),
    ("ended", "certain"): ((2, 0),),
    ("ended", "possible"): ((1, 0),),
    ("became certain", "certain"): ((1, 2),),
    ("became possible", "possible"): ((2, 1),),
    ("stayed", "certain"): ((2, 2),),
    ("stayed", "possible"): ((1, 1),),
}
"""Change → what a tie is at both dates: 0 not there, 1 possibly, 2 certainly."""

_FROM_BEFORE: tuple[Change, ...] = ("ended", "became possible")


class ChangedTie(NamedTuple):
    """A tie that changed, with what it goes through at the date at which it is there.

    Where it became certain, or only possible, that is what it certainly goes through.
    """

    one: str
    other: str
    things: tuple[str, ...]
    certain: bool


@dataclass(frozen=True, eq=False)
class TieChanges:
    """The ties of a network at two dates.

    Partners that nothing tells apart at either date are one block: `members` are their numbers in
    `nodes`. Of each pair of blocks with ties (`one`, `other`) `state` says what the ties are at
    both dates, before + 3 × after, and `counts` how many they are.
    """

    before: AsOf
    after: AsOf
    nodes: list[str]
    members: list[Integers]
    one: Integers
    other: Integers
    state: Integers
    counts: Integers

    def count(self, change: Change, certainty: Certainty) -> int:
        """Return how many ties changed so."""
        return int(self.counts[self._are(change, certainty)].sum())

    def listed(self, change: Change, at_most: int) -> list[ChangedTie]:
        """Return ties that changed so: certain ones first, then those through most things."""
        found: list[ChangedTie] = []
        for certainty in _CERTAINTIES:
            cells = np.flatnonzero(self._are(change, certainty))
            wanted = self._ties(cells, change, certainty)
            found += islice(wanted, at_most - len(found))
        return found

    def _are(self, change: Change, certainty: Certainty) -> NDArray[np.bool_]:
        kinds = _KINDS.get((change, certainty), ())
        wanted = [before + 3 * after for before, after in kinds]
        return np.isin(self.state, wanted)

    def _ties(self, cells: Integers, change: Change, certainty: Certainty) -> Iterator[ChangedTie]:
        network = (self.before if change in _FROM_BEFORE else self.after).network
        two = network.certain_two if change.startswith("became") else network.two
        row = {partner: n for n, partner in enumerate(two.partners)}
        first = [row.get(self.nodes[part[0]], 0) for part in self.members]
        last = [row.get(self.nodes[part[-1]], 0) for part in self.members]
        ones = np.array([first[n] for n in self.one[cells].tolist()], np.int64)
        others = np.array([last[n] for n in self.other[cells].tolist()], np.int64)
        under = behind(two, ones, others)
        order = np.lexsort((others, ones, -np.diff(under.starts)))
        for n in order.tolist():
            columns = under.things[under.starts[n] : under.starts[n + 1]].tolist()
            things = tuple(two.things[column] for column in columns)
            for one, other in self._pairs(int(self.one[cells[n]]), int(self.other[cells[n]])):
                names = sorted((self.nodes[one], self.nodes[other]))
                yield ChangedTie(names[0], names[1], things, certainty == "certain")

    def _pairs(self, one: int, other: int) -> Iterator[tuple[int, int]]:
        ones = self.members[one].tolist()
        return (
            pairs_within(ones, 2) if one == other else product(ones, self.members[other].tolist())
        )


def tie_changes(before: AsOf, after: AsOf) -> TieChanges:
    """Compare the ties of a network at two dates."""
    graphs = (before.possible, before.certain, after.possible, after.certain)
    nodes = sorted({node for graph in graphs for node in graph.nodes})
    blocks = np.stack([_blocks(graph, nodes) for graph in graphs], axis=1)
    cells, block_of = np.unique(blocks, axis=0, return_inverse=True)
    block_of = block_of.ravel()
    sizes = np.bincount(block_of, minlength=len(cells))
    order = np.argsort(block_of, kind="stable")
    members = np.split(order, np.cumsum(sizes)[:-1]) if len(cells) else []
    bits = sum(
        (_tied(graph, cells[:, n]) * 2.0**n for n, graph in enumerate(graphs)),
        start=sparse.csr_array((len(cells), len(cells))),
    )
    upper = sparse.triu(bits, format="coo")
    code = np.rint(upper.data).astype(np.int64)
    one, other = upper.row.astype(np.int64), upper.col.astype(np.int64)
    first = sizes[one]
    counts = np.where(one == other, first * (first - 1) // 2, first * sizes[other])
    state = _state(code) + 3 * _state(code >> 2)
    kept = counts > 0
    return TieChanges(before, after, nodes, members,
                      one[kept], other[kept], state[kept], counts[kept])  # fmt: skip


def _blocks(graph: BlockGraph, nodes: list[str]) -> Integers:
    """Return the block of each node; one more than there are for who is not there."""
    place = dict(zip(graph.nodes, graph.block_of.tolist(), strict=True))
    return np.array([place.get(node, graph.block_count) for node in nodes], np.int64)


def _tied(graph: BlockGraph, blocks: Integers) -> Matrix:
    """Return which of the given blocks are tied, within one on the diagonal."""
    size = graph.block_count + 1
    inner = sparse.diags_array((graph.within > 0).astype(np.float64))
    joined = sparse.coo_array(graph.adjacency + inner)
    whole = sparse.csr_array((joined.data, (joined.row, joined.col)), shape=(size, size))
    return sparse.csr_array(whole[blocks][:, blocks])


def _state(code: Integers) -> Integers:
    """Return what a tie is from two bits: possible, certain."""
    return np.where(code & 2, 2, np.where(code & 1, 1, 0))
