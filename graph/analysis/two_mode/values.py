"""What a two-mode measure says: a value a partner and a value a thing."""

from typing import NamedTuple

from graph.network.matrices.block_graph import Floats


class TwoModeValues(NamedTuple):
    """A value for each partner and for each thing; NaN where a measure says nothing of it.

    `how` tells in words how they were computed; `error` holds the standard errors of partners
    and of things where only a part was computed, None where all was.
    """

    partners: Floats
    things: Floats
    how: str = "exact"
    error: tuple[Floats, Floats] | None = None
