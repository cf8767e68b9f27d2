"""What a measure says: a value a block, how it was found, and how sure it is."""

from typing import NamedTuple

from graph.network.matrices.block_graph import Floats

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
