"""The network as a whole, against networkx and against published values."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from graph.analysis.groups import distances
from graph.analysis.groups.whole import whole
from graph.network.matrices.block_graph import BlockGraph
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from tests.graph.analysis.groups.networks import graphs


@settings(max_examples=40, deadline=None)
@given(graphs())
def test_all_agrees_with_networkx(graph: BlockGraph) -> None:
    plain, found = graph.networkx(), whole(graph)
    parts = sorted(nx.connected_components(plain), key=len, reverse=True)
    assert (found.nodes, found.edges) == (len(plain), plain.number_of_edges())
    assert (found.components, found.largest) == (len(parts), len(parts[0]))
    assert found.density == pytest.approx(
        nx.density(plain) if len(plain) > 1 else np.nan, nan_ok=True
    )
    assert found.clustering == pytest.approx(nx.average_clustering(plain))
    if any(degree > 1 for _, degree in plain.degree()):
        assert found.transitivity == pytest.approx(nx.transitivity(plain))
    if len({plain.degree(node) for edge in plain.edges for node in edge}) > 1:
        expected = nx.degree_assortativity_coefficient(plain)
        assert found.degree_assortativity == pytest.approx(expected, abs=1e-9)
    if len(parts) == 1 and len(plain) > 1:
        assert found.diameter == nx.diameter(plain)
        assert found.mean_distance == pytest.approx(nx.average_shortest_path_length(plain))


def test_medicis_florence_has_the_published_centralisations() -> None:
    """Wasserman and Faust 1994, Social Network Analysis, chapter 5: 0.267, 0.322 and 0.437.

    The first is of all 16 families, the others without the Pucci, who married into none.
    """
    families = nx.florentine_families_graph()
    found = whole(BlockGraph.of_networkx(families))
    assert found.closeness_centralisation == pytest.approx(0.322, abs=5e-4)
    assert found.betweenness_centralisation == pytest.approx(0.437, abs=5e-4)
    families.add_node("Pucci")
    found = whole(BlockGraph.of_networkx(families))
    assert found.degree_centralisation == pytest.approx(0.267, abs=5e-4)
    assert (found.components, found.largest) == (2, 15)


def test_zacharys_club_has_the_published_values() -> None:
    found = whole(BlockGraph.of_networkx(nx.relabel_nodes(nx.karate_club_graph(), str)))
    assert found.transitivity == pytest.approx(0.2557, abs=5e-5)
    assert found.clustering == pytest.approx(0.5706, abs=5e-5)
    assert found.degree_assortativity == pytest.approx(-0.4756, abs=5e-5)
    assert found.mean_distance == pytest.approx(2.408, abs=5e-4)
    assert found.diameter == 5


def test_southern_women_have_no_triangles_in_their_two_modes() -> None:
    women = TwoMode.of_networkx(nx.davis_southern_women_graph()).block_graph()
    found = whole(women)
    assert (found.nodes, found.edges, found.transitivity, found.diameter) == (32, 89, 0.0, 4)
    assert found.mean_distance == pytest.approx(2.306451612903226)


def test_a_star_depends_on_its_centre_wholly() -> None:
    star = TwoMode.of_pairs([(f"city {at}", "Covenant") for at in range(500)]).block_graph()
    found = whole(star)
    assert star.block_count == 2
    assert found.degree_centralisation == pytest.approx(1)
    assert found.closeness_centralisation == pytest.approx(1)
    assert found.betweenness_centralisation == pytest.approx(1)


@pytest.mark.parametrize("names", [(), ("Bonn",), ("Bonn", "Quito")])
def test_a_network_without_ties_is_described_too(names: tuple[str, ...]) -> None:
    found = whole(BlockGraph.of_matrix(names, np.zeros((len(names), len(names)))))
    assert (found.edges, found.components, found.diameter) == (0, len(names), 0)
    assert np.isnan(found.mean_distance)
    assert np.isnan(found.transitivity)


def test_partners_that_nothing_tells_apart_are_no_component_without_ties() -> None:
    """Three cities of whom nothing is known are one block, and three components all the same."""
    nobody = np.zeros(0, np.int64)
    two = TwoMode.of_codes(["Bonn", "Nice", "Quito"], ["Covenant"], nobody, nobody)
    found = whole(project(two).graph)
    assert (found.components, found.largest) == (3, 1)
    assert found.largest_share == pytest.approx(1 / 3)
    assert np.isnan(found.closeness_centralisation)


def test_past_a_size_distances_are_sampled_and_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distances, "_EXACT_WORK", 0)
    monkeypatch.setattr(distances, "_SAMPLE", 100)
    ring = nx.relabel_nodes(nx.watts_strogatz_graph(300, 6, 0.2, seed=20), str)
    graph = BlockGraph.of_networkx(ring)
    found = whole(graph)
    assert found.how["mean_distance"] == "sampled from 100 of 300 blocks of partners"
    expected = nx.average_shortest_path_length(ring)
    assert found.mean_distance == pytest.approx(expected, rel=0.05)
    assert found == whole(graph)
