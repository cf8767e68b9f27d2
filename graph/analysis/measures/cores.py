"""How deep in the network's dense parts a partner is."""

import numpy as np

from graph.analysis.measures.values import Values
from graph.network.matrices.block_graph import BlockGraph, Floats, Integers


def core_number(graph: BlockGraph) -> Values:
    """Return the largest k for which a node is in the k-core.

    The k-core is what remains when nodes with fewer than k ties to what remains are taken away
    again and again (S. B. Seidman, Network structure and minimum degree, Social Networks
    5:269-287, 1983). Nodes of one block leave together, all that leave at a time in one step.

    >>> kite = [[0, 1, 1, 1], [1, 0, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0]]
    >>> graph = BlockGraph.of_matrix(["UNEP", "UN-Habitat", "Cities Alliance", "Bonn"], kite)
    >>> core_number(graph).values.tolist()
    [2.0, 2.0, 2.0, 1.0]
    """
    degrees = graph.degrees.copy()
    cores = np.zeros(graph.block_count)
    left = np.ones(graph.block_count, bool)
    level = 0
    while left.any():
        level = max(level, int(degrees[left].min()))
        leaving = np.flatnonzero(left & (degrees <= level))
        while len(leaving):
            cores[leaving] = level
            left[leaving] = False
            near = _take_away(graph, leaving, degrees)
            leaving = near[left[near] & (degrees[near] <= level)]
    return Values(cores)


def _take_away(graph: BlockGraph, blocks: Integers, degrees: Integers) -> Integers:
    """Lower the degrees of the neighbours of blocks that leave; return these neighbours."""
    ties = graph.adjacency[blocks]
    lost: Floats = np.repeat(graph.sizes[blocks], np.diff(ties.indptr))
    near, places = np.unique(ties.indices.astype(np.int64), return_inverse=True)
    degrees[near] -= np.bincount(places, lost, len(near)).astype(np.int64)
    return near
