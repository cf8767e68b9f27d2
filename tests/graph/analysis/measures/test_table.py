"""Scores of a small network, as a table, and ranks."""

import math

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.measures.catalogue import MEASURES
from graph.analysis.measures.table import rank_array, ranks, score
from graph.network.matrices.block_graph import BlockGraph
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import NotFoundError

BY_ENGINE = tuple(name for name in MEASURES if name != "community")
EDGES = [
    ("UNEP", "UN-Habitat"), ("UNEP", "Cities Alliance"), ("UN-Habitat", "Cities Alliance"),
    ("UNEP", "Gwangju"), ("UNEP", "UEA"), ("Gwangju", "UEA"),
]  # fmt: skip


@pytest.fixture
def bow_tie() -> BlockGraph:
    """Two triangles of partners that share UNEP."""
    return BlockGraph.of_networkx(nx.Graph(EDGES))


@pytest.fixture
def bow_tie_and_pair() -> BlockGraph:
    """The same, and two partners apart that share more."""
    graph: nx.Graph[str] = nx.Graph(EDGES)
    graph.add_edge("ICLEI", "UNU-EHS", weight=9.0)
    return BlockGraph.of_networkx(graph)


def test_who_joins_two_groups_is_between_them(bow_tie: BlockGraph) -> None:
    scores = score(bow_tie, BY_ENGINE).scores()
    assert scores["betweenness"]["UNEP"] == pytest.approx(4 / 6)
    assert scores["betweenness"]["Gwangju"] == 0
    assert scores["articulation-point"] == {n: float(n == "UNEP") for n in bow_tie.nodes}
    assert scores["harmonic"]["UNEP"] == 1
    assert scores["closeness"]["UNEP"] == 1
    assert scores["degree"]["UNEP"] == scores["strength"]["UNEP"] == 4


def test_who_joins_two_groups_is_least_constrained(bow_tie: BlockGraph) -> None:
    table = score(bow_tie, ("constraint", "effective-size", "efficiency"))
    unep = table.nodes.index("UNEP")
    assert table.ranks("constraint").tolist() == [1 if n == "UNEP" else 2 for n in table.nodes]
    assert table.columns["effective-size"][unep] == pytest.approx(4 - 2 * 2 / 4)
    assert table.columns["efficiency"][unep] == pytest.approx(3 / 4)


def test_everything_in_triangles_is_in_the_two_core(bow_tie: BlockGraph) -> None:
    assert set(score(bow_tie, ["core-number"]).scores()["core-number"].values()) == {2}


def test_pagerank_is_a_share(bow_tie: BlockGraph) -> None:
    found = score(bow_tie, ["pagerank"]).scores()["pagerank"]
    assert math.fsum(found.values()) == pytest.approx(1)


def test_communities_are_numbered_from_the_largest(bow_tie_and_pair: BlockGraph) -> None:
    pytest.importorskip("graph.analysis.communities")
    found = score(bow_tie_and_pair, ["community"]).scores()["community"]
    assert found["ICLEI"] == found["UNU-EHS"] == max(found.values())
    assert score(bow_tie_and_pair, ["community"]).scores()["community"] == found


def test_eigenvector_is_of_the_largest_component(bow_tie_and_pair: BlockGraph) -> None:
    scores = score(bow_tie_and_pair, ["eigenvector"]).scores()["eigenvector"]
    assert scores["ICLEI"] == 0
    assert max(scores, key=lambda node: scores[node]) == "UNEP"


def test_of_components_alike_the_first_by_iri_counts() -> None:
    graph: nx.Graph[str] = nx.Graph([("UNEP", "WHO"), ("Bonn", "UEA")])
    found = score(BlockGraph.of_networkx(graph), ["eigenvector"]).scores()["eigenvector"]
    assert {node for node, value in found.items() if value} == {"Bonn", "UEA"}


def test_a_network_of_nobody_has_no_scores() -> None:
    nobody = BlockGraph.of_networkx(nx.Graph())
    assert score(nobody, BY_ENGINE).scores() == {name: {} for name in BY_ENGINE}


def test_a_partner_alone_has_scores_of_its_own() -> None:
    scores = score(BlockGraph.of_matrix(["ICLEI"], [[0]]), BY_ENGINE).scores()
    assert scores["degree"] == {"ICLEI": 0}
    assert scores["constraint"] == scores["effective-size"] == scores["efficiency"] == {}
    assert scores["eigenvector"] == {"ICLEI": 0}


def test_partners_alone_with_nothing_to_tell_them_apart() -> None:
    two = TwoMode(("Almada", "Bonn", "C40"), ("UEA",), TwoMode.of_pairs([("x", "UEA")]).incidence)
    empty = TwoMode(two.partners, two.things, two.incidence[[0, 0, 0]] * 0.0)
    empty.incidence.eliminate_zeros()
    graph = project(empty).graph
    assert graph.block_count == 1
    scores = score(graph, BY_ENGINE).scores()
    assert scores["closeness"] == scores["eigenvector"] == dict.fromkeys(graph.nodes, 0)
    assert scores["pagerank"] == pytest.approx(dict.fromkeys(graph.nodes, 1 / 3))


def test_a_table_tells_what_was_done_and_of_which_network() -> None:
    two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40"), ("UNEP", "C40")])
    told: list[tuple[str, int, int]] = []
    table = score(
        project(two, settings={"things": "networks"}),
        ("degree", "betweenness"),
        progress=lambda name, done, of: told.append((name, done, of)),
    )
    assert told == [("degree", 0, 2), ("betweenness", 1, 2)]
    assert table.settings == {"things": "networks"}
    assert table.how == {"degree": "exact", "betweenness": "exact"}
    assert table.ranks("betweenness").tolist() == [2, 1, 2]
    with pytest.raises(NotFoundError, match="no scores by “degrees”; did you mean “degree”"):
        table.ranks("degrees")


def test_scores_are_a_data_frame() -> None:
    frame = score(BlockGraph.of_networkx(nx.Graph(EDGES)), ("degree", "strength")).frame()
    assert frame.loc["UNEP"].to_dict() == {"degree": 4, "strength": 4}


@given(st.dictionaries(st.text(max_size=3), st.floats(0, 1e6), max_size=20))
def test_ranks_follow_values_and_equal_values_share(values: dict[str, float]) -> None:
    found = ranks(values)
    assert found.keys() == values.keys()
    for one in values:
        better = sum(round(v, 12) > round(values[one], 12) for v in values.values())
        assert found[one] == better + 1


def test_who_has_no_value_has_no_rank() -> None:
    values = np.array([0.5, np.nan, 0.25, 0.5])
    assert rank_array(values).tolist() == [1, 0, 3, 1]
    assert rank_array(values, low_first=True).tolist() == [2, 0, 1, 2]
    assert rank_array(np.zeros(0)).tolist() == []
