"""The measures by networkx's own functions, which its backends can take over.

What they say is the definition: the engines of this package agree with them to 1e-9.
"""

from collections.abc import Mapping
from typing import Any

import networkx as nx

from graph.analysis.measures.values import SEED

NETWORKX = "networkx"
"""The backend that is networkx itself."""


def _floats(found: Mapping[Any, float]) -> dict[str, float]:
    return {node: float(value) for node, value in found.items()}


def degree(graph: "nx.Graph[str]", backend: str = NETWORKX) -> dict[str, float]:
    """Count the partners with which a partner shares something."""
    return {node: float(number) for node, number in graph.degree()}


def strength(graph: "nx.Graph[str]", backend: str = NETWORKX) -> dict[str, float]:
    """Sum the weights of a partner's connections."""
    return {node: float(number) for node, number in graph.degree(weight="weight")}


def betweenness(graph: "nx.Graph[str]", backend: str = NETWORKX) -> dict[str, float]:
    """Share of shortest paths through a partner (Freeman 1977, Sociometry 40:35-41)."""
    found = nx.betweenness_centrality(graph, backend=backend)
    return _floats(found)


def closeness(graph: "nx.Graph[str]", backend: str = NETWORKX) -> dict[str, float]:
    """Nearness to all others, scaled by the part that is reached (Wasserman and Faust 1994)."""
    found = nx.closeness_centrality(graph, backend=backend)
    return _floats(found)


def harmonic(graph: "nx.Graph[str]", backend: str = NETWORKX) -> dict[str, float]:
    """Mean of the inverse distances to all others (Rochat 2009), between 0 and 1."""
    others = max(len(graph) - 1, 1)
    found = nx.harmonic_centrality(graph, backend=backend)
    return {node: value / others for node, value in found.items()}


def eigenvector(graph: "nx.Graph[str]", backend: str = NETWORKX) -> dict[str, float]:
    """Centrality by central neighbours, in the largest component; 0 elsewhere (Bonacich 1987)."""
    scores = dict.fromkeys(graph, 0.0)
    if not len(graph):
        return scores
    largest = min(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    part = graph.subgraph(sorted(largest)).copy()
    if len(part) > 1:
        scores |= nx.eigenvector_centrality(
            part, max_iter=100_000, tol=1e-13, weight="weight", backend=backend
        )
    return scores


def pagerank(graph: "nx.Graph[str]", backend: str = NETWORKX) -> dict[str, float]:
    """Share of a random walk's time (Page et al. 1999), damping 0.85, by weight."""
    found = nx.pagerank(graph, weight="weight", tol=1e-14, max_iter=1000, backend=backend)
    return _floats(found)


def core_number(graph: "nx.Graph[str]", backend: str = NETWORKX) -> dict[str, float]:
    """Largest k for which a partner is in the k-core (Seidman 1983, Social Networks 5)."""
    return {node: float(k) for node, k in nx.core_number(graph, backend=backend).items()}


def constraint(graph: "nx.Graph[str]", backend: str = NETWORKX) -> dict[str, float]:
    """Burt's constraint: how far a partner's contacts are tied to each other (Burt 2004)."""
    return dict(nx.constraint(graph, weight="weight", backend=backend))


def effective_size(graph: "nx.Graph[str]", backend: str = NETWORKX) -> dict[str, float]:
    """Contacts less their redundancy (Burt 1992)."""
    found = nx.effective_size(graph, backend=backend)
    return {node: float(value) for node, value in found.items()}


def efficiency(graph: "nx.Graph[str]", backend: str = NETWORKX) -> dict[str, float]:
    """Effective size as a share of the contacts (Burt 1992)."""
    found = effective_size(graph, backend)
    return {node: value / max(graph.degree(node), 1) for node, value in found.items()}


def articulation_point(graph: "nx.Graph[str]", backend: str = NETWORKX) -> dict[str, float]:
    """Return 1 for a partner without whom a component falls apart, otherwise 0."""
    points = set(nx.articulation_points(graph, backend=backend))
    return {node: float(node in points) for node in graph}


def community(graph: "nx.Graph[str]", backend: str = NETWORKX) -> dict[str, float]:
    """Number of a partner's community by Louvain (Blondel et al. 2008), 1 the largest; seeded."""
    found = nx.community.louvain_communities(graph, weight="weight", seed=SEED, backend=backend)
    found.sort(key=lambda members: (-len(members), min(members)))
    return {node: float(n) for n, members in enumerate(found, 1) for node in sorted(members)}
