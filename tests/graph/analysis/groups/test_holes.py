"""Structural holes between groups, and who could bridge them."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest

from graph.analysis.groups.holes import group_holes
from graph.network.matrices.block_graph import BlockGraph

UN, CITIES = ["FAO", "UNDP", "UNEP"], ["Bonn", "Nice", "Quito"]


def two_circles() -> BlockGraph:
    graph = nx.Graph([*combinations(UN, 2), *combinations(CITIES, 2), ("UNEP", "Bonn")])
    return BlockGraph.of_networkx(graph)


def labels(graph: BlockGraph) -> list[str]:
    return ["agency" if node in UN else "city" for node in graph.nodes]


def test_two_circles_with_one_tie_leave_a_hole_that_its_ends_bridge() -> None:
    graph = two_circles()
    (hole,) = group_holes(graph, labels(graph))
    assert (hole.first, hole.second, hole.observed) == ("agency", "city", 1)
    assert hole.expected == pytest.approx(7 * 7 / 13)
    assert hole.bridges == ("Bonn", "UNEP")
    assert group_holes(graph, labels(graph), at_most=0.2) == []


def test_mean_and_deviation_are_those_of_ends_joined_at_random() -> None:
    graph = two_circles()
    (hole,) = group_holes(graph, labels(graph), bridges=0)
    rng = np.random.default_rng(20)
    ends = np.repeat([0, 1], 7)
    drawn = [np.ptp(rng.permutation(ends).reshape(7, 2), axis=1).sum() for _ in range(4000)]
    assert hole.expected == pytest.approx(np.mean(drawn), rel=0.03)
    assert hole.z == pytest.approx((1 - np.mean(drawn)) / np.std(drawn), rel=0.05)
    assert hole.bridges == ()


@pytest.mark.parametrize("names", [(), ("Bonn", "UNEP")])
def test_without_edges_there_is_nothing_to_expect(names: tuple[str, ...]) -> None:
    graph = BlockGraph.of_matrix(names, np.zeros((len(names), len(names))))
    assert group_holes(graph, labels(graph)) == []
