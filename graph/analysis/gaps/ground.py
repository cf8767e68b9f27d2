"""What an index looks at: partners in blocks, who is joined to whom, who takes part in what."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

import numpy as np
from scipy import sparse

from graph.network.matrices.block_graph import BlockGraph, Floats, Integers, Matrix
from graph.network.matrices.equivalence import equivalent_rows
from graph.network.matrices.projection import Projection, project
from graph.network.matrices.two_mode import TwoMode

Between: TypeAlias = Literal["partners", "memberships"]
_CELLS = 2_000_000


@dataclass(frozen=True, eq=False)
class Ground:
    """Partners as blocks of `graph`, and what a partner of each takes part in.

    `presence` (c × t) has 1 where a partner of a block takes part in a thing. For memberships
    the graph may have no ties: nothing looks at them.
    """

    graph: BlockGraph
    presence: Matrix
    things: tuple[str, ...]

    @classmethod
    def of(cls, network: Projection | TwoMode, between: Between) -> "Ground":
        """Return the ground for pairs of partners, or for partners and things."""
        if isinstance(network, TwoMode) and between == "partners":
            network = project(network)
        behind = network.behind if isinstance(network, Projection) else network
        if isinstance(network, Projection):
            graph = network.graph
            first = np.zeros(graph.block_count, np.int64)
            first[graph.block_of[::-1]] = np.arange(len(graph))[::-1]
        else:
            block_of, first = equivalent_rows(network.presence)
            graph = untied(network.partners, block_of, len(first))
        return cls(graph, sparse.csr_array(behind.presence[first]), behind.things)

    def split(self, labels: list[str]) -> "Ground":
        """Return the same with no block across two labels (one label a partner)."""
        graph = self.graph.split(labels)
        parents = np.zeros(graph.block_count, np.int64)
        parents[graph.block_of] = self.graph.block_of
        return Ground(graph, sparse.csr_array(self.presence[parents]), self.things)

    @cached_property
    def thing_sizes(self) -> Floats:
        """How many partners each thing has (t)."""
        return np.asarray(self.presence.T @ self.graph.sizes.astype(np.float64))

    @cached_property
    def partner_sizes(self) -> Floats:
        """In how many things a partner of each block takes part (c)."""
        return np.diff(self.presence.indptr).astype(np.float64)

    def portions(self, rows: Integers) -> list[Integers]:
        """Return rows in portions whose scores against all columns stay below 16 MB."""
        columns = max(self.presence.shape[0], self.presence.shape[1], 1)
        number = max(_CELLS // columns, 1)
        return [rows[at : at + number] for at in range(0, len(rows), number)]


def untied(nodes: tuple[str, ...], block_of: Integers, blocks: int) -> BlockGraph:
    """Return a graph of blocks that has no ties."""
    sizes = np.bincount(block_of, minlength=blocks).astype(np.int64)
    ties = sparse.csr_array((blocks, blocks), dtype=np.float64)
    return BlockGraph(nodes, block_of, sizes, ties, np.zeros(blocks))


def digits(scores: Floats) -> Floats:
    """Round to 12 significant digits, so that equal scores are equal on every machine.

    >>> digits(np.array([0.1 + 0.2, 0.0])).tolist()
    [0.3, 0.0]
    """
    found = np.zeros_like(scores)
    filled = scores > 0
    power = 11 - np.floor(np.log10(scores[filled]))
    scale = 10.0 ** np.abs(power)
    up = np.rint(scores[filled] * scale) / scale
    down = np.rint(scores[filled] / scale) * scale
    found[filled] = np.where(power >= 0, up, down)
    return found
