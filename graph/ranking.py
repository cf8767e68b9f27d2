"""Who is central, and why: a rank with the agreements and initiatives that give it."""

from collections.abc import Iterator
from dataclasses import dataclass

import networkx as nx

from graph.measures import LOW_IS_CENTRAL, MEASURES, ranks
from graph.network import CooperationNetwork
from ontology.errors import NotFoundError, Problem


@dataclass(frozen=True)
class Reason:
    """A thing that gives a rank: how many partners it joins one to, and how many it alone does."""

    iri: str
    label: str
    partners: int
    alone: int

    def __str__(self) -> str:
        only = f", {self.alone} only here" if self.alone else ""
        noun = "partner" if self.partners == 1 else "partners"
        return f"{self.label} ({self.partners} {noun}{only})"


@dataclass(frozen=True)
class Ranked:
    """A partner with its rank, the value of the measure, and the reasons, strongest first."""

    rank: int
    iri: str
    label: str
    kind: str
    value: float
    reasons: tuple[Reason, ...]


def rank(
    network: CooperationNetwork, measure: str = "betweenness", *, top: int | None = None
) -> list[Ranked]:
    """Rank the partners of a network by a measure; partners with equal values share a rank.

    Raises:
        NotFoundError: the measure is unknown.
    """
    ranked = [name for name in MEASURES if name != "community"]
    if measure not in ranked:
        mend = f"use one of {', '.join(ranked)}"
        raise NotFoundError(Problem("", "", f"unknown measure “{measure}”", mend))
    projection = network.project()
    if not len(projection):
        return []
    values = MEASURES[measure](projection)
    places = ranks(values, low_first=measure in LOW_IS_CENTRAL)
    best = sorted(values, key=lambda node: (places[node], network.two_mode.nodes[node]["label"]))
    return [_ranked(network, projection, node, places[node], values[node]) for node in best[:top]]


def _ranked(
    network: CooperationNetwork, projection: "nx.Graph[str]", node: str, place: int, value: float
) -> Ranked:
    attributes = network.two_mode.nodes[node]
    reasons = sorted(
        _reasons(network, projection, node), key=lambda r: (-r.alone, -r.partners, r.label)
    )
    return Ranked(place, node, attributes["label"], attributes["kind"], value, tuple(reasons))


def _reasons(
    network: CooperationNetwork, projection: "nx.Graph[str]", node: str
) -> Iterator[Reason]:
    for thing in network.two_mode.neighbors(node):
        others = [
            edge for _, other, edge in projection.edges(node, data=True) if thing in edge["things"]
        ]
        if others:
            alone = sum(len(edge["things"]) == 1 for edge in others)
            yield Reason(thing, network.two_mode.nodes[thing]["label"], len(others), alone)
