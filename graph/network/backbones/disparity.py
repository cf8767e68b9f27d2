"""Disparity filter: ties that carry far more of a partner's weight than its others do."""

import numpy as np

from graph.network.backbones.p_values import PValues
from graph.network.backbones.pairs import BlockPairs
from graph.network.matrices.projection import Projection


def disparity(projection: Projection, pairs: BlockPairs) -> PValues:
    """Test each tie at both of its ends: P = (1 − w/s)^(k−1).

    If a partner with k ties spread its strength s over them at random, a tie would weigh w or
    more with this probability (Serrano, Boguñá and Vespignani 2009, PNAS 106:6483-6488). A tie
    is kept where it is significant for one of its two ends at least, so small partners keep
    their strongest tie beside large ones. A partner's only tie is never significant for itself.
    k and s count partners, not blocks. There are two tests a tie: pairs without one have no
    weight to test.

    Not for ties that all weigh the same, nor to say whether two partners share more than
    chance: it knows the weights alone, not the things behind them. On ties by count a large
    thing weighs on all its partners alike; take Newman's weights or another method.
    """
    graph = pairs.graph
    ends = np.stack([pairs.one, pairs.other])
    shares = pairs.weights / graph.strengths[ends]
    values = np.clip(1 - shares, 0, 1) ** (graph.degrees[ends] - 1)
    return PValues(values, 2 * graph.edge_count)
