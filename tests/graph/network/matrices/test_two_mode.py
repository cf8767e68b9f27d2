"""Two-mode networks as matrices: partners × the things they take part in."""

import networkx as nx
import numpy as np
from hypothesis import given

from graph.network.matrices.two_mode import TwoMode
from tests.graph.network.networks import for_networkx, two_modes


@given(two_modes(weighted=True))
def test_as_one_graph_it_has_the_edges_of_the_two_mode_network(two: TwoMode) -> None:
    graph = two.block_graph()
    assert graph.nodes == (*two.partners, *two.things)
    found = {frozenset(edge) for edge in graph.networkx().edges()}
    assert found == {frozenset(edge) for edge in for_networkx(two).edges()}
    assert graph.edge_count == two.edge_count
    assert not graph.within.any()


@given(two_modes())
def test_a_bipartite_graph_of_networkx_comes_back_with_those_who_take_part_in_nothing(
    two: TwoMode,
) -> None:
    again = TwoMode.of_networkx(for_networkx(two))
    assert (again.partners, again.things) == (two.partners, two.things)
    assert again.incidence.toarray().tolist() == two.presence.toarray().tolist()


def test_southern_women_went_to_fourteen_events() -> None:
    two = TwoMode.of_networkx(nx.davis_southern_women_graph())
    assert (len(two.partners), len(two.things), two.edge_count) == (18, 14, 89)
    assert two.partner_sizes[two.partners.index("Evelyn Jefferson")] == 8
    assert two.thing_sizes[two.things.index("E8")] == 14


def test_of_several_parts_in_one_thing_the_heaviest_counts() -> None:
    rows, columns = np.array([0, 0, 1]), np.array([0, 0, 0])
    two = TwoMode.of_codes(["Bonn", "UNEP"], ["GCP"], rows, columns, np.array([1.0, 3.0, 2.0]))
    assert two.incidence.toarray().tolist() == [[3.0], [2.0]]
    assert two.presence.toarray().tolist() == [[1.0], [1.0]]
    assert two.edge_count == 2


def test_without_some_things_all_partners_stay() -> None:
    two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
    kept = two.keep_things(np.array([True, False]))
    assert (kept.partners, kept.things) == (("Almada", "Bonn"), ("C40",))
    assert kept.incidence.toarray().tolist() == [[0.0], [1.0]]


def test_nobody_takes_part_in_nothing() -> None:
    nobody = TwoMode.of_pairs([])
    assert (nobody.edge_count, len(nobody.block_graph())) == (0, 0)
