"""Brandes's dependencies by thin waves: for networks in which ways are long, as on trees and grids.

All (source, node) pairs that the searches from a batch of sources reach in one more step are one
flat list, so that the work is that of the edges, however many levels there are.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from graph.network.matrices.block_graph import Floats, Integers, Matrix

PAIRS = 3_000_000
"""How many pairs of a source and a tie a batch has: about 150 MB."""


def are_better(blocks: int, ties: int, depth: int) -> bool:
    """Tell whether thin waves are faster than dense levels, of which a search has about `depth`.

    Measured: a level costs about 8 ns a block and source, a wave 25 ns a tie and source.
    """
    return depth * blocks > 2 * ties


class Wave(NamedTuple):
    """What is reached in one more step.

    `nodes` and `batch` say which block is reached from which source, `paths` by how many shortest
    paths; each way there leads from pair `before` of the last wave to pair `after` of this one.
    """

    nodes: Integers
    batch: Integers
    paths: Floats
    before: Integers
    after: Integers


def dependencies(
    ties: Matrix, sizes: Floats, sources: Integers, weights: Floats, halved: bool = False
) -> Iterator[tuple[Floats, Floats]]:
    """Yield for each batch of sources the weighted sum of dependencies and that of squares.

    Where `halved`, a way counts twice near its end and next to nothing near its source.
    """
    for part in batches(ties, len(sources)):
        yield _back(out(ties, sizes, sources[part]), sizes, weights[part], halved)


def batches(ties: Matrix, number: int) -> list[slice]:
    """Cut so many sources into batches that memory holds."""
    width = max(1, PAIRS // max(ties.nnz, ties.shape[0], 1))
    return [slice(start, start + width) for start in range(0, number, width)]


def out(ties: Matrix, sizes: Floats, sources: Integers) -> list[Wave]:
    """Follow the shortest ways from a batch of sources, wave by wave."""
    count = ties.shape[0]
    pointers = ties.indptr.astype(np.int64)
    degrees = np.diff(pointers)
    numbers = np.arange(len(sources))
    place = np.full(len(sources) * count, -1, np.int32)
    place[numbers * count + sources] = 0
    none = np.zeros(0, np.int64)
    waves = [Wave(sources, numbers, np.ones(len(sources)), none, none)]
    carried = np.ones(len(sources))
    while len(waves[-1].nodes):
        last = waves[-1]
        steps = degrees[last.nodes]
        before = np.repeat(np.arange(len(steps)), steps)
        offsets = pointers[last.nodes] - np.cumsum(steps) + steps
        near = ties.indices[np.repeat(offsets, steps) + np.arange(len(before))]
        keys = last.batch[before] * count + near
        new = place[keys] < 0
        keys, before = keys[new], before[new]
        place[keys] = np.arange(len(keys))
        reached = keys[place[keys] == np.arange(len(keys))]
        place[reached] = np.arange(len(reached))
        after = place[keys]
        paths = np.bincount(after, carried[before], len(reached)).astype(np.float64)
        nodes = reached % count
        waves.append(Wave(nodes, reached // count, paths, before, after))
        carried = paths * sizes[nodes]
    return waves[:-1]


def _back(waves: list[Wave], sizes: Floats, weights: Floats, halved: bool) -> tuple[Floats, Floats]:
    """Add up from the last wave to the first what each node passes on, and its squares.

    What counts of a way of d steps at x steps from its source is 1, or with `halved` twice
    10(x/d)³ - 15(x/d)⁴ + 6(x/d)⁵: hardly anything at its beginning, 2 at its end. The way back
    counts the rest.
    """
    total, squares = np.zeros(len(sizes)), np.zeros(len(sizes))
    powers = np.array([[3], [4], [5]] if halved else [[0]])
    counts = np.array([[20.0], [-30.0], [12.0]] if halved else [[1.0]])
    share: Floats = np.zeros((len(powers), 0))
    for place in range(len(waves) - 1, 0, -1):
        nodes, batch, paths, *_ = waves[place]
        passed = np.zeros((len(powers), len(nodes)))
        if place + 1 < len(waves):
            _, _, _, before, after = waves[place + 1]
            sums = [np.bincount(before, each[after], len(nodes)) for each in share]
            passed = paths * np.array(sums)
            counted = (counts * float(place) ** powers * passed).sum(axis=0)
            total += np.bincount(nodes, counted * weights[batch], len(sizes))
            squares += np.bincount(nodes, counted**2 * weights[batch], len(sizes))
        share = sizes[nodes] * (float(place) ** -powers + passed) / paths
    return total, squares
