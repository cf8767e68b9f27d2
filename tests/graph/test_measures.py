"""Measures: what networkx says, on networks small enough to know the answer."""

import math

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.measures import MEASURES, ranks, score


@pytest.fixture
def bow_tie() -> "nx.Graph[str]":
    """Two triangles of partners that share UNEP."""
    graph: nx.Graph[str] = nx.Graph()
    for triangle in (("UNEP", "UN-Habitat", "Cities Alliance"), ("UNEP", "Gwangju", "UEA")):
        for one, other in ((0, 1), (0, 2), (1, 2)):
            graph.add_edge(triangle[one], triangle[other], weight=1.0)
    return graph


def test_who_joins_two_groups_is_between_them(bow_tie: "nx.Graph[str]") -> None:
    scores = score(bow_tie)
    assert scores["betweenness"]["UNEP"] == pytest.approx(4 / 6)
    assert scores["betweenness"]["Gwangju"] == 0
    assert scores["articulation-point"] == {node: float(node == "UNEP") for node in bow_tie}
    assert scores["harmonic"]["UNEP"] == 1
    assert scores["closeness"]["UNEP"] == 1
    assert scores["degree"]["UNEP"] == scores["strength"]["UNEP"] == 4


def test_who_joins_two_groups_is_least_constrained(bow_tie: "nx.Graph[str]") -> None:
    scores = score(bow_tie)
    assert min(scores["constraint"], key=lambda node: scores["constraint"][node]) == "UNEP"
    assert scores["effective-size"]["UNEP"] == pytest.approx(4 - 2 * 2 / 4)


def test_everything_in_triangles_is_in_the_two_core(bow_tie: "nx.Graph[str]") -> None:
    assert set(score(bow_tie)["core-number"].values()) == {2}


def test_pagerank_is_a_share(bow_tie: "nx.Graph[str]") -> None:
    assert math.fsum(score(bow_tie)["pagerank"].values()) == pytest.approx(1)


def test_communities_are_numbered_from_the_largest(bow_tie: "nx.Graph[str]") -> None:
    bow_tie.add_edge("ICLEI", "UNU-EHS", weight=1.0)
    scores = score(bow_tie)["community"]
    assert scores["ICLEI"] == scores["UNU-EHS"] == max(scores.values())
    assert score(bow_tie)["community"] == scores


def test_a_network_of_nobody_has_no_scores() -> None:
    assert score(nx.Graph()) == {name: {} for name in MEASURES}


def test_a_partner_alone_has_scores_of_its_own() -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_node("ICLEI")
    scores = score(graph)
    assert scores["degree"] == {"ICLEI": 0}
    assert scores["constraint"] == scores["effective-size"] == {}
    assert scores["eigenvector"] == {"ICLEI": 0}


def test_eigenvector_is_of_the_largest_component(bow_tie: "nx.Graph[str]") -> None:
    bow_tie.add_edge("ICLEI", "UNU-EHS", weight=9.0)
    scores = score(bow_tie)["eigenvector"]
    assert scores["ICLEI"] == 0
    assert max(scores, key=lambda node: scores[node]) == "UNEP"


@given(st.dictionaries(st.text(max_size=3), st.floats(0, 1e6), max_size=20))
def test_ranks_follow_values_and_equal_values_share(values: dict[str, float]) -> None:
    found = ranks(values)
    assert found.keys() == values.keys()
    for one in values:
        better = sum(round(v, 12) > round(values[one], 12) for v in values.values())
        assert found[one] == better + 1
