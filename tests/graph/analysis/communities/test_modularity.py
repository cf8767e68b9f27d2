"""Modularity on blocks against networkx on the whole graph."""

import math

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.communities.modularity import modularity
from graph.network.matrices.block_graph import BlockGraph, Integers
from tests.graph.analysis.communities.networks import divided, karate


def whole(graph: BlockGraph, labels: Integers) -> list[set[str]]:
    """Return the division as networkx has it: a set of nodes a community."""
    of_node = labels[graph.block_of]
    return [
        {graph.nodes[node] for node in np.flatnonzero(of_node == number)}
        for number in np.unique(of_node)
    ]


@settings(max_examples=40)
@given(divided(), st.sampled_from([0.5, 1.0, 2.0]))
def test_it_is_that_of_all_partners(drawn: tuple[BlockGraph, Integers], resolution: float) -> None:
    graph, labels = drawn
    found = modularity(graph, labels, resolution=resolution)
    if not graph.edge_count:
        assert math.isnan(found)
        return
    wanted = nx.community.modularity(graph.networkx(), whole(graph, labels), resolution=resolution)
    assert found == pytest.approx(wanted, abs=1e-12)


def test_the_clubs_that_the_karate_club_split_into_have_0_3582() -> None:
    """Unweighted, the split that Zachary saw (1977) has a modularity of 0.3582."""
    split = nx.get_node_attributes(nx.karate_club_graph(), "club")
    labels = np.array([int(split[member] == "Officer") for member in range(34)])
    assert modularity(karate(), labels) == pytest.approx(0.3582, abs=5e-5)
