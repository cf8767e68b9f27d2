"""What searches cost: rough figures that decide only whether a measure is exact."""

import networkx as nx
import numpy as np
import pytest

from graph.analysis.measures.brandes import Ties
from graph.analysis.measures.cost import FEWEST, affordable, of_dependencies, of_distances
from graph.network.matrices.block_graph import BlockGraph


def ties(graph: "nx.Graph[int]") -> Ties:
    return Ties.of(BlockGraph.of_matrix([str(node) for node in graph], nx.to_numpy_array(graph)))


def test_more_ties_and_longer_ways_cost_more() -> None:
    small, large = (
        ties(nx.gnm_random_graph(100, 400, seed=1)),
        ties(nx.gnm_random_graph(200, 4000, seed=1)),
    )
    for cost in (of_dependencies, of_distances):
        assert cost(small) < cost(large)
    path, star = ties(nx.path_graph(300)), ties(nx.star_graph(299))
    assert of_distances(path) > of_distances(star)


@pytest.mark.parametrize("cost", [1e3, 1e6, 1e12])
def test_what_is_affordable_fits_the_time_but_is_never_too_few(cost: float) -> None:
    number = affordable(cost, seconds=10.0)
    assert number == FEWEST or number * cost <= 10.0 * 1e9


def test_a_graph_of_nobody_costs_nothing_much() -> None:
    assert of_dependencies(Ties.of(BlockGraph.of_matrix((), np.zeros((0, 0))))) == 0
