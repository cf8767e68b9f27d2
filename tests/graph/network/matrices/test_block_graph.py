"""Graphs in which equivalent nodes are held once: they are the graph of all their nodes."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from graph.network.matrices.block_graph import BlockGraph, Floats
from tests.graph.network.networks import block_graphs


def expanded(graph: BlockGraph) -> Floats:
    """Return the weight between every two nodes, read off the definition of a block graph."""
    n = len(graph)
    found = np.zeros((n, n))
    for one in range(n):
        for other in range(n):
            a, b = graph.block_of[one], graph.block_of[other]
            if one != other:
                found[one, other] = graph.within[a] if a == b else graph.ties[a, b]
    return found


@given(block_graphs())
def test_the_matrix_holds_the_weight_between_every_two_nodes(graph: BlockGraph) -> None:
    assert graph.matrix().toarray().tolist() == expanded(graph).tolist()
    assert (graph.matrix().data != 0).all()


@given(block_graphs(), st.data())
def test_splitting_blocks_changes_no_tie(graph: BlockGraph, data: st.DataObject) -> None:
    labels = data.draw(
        st.lists(st.sampled_from(["agency", "city", ""]), min_size=len(graph), max_size=len(graph))
    )
    split = graph.split(labels)
    assert split.matrix().toarray().tolist() == graph.matrix().toarray().tolist()
    assert (split.degrees[split.block_of] == graph.degrees[graph.block_of]).all()
    for members in split.members():
        assert len({labels[node] for node in members.tolist()}) == 1


@given(block_graphs())
def test_degrees_strengths_and_edges_are_those_of_networkx(graph: BlockGraph) -> None:
    whole = graph.networkx()
    degrees = dict(zip(graph.nodes, graph.expand(graph.degrees.astype(float)), strict=True))
    assert degrees == dict(whole.degree())
    strengths = dict(zip(graph.nodes, graph.expand(graph.strengths), strict=True))
    assert strengths == pytest.approx(dict(whole.degree(weight="weight")))
    assert graph.edge_count == whole.number_of_edges()


@given(block_graphs())
def test_the_members_of_all_blocks_are_all_nodes(graph: BlockGraph) -> None:
    members = graph.members()
    assert [len(block) for block in members] == graph.sizes.tolist()
    assert all((graph.block_of[block] == number).all() for number, block in enumerate(members))


def test_a_graph_of_networkx_comes_and_goes_unchanged() -> None:
    families = nx.florentine_families_graph()
    graph = BlockGraph.of_networkx(families)
    assert nx.utils.graphs_equal(
        graph.networkx(), BlockGraph.of_networkx(graph.networkx()).networkx()
    )
    assert {frozenset(edge) for edge in graph.networkx().edges()} == {
        frozenset(edge) for edge in families.edges()
    }
    assert dict(graph.networkx().degree())["Medici"] == 6


def test_nobody_makes_a_graph_of_no_block() -> None:
    nobody = BlockGraph.of_networkx(nx.Graph())
    assert (len(nobody), nobody.block_count, nobody.edge_count) == (0, 0, 0)
    assert nobody.members() == []
    assert nobody.matrix().shape == (0, 0)
    assert nobody.networkx().number_of_nodes() == 0


def test_a_node_is_not_tied_to_itself() -> None:
    graph = BlockGraph.of_matrix(["Bonn", "UNEP"], [[5, 1], [1, 0]])
    assert graph.matrix().toarray().tolist() == [[0, 1], [1, 0]]


def test_a_matrix_that_is_given_stays_as_it_is() -> None:
    given = sparse.csr_array(np.array([[5.0, 1.0], [1.0, 0.0]]))
    BlockGraph.of_matrix(["UNEP", "ICLEI"], given)
    assert given.toarray().tolist() == [[5.0, 1.0], [1.0, 0.0]]
