"""BiRank: importance that passes to and fro between partners and things."""

import numpy as np
from scipy import sparse

from graph.analysis.two_mode.blocks import TwoModeBlocks, weighted_blocks
from graph.analysis.two_mode.values import TwoModeValues
from graph.network.matrices.block_graph import Floats
from graph.network.matrices.two_mode import TwoMode

STAYS = 0.85
"""Which part of a score comes over the network; the rest each has from the start."""
CLOSE = 1e-13
"""Iteration ends where scores change, relatively, by no more."""


def birank(two: TwoMode, *, stays: float = STAYS) -> TwoModeValues:
    """Return the BiRank of partners and of things.

    A partner is important where it takes part in important things, and a thing where important
    partners do; a part counts less where a partner has many, or a thing has many partners, so
    that a large covenant does not decide alone. With n partners and t things, weights w and
    their sums d: p = s·S q + (1-s)/n, q = s·Sᵀ p + (1-s)/t, where S = w / √(dᵢ dⱼ) and s is
    `stays` for both modes (He, Gao, Kan and Wang 2017, IEEE TKDE 29:57-71). Scores are those of
    the formula; they do not sum to 1.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
    >>> birank(two).partners.round(3).tolist()
    [0.413, 0.562]
    """
    blocks = weighted_blocks(two)
    forth, back = _spread(blocks)
    start_partners = (1 - stays) / max(len(two.partners), 1)
    start_things = (1 - stays) / max(len(two.things), 1)
    partners = np.full(len(blocks.partner_sizes), start_partners)
    while True:
        things = stays * (back @ partners) + start_things
        following = stays * (forth @ things) + start_partners
        change = np.abs(following - partners).max(initial=0.0)
        partners = following
        if change <= CLOSE * partners.max(initial=0.0):
            return TwoModeValues(partners[blocks.partner_of], things[blocks.thing_of])


def _spread(blocks: TwoModeBlocks) -> "tuple[sparse.csr_array, sparse.csr_array]":
    """Return the symmetrically scaled matrix, towards partners and towards things."""
    rows = _root_inverse(blocks.partner_strengths)
    columns = _root_inverse(blocks.thing_strengths)
    even = sparse.csr_array(blocks.core * rows[:, None] * columns[None, :])
    forth = sparse.csr_array(even * blocks.thing_sizes[None, :])
    back = sparse.csr_array(sparse.csr_array(even.T) * blocks.partner_sizes[None, :])
    return forth, back


def _root_inverse(values: Floats) -> Floats:
    return 1 / np.sqrt(np.where(values > 0, values, 1.0))
