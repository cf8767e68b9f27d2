"""With how many others a partner shares something, and how much."""

import numpy as np

from graph.analysis.measures.values import Values
from graph.network.matrices.block_graph import BlockGraph


def degree(graph: BlockGraph) -> Values:
    """Count the others to which a node is joined.

    Not normalised: divide by n-1 to compare networks (Freeman 1978, Social Networks 1:215-239).

    >>> star = [[0, 2, 1], [2, 0, 0], [1, 0, 0]]
    >>> degree(BlockGraph.of_matrix(["ICLEI", "Bonn", "Almada"], star)).values.tolist()
    [2.0, 1.0, 1.0]
    """
    return Values(graph.degrees.astype(np.float64))


def strength(graph: BlockGraph) -> Values:
    """Sum the weights of a node's ties (Barrat et al. 2004, PNAS 101:3747-3752).

    In the unit of the weights: with Newman's weights the number of things that a partner shares
    with anybody, with counts that of pairs of a thing and another partner.

    >>> star = [[0, 2, 1], [2, 0, 0], [1, 0, 0]]
    >>> strength(BlockGraph.of_matrix(["ICLEI", "Bonn", "Almada"], star)).values.tolist()
    [3.0, 2.0, 1.0]
    """
    return Values(graph.strengths)
