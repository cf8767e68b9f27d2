"""Partners and things that nothing tells apart, held once."""

from dataclasses import dataclass
from functools import cached_property
from weakref import WeakKeyDictionary

import numpy as np
from scipy import sparse

from graph.network.matrices.block_graph import BlockGraph, Floats, Integers, Matrix
from graph.network.matrices.equivalence import equivalent_rows
from graph.network.matrices.two_mode import TwoMode

_WEIGHTED: "WeakKeyDictionary[TwoMode, TwoModeBlocks]" = WeakKeyDictionary()
_GRAPHS: "WeakKeyDictionary[TwoMode, BlockGraph]" = WeakKeyDictionary()


@dataclass(frozen=True, eq=False)
class TwoModeBlocks:
    """A two-mode network in blocks of partners and blocks of things.

    `core` (partner blocks × thing blocks) is the weight between any partner of one and any thing
    of the other; `partner_of` and `thing_of` say in which block each partner and thing is, and
    `partner_sizes` and `thing_sizes` how many a block has.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
    >>> TwoModeBlocks.of(two.incidence).core.toarray().tolist()
    [[0.0, 1.0], [1.0, 1.0]]
    """

    core: Matrix
    partner_of: Integers
    thing_of: Integers
    partner_sizes: Integers
    thing_sizes: Integers

    @classmethod
    def of(cls, matrix: Matrix) -> "TwoModeBlocks":
        """Gather equal rows and equal columns of a matrix of partners × things."""
        partner_of, rows = equivalent_rows(matrix)
        reduced = sparse.csr_array(matrix[rows])
        thing_of, columns = equivalent_rows(sparse.csr_array(reduced.T))
        core = sparse.csr_array(reduced[:, columns])
        core.sort_indices()
        sizes = [np.bincount(partner_of, minlength=len(rows))]
        sizes.append(np.bincount(thing_of, minlength=len(columns)))
        return cls(core, partner_of, thing_of, sizes[0].astype(np.int64), sizes[1].astype(np.int64))

    @cached_property
    def turned(self) -> Matrix:
        """`core` with things as rows."""
        turned = sparse.csr_array(self.core.T)
        turned.sort_indices()
        return turned

    @cached_property
    def partner_strengths(self) -> Floats:
        """The sum of the weights of a partner's parts, for each block."""
        return np.asarray(self.core @ self.thing_sizes, np.float64)

    @cached_property
    def thing_strengths(self) -> Floats:
        """The sum of the weights of the parts in a thing, for each block."""
        return np.asarray(self.turned @ self.partner_sizes, np.float64)

    @property
    def total(self) -> float:
        """The sum of all weights of the network."""
        return float(self.partner_strengths @ self.partner_sizes)

    def scaled(self) -> Matrix:
        """Return `core` times the roots of both sizes: it has the network's singular values."""
        rows, columns = np.sqrt(self.partner_sizes), np.sqrt(self.thing_sizes)
        return sparse.csr_array(self.core * rows[:, None] * columns[None, :])


def weighted_blocks(two: TwoMode) -> TwoModeBlocks:
    """Return a network in blocks, by the weights of parts; kept as long as the network is."""
    found = _WEIGHTED.get(two)
    if found is None:
        found = _WEIGHTED[two] = TwoModeBlocks.of(two.incidence)
    return found


def plain_blocks(two: TwoMode) -> TwoModeBlocks:
    """Return a network in blocks, every part with weight 1."""
    if bool((two.incidence.data == 1).all()):
        return weighted_blocks(two)
    return TwoModeBlocks.of(two.presence)


def joint_graph(two: TwoMode) -> BlockGraph:
    """Return partners and things as the nodes of one graph; kept as long as the network is."""
    found = _GRAPHS.get(two)
    if found is None:
        found = _GRAPHS[two] = two.block_graph()
    return found
