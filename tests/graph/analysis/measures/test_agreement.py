"""Every engine says what networkx says, on networks with and without equivalent partners."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from graph.analysis.measures.catalogue import MEASURES
from graph.network.matrices.block_graph import BlockGraph
from tests.graph.analysis.measures.networks import graphs, named, ours, theirs

ENGINES = [name for name in MEASURES if name != "community"]


@pytest.mark.parametrize("name", ENGINES)
@settings(max_examples=25)
@given(graph=graphs())
def test_each_measure_is_that_of_networkx(name: str, graph: BlockGraph) -> None:
    np.testing.assert_allclose(ours(name, graph), theirs(name, graph), rtol=1e-9, atol=1e-9)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    "graph",
    [
        nx.karate_club_graph(),
        nx.krackhardt_kite_graph(),
        nx.davis_southern_women_graph(),
        nx.florentine_families_graph(),
        nx.barabasi_albert_graph(120, 3, seed=1),
        nx.random_labeled_tree(120, seed=2),
        nx.grid_2d_graph(9, 9),
        nx.path_graph(50),
        nx.disjoint_union(nx.cycle_graph(102), nx.star_graph(9)),
    ],
    ids=("karate", "kite", "women", "families", "scale-free", "tree", "grid", "path", "two"),
)
def test_each_measure_is_that_of_networkx_on(graph: "nx.Graph[int]", name: str) -> None:
    blocks = named(graph)
    np.testing.assert_allclose(ours(name, blocks), theirs(name, blocks), rtol=1e-9, atol=1e-8)


@pytest.mark.parametrize("name", ENGINES)
def test_a_network_of_nobody_has_no_scores(name: str) -> None:
    assert len(MEASURES[name].compute(BlockGraph.of_matrix((), np.zeros((0, 0)))).values) == 0
