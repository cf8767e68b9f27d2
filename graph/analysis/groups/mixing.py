"""Who works with its own kind: edges between groups, assortativity and the E-I index."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from graph.analysis.groups.grouping import Grouping, row_sums
from graph.analysis.groups.relabelling import Chances, Expected, expected, falling, share
from graph.network.matrices.block_graph import BlockGraph, Floats, Matrix
from ontology.errors import InputError, Problem

GROUPS_AT_MOST = 5_000
"""How many groups a matrix of groups may have: 200 MB."""


@dataclass(frozen=True, eq=False)
class Mixing:
    """Edges between groups: `edges` and `weights` are symmetric (groups × groups).

    The diagonal holds edges inside a group, each once; beside it stands each edge between two
    groups, once in either half. Edges of nodes in no group are left out.
    """

    groups: tuple[str, ...]
    sizes: Floats
    edges: Floats
    weights: Floats

    @property
    def assortativity(self) -> float:
        """How much edges keep to one group: 1 all of them, 0 as many as chance would give.

        r = (tr e - ‖e²‖) / (1 - ‖e²‖), e the shares of ends of edges between groups (Newman
        2003, Mixing patterns in networks, Phys. Rev. E 67, 026126). Unweighted. NaN without
        edges or where all lie in one group.
        """
        ends = self.edges + np.diag(np.diag(self.edges))
        total = ends.sum()
        if not total:
            return float("nan")
        shares = ends / total
        chance = float((shares.sum(axis=0) ** 2).sum())
        if chance >= 1 - 1e-15:
            return float("nan")
        return float(np.trace(shares) - chance) / (1 - chance)


def mixing(graph: BlockGraph, labels: Sequence[str]) -> Mixing:
    """Count the edges between and inside groups, and add up their weights.

    Raises InputError where there are more than 5,000 groups.

    >>> names = ["Bonn", "ICLEI", "UNEP"]
    >>> line = BlockGraph.of_matrix(names, [[0, 2, 0], [2, 0, 1], [0, 1, 0]])
    >>> found = mixing(line, ["city", "network", "agency"])
    >>> found.groups, found.edges.tolist()
    (('agency', 'city', 'network'), [[0.0, 0.0, 1.0], [0.0, 0.0, 1.0], [1.0, 1.0, 0.0]])
    """
    grouping = Grouping.of_labels(graph, labels)
    if len(grouping.names) > GROUPS_AT_MOST:
        found = f"{len(grouping.names):,} groups"
        raise InputError(Problem("", "", found, "take a label that more nodes share"))
    split = grouping.graph
    edges = _between(grouping, split.adjacency, (split.within > 0).astype(np.float64))
    weights = _between(grouping, split.ties, split.within)
    return Mixing(grouping.names, grouping.sizes.astype(np.float64), edges, weights)


def _between(grouping: Grouping, ties: Matrix, within: Floats) -> Floats:
    """Return the sum of a value over the edges between groups; each inside one counts once."""
    sizes = grouping.graph.sizes.astype(np.float64)
    members = sparse.csr_array(sparse.diags_array(sizes) @ grouping.members)
    found = np.asarray((members.T @ (ties @ members)).toarray(), dtype=np.float64)
    found += np.diag(grouping.sums(within * sizes * (sizes - 1)))
    return np.asarray(found - np.diag(np.diag(found)) / 2)


@dataclass(frozen=True, eq=False)
class EIIndex:
    """Ties to others (E) against ties to one's own group (I): (E - I) / (E + I), from -1 to 1.

    `whole` is for all edges; `low` and `high` are the least and the most that the sizes of groups
    and the number of edges allow; `mean` is what random relabelling gives, `z` how many of its
    deviations `whole` lies above. `of_group` counts the ties of all members, so that an edge
    inside counts at both of its ends; `of_block` (c, blocks of `graph`) the ties of a node. NaN
    without ties.
    """

    graph: BlockGraph
    whole: float
    low: float
    high: float
    mean: float
    z: float
    of_group: dict[str, float]
    of_block: Floats


def ei_index(graph: BlockGraph, labels: Sequence[str]) -> EIIndex:
    """Return how far ties go beyond the groups, for the whole, each group and each node.

    D. Krackhardt and R. N. Stern 1988, Informal networks and organizational crises, Social
    Psychology Quarterly 51:123-140. Unweighted. Relabelling keeps the network and the sizes of
    groups; its mean and deviation are exact, where Krackhardt and Stern draw permutations.

    >>> names = ["Bonn", "ICLEI", "Quito"]
    >>> line = BlockGraph.of_matrix(names, [[0, 1, 0], [1, 0, 1], [0, 1, 0]])
    >>> ei_index(line, ["city", "network", "city"]).whole
    1.0
    """
    grouping = Grouping.of_labels(graph, labels)
    degree = row_sums(grouping.neighbours)
    own = row_sums(sparse.csr_array(grouping.neighbours.multiply(grouping.members)))
    grouped = (grouping.of >= 0).astype(np.float64)
    degree, own = degree * grouped, own * grouped
    sizes = grouping.graph.sizes.astype(np.float64)
    edges, inside = float(degree @ sizes) / 2, float(own @ sizes) / 2
    ends, inner = (grouping.sums(values * sizes) for values in (degree, own))
    low, high = _range(grouping, edges)
    chance = _by_chance(grouping, degree, edges)
    return EIIndex(
        graph=grouping.graph,
        whole=_index(edges, inside),
        low=low,
        high=high,
        mean=_index(edges, float(chance.mean[0])),
        z=-float(chance.z(np.array([inside]))[0]),
        of_group={
            name: _index(float(ends[at]), float(inner[at]))
            for at, name in enumerate(grouping.names)
        },
        of_block=np.array([_index(*pair) for pair in zip(degree, own, strict=True)]),
    )


def _index(ties: float, inside: float) -> float:
    return (ties - 2 * inside) / ties if ties else float("nan")


def _range(grouping: Grouping, edges: float) -> tuple[float, float]:
    """Return the least and the greatest index that so many edges can have."""
    sizes = grouping.sizes.astype(np.float64)
    inside = float(falling(sizes, 2).sum()) / 2
    every = float(sizes.sum() * (sizes.sum() - 1)) / 2
    fewest = max(edges - (every - inside), 0.0)
    return _index(edges, min(edges, inside)), _index(edges, fewest)


def _by_chance(grouping: Grouping, degree: Floats, edges: float) -> Expected:
    """Return how many edges random labels put inside groups."""
    sizes = grouping.sizes.astype(np.float64)
    n = np.array([sizes.sum()])
    two = falling(sizes, 2)
    both = two.sum() ** 2 - (two**2).sum() + falling(sizes, 4).sum()
    ways = (two.sum(), falling(sizes, 3).sum(), both)
    chances = Chances(
        *(share(np.array([way]), n, k) for way, k in zip(ways, (2, 3, 4), strict=True))
    )
    sharing = float((degree * (degree - 1)) @ grouping.graph.sizes)
    return expected(np.array([edges]), np.array([sharing]), chances)
