"""Who joins two groups, and whom nobody else joins."""

import networkx as nx
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from graph.analysis.groups.brokers import brokers
from graph.network.matrices.block_graph import BlockGraph
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import NotFoundError
from tests.graph.analysis.groups.networks import Labelled, labelled

GROUPS = st.sampled_from(["agency", "city"])


@settings(max_examples=50, deadline=None)
@given(labelled(), GROUPS, GROUPS)
def test_pairs_and_those_alone_are_those_counted_one_by_one(
    given: Labelled, first: str, second: str
) -> None:
    graph, labels = given
    assume(first in labels and second in labels)
    of, whole = dict(zip(graph.nodes, labels, strict=True)), graph.networkx()
    expected = []
    for j in graph.nodes:
        ends = [(i, k) for i in whole[j] for k in whole[j] if of[i] == first and of[k] == second]
        pairs = {frozenset(end) for end in ends if end[0] != end[1] and not whole.has_edge(*end)}
        alone = [pair for pair in pairs if is_alone(whole, *pair)]
        if pairs:
            expected.append((-len(pairs), -len(alone), j))
    found = brokers(graph, labels, first, second).best(None)
    assert [(-row.pairs, -row.alone, row.node) for row in found] == sorted(expected)
    for row in found:
        assert row.first == tuple(sorted(node for node in whole[row.node] if of[node] == first))
        assert row.group == of[row.node]


def is_alone(graph: "nx.Graph[str]", one: str, other: str) -> bool:
    return len(set(graph[one]) & set(graph[other])) == 1


def test_the_only_link_between_agencies_and_cities() -> None:
    things = {"Covenant": ["Bonn", "Almada", "ICLEI", "UCLG"], "Forum": ["UNEP", "ICLEI"],
              "Summit": ["UNDP", "ICLEI", "UCLG"]}  # fmt: skip
    graph = project(TwoMode.of_pairs([(p, thing) for thing in things for p in things[thing]])).graph
    kinds = {"Bonn": "city", "Almada": "city", "UNEP": "agency", "UNDP": "agency"}
    labels = [kinds.get(node, "network") for node in graph.nodes]
    iclei, uclg = brokers(graph, labels, "agency", "city").best()
    assert (iclei.node, iclei.pairs, iclei.alone) == ("ICLEI", 4, 2)
    assert (uclg.node, uclg.pairs, uclg.alone) == ("UCLG", 2, 0)
    assert uclg.first == ("UNDP",)


def test_an_unknown_group_is_named_with_those_there_are() -> None:
    graph = BlockGraph.of_matrix(["Bonn", "UNEP"], [[0, 1], [1, 0]])
    with pytest.raises(NotFoundError, match=r"group “agencies”; did you mean “agency”\?"):
        brokers(graph, ["city", "agency"], "agencies", "city")
