"""Brokerage roles after Gould and Fernandez, counted on blocks as on single nodes."""

from itertools import combinations, permutations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from graph.analysis.groups.brokerage import ROLES, brokerage
from graph.network.matrices.block_graph import BlockGraph
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from tests.graph.analysis.groups.networks import Labelled, labelled


def counted(graph: "nx.Graph[str]", label: dict[str, str], j: str) -> dict[str, int]:
    """Count the roles of one node by looking at each pair of its neighbours."""
    found = dict.fromkeys(ROLES, 0)
    near = [node for node in graph[j] if label[node] and label[j]]
    for i, k in combinations(near, 2):
        if not graph.has_edge(i, k):
            found[role(label[i], label[j], label[k])] += 1
    return found


def role(i: str, j: str, k: str) -> str:
    if i == k:
        return "coordinator" if i == j else "itinerant"
    return "gatekeeper" if j in (i, k) else "liaison"


@settings(max_examples=40, deadline=None)
@given(labelled())
def test_roles_are_those_counted_pair_by_pair(given: Labelled) -> None:
    graph, labels = given
    found, label = brokerage(graph, labels), dict(zip(graph.nodes, labels, strict=True))
    whole = graph.networkx()
    for at, node in enumerate(graph.nodes):
        roles = {name: found.graph.expand(counts)[at] for name, counts in found.counts.items()}
        assert roles == counted(whole, label, node)


@pytest.mark.parametrize("seed", [1, 4, 7])
def test_mean_and_deviation_are_those_of_all_relabellings(seed: int) -> None:
    plain = nx.relabel_nodes(nx.gnp_random_graph(6, 0.6, seed=seed), "city {}".format)
    graph = BlockGraph.of_networkx(plain)
    labels = ["city", "city", "network", "agency", "city", "network"]
    found = brokerage(graph, labels)
    for at, node in enumerate(graph.nodes):
        rest = [label for other, label in enumerate(labels) if other != at]
        others = [other for other in graph.nodes if other != node]
        dealt = [
            counted(plain, {node: labels[at], **dict(zip(others, deal, strict=True))}, node)
            for deal in permutations(rest)
        ]
        for name in ROLES:
            counts = [roles[name] for roles in dealt]
            block = found.graph.block_of[at]
            assert found.expected[name].mean[block] == pytest.approx(np.mean(counts))
            assert found.expected[name].deviation[block] == pytest.approx(np.std(counts), abs=1e-7)


def test_a_covenant_of_thousands_is_counted_by_blocks() -> None:
    members = [(f"city {at}", "Covenant") for at in range(3000)]
    projection = project(TwoMode.of_pairs([*members, ("ICLEI", "Covenant"), ("ICLEI", "UNEP forum"),
                                           ("UNEP", "UNEP forum")]))  # fmt: skip
    nodes = projection.graph.nodes
    labels = ["agency" if node == "UNEP" else "" if node == "ICLEI" else "city" for node in nodes]
    assert brokerage(projection.graph, labels).counts["liaison"].sum() == 0
    named = [label or "network" for label in labels]
    found = brokerage(projection.graph, named)
    assert found.graph.expand(found.counts["liaison"])[nodes.index("ICLEI")] == 3000
    assert found.graph.block_count == 3


@pytest.mark.parametrize("labels", [[], ["", ""]])
def test_without_groups_nobody_is_a_broker(labels: list[str]) -> None:
    graph = BlockGraph.of_matrix(["Bonn", "UNEP"][: len(labels)], np.ones((len(labels),) * 2))
    found = brokerage(graph, labels)
    assert all(not counts.any() for counts in found.counts.values())
    assert all(np.isnan(z).all() for z in found.z.values())


def test_a_label_too_few_is_refused() -> None:
    graph = BlockGraph.of_matrix(["Bonn", "UNEP"], [[0, 1], [1, 0]])
    with pytest.raises(ValueError, match="1 labels for 2 nodes"):
        brokerage(graph, ["city"])
