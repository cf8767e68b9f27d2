"""How near a partner is to all others and all things, and how often it lies between them."""

import numpy as np
from scipy.sparse import csgraph

from graph.analysis.measures import paths
from graph.analysis.measures.values import Values
from graph.analysis.two_mode.blocks import joint_graph
from graph.analysis.two_mode.values import TwoModeValues
from graph.network.matrices.block_graph import BlockGraph, Floats
from graph.network.matrices.two_mode import TwoMode


def closeness(two: TwoMode) -> TwoModeValues:
    """Return how few steps a partner, and a thing, is from all partners and things.

    A partner is close where it shares things with many, and reaches the others through few
    go-betweens. With n partners and t things the least sum of distances of a partner is
    t + 2(n-1): one step to each thing, two to each other partner. Closeness is that sum divided
    by the partner's own, times the share of the network that it reaches; for things n and t
    change places (Borgatti and Everett 1997, Social Networks 19:243-269; the same as networkx's
    bipartite closeness). It is 0 for who takes part in nothing. Weights do not count.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
    >>> closeness(two).partners.round(3).tolist()
    [0.667, 1.0]
    """
    graph = joint_graph(two)
    found = paths.closeness(graph)
    reached = np.maximum(_reached(graph), 1)
    partners, things = len(two.partners), len(two.things)
    least = (things + 2 * (partners - 1), partners + 2 * (things - 1))
    return in_modes(two, graph, found, [number / reached for number in least])


def betweenness(two: TwoMode) -> TwoModeValues:
    """Return how often a partner, and a thing, lies on the shortest way between two others.

    A partner lies between others where it alone takes part in things that would otherwise be far
    apart; a thing where it alone brings partners together. Pairs of two partners, of two things
    and of one each count alike. The number is divided by the largest that is possible for a
    partner among n partners and t things, for a thing with both changed (Borgatti and Everett
    1997, Social Networks 19:243-269; Borgatti and Halgin 2011, Analyzing affiliation networks;
    the same as networkx's bipartite betweenness). Weights do not count.

    >>> two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
    >>> betweenness(two).things.tolist()
    [0.0, 1.0]
    """
    graph = joint_graph(two)
    found = paths.betweenness(graph)
    partners, things = len(two.partners), len(two.things)
    nodes = partners + things
    pairs = max(nodes - 1, 0) * max(nodes - 2, 0) / 2
    most = (_most_between(partners, things), _most_between(things, partners))
    factors = [np.full(graph.block_count, pairs / each if each else 0.0) for each in most]
    return in_modes(two, graph, found, factors)


def _most_between(own: int, other: int) -> float:
    """Return the largest betweenness that a node can have, given the sizes of both modes."""
    if own == 0 or other == 0:
        return 0.0
    s, t = divmod(own - 1, other)
    first = other**2 * (s + 1) ** 2 + other * (s + 1) * (2 * t - s - 1)
    return (first - t * (2 * s - t + 3)) / 2


def _reached(graph: BlockGraph) -> Floats:
    """Return how many others a node of each block reaches."""
    number, labels = csgraph.connected_components(graph.ties, directed=False)
    members = np.bincount(labels, weights=graph.sizes, minlength=number)
    alone = np.diff(graph.ties.indptr) == 0
    return np.where(alone, 0.0, members[labels] - 1)


def in_modes(
    two: TwoMode, graph: BlockGraph, found: Values, factors: list[Floats]
) -> TwoModeValues:
    """Scale the values of blocks for each mode, and give each partner and thing its own."""
    of_partners, of_things = np.split(graph.block_of, [len(two.partners)])

    def scaled(values: Floats) -> tuple[Floats, Floats]:
        return (values * factors[0])[of_partners], (values * factors[1])[of_things]

    error = None if found.error is None else scaled(found.error)
    return TwoModeValues(*scaled(found.values), found.how, error)
