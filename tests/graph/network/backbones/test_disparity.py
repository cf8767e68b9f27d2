"""The disparity filter against its formula, partner by partner."""

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.network.backbones.catalogue import backbone
from graph.network.matrices.block_graph import BlockGraph
from graph.network.matrices.projection import Projection, Weighting, project
from graph.network.matrices.two_mode import TwoMode
from tests.graph.network.backbones.networks import crowded_networks, p_values


@settings(max_examples=40)
@given(crowded_networks(), st.sampled_from(["newman", "count"]))
def test_each_end_of_a_tie_is_tested_against_its_other_ties(
    network: TwoMode, weighting: Weighting
) -> None:
    projection = project(network, weighting)
    graph = projection.graph.networkx()
    for (a, b), found in p_values(projection, "disparity").items():
        weight = graph[a][b]["weight"]
        wanted = [
            max(1 - weight / graph.degree(end, weight="weight"), 0) ** (graph.degree(end) - 1)
            for end in (a, b)
        ]
        assert sorted(found) == pytest.approx(sorted(wanted), abs=1e-9)


def test_a_partner_keeps_its_only_tie_if_it_stands_out_for_the_other_end() -> None:
    ties = [("ICLEI", "Bonn", 50.0), *(("ICLEI", f"city {n}", 1.0) for n in range(20))]
    star: nx.Graph[str] = nx.Graph()
    star.add_weighted_edges_from(ties)
    projection = Projection(BlockGraph.of_networkx(star), TwoMode.of_pairs([]))
    found = backbone(projection, "disparity")
    assert list(found.graph.networkx().edges()) == [("Bonn", "ICLEI")]
    assert (found.kept, found.dropped, found.tests) == (1, 20, 42)


def test_partners_with_one_tie_each_have_nothing_that_stands_out() -> None:
    network = project(TwoMode.of_pairs([("Bonn", "UEA"), ("Melaka", "UEA")]))
    assert p_values(network, "disparity") == {("Bonn", "Melaka"): [1.0, 1.0]}
