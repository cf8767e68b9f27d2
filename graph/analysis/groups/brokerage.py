"""Brokerage roles: through whom two partners are joined that do not work together themselves.

Source: R. V. Gould and R. M. Fernandez 1989, Structures of mediation: a formal approach to
brokerage in transaction networks, Sociological Methodology 19:89-126.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy import sparse

from graph.analysis.groups.closure import common_by_group
from graph.analysis.groups.grouping import Grouping, meeting, neighbour_counts, own_group, row_sums
from graph.analysis.groups.relabelling import Chances, Expected, expected, falling, share
from graph.network.matrices.block_graph import BlockGraph, Floats, Integers, Matrix

ROLES = ("coordinator", "itinerant", "gatekeeper", "liaison")
"""Roles where ties have no direction: gatekeeper and representative are one and the same."""


@dataclass(frozen=True, eq=False)
class Brokerage:
    """How often a node of each block stands between two partners, by role.

    `graph` is split by group: `graph.expand(counts[role])` gives a count a node. `pairs` are all
    open pairs of a node, the sum of its roles; `sharing` is what their variance needs.
    """

    graph: BlockGraph
    grouping: Grouping
    counts: dict[str, Floats]
    pairs: Floats
    sharing: Floats

    @cached_property
    def expected(self) -> dict[str, Expected]:
        """Mean and deviation of each role if the labels of all other nodes were dealt anew.

        The network, the sizes of groups and the group of the node itself stay. Both are exact
        (see `relabelling`); nodes in no group take no part.
        """
        chances = _chances(self.grouping)
        return {role: expected(self.pairs, self.sharing, chances[role]) for role in ROLES}

    @cached_property
    def z(self) -> dict[str, Floats]:
        """How many deviations each count lies above what chance gives; NaN where none can vary."""
        return {role: self.expected[role].z(self.counts[role]) for role in ROLES}


def brokerage(graph: BlockGraph, labels: Sequence[str]) -> Brokerage:
    """Count for each node j the pairs i, k that j joins and that are not joined, by role.

    coordinator  i, j and k are in one group
    itinerant    i and k are in one group, j comes from another (consultant)
    gatekeeper   j and one of the two are in one group, the other is not (without direction this
                 is the representative too)
    liaison      all three are in different groups

    Pairs are counted once, of nodes, not blocks; not normalised. Nodes labelled "" take no part.

    >>> names = ["Bonn", "C40", "UNEP", "Quito"]
    >>> star = BlockGraph.of_matrix(names, [[0, 1, 0, 0], [1, 0, 1, 1], [0, 1, 0, 0], [0, 1, 0, 0]])
    >>> found = brokerage(star, ["city", "network", "agency", "city"])
    >>> {role: int(found.graph.expand(counts)[1]) for role, counts in found.counts.items()}
    {'coordinator': 0, 'itinerant': 1, 'gatekeeper': 0, 'liaison': 2}
    """
    whole = Grouping.of_labels(graph, labels)
    inner, kept = whole.only_grouped()
    counts, pairs, sharing = _counted(inner)

    def spread(values: Floats) -> Floats:
        found = np.zeros(whole.graph.block_count)
        found[kept] = values
        return found

    roles = {role: spread(values) for role, values in zip(ROLES, counts, strict=True)}
    return Brokerage(whole.graph, whole, roles, spread(pairs), spread(sharing))


def _counted(grouping: Grouping) -> tuple[tuple[Floats, ...], Floats, Floats]:
    """Return the four roles, all open pairs, and the pairs of pairs that share a neighbour."""
    graph, of = grouping.graph, grouping.of
    counts = neighbour_counts(graph)
    own = own_group(counts, of)
    foreign = sparse.csr_array(counts - own)
    every, same = common_by_group(graph, of)
    degree, inside = row_sums(counts), row_sums(own)
    in_groups = row_sums(grouping.neighbours.power(2)) - inside**2
    closed_own, closed_foreign = meeting(own, same), meeting(foreign, same)
    closed_gate = meeting(own, every) - closed_own
    closed = meeting(counts, every)
    coordinator = (inside * (inside - 1) - closed_own) / 2
    itinerant = (in_groups - (degree - inside) - closed_foreign) / 2
    gatekeeper = inside * (degree - inside) - closed_gate
    pairs = (degree * (degree - 1) - closed) / 2
    liaison = pairs - coordinator - itinerant - gatekeeper
    return (coordinator, itinerant, gatekeeper, liaison), pairs, _sharing(counts, every, degree)


def _sharing(counts: Matrix, every: Matrix, degree: Floats) -> Floats:
    """Return Σ h(h-1): each neighbour is in h = degree - 1 - common open pairs of the node."""
    partners = sparse.csr_array(sparse.diags_array(degree - 1) @ counts.sign() - every)
    return meeting(counts, sparse.csr_array(partners.power(2) - partners))


def _chances(grouping: Grouping) -> dict[str, Chances]:
    """Return how likely each role is for the pairs of a node in each block."""
    groups = grouping.sizes.astype(np.float64)
    of = grouping.of
    n = np.full(len(of), groups.sum() - 1)
    own = np.where(of >= 0, groups[of] - 1, 0.0) if len(groups) else np.zeros(len(of))
    rest = np.maximum(n - own, 0.0)
    two, three = _others(falling(groups, 2), of), _others(falling(groups, 3), of)
    both = _others(falling(groups, 2), of) ** 2 - _others(falling(groups, 2) ** 2, of)
    both += _others(falling(groups, 4), of)

    def chances(one: Floats, sharing: Floats, apart: Floats) -> Chances:
        return Chances(share(one, n, 2), share(sharing, n, 3), share(apart, n, 4))

    across = _mixed(groups, rest, of)
    other_two = np.maximum(rest - 2, 0) * np.maximum(rest - 3, 0)
    found = (
        chances(falling(own, 2), falling(own, 3), falling(own, 4)),
        chances(two, three, both),
        chances(
            2 * own * rest,
            own * falling(rest, 2) + rest * falling(own, 2),
            4 * falling(own, 2) * falling(rest, 2),
        ),
        chances(falling(rest, 2) - two, across, falling(rest, 4) - 2 * two * other_two + both),
    )
    return dict(zip(ROLES, found, strict=True))


def _others(values: Floats, of: Integers) -> Floats:
    """Return the sum of a value over all groups but the one of each block."""
    own = np.where(of >= 0, values[of], 0.0) if len(values) else np.zeros(len(of))
    return np.asarray(values.sum() - own, dtype=np.float64)


def _mixed(groups: Floats, rest: Floats, of: Integers) -> Floats:
    """Return in how many ways one of a foreign group is drawn, then two of other foreign groups.

    Σ m(r-m)(r-m-1) over foreign groups of m nodes among r, multiplied out.
    """
    first, second, third = (_others(groups**power, of) for power in (1, 2, 3))
    return np.asarray(first * rest * (rest - 1) - second * (2 * rest - 1) + third)
