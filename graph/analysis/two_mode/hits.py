"""Hubs and authorities: partners in much joined things, things with much engaged partners."""

import numpy as np

from graph.analysis.two_mode.blocks import weighted_blocks
from graph.analysis.two_mode.singular import leading
from graph.analysis.two_mode.values import TwoModeValues
from graph.network.matrices.block_graph import Floats
from graph.network.matrices.two_mode import TwoMode


def hits(two: TwoMode) -> TwoModeValues:
    """Return hub scores of partners and authority scores of things.

    A partner scores high where it takes part in things in which high-scoring partners take part:
    it stands in the strongest knot of the network, and who stands elsewhere has little or
    nothing. With the matrix of parts A, partners p = A t and things t = Aᵀ p up to a factor: the
    leading singular vectors of A (Kleinberg 1999, J. ACM 46:604-632). Each mode sums to 1, as in
    networkx's `hits` on edges from partner to thing. Where several unconnected parts are equally
    strong, the result is the one to which iteration from equal partners tends.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
    >>> hits(two).partners.round(3).tolist()
    [0.382, 0.618]
    """
    blocks = weighted_blocks(two)
    start = np.sqrt(blocks.partner_sizes)
    found = leading(blocks.scaled(), start)
    partners = (found.rows / start)[blocks.partner_of]
    things = (found.columns / np.sqrt(blocks.thing_sizes))[blocks.thing_of]
    return TwoModeValues(_shares(partners), _shares(things))


def _shares(values: Floats) -> Floats:
    total = float(values.sum())
    return values / total if total else values
