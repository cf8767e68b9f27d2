"""What a measure says: a value a block, how it was found, and how sure it is."""

from typing import NamedTuple

from graph.network.matrices.block_graph import BlockGraph, Floats

SEED = 20
"""Where random choices begin, so that the same input gives the same result."""


class Values(NamedTuple):
    """A value for each block of a graph; NaN where a measure says nothing of it.

    `error` is the standard error of each value where only a part was computed, None where all
    was; `how` tells in words which.
    """

    values: Floats
    error: Floats | None = None
    how: str = "exact"


def of_nodes(graph: BlockGraph, found: Values) -> Values:
    """Return a value a node, and its standard error, from those of blocks.

    >>> import numpy as np
    >>> star = BlockGraph.of_matrix(["Bonn", "ICLEI"], [[0, 1], [1, 0]])
    >>> of_nodes(star, Values(np.array([1.0, 2.0]))).values.tolist()
    [1.0, 2.0]
    """
    error = None if found.error is None else graph.expand(found.error)
    return Values(graph.expand(found.values), error, found.how)
