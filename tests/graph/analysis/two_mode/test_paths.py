"""Degree, closeness and betweenness of both modes, beside networkx and published values."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from graph.analysis.measures.values import Values
from graph.analysis.two_mode.degree import degree
from graph.analysis.two_mode.paths import betweenness, closeness, in_modes
from graph.analysis.two_mode.values import TwoModeValues
from graph.network.matrices.two_mode import TwoMode
from tests.graph.analysis.two_mode.networks import WOMEN, networks, networkx_of, of_matrix


def by_node(two: TwoMode, found: TwoModeValues) -> dict[str, float]:
    values = np.concatenate([found.partners, found.things]).tolist()
    return dict(zip((*two.partners, *two.things), values, strict=True))


def test_the_southern_women_have_the_published_degrees() -> None:
    """Borgatti and Halgin 2011, Analyzing affiliation networks, table of normalised centrality."""
    found = by_node(WOMEN, degree(WOMEN))
    assert found["Evelyn Jefferson"] == pytest.approx(8 / 14)
    assert found["Flora Price"] == pytest.approx(2 / 14)
    assert found["E8"] == pytest.approx(14 / 18)


def test_the_southern_women_have_the_published_closeness_and_betweenness() -> None:
    near, between = by_node(WOMEN, closeness(WOMEN)), by_node(WOMEN, betweenness(WOMEN))
    assert {node: round(near[node], 2) for node in ("Evelyn Jefferson", "Nora Fayette", "E8")} == {
        "Evelyn Jefferson": 0.80,
        "Nora Fayette": 0.80,
        "E8": 0.85,
    }
    assert {node: round(between[node], 2) for node in ("Nora Fayette", "E8", "E9", "E1")} == {
        "Nora Fayette": 0.11,
        "E8": 0.24,
        "E9": 0.23,
        "E1": 0.0,
    }


@settings(max_examples=25, deadline=None)
@given(networks())
def test_all_three_are_those_of_networkx(two: TwoMode) -> None:
    graph, partners = networkx_of(two), two.partners
    bipartite = nx.bipartite
    assert by_node(two, degree(two)) == pytest.approx(bipartite.degree_centrality(graph, partners))
    assert by_node(two, closeness(two)) == pytest.approx(
        bipartite.closeness_centrality(graph, partners), abs=1e-9
    )
    if min(len(two.partners), len(two.things)) > 1:
        assert by_node(two, betweenness(two)) == pytest.approx(
            bipartite.betweenness_centrality(graph, partners), abs=1e-9
        )


def test_one_partner_in_one_thing_lies_between_nobody() -> None:
    two = of_matrix([[1]])
    assert betweenness(two).partners.tolist() == [0.0]
    assert closeness(two).partners.tolist() == [1.0]


@pytest.mark.parametrize("measure", [degree, closeness, betweenness])
def test_a_network_without_any_part_has_values_of_0(measure: object) -> None:
    assert callable(measure)
    assert measure(of_matrix(np.zeros((2, 3)))).partners.tolist() == [0.0, 0.0]
    assert measure(of_matrix(np.zeros((0, 0)))).things.tolist() == []


def test_values_that_are_sampled_keep_their_error() -> None:
    """The error is scaled like the values, for partners and for things."""
    graph = WOMEN.block_graph()
    sampled = Values(np.ones(graph.block_count), np.full(graph.block_count, 0.1), "sampled")
    factors = [np.full(graph.block_count, factor) for factor in (2.0, 3.0)]
    found = in_modes(WOMEN, graph, sampled, factors)
    assert found.how == "sampled"
    assert found.error is not None
    assert set(found.error[0].tolist()) == {0.2}
    assert set(found.things.tolist()) == {3.0}
