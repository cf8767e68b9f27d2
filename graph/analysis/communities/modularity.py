"""Modularity: how much more weight lies inside communities than chance puts there."""

import numpy as np
from scipy import sparse

from graph.network.matrices.block_graph import BlockGraph, Floats, Integers, Matrix


def modularity(graph: BlockGraph, labels: Integers, *, resolution: float = 1.0) -> float:
    """Return Newman and Girvan's modularity of a division, exact on all n partners.

    Q = Σ over communities of [ L/m − γ (S/2m)² ], where L is the weight of the ties inside it, S
    the sum of its partners' strengths, m the weight of all ties and γ the resolution (Newman and
    Girvan 2004, Phys. Rev. E 69:026113; weighted: Newman 2004, Phys. Rev. E 70:056131; γ:
    Reichardt and Bornholdt 2006, Phys. Rev. E 74:016110). With γ = 1 it is below 1, 0 for a
    single community, and NaN for a graph without ties. `labels` says for each block in which
    community it is.

    Not for comparing networks of different size: large ones score higher, and even a random
    network has divisions well above 0 (Guimerà et al. 2004, Phys. Rev. E 70:025101).

    >>> two_pairs = [[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]]
    >>> graph = BlockGraph.of_matrix(["Bonn", "ICLEI", "UNEP", "WMO"], two_pairs)
    >>> modularity(graph, np.array([1, 1, 2, 2]))
    0.5
    """
    total = float(graph.strengths @ graph.sizes)
    if total == 0:
        return float("nan")
    joined = gathered(pair_weights(graph), labels)
    inside = float(joined.diagonal().sum())
    strengths = np.asarray(joined.sum(axis=1)) / total
    return inside / total - resolution * float(strengths @ strengths)


def pair_weights(graph: BlockGraph) -> Matrix:
    """Return the weight of all ties between two blocks; within a block each counts twice."""
    sizes, ties = graph.sizes.astype(np.float64), graph.ties
    data = ties.data * np.repeat(sizes, np.diff(ties.indptr))
    data *= sizes[ties.indices]
    across: Matrix = sparse.csr_array((data, ties.indices, ties.indptr), ties.shape)
    inside: Floats = sizes * graph.joined_within * graph.within
    if not inside.any():
        return across
    found = sparse.csr_array(across + sparse.diags_array(inside, format="csr"))
    found.eliminate_zeros()
    found.sort_indices()
    return found


def without_loops(weights: Matrix) -> Matrix:
    """Return weights without those of nodes with themselves."""
    inside = weights.diagonal()
    if not inside.any():
        return weights
    across = sparse.csr_array(weights - sparse.diags_array(inside, format="csr"))
    across.eliminate_zeros()
    return across


def gathered(weights: Matrix, labels: Integers) -> Matrix:
    """Sum the weights between communities; their numbers close up, in order."""
    _, codes = np.unique(labels, return_inverse=True)
    number = int(codes.max(initial=-1)) + 1
    cells = sparse.csr_array(
        (np.ones(len(codes)), (np.arange(len(codes)), codes)), shape=(len(codes), number)
    )
    found = sparse.csr_array(cells.T @ sparse.csr_array(weights @ cells))
    found.sort_indices()
    return found
