"""Bridges and articulation points, also where equivalent partners hang on one."""

import networkx as nx
from hypothesis import given

from graph.analysis.measures.cuts import articulation_point, bridges
from graph.network.matrices.block_graph import BlockGraph
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from tests.graph.analysis.measures.networks import graphs, named


@given(graphs())
def test_bridges_are_those_of_networkx(graph: BlockGraph) -> None:
    ends = ((min(edge), max(edge)) for edge in nx.bridges(graph.networkx()))
    assert bridges(graph) == sorted(ends)


def test_each_city_of_one_network_hangs_on_it_by_a_bridge() -> None:
    graph = TwoMode.of_pairs([("Bonn", "ICLEI"), ("Almada", "ICLEI")]).block_graph()
    assert graph.block_count == 2
    assert bridges(graph) == [("Almada", "ICLEI"), ("Bonn", "ICLEI")]
    assert graph.expand(articulation_point(graph).values).tolist() == [0, 0, 1]


def test_two_partners_of_one_thing_are_joined_by_a_bridge() -> None:
    graph = project(TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA")])).graph
    assert graph.block_count == 1
    assert bridges(graph) == [("Almada", "Bonn")]


def test_cliques_in_a_row_fall_apart_where_they_meet() -> None:
    graph: nx.Graph[int] = nx.Graph()
    for start in range(0, 30, 5):
        nx.add_cycle(graph, range(start, start + 6))
    found = named(graph)
    points = {
        node for node, cut in zip(found.nodes, articulation_point(found).values, strict=True) if cut
    }
    assert points == {f"{number:05}" for number in range(5, 30, 5)}
    assert bridges(found) == []
