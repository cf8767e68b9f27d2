"""Who works with whom: the projection is that of networkx, and says what it leaves out."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from networkx.algorithms import bipartite

from graph.network.matrices.block_graph import Floats
from graph.network.matrices.projection import Weighting, project
from graph.network.matrices.two_mode import TwoMode
from tests.graph.network.networks import for_networkx, two_modes

NEAR = 1e-12
COVENANT = [(city, "Covenant") for city in ("Almada", "Bonn", "Cork", "Dijon")]
SMALL = [("Almada", "URBACT"), ("Bonn", "URBACT"), ("Cork", "Eurocities"), ("Dijon", "Eurocities")]


def weights_of(graph: "nx.Graph[str]") -> dict[frozenset[str], float]:
    return {frozenset((a, b)): float(tie["weight"]) for a, b, tie in graph.edges(data=True)}


def by_hand(two: TwoMode, weighting: Weighting) -> Floats:
    """Return the sum over shared things of what each adds, from the definition."""
    parts = two.incidence.toarray()
    count = len(two.partners)
    found = np.zeros((count, count))
    for thing, size in enumerate(two.thing_sizes.tolist()):
        share = 1 / max(size - 1, 1) if weighting == "newman" else 1
        found += share * np.outer(parts[:, thing], parts[:, thing])
    np.fill_diagonal(found, 0)
    return found


@given(two_modes())
def test_counting_shared_things_is_the_weighted_projection_of_networkx(two: TwoMode) -> None:
    expected = bipartite.weighted_projected_graph(for_networkx(two), two.partners)
    assert weights_of(project(two, "count").graph.networkx()) == weights_of(expected)


@given(two_modes())
def test_newman_weights_are_those_of_networkx(two: TwoMode) -> None:
    expected = bipartite.collaboration_weighted_projected_graph(for_networkx(two), two.partners)
    found = weights_of(project(two).graph.networkx())
    assert found == pytest.approx(weights_of(expected), abs=NEAR)


@given(two_modes(weighted=True))
def test_the_weights_of_roles_multiply(two: TwoMode) -> None:
    for weighting in ("newman", "count"):
        found = project(two, weighting).graph.matrix().toarray()
        assert found == pytest.approx(by_hand(two, weighting), abs=NEAR)
        assert (found == found.T).all()


def test_southern_women_met_as_often_as_published() -> None:
    graph = nx.davis_southern_women_graph()
    met = project(TwoMode.of_networkx(graph), "count").graph.networkx()
    assert met.number_of_edges() == 139
    assert met["Evelyn Jefferson"]["Theresa Anderson"]["weight"] == 7


def test_cities_that_joined_the_same_things_are_one_block() -> None:
    two = TwoMode.of_pairs([(f"city {n}", "Covenant of Mayors") for n in range(9000)])
    graph = project(two).graph
    assert (graph.block_count, graph.edge_count) == (1, 9000 * 8999 // 2)
    assert graph.within == pytest.approx(1 / 8999)


def test_a_thing_with_more_partners_than_the_largest_joins_nobody_and_is_named() -> None:
    found = project(TwoMode.of_pairs([*COVENANT, *SMALL]), largest=3)
    assert found.left_out == ("Covenant",)
    assert found.behind.things == ("Eurocities", "URBACT")
    assert weights_of(found.graph.networkx()) == {
        frozenset(("Almada", "Bonn")): 1.0, frozenset(("Cork", "Dijon")): 1.0,
    }  # fmt: skip


def test_where_there_would_be_too_many_ties_the_largest_things_join_nobody() -> None:
    two = TwoMode.of_pairs([*COVENANT, *SMALL])
    assert project(two, ties=24).left_out == ()
    assert project(two, ties=8, whole=True).left_out == ("Covenant",)
    assert project(two, ties=4, whole=True).left_out == ("Covenant", "URBACT")


def test_ties_are_counted_between_blocks_unless_the_whole_is_asked_for() -> None:
    two = TwoMode.of_pairs([*COVENANT, *SMALL])
    assert project(two, ties=6).left_out == ()
    assert project(two, ties=6, whole=True).left_out == ("Covenant", "URBACT")


def test_partners_that_share_nothing_stay_and_are_joined_to_nobody() -> None:
    found = project(TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "C40")]))
    assert found.graph.nodes == ("Almada", "Bonn")
    assert found.graph.edge_count == 0


def test_it_knows_what_two_partners_share() -> None:
    found = project(TwoMode.of_pairs([*COVENANT, *SMALL]))
    assert found.shared("Bonn", "Almada") == ("Covenant", "URBACT")
    assert found.shared("Bonn", "Cork") == ("Covenant",)
