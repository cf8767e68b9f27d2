"""To which group a partner belongs."""

import numpy as np

from graph.analysis.measures.values import SEED, Values
from graph.network.matrices.block_graph import BlockGraph


def community(graph: BlockGraph) -> Values:
    """Number of a partner's community by Louvain, 1 the largest (Blondel et al. 2008; seeded).

    V. D. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, Fast unfolding of communities in
    large networks, J. Stat. Mech. P10008. Not a score: the numbers name groups; a partner
    without ties is in none (NaN).
    """
    from graph.analysis.communities.louvain import louvain

    numbers = np.asarray(louvain(graph, seed=SEED), np.float64)
    return Values(np.where(numbers == 0, np.nan, numbers))
