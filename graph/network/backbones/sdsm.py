"""Stochastic degree sequence model: pairs that share more than degrees and sizes explain."""

import numpy as np

from graph.network.backbones.configuration import configuration
from graph.network.backbones.p_values import PValues, degrees_of, distinct, pairs_tested
from graph.network.backbones.pairs import BlockPairs, shared_things, things_of_blocks
from graph.network.backbones.poisson_binomial import upper_tails
from graph.network.matrices.projection import Projection


def sdsm(projection: Projection, pairs: BlockPairs) -> PValues:
    """Return P(X ≥ shared) for each pair, if degrees of both modes alone decided.

    Each partner takes part in each thing with a chance that keeps, on average, the partner's
    number of things and the thing's number of partners (the bipartite configuration model, as
    Neal, Domagalski and Sagan 2021, Sci. Rep. 11:23929 advise). What two partners then share is
    a Poisson-binomial number: the sum over things of chances pᵢₜ·pⱼₜ. So two small networks in
    common say more than two covenants that half of all cities joined (Neal 2014, Social Networks
    39:84-97; Saracco et al. 2017, New J. Phys. 19:053022). P-values are exact.

    Not for a handful of things, where nothing can be significant; nor where partners could not
    have joined some things at all (cities of other countries): the model lets everybody join
    everything, so regional networks look like preference.
    """
    things = things_of_blocks(projection)
    degrees = degrees_of(things)
    ends = np.sort(np.stack([degrees[pairs.one], degrees[pairs.other]]), axis=0)
    cells, places = distinct((ends[0], ends[1], shared_things(things, pairs)))
    model = configuration(projection.behind)
    rows = np.searchsorted(model.degrees, cells[:, :2])
    chances = model.chances[rows[:, 0]] * model.chances[rows[:, 1]]
    values = upper_tails(chances, model.things, cells[:, 2])
    return PValues(values[places][None, :], pairs_tested(projection))
