"""Who leads whom, who funds whom: ties with a direction, from roles in the same thing."""

from dataclasses import dataclass

import networkx as nx
import numpy as np
from scipy import sparse

from graph.network.matrices.block_graph import Matrix
from graph.network.matrices.two_mode import TwoMode


@dataclass(frozen=True, eq=False)
class Directed:
    """A directed network of n partners.

    `ties` (n × n) is the weight from the partner of a row to that of a column; `from_` and `to`
    are the parts behind it: who leads or funds which thing, and who else takes part in it.
    """

    nodes: tuple[str, ...]
    ties: Matrix
    from_: TwoMode
    to: TwoMode

    def through(self, one: int, other: int) -> tuple[str, ...]:
        """Return the things in which the partner of a row leads or funds that of a column."""
        ends = self.from_.incidence[[one]].indices, self.to.incidence[[other]].indices
        return tuple(self.to.things[n] for n in np.intersect1d(*ends).tolist())

    def networkx(self) -> "nx.DiGraph[str]":
        """Return the network for networkx, its edges with `weight`."""
        graph: nx.DiGraph[str] = nx.DiGraph()
        graph.add_nodes_from(self.nodes)
        found = self.ties.tocoo()
        ends = zip(found.row.tolist(), found.col.tolist(), found.data.tolist(), strict=True)
        graph.add_weighted_edges_from((self.nodes[a], self.nodes[b], w) for a, b, w in ends)
        return graph


def direct(from_: TwoMode, to: TwoMode) -> Directed:
    """Join who leads (or funds) a thing to all who take part in it in other roles.

    A thing with k others adds 1/k to each tie that goes out, so that leading one large thing
    counts no more than leading a small one. Who leads a thing is none of its others, whatever
    else it is in it, so that nobody is joined to itself, nor to another who leads.

    >>> lead = TwoMode.of_codes(["Bonn", "UNEP"], ["GCP"], np.array([1]), np.array([0]))
    >>> part = TwoMode.of_codes(["Bonn", "UNEP"], ["GCP"], np.array([0]), np.array([0]))
    >>> direct(lead, part).ties.toarray().tolist()
    [[0.0, 0.0], [1.0, 0.0]]
    """
    to = _without(to, from_)
    shares = 1.0 / np.maximum(to.thing_sizes, 1)
    ties = sparse.csr_array((from_.incidence * shares[None, :]) @ to.incidence.T)
    ties.eliminate_zeros()
    ties.sort_indices()
    return Directed(from_.partners, ties, from_, to)


def _without(to: TwoMode, from_: TwoMode) -> TwoMode:
    """Return parts in things without those of partners that lead the thing."""
    found = sparse.csr_array(to.incidence - to.incidence.multiply(from_.presence))
    found.eliminate_zeros()
    found.sort_indices()
    return TwoMode(to.partners, to.things, found)
