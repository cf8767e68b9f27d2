"""Who works with whom: partners joined by the things they share, by sparse matrices."""

from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
from scipy import sparse

from graph.network.matrices.block_graph import BlockGraph, Floats, Matrix
from graph.network.matrices.equivalence import equivalent_rows
from graph.network.matrices.two_mode import TwoMode

Weighting = Literal["newman", "count"]
WEIGHTINGS: tuple[Weighting, ...] = ("newman", "count")
TIES_AT_MOST = 30_000_000
"""How many ties between blocks are held, each twice: about 700 MB with what measures add."""


@dataclass(frozen=True, eq=False)
class Projection:
    """Partners joined by the things they share.

    `graph` holds the weights; `behind` the two-mode network of the things that join, without
    `left_out`, things that join nobody here because there would be too many pairs; `settings`
    describe the network, so that a number can be traced to it.
    """

    graph: BlockGraph
    behind: TwoMode
    weighting: Weighting = "newman"
    left_out: tuple[str, ...] = ()
    settings: dict[str, Any] = field(default_factory=dict)

    def shared(self, one: str, other: str) -> tuple[str, ...]:
        """Return the things that two partners share."""
        rows = [self.behind.partners.index(partner) for partner in (one, other)]
        found = [set(self.behind.incidence[[row]].indices.tolist()) for row in rows]
        return tuple(self.behind.things[column] for column in sorted(found[0] & found[1]))


def project(
    network: TwoMode,
    weighting: Weighting = "newman",
    *,
    largest: int | None = None,
    ties: int = TIES_AT_MOST,
    whole: bool = False,
    settings: dict[str, Any] | None = None,
) -> Projection:
    """Join partners that share a thing.

    With `newman` a thing with n partners adds 1/(n-1) to each of its pairs, so that a large one
    counts no more than a small one (Newman 2001, Scientific collaboration networks II, Phys. Rev.
    E 64, 016132); with `count` it adds 1. Weights of roles multiply: a pair gets the product of
    the weights of both.

    Things with more than `largest` partners join nobody, and where more than `ties` would be
    held, the largest things join nobody either; `left_out` names them all. With `whole` the ties
    are counted between partners, not between blocks of them, as for a graph of networkx.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
    >>> project(two).graph.ties.toarray().tolist()
    [[0.0, 1.0], [1.0, 0.0]]
    """
    kept = _kept(network, largest, ties, whole)
    left_out = tuple(thing for thing, stays in zip(network.things, kept, strict=True) if not stays)
    behind = network if kept.all() else network.keep_things(kept)
    block_of, first = equivalent_rows(behind.incidence)
    rows = sparse.csr_array(behind.incidence[first])
    shares = _shares(behind, weighting)
    found = sparse.csr_array((rows * shares[None, :]) @ rows.T)
    sizes = np.bincount(block_of, minlength=len(first)).astype(np.int64)
    within = np.where(sizes > 1, found.diagonal(), 0.0)
    found.setdiag(0)
    found.eliminate_zeros()
    found.sort_indices()
    graph = BlockGraph(behind.partners, block_of, sizes, _symmetric(found), within)
    return Projection(graph, behind, weighting, left_out, settings or {})


def _shares(network: TwoMode, weighting: Weighting) -> Floats:
    """Return what each thing adds to each of its pairs."""
    if weighting == "count":
        return np.ones(len(network.things))
    others: Floats = 1.0 / np.maximum(network.thing_sizes - 1, 1)
    return others


def _kept(
    network: TwoMode, largest: int | None, ties: int, whole: bool
) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    """Tell which things join: all, or all but the largest."""
    sizes = network.thing_sizes
    kept = np.ones(len(sizes), bool) if largest is None else sizes <= largest
    if int((sizes[kept] ** 2).sum()) <= ties:
        return kept
    distinct = sizes**2
    if not whole:
        _, first = equivalent_rows(network.incidence)
        distinct = np.bincount(network.incidence[first].indices, minlength=len(sizes)) ** 2
    order = np.lexsort((np.arange(len(sizes)), np.where(kept, sizes, 0)))
    fits = np.cumsum(np.where(kept, distinct, 0)[order]) <= ties
    kept[order[~fits]] = False
    return kept


def _symmetric(matrix: Matrix) -> Matrix:
    """Return a matrix whose two halves are the same to the last bit."""
    upper = sparse.triu(matrix, k=1, format="csr")
    found = sparse.csr_array(upper + upper.T)
    found.sort_indices()
    return found
