"""Statistically validated network: pairs that share more things than their degrees explain."""

import numpy as np

from graph.network.backbones.p_values import PValues, degrees_of, distinct, pairs_tested
from graph.network.backbones.pairs import BlockPairs, shared_things, things_of_blocks
from graph.network.matrices.projection import Projection


def hypergeometric(projection: Projection, pairs: BlockPairs) -> PValues:
    """Return P(X ≥ shared) for each pair, X hypergeometric.

    If two partners chose their dᵢ and dⱼ things blindly among T, they would share x of them with
    probability C(dᵢ, x) C(T − dᵢ, dⱼ − x) / C(T, dⱼ) (Tumminello, Miccichè, Lillo, Piilo and
    Mantegna 2011, PLoS ONE 6:e17994). T counts the things that somebody takes part in.

    Not where things differ much in size: each thing is as likely as any other here, so that two
    cities of a covenant with 9,000 members look like friends. `sdsm` accounts for sizes.
    """
    from scipy import stats  # here: it takes a second, and few networks need it

    things = things_of_blocks(projection)
    degrees = degrees_of(things)
    ends = np.sort(np.stack([degrees[pairs.one], degrees[pairs.other]]), axis=0)
    cells, places = distinct((ends[0], ends[1], shared_things(things, pairs)))
    total = int((projection.behind.thing_sizes > 0).sum())
    low, high, shared = cells.T
    values = stats.hypergeom.sf(shared - 1, total, high, low)
    return PValues(np.asarray(values)[places][None, :], pairs_tested(projection))
