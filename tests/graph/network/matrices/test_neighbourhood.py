"""A partner with those it works with: the ego network of networkx, weighted as the whole."""

import networkx as nx
import pytest
from hypothesis import given

from graph.network.matrices.neighbourhood import among, neighbourhood
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from tests.graph.network.networks import two_modes


@given(two_modes())
def test_a_neighbourhood_is_the_ego_network(two: TwoMode) -> None:
    whole = project(two)
    graph = whole.graph.networkx()
    for partner in two.partners:
        found = neighbourhood(whole, partner).graph.networkx()
        wanted = nx.ego_graph(graph, partner)
        assert set(found) == set(wanted)
        assert nx.utils.edges_equal(found.edges(data=True), wanted.edges(data=True))


@given(two_modes())
def test_what_is_shared_in_a_neighbourhood_is_what_is_shared_in_the_whole(two: TwoMode) -> None:
    whole = project(two)
    found = neighbourhood(whole, two.partners[0])
    for other in found.graph.nodes[1:]:
        assert found.shared(found.graph.nodes[0], other) == whole.shared(
            found.graph.nodes[0], other
        )


def test_nobody_is_found_around_who_is_not_there() -> None:
    with pytest.raises(ValueError, match="not in"):
        neighbourhood(project(TwoMode.of_pairs([("Bonn", "UEA")])), "Gwangju")


def test_nobody_at_all_makes_an_empty_network() -> None:
    import numpy as np

    whole = project(TwoMode.of_pairs([("Bonn", "UEA"), ("Rio", "UEA")]))
    assert among(whole, np.zeros(0, np.int64)).graph.edge_count == 0
