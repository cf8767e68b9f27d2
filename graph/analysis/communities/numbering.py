"""Numbers of communities that do not depend on the order in which they were found."""

import numpy as np

from graph.network.matrices.block_graph import BlockGraph, Integers


def numbered(graph: BlockGraph, labels: Integers) -> Integers:
    """Number communities from 1, the one with most partners; of equals the smallest IRI is first.

    A partner that works with nobody is in no community: 0.

    >>> star = BlockGraph.of_matrix(["Bonn", "ICLEI", "UNEP"], [[0, 1, 0], [1, 0, 0], [0, 0, 0]])
    >>> numbered(star, np.array([7, 7, 3])).tolist()
    [1, 1, 0]
    """
    tied = graph.degrees > 0
    _, codes = np.unique(labels, return_inverse=True)
    number = int(codes.max(initial=-1)) + 1
    members = np.bincount(codes, np.where(tied, graph.sizes, 0), minlength=number)
    place = np.empty(len(graph), np.int64)
    place[sorted(range(len(graph)), key=graph.nodes.__getitem__)] = np.arange(len(graph))
    first = np.full(number, len(graph))
    np.minimum.at(first, codes[graph.block_of], place)
    numbers = np.empty(number, np.int64)
    numbers[np.lexsort((first, -members))] = np.arange(1, number + 1)
    return np.where(tied, numbers[codes], 0)
