"""How many steps lie between partners: all sources at once, 64 to a machine word."""

from typing import NamedTuple

import numpy as np

from graph.analysis.measures.values import SEED
from graph.network.matrices.block_graph import BlockGraph, Floats, Integers

_EXACT_WORK = 8_000_000_000
"""Up to which sources × ties all distances are found."""
_SAMPLE = 1_024


class Distances(NamedTuple):
    """Steps from some sources (blocks) to all nodes of their component.

    `sums` and `reached` count other nodes, `farthest` is the greatest distance of a source.
    """

    sources: Integers
    reached: Floats
    sums: Floats
    farthest: Integers
    how: str


def distances(graph: BlockGraph, among: Integers, *, seed: int = SEED) -> Distances:
    """Return distances from the blocks `among`, or past a size from a seeded sample of them.

    Breadth-first search from 64 sources at a time, one bit each.

    >>> line = BlockGraph.of_matrix(["Bonn", "ICLEI", "UNEP"], [[0, 1, 0], [1, 0, 1], [0, 1, 0]])
    >>> found = distances(line, np.arange(3))
    >>> found.sums.tolist(), found.farthest.tolist(), found.how
    ([3.0, 2.0, 3.0], [2, 1, 2], 'exact')
    """
    how, sources = "exact", among
    if len(among) * max(graph.ties.nnz, 1) > _EXACT_WORK and len(among) > _SAMPLE:
        sources = np.sort(np.random.default_rng(seed).choice(among, _SAMPLE, replace=False))
        how = f"sampled from {_SAMPLE:,} of {len(among):,} blocks of partners"
    parts = [_search(graph, sources[at : at + 64]) for at in range(0, len(sources), 64)]
    if not parts:
        nothing = np.zeros(0)
        return Distances(sources, nothing, nothing, np.zeros(0, np.int64), how)
    reached, sums, farthest = (np.concatenate(part) for part in zip(*parts, strict=True))
    return Distances(sources, reached, sums, farthest, how)


def _search(graph: BlockGraph, sources: Integers) -> tuple[Floats, Floats, Integers]:
    """Return for 64 sources how many nodes they reach, the sum of steps and the most steps."""
    bits = np.left_shift(np.uint64(1), np.arange(len(sources), dtype=np.uint64))
    seen = np.zeros(graph.block_count, np.uint64)
    seen[sources] = bits
    front, step = seen.copy(), 0
    reached, sums = _twins(graph, sources)
    farthest = np.where(reached > 0, np.rint(sums / np.maximum(reached, 1)), 0).astype(np.int64)
    filled = np.flatnonzero(np.diff(graph.ties.indptr))
    starts = graph.ties.indptr[filled]
    while front.any() and len(filled):
        step += 1
        front_next = np.zeros_like(front)
        front_next[filled] = np.bitwise_or.reduceat(front[graph.ties.indices], starts)
        front = front_next & ~seen
        seen |= front
        rows = np.flatnonzero(front)
        found = np.unpackbits(
            front[rows].astype("<u8").view(np.uint8).reshape(-1, 8), axis=1, bitorder="little"
        )[:, : len(sources)]
        count = graph.sizes[rows].astype(np.float64) @ found
        reached, sums = reached + count, sums + step * count
        farthest = np.where(count > 0, np.maximum(farthest, step), farthest)
    return reached, sums, farthest


def _twins(graph: BlockGraph, sources: Integers) -> tuple[Floats, Floats]:
    """Return the other nodes of a block: one step away where joined, else two by a neighbour."""
    others = (graph.sizes[sources] - 1).astype(np.float64)
    near = graph.within[sources] > 0
    has_neighbour = np.diff(graph.ties.indptr)[sources] > 0
    steps = np.where(near, 1.0, np.where(has_neighbour, 2.0, 0.0))
    return np.where(steps > 0, others, 0.0), others * steps
