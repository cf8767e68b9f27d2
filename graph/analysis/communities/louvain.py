"""Louvain: communities by moving partners to where most of their ties are."""

from collections import deque

import numpy as np

from graph.analysis.communities.modularity import gathered, pair_weights, without_loops
from graph.analysis.communities.numbering import numbered
from graph.analysis.measures.values import SEED
from graph.network.matrices.block_graph import BlockGraph, Floats, Integers, Matrix

LEAST = 1e-12
"""A gain in modularity below this part of a partner's strength is rounding."""


def louvain(graph: BlockGraph, *, resolution: float = 1.0, seed: int = SEED) -> Integers:
    """Return the community of each block, 1 the largest; 0 for partners without ties.

    Partners move, one after the other, to the community where modularity gains most; when none
    moves, communities become the nodes of a smaller graph, and so on (Blondel, Guillaume,
    Lambiotte and Lefebvre 2008, J. Stat. Mech. P10008). Once all have had their turn, only those
    are looked at again whose neighbours moved (Traag 2015, Phys. Rev. E 92:032801). The order is
    random, from `seed`. A higher `resolution` gives more and smaller communities.

    Equivalent partners are never parted: nothing in the data tells which of them would go where.
    Nothing is lost by it where the tie between them is at least what chance gives (strength²/2m),
    as in projections; for partners that are equivalent but not tied, a division with a higher
    modularity may exist, drawn by lot among equals.

    Not for small groups in a large network: those with fewer than about √(2m) ties inside may be
    merged (resolution limit, Fortunato and Barthélemy 2007, PNAS 104:36). A community may even
    fall into parts that no tie joins; Leiden rules this out. The graph is never made an object
    of networkx, which needs hundreds of bytes a tie.

    >>> import networkx as nx
    >>> graph = BlockGraph.of_networkx(nx.relabel_nodes(nx.barbell_graph(4, 0), str))
    >>> louvain(graph).tolist()
    [1, 1, 1, 1, 2, 2, 2, 2]
    """
    weights = pair_weights(graph)
    labels = np.arange(graph.block_count)
    random = np.random.default_rng(seed)
    while weights.nnz:
        moved = _Moving(weights, resolution).settle(random.permutation(weights.shape[0]))
        if len(np.unique(moved)) == len(moved):
            break
        weights = gathered(weights, moved)
        labels = np.unique(moved, return_inverse=True)[1][labels]
    return numbered(graph, labels)


class _Moving:
    """One level: nodes, each in the community of its number at first."""

    def __init__(self, weights: Matrix, resolution: float) -> None:
        self.strengths: Floats = np.asarray(weights.sum(axis=1))
        self.pull = resolution / self.strengths.sum()
        self.ties = without_loops(weights)
        self.labels = np.arange(weights.shape[0])
        self.sums = self.strengths.copy()

    def settle(self, order: Integers) -> Integers:
        """Move nodes until none gains by it."""
        starts = self.ties.indptr.tolist()
        waiting = np.ones(len(order), bool)
        queue = deque(order.tolist())
        while queue:
            node = queue.popleft()
            waiting[node] = False
            part = slice(starts[node], starts[node + 1])
            near = self.ties.indices[part]
            if not self._move(node, self.labels[near], self.ties.data[part]):
                continue
            again = near[(self.labels[near] != self.labels[node]) & ~waiting[near]]
            waiting[again] = True
            queue.extend(again.tolist())
        return self.labels

    def _move(self, node: int, near: Integers, weights: Floats) -> bool:
        """Put a node where modularity gains most; tell whether that is elsewhere."""
        if not len(near):
            return False
        own, strength = int(self.labels[node]), self.strengths[node]
        self.sums[own] -= strength
        found, places = np.unique(near, return_inverse=True)
        gains = np.bincount(places, weights) - self.pull * strength * self.sums[found]
        stays = weights[near == own].sum() - self.pull * strength * self.sums[own]
        best = int(np.argmax(gains))
        moves = bool(gains[best] > stays + LEAST * strength)
        to = int(found[best]) if moves else own
        self.sums[to] += strength
        self.labels[node] = to
        return moves
