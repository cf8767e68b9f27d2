"""A partner and those it works with, cut out of a network."""

from dataclasses import replace

import numpy as np
from scipy import sparse

from graph.network.matrices.block_graph import BlockGraph, Integers, Matrix
from graph.network.matrices.projection import Projection
from graph.network.matrices.two_mode import TwoMode


def neighbourhood(projection: Projection, partner: str) -> Projection:
    """Return a partner, those it works with, and all ties among them, weighted as they were.

    The partner is a block of its own, so that its ties are told apart from those of its like.
    Raises ValueError where the network has no such partner.

    >>> from graph.network.matrices.projection import project
    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Rio", "UEA"), ("Bonn", "C40"), ("Oslo", "C40")])
    >>> neighbourhood(project(two), "Rio").graph.nodes
    ('Bonn', 'Rio')
    """
    graph = projection.graph
    number = graph.nodes.index(partner)
    block = int(graph.block_of[number])
    tied = graph.ties.indices[graph.ties.indptr[block] : graph.ties.indptr[block + 1]]
    kept = np.isin(graph.block_of, tied)
    kept |= (graph.block_of == block) & bool(graph.joined_within[block])
    kept[number] = True
    found = among(projection, np.flatnonzero(kept))
    apart = found.graph.split([str(node == partner) for node in found.graph.nodes])
    return replace(found, graph=apart)


def among(projection: Projection, numbers: Integers) -> Projection:
    """Return some partners, by number in order, and all ties among them, weighted as they were."""
    two = projection.behind
    partners = tuple(two.partners[number] for number in numbers.tolist())
    behind = TwoMode(partners, two.things, sparse.csr_array(two.incidence[numbers]))
    graph = _cut(projection.graph, numbers)
    return Projection(graph, behind, projection.weighting, projection.left_out, projection.settings)


def _cut(graph: BlockGraph, numbers: Integers) -> BlockGraph:
    blocks, block_of = np.unique(graph.block_of[numbers], return_inverse=True)
    sizes = np.bincount(block_of, minlength=len(blocks)).astype(np.int64)
    ties: Matrix = sparse.csr_array(graph.ties[blocks][:, blocks])
    ties.sort_indices()
    nodes = tuple(graph.nodes[number] for number in numbers.tolist())
    within = np.where(sizes > 1, graph.within[blocks], 0.0)
    return BlockGraph(nodes, block_of.astype(np.int64), sizes, ties, within)
