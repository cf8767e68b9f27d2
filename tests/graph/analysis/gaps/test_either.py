"""Partners of one and of another."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.gaps.either import Between, neither_shared
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import NotFoundError
from tests.graph.analysis.groups.networks import two_modes

COVENANT, FORUM = "Covenant", "Urban Forum"
PAIRS = [
    ("UNEP", FORUM), ("ICLEI", FORUM), ("Bonn", FORUM),
    ("UCLG", COVENANT), ("Bonn", COVENANT), ("Quito", COVENANT),
]  # fmt: skip


def test_each_partner_comes_with_what_it_shares() -> None:
    found = neither_shared(project(TwoMode.of_pairs(PAIRS)), "UNEP", "UCLG")
    assert found.only_one == (Between("ICLEI", (FORUM,), ()),)
    assert found.only_other == (Between("Quito", (), (COVENANT,)),)
    assert found.both == (Between("Bonn", (FORUM,), (COVENANT,)),)


@settings(max_examples=30, deadline=None)
@given(two_modes(), st.data())
def test_the_lists_are_the_neighbours_of_both(network: TwoMode, data: st.DataObject) -> None:
    projection = project(network)
    one, other = (data.draw(st.sampled_from(network.partners)) for _ in range(2))
    graph = projection.graph.networkx()
    of_one, of_other = set(graph[one]) - {other}, set(graph[other]) - {one}
    found = neither_shared(projection, one, other)
    assert {node for node, *_ in found.only_one} == of_one - of_other
    assert {node for node, *_ in found.only_other} == of_other - of_one
    assert {node for node, *_ in found.both} == of_one & of_other
    for node, with_one, with_other in found.both:
        assert with_one == projection.shared(node, one)
        assert with_other == projection.shared(node, other)


def test_an_unknown_partner_is_named_with_the_nearest() -> None:
    projection = project(TwoMode.of_pairs(PAIRS))
    with pytest.raises(
        NotFoundError, match=r"no partner “Bon” in this network; did you mean “Bonn”"
    ):
        neither_shared(projection, "UNEP", "Bon")
