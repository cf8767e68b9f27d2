"""Networks as plain graphs of networkx, with names, dates and passages."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

import networkx as nx
import numpy as np

from graph.network.cooperation import CooperationNetwork
from graph.network.kinds import MEMBERSHIP
from graph.network.matrices.projection import Projection, project
from graph.network.matrices.shared import shared_pairs
from graph.network.matrices.two_mode import TwoMode
from graph.network.reading.attributes import Attributes, read_attributes
from graph.passages import Passage, passages_by_participation

EDGES_AT_MOST = 1_000_000
"""How many edges a graph of networkx may have here: about 1 GB."""


class Tie(NamedTuple):
    """One participation: the role a partner has in a thing, and the passages that say so."""

    role: str
    start: str
    end: str
    status: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True)
class CooperationGraph:
    """A two-mode network for networkx, with the description of how it was made.

    `two_mode` is a `networkx.Graph`. Each node is an IRI with the attributes of
    `graph.network.reading.attributes` and `mode` (0 partner, 1 thing). Each edge (partner, thing)
    has `ties`, a tuple of `Tie`, and `certain`: whether its dates certainly fit. `network` is that
    of the build, which says how ties are weighed.
    """

    two_mode: "nx.Graph[str]"
    settings: dict[str, Any] = field(default_factory=dict)
    network: CooperationNetwork | None = field(default=None, repr=False)

    def partners(self) -> list[str]:
        """Return the IRIs of the partners, sorted."""
        return self._of_mode(0)

    def things(self) -> list[str]:
        """Return the nodes of what partners take part in, sorted."""
        return self._of_mode(1)

    def _of_mode(self, mode: int) -> list[str]:
        nodes = self.two_mode.nodes
        return sorted(node for node in nodes if nodes[node]["mode"] == mode)

    def two(self) -> TwoMode:
        """Return who takes part in what as a sparse matrix."""
        if self.network:
            return self.network.two
        partners, things = self.partners(), self.things()
        row = {node: n for n, node in enumerate(partners)}
        column = {node: n for n, node in enumerate(things)}
        edges = [(a, b) if a in row else (b, a) for a, b in self.two_mode.edges()]
        rows = np.array([row[one] for one, _ in edges], np.int64)
        columns = np.array([column[other] for _, other in edges], np.int64)
        return TwoMode.of_codes(partners, things, rows, columns)

    def projection(self) -> Projection:
        """Return who works with whom in arrays, as measures take it."""
        return self._projected()

    def _projected(self, **bounds: Any) -> Projection:
        if self.network:
            return self.network.projected(self.network.two, **bounds)
        return project(self.two(), settings=self.settings, **bounds)

    def project(self, *, at_most: int = EDGES_AT_MOST) -> "nx.Graph[str]":
        """Join partners that share a thing, as the network says (`CooperationNetwork.projected`).

        An edge has `things` (what is shared), `count` (how many) and `weight`. Where there would
        be more than `at_most` edges, the largest things join nobody; `graph["left_out"]` names
        them.
        """
        found = self._projected(ties=2 * at_most, whole=True)
        graph: nx.Graph[str] = nx.Graph(settings=self.settings, left_out=list(found.left_out))
        graph.add_nodes_from((node, self.two_mode.nodes[node]) for node in self.partners())
        weights = found.graph.matrix()
        for one, other, things in shared_pairs(found.behind):
            if weight := float(weights[one, other]):  # a backbone leaves out ties, not things
                graph.add_edge(
                    found.behind.partners[one], found.behind.partners[other],
                    things=tuple(found.behind.things[n] for n in things),
                    count=len(things), weight=weight,
                )  # fmt: skip
        return graph


def plain_graph(network: CooperationNetwork) -> CooperationGraph:
    """Return a network that was read from a build as graphs of networkx."""
    return CooperationGraph(_two_mode(network), network.settings, network)


def directed_graph(network: CooperationNetwork) -> "nx.DiGraph[str]":
    """Return who leads or funds whom for networkx: nodes with `label` and `kind`, edges with
    `weight` and `things`."""
    found = network.directed
    graph: nx.DiGraph[str] = nx.DiGraph(settings=network.settings)
    for node in found.nodes:
        graph.add_node(node, label=network.label(node), kind=network.kind(node))
    ties = found.ties.tocoo()
    for row, column, weight in zip(
        ties.row.tolist(), ties.col.tolist(), ties.data.tolist(), strict=True
    ):
        things = found.through(row, column)
        graph.add_edge(found.nodes[row], found.nodes[column], weight=weight, things=things)
    return graph


def _two_mode(network: CooperationNetwork) -> "nx.Graph[str]":
    graph: nx.Graph[str] = nx.Graph()
    columns = network.columns
    if network.store is None:
        raise ValueError("a network without its store has no names")
    nodes = (iri.removesuffix(MEMBERSHIP) for iri in network.numbers)
    attributes = read_attributes(network.store, nodes)
    passages = passages_by_participation(network.store, (columns.parts[n] for n in network.rows))
    for row, partner, certain in zip(
        network.rows.tolist(), network.partner.tolist(), network.certain.tolist(), strict=True
    ):
        tie = Tie(
            columns.role_keys[columns.role[row]], columns.dates[columns.begins[row]],
            columns.dates[columns.stops[row]], columns.status_keys[columns.status[row]],
            passages[columns.parts[row]],
        )  # fmt: skip
        one, other = columns.nodes[partner], network.thing(row)
        _join(graph, one, other, attributes, tie, certain)
    return graph


def _join(
    graph: "nx.Graph[str]", partner: str, thing: str, attributes: dict[str, Attributes],
    tie: Tie, certain: bool,
) -> None:  # fmt: skip
    graph.add_node(partner, **attributes[partner], mode=0)
    known = dict(attributes[thing.removesuffix(MEMBERSHIP)], mode=1)
    if thing.endswith(MEMBERSHIP):
        known |= {"kind": "membership", "label": f"{known['label']} (membership)"}
    graph.add_node(thing, **known)
    edge = graph.edges.get((partner, thing), {"ties": (), "certain": False})
    ties = tuple(sorted({*edge["ties"], tie}))
    graph.add_edge(partner, thing, ties=ties, certain=edge["certain"] or certain)
