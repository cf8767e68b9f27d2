"""How free a partner is to broker: the structural holes between its contacts (Burt 1992)."""

import numpy as np

from graph.analysis.measures.triangles import common
from graph.analysis.measures.values import Values
from graph.network.matrices.block_graph import BlockGraph, Floats


def constraint(graph: BlockGraph) -> Values:
    """How far a node's contacts are tied to each other; low for a broker (Burt 2004).

    With p(i,j) the part of i's strength that goes to j: Σ over contacts j of
    (p(i,j) + Σ over q of p(i,q) · p(q,j))². R. S. Burt, Structural holes and good ideas, Am. J.
    Sociology 110:349-399. About 1 for one with a single contact, more in small closed groups;
    not a number for a node without contacts.

    >>> star = [[0, 1, 1], [1, 0, 0], [1, 0, 0]]
    >>> constraint(BlockGraph.of_matrix(["ICLEI", "Bonn", "Almada"], star)).values.tolist()
    [0.5, 1.0, 1.0]
    """
    others = graph.sizes - 1.0
    strengths = np.where(graph.strengths > 0, graph.strengths, np.nan)
    own = graph.within / strengths
    rows = np.repeat(np.arange(graph.block_count), np.diff(graph.ties.indptr))
    columns = graph.ties.indices
    direct = graph.ties.data / strengths[rows]
    inner = (others * own)[rows] + (others * own)[columns]
    each = direct * (1 + inner) + common(graph).flow / strengths[rows]
    between = np.bincount(rows, graph.sizes[columns] * each**2, graph.block_count)
    there_and_back = graph.sizes[columns] * direct * graph.ties.data / strengths[columns]
    around = np.bincount(rows, there_and_back, graph.block_count)
    twin = own + around + (others - 1) * own**2
    return Values(between + np.where(graph.within > 0, others * twin**2, 0.0) + 0.0 * own)


def effective_size(graph: BlockGraph) -> Values:
    """Contacts of a node less their redundancy: n - 2t/n, t the ties among its n contacts.

    R. S. Burt, Structural Holes, 1992; in this form S. P. Borgatti, Structural holes: unpacking
    Burt's redundancy measures, Connections 20:35-38, 1997. Weights do not count; not a number for
    a node without contacts.

    >>> star = [[0, 1, 1], [1, 0, 0], [1, 0, 0]]
    >>> effective_size(BlockGraph.of_matrix(["ICLEI", "Bonn", "Almada"], star)).values.tolist()
    [2.0, 1.0, 1.0]
    """
    degrees = np.where(graph.degrees > 0, graph.degrees, np.nan)
    return Values(degrees - _ties_among_contacts(graph) / degrees)


def efficiency(graph: BlockGraph) -> Values:
    """Effective size as a part of the contacts: 1 where no two of them are tied (Burt 1992).

    >>> triangle = [[0, 1, 1], [1, 0, 1], [1, 1, 0]]
    >>> efficiency(BlockGraph.of_matrix(["UNEP", "UN-Habitat", "UNU"], triangle)).values.tolist()
    [0.5, 0.5, 0.5]
    """
    degrees = np.where(graph.degrees > 0, graph.degrees, np.nan)
    return Values(effective_size(graph).values / degrees)


def _ties_among_contacts(graph: BlockGraph) -> Floats:
    """Return twice the ties among the contacts of a node of each block.

    A contact in another block is tied to the common ones, to its own twins where they are joined,
    and to the node's twins where those are.
    """
    rows = np.repeat(np.arange(graph.block_count), np.diff(graph.ties.indptr))
    columns = graph.ties.indices
    twins = graph.joined_within.astype(np.float64)
    shared = common(graph).nodes + twins[rows] + twins[columns]
    among = np.bincount(rows, graph.sizes[columns] * shared, graph.block_count)
    return np.asarray(among + twins * (graph.degrees - 1.0), np.float64)
