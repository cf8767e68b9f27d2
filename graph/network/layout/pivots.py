"""First places from how far partners are from a few others: pivot multidimensional scaling.

Brandes and Pich, "Eigensolver methods for progressive multidimensional scaling of large data",
Graph Drawing 2006, LNCS 4372:42-53.
"""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse.csgraph import dijkstra

from graph.network.layout.points import Points
from graph.network.matrices.block_graph import Floats, Matrix

PIVOTS = 50


def pivot_mds(adjacency: Matrix) -> Points:
    """Return first places of the nodes of one component; a step of the graph is about 1."""
    hops = hops_to_pivots(adjacency)
    squared = hops**2
    centred = squared - squared.mean(axis=0) - squared.mean(axis=1, keepdims=True) + squared.mean()
    left, singular, _ = np.linalg.svd(centred, full_matrices=False)
    flat = np.zeros((len(hops), 2))
    kept = min(2, len(singular))
    signs = np.sign(left[np.abs(left).argmax(axis=0)[:kept], range(kept)])
    flat[:, :kept] = left[:, :kept] * signs
    return np.asarray(flat * np.sqrt(len(hops)), dtype=np.float64)


def hops_to_pivots(adjacency: Matrix) -> Floats:
    """Return the steps from every node to a few nodes, each the farthest from those before."""
    size = adjacency.shape[0]
    pivot = int(np.diff(adjacency.indptr).argmax())
    nearest = np.full(size, np.inf)
    columns: list[NDArray[np.float64]] = []
    for _ in range(min(PIVOTS, size)):
        hops = dijkstra(adjacency, unweighted=True, indices=[pivot])[0]
        columns.append(hops)
        nearest = np.minimum(nearest, hops)
        pivot = int(nearest.argmax())
    return np.column_stack(columns)
