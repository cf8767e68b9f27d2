"""Central by central neighbours: eigenvector centrality and PageRank, which use weights."""

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import ArpackNoConvergence, eigsh

from graph.analysis.measures.brandes import Ties
from graph.analysis.measures.values import Values
from graph.network.matrices.block_graph import BlockGraph, Floats, Integers

DAMPING = 0.85
"""How often the walk of PageRank follows a tie instead of starting anew."""
CHANGE = 1e-13
"""By how little a step may change PageRank at the end, all nodes together."""
STEPS = 2000
"""After so many steps what PageRank can still change is below what a float can hold."""
DENSE = 100
"""Up to so many blocks eigenvectors are found in a dense matrix."""


def eigenvector(graph: BlockGraph) -> Values:
    """Central by central neighbours, in the largest component; 0 elsewhere (Bonacich 1987).

    The leading eigenvector of the weights, not negative, scaled so that the squares of all nodes
    add up to 1 (P. Bonacich, Power and centrality, Am. J. Sociology 92:1170-1182). Of components
    of the same size that with the first IRI counts.

    >>> star = [[0, 1, 1], [1, 0, 0], [1, 0, 0]]
    >>> graph = BlockGraph.of_matrix(["ICLEI", "Bonn", "Almada"], star)
    >>> eigenvector(graph).values.round(4).tolist()
    [0.7071, 0.5, 0.5]
    """
    values = np.zeros(graph.block_count)
    inside = _largest(graph)
    if len(inside):
        roots = np.sqrt(graph.sizes[inside])
        ties = graph.ties[inside][:, inside] * roots[:, None] * roots[None, :]
        own = graph.within[inside] * (graph.sizes[inside] - 1)
        values[inside] = _leading(sparse.csr_array(ties + sparse.diags_array(own))) / roots
    return Values(values)


def _largest(graph: BlockGraph) -> Integers:
    """Return the blocks of the largest component, none where nothing is joined."""
    component = Ties.of(graph).component
    joined = graph.degrees > 0
    if not joined.any():
        return np.zeros(0, np.int64)
    numbers = np.bincount(component, np.where(joined, graph.sizes, 0))
    of_node = component[graph.block_of]
    largest = np.flatnonzero(numbers == numbers.max())
    if len(largest) > 1:
        inside = np.flatnonzero(np.isin(of_node, largest))
        largest = of_node[[min(inside.tolist(), key=lambda node: graph.nodes[node])]]
    return np.flatnonzero(component == largest[0])


def _leading(matrix: "sparse.csr_array[np.float64]") -> Floats:
    """Return the eigenvector of the largest eigenvalue, of length 1 and not negative."""
    if matrix.shape[0] <= DENSE:
        return np.asarray(np.abs(np.linalg.eigh(matrix.toarray())[1][:, -1]))
    start = np.ones(matrix.shape[0])
    try:
        _, found = eigsh(matrix, k=1, which="LA", v0=start, ncv=20, tol=0)
    except ArpackNoConvergence:
        above = float(matrix.sum(axis=1).max())
        _, found = eigsh(matrix.tocsc(), k=1, sigma=above, which="LM", v0=start, tol=0)
    return np.asarray(np.abs(found[:, 0]))


def pagerank(graph: BlockGraph) -> Values:
    """Share of its time that a walk along ties spends at a node (Page et al. 1999).

    The walk takes a tie by its weight 85 times of 100 and else starts anew anywhere, as it does
    at a node without ties (L. Page, S. Brin, R. Motwani and T. Winograd, The PageRank citation
    ranking, Stanford 1999). The shares of all nodes add up to 1.

    >>> star = [[0, 1, 1], [1, 0, 0], [1, 0, 0]]
    >>> graph = BlockGraph.of_matrix(["ICLEI", "Bonn", "Almada"], star)
    >>> pagerank(graph).values.round(4).tolist()
    [0.4865, 0.2568, 0.2568]
    """
    n, sizes = max(len(graph), 1), graph.sizes.astype(np.float64)
    alone = graph.strengths == 0
    parts = np.where(alone, 0.0, DAMPING / np.where(alone, 1.0, graph.strengths))
    own = graph.within * graph.joined_within
    shares = np.full(graph.block_count, 1 / n)
    for _ in range(STEPS):
        given = shares * parts
        anew = 1 - DAMPING + DAMPING * float(sizes[alone] @ shares[alone])
        after = graph.ties @ (given * sizes) + own * given + anew / n
        change = float(sizes @ np.abs(after - shares))
        shares = after
        if change < CHANGE:
            break
    return Values(shares / max(float(sizes @ shares), 1e-300))
