"""Who is central: measures of a projected network, all by networkx.

`MEASURES` names each measure and the function that computes it from the projection. Distances
count steps; strength, eigenvector centrality, PageRank, constraint and communities use weights.
"""

from collections.abc import Callable, Iterable

import networkx as nx

Scores = dict[str, dict[str, float]]
SEED = 20
EXACT = 2000
"""Up to this many partners betweenness is exact; beyond, it is estimated from this many."""


def degree(graph: "nx.Graph[str]") -> dict[str, float]:
    """Count the partners with which a partner shares something."""
    return {node: float(number) for node, number in graph.degree()}


def strength(graph: "nx.Graph[str]") -> dict[str, float]:
    """Sum the weights of a partner's connections."""
    return {node: float(number) for node, number in graph.degree(weight="weight")}


def betweenness(graph: "nx.Graph[str]") -> dict[str, float]:
    """Share of shortest paths through a partner (Freeman 1977, Sociometry 40:35-41)."""
    sample = EXACT if len(graph) > EXACT else None
    return dict(nx.betweenness_centrality(graph, k=sample, seed=SEED))


def closeness(graph: "nx.Graph[str]") -> dict[str, float]:
    """Nearness to all others, scaled by the part that is reached (Wasserman and Faust 1994)."""
    return dict(nx.closeness_centrality(graph))


def harmonic(graph: "nx.Graph[str]") -> dict[str, float]:
    """Mean of the inverse distances to all others (Rochat 2009), between 0 and 1."""
    others = max(len(graph) - 1, 1)
    return {node: value / others for node, value in nx.harmonic_centrality(graph).items()}


def eigenvector(graph: "nx.Graph[str]") -> dict[str, float]:
    """Centrality by central neighbours, in the largest component; 0 elsewhere (Bonacich 1987)."""
    scores = dict.fromkeys(graph, 0.0)
    largest = max(nx.connected_components(graph), key=lambda part: (len(part), min(part)))
    part = graph.subgraph(sorted(largest))
    if len(part) > 1:
        scores |= nx.eigenvector_centrality(part, max_iter=5000, tol=1e-8, weight="weight")
    return scores


def pagerank(graph: "nx.Graph[str]") -> dict[str, float]:
    """Share of a random walk's time (Page et al. 1999), damping 0.85, by weight."""
    return dict(nx.pagerank(graph, weight="weight"))


def core_number(graph: "nx.Graph[str]") -> dict[str, float]:
    """Largest k for which a partner is in the k-core (Seidman 1983, Social Networks 5)."""
    return {node: float(number) for node, number in nx.core_number(graph).items()}


def constraint(graph: "nx.Graph[str]") -> dict[str, float]:
    """Burt's constraint: how far a partner's contacts are tied to each other (Burt 2004).

    A partner without contacts has none and is left out.
    """
    scores = nx.constraint(graph, weight="weight")
    return {node: value for node, value in scores.items() if value == value}


def effective_size(graph: "nx.Graph[str]") -> dict[str, float]:
    """Contacts less their redundancy (Burt 1992); a partner without contacts is left out."""
    scores = nx.effective_size(graph)
    return {node: float(value) for node, value in scores.items() if value == value}


def articulation_point(graph: "nx.Graph[str]") -> dict[str, float]:
    """Return 1 for a partner without whom a component falls apart, otherwise 0."""
    points = set(nx.articulation_points(graph))
    return {node: float(node in points) for node in graph}


def community(graph: "nx.Graph[str]") -> dict[str, float]:
    """Number of a partner's community by Louvain (Blondel et al. 2008), 1 the largest; seeded."""
    found = nx.community.louvain_communities(graph, weight="weight", seed=SEED)
    found.sort(key=lambda members: (-len(members), min(members)))
    return {node: float(n) for n, members in enumerate(found, 1) for node in sorted(members)}


Measure = Callable[["nx.Graph[str]"], dict[str, float]]
MEASURES: dict[str, Measure] = {
    "degree": degree,
    "strength": strength,
    "betweenness": betweenness,
    "closeness": closeness,
    "harmonic": harmonic,
    "eigenvector": eigenvector,
    "pagerank": pagerank,
    "core-number": core_number,
    "constraint": constraint,
    "effective-size": effective_size,
    "articulation-point": articulation_point,
    "community": community,
}
LOW_IS_CENTRAL = frozenset({"constraint"})
"""Measures of which a low value says that a partner is well placed."""


def score(graph: "nx.Graph[str]", measures: Iterable[str] = MEASURES) -> Scores:
    """Compute measures of a projected network: measure → partner → value.

    >>> score(nx.path_graph(["Bonn", "ICLEI", "UNU-EHS"]), ["degree"])
    {'degree': {'Bonn': 1.0, 'ICLEI': 2.0, 'UNU-EHS': 1.0}}
    """
    if not len(graph):
        return {name: {} for name in measures}
    return {name: MEASURES[name](graph) for name in measures}


def ranks(values: dict[str, float], *, low_first: bool = False) -> dict[str, int]:
    """Rank values, 1 for the first; equal values share a rank ("1224" ranking).

    >>> ranks({"UNEP": 5.0, "UN-Habitat": 5.0, "ICLEI": 2.0})
    {'UN-Habitat': 1, 'UNEP': 1, 'ICLEI': 3}
    """
    sign = 1 if low_first else -1
    rounded = {node: round(sign * value, 12) for node, value in values.items()}
    ordered = sorted(rounded, key=lambda node: (rounded[node], node))
    first: dict[float, int] = {}
    for place, node in enumerate(ordered, 1):
        first.setdefault(rounded[node], place)
    return {node: first[rounded[node]] for node in ordered}
