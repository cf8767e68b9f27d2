"""Edges between groups, assortativity and the E-I index."""

from itertools import permutations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from scipy import sparse

from graph.analysis.groups.mixing import ei_index, mixing
from graph.network.matrices.block_graph import BlockGraph
from ontology.errors import InputError
from tests.graph.analysis.groups.networks import Labelled, labelled


def grouped(graph: BlockGraph, labels: list[str]) -> "nx.Graph[str]":
    """Return the nodes that are in a group, with `group`."""
    of = {node: label for node, label in zip(graph.nodes, labels, strict=True) if label}
    found = graph.networkx().subgraph(of).copy()
    nx.set_node_attributes(found, of, "group")
    return found


@settings(max_examples=40, deadline=None)
@given(labelled())
def test_edges_and_weights_are_those_of_networkx(given: Labelled) -> None:
    graph, labels = given
    whole, found = grouped(graph, labels), mixing(graph, labels)
    edges, weights = np.zeros_like(found.edges), np.zeros_like(found.weights)
    for one, other in whole.edges:
        a, b = sorted(found.groups.index(whole.nodes[end]["group"]) for end in (one, other))
        edges[a, b] += 1
        weights[a, b] += whole[one][other]["weight"]
    assert np.triu(found.edges).tolist() == edges.tolist()
    assert np.triu(found.weights) == pytest.approx(weights)
    if 0 < np.trace(found.edges) < found.edges.sum():
        expected = nx.attribute_assortativity_coefficient(whole, "group")
        assert found.assortativity == pytest.approx(expected, abs=1e-9)


@settings(max_examples=40, deadline=None)
@given(labelled())
def test_the_index_of_each_node_and_group_adds_up_its_ties(given: Labelled) -> None:
    graph, labels = given
    whole, found = grouped(graph, labels), ei_index(graph, labels)
    of_node = dict(zip(graph.nodes, found.graph.expand(found.of_block), strict=True))
    ties = {group: [0, 0] for group in found.of_group}
    for node in whole:
        group = whole.nodes[node]["group"]
        inside = sum(whole.nodes[other]["group"] == group for other in whole[node])
        outside = len(whole[node]) - inside
        ties[group][0] += outside
        ties[group][1] += inside
        expected = (outside - inside) / len(whole[node]) if len(whole[node]) else np.nan
        assert of_node[node] == pytest.approx(expected, nan_ok=True)
    for group, (outside, inside) in ties.items():
        expected = (outside - inside) / (outside + inside) if outside + inside else np.nan
        assert found.of_group[group] == pytest.approx(expected, nan_ok=True)
    if whole.number_of_edges():
        assert found.low <= found.whole <= found.high


def test_mean_and_z_are_those_of_all_relabellings() -> None:
    ring = nx.relabel_nodes(nx.wheel_graph(6), "city {}".format)
    labels = ["city", "city", "agency", "network", "city", "agency"]
    graph = BlockGraph.of_networkx(ring)
    dealt = [ei_index(graph, deal).whole for deal in set(permutations(labels))]
    found = ei_index(graph, labels)
    assert found.mean == pytest.approx(np.mean(dealt))
    assert found.z == pytest.approx((found.whole - np.mean(dealt)) / np.std(dealt))


def test_zacharys_club_splits_along_its_friendships() -> None:
    club = nx.relabel_nodes(nx.karate_club_graph(), str)
    graph = BlockGraph.of_networkx(club)
    labels = [club.nodes[node]["club"] for node in graph.nodes]
    assert mixing(graph, labels).edges.tolist() == [[35, 11], [11, 32]]
    assert mixing(graph, labels).assortativity == pytest.approx(0.717530864)
    assert ei_index(graph, labels).whole == pytest.approx((11 - 67) / 78)
    assert ei_index(graph, labels).z < -7


@pytest.mark.parametrize("labels", [[], ["", ""], ["city", "city"]])
def test_where_nothing_can_be_said_it_is_not_said(labels: list[str]) -> None:
    graph = BlockGraph.of_matrix(["Bonn", "Quito"][: len(labels)], np.ones((len(labels),) * 2))
    assert np.isnan(mixing(graph, labels).assortativity)
    assert np.isnan(ei_index(graph, labels).z)


def test_a_group_for_each_node_is_refused_past_a_size() -> None:
    names = [f"city {at}" for at in range(5001)]
    graph = BlockGraph.of_matrix(names, sparse.csr_array((5001, 5001)))
    with pytest.raises(InputError, match="5,001 groups"):
        mixing(graph, names)
