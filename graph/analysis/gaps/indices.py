"""Indices: numbers that say how likely two partners, or a partner and a thing, come together.

Those between partners look at pairs that share nothing yet, by the partners they have in common.
Those of memberships look at what a partner has not joined, by paths of three steps: a thing the
partner is in, another partner of that thing, and what that one is in.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from graph.analysis.gaps.ground import Between, Ground
from graph.network.matrices.block_graph import Floats, Integers, Matrix
from ontology.errors import NotFoundError, Problem
from ontology.suggest import did_you_mean


@dataclass(frozen=True)
class Index:
    """An index: `compute` scores some blocks of partners (rows) against all blocks or things."""

    name: str
    between: Between
    meaning: str
    compute: Callable[[Ground, Integers], Floats]


def adamic_adar(ground: Ground, rows: Integers) -> Floats:
    """Σ 1/ln d over common partners, d their partners (Adamic and Adar 2003, Soc. Netw. 25:211)."""
    degrees = ground.graph.degrees.astype(np.float64)
    logs = np.log(np.maximum(degrees, 2))
    return _common(ground, rows, np.where(degrees > 1, 1 / logs, 0.0))


def resource_allocation(ground: Ground, rows: Integers) -> Floats:
    """Σ 1/d over common partners (Zhou, Lü and Zhang 2009, Eur. Phys. J. B 71:623)."""
    return _common(ground, rows, _inverse(ground.graph.degrees.astype(np.float64)))


def common_partners(ground: Ground, rows: Integers) -> Floats:
    """How many partners two have in common (Newman 2001, Phys. Rev. E 64, 025102)."""
    return _common(ground, rows, np.ones(ground.graph.block_count))


def jaccard(ground: Ground, rows: Integers) -> Floats:
    """Common partners / partners of either (Jaccard 1901, Bull. Soc. Vaudoise Sc. Nat. 37:547)."""
    common = common_partners(ground, rows)
    degrees = ground.graph.degrees.astype(np.float64)
    either = degrees[rows][:, None] + degrees[None, :] - common
    return np.where(either > 0, common / np.maximum(either, 1), 0.0)


def preferential_attachment(ground: Ground, rows: Integers) -> Floats:
    """Product of how many things each is in (after Barabási et al. 2002, Physica A 311:590)."""
    return ground.partner_sizes[rows][:, None] * ground.partner_sizes[None, :]


def membership_popularity(ground: Ground, rows: Integers) -> Floats:
    """How many things the partner is in × how many partners the thing has."""
    return ground.partner_sizes[rows][:, None] * ground.thing_sizes[None, :]


def membership_paths(ground: Ground, rows: Integers) -> Floats:
    """How many paths partner – thing – partner – thing there are."""
    ones = np.ones(len(ground.things))
    return _three_steps(ground, rows, ones, np.ones(ground.graph.block_count))


def membership_jaccard(ground: Ground, rows: Integers) -> Floats:
    """Σ over partners of the thing of shared things / things of either, with the partner."""
    shared = sparse.csr_array(ground.presence[rows] @ ground.presence.T).tocoo()
    sizes = ground.partner_sizes
    alike = shared.data / (sizes[rows][shared.row] + sizes[shared.col] - shared.data)
    entries = (alike * ground.graph.sizes[shared.col], (shared.row, shared.col))
    return _dense(sparse.csr_array(entries, shape=shared.shape) @ ground.presence)


def membership_l3(ground: Ground, rows: Integers) -> Floats:
    """Paths of three steps, each over √(k_u k_v) (Kovács et al. 2019, Nature Comm. 10:1240)."""
    things, partners = _inverse(ground.thing_sizes), _inverse(ground.partner_sizes)
    return _three_steps(ground, rows, np.sqrt(things), np.sqrt(partners))


def membership_nbi(ground: Ground, rows: Integers) -> Floats:
    """What flows from the partner's things to their partners and on (Zhou et al. 2007, PRE 76).

    Each of its things has 1 to give, shares it equally among its partners, and each of those
    equally among its things: paths of three steps, each over k_u k_v.
    """
    return _three_steps(ground, rows, _inverse(ground.thing_sizes), _inverse(ground.partner_sizes))


def _common(ground: Ground, rows: Integers, weights: Floats) -> Floats:
    """Return the sum of a weight over the partners in common; right for pairs not joined."""
    ties = ground.graph.adjacency
    weighted = sparse.csr_array(ties[rows] * (weights * ground.graph.sizes)[None, :])
    return _dense(weighted @ ties)


def _three_steps(ground: Ground, rows: Integers, by_thing: Floats, by_partner: Floats) -> Floats:
    weighted = sparse.csr_array(ground.presence[rows] * by_thing[None, :])
    reached = sparse.csr_array(weighted @ ground.presence.T)
    weights = by_partner * ground.graph.sizes
    return _dense(sparse.csr_array(reached * weights[None, :]) @ ground.presence)


def _inverse(values: Floats) -> Floats:
    return np.where(values > 0, 1 / np.maximum(values, 1), 0.0)


def _dense(matrix: Matrix) -> Floats:
    return np.asarray(sparse.csr_array(matrix).toarray(), dtype=np.float64)


_ALL = (
    Index(
        "adamic-adar", "partners",
        "how many partners two have in common, those with few partners counting more", adamic_adar,
    ),
    Index(
        "resource-allocation", "partners",
        "how much would reach one from the other through the partners they have in common",
        resource_allocation,
    ),
    Index(
        "common-partners", "partners", "how many partners two have in common", common_partners,
    ),
    Index(
        "jaccard", "partners", "which share of the partners of either both have", jaccard,
    ),
    Index(
        "preferential-attachment", "partners",
        "how much both take part in anyway, whoever they are", preferential_attachment,
    ),
    Index(
        "membership-popularity", "memberships",
        "how much a partner joins and how many a thing has, whoever they are",
        membership_popularity,
    ),
    Index(
        "membership-paths", "memberships",
        "how often partners of a partner's things are in the thing", membership_paths,
    ),
    Index(
        "membership-jaccard", "memberships",
        "how alike the partners of the thing are to the partner", membership_jaccard,
    ),
    Index(
        "membership-l3", "memberships",
        "how often partners of its things are in the thing, large ones counting less",
        membership_l3,
    ),
    Index(
        "membership-nbi", "memberships",
        "how much of what its things share out among their partners reaches the thing",
        membership_nbi,
    ),
)  # fmt: skip
INDICES: dict[str, Index] = {index.name: index for index in _ALL}


def index_named(name: str) -> Index:
    """Return an index, or raise NotFoundError with the nearest names.

    >>> index_named("jaccard").between
    'partners'
    """
    if name not in INDICES:
        found = Problem("", "", f"no index “{name}”", did_you_mean(name, INDICES))
        raise NotFoundError(found)
    return INDICES[name]
