"""Two-mode modularity and communities, beside their definition and known best values."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.two_mode import between
from graph.analysis.two_mode.communities import communities, community
from graph.analysis.two_mode.modularity import modularity
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import InputError
from tests.graph.analysis.two_mode.networks import WOMEN, networks, of_matrix

BEST_OF_WOMEN = 0.34554
"""The highest two-mode modularity known of the Southern Women."""


def by_definition(two: TwoMode, partners: list[int], things: list[int]) -> float:
    matrix = two.incidence.toarray()
    total = matrix.sum()
    chance = np.outer(matrix.sum(axis=1), matrix.sum(axis=0)) / total
    same = np.array(partners)[:, None] == np.array(things)[None, :]
    return float(((matrix - chance) * same).sum() / total)


def planted() -> TwoMode:
    """Four groups of 10 cities and 6 networks, most parts within a group."""
    rng = np.random.default_rng(20)
    inside = np.kron(np.eye(4), np.ones((10, 6)))
    return of_matrix(rng.random((40, 24)) < np.where(inside, 0.7, 0.05))


@settings(max_examples=25, deadline=None)
@given(networks(weighted=True), st.data())
def test_modularity_is_its_definition(two: TwoMode, data: st.DataObject) -> None:
    groups = [
        data.draw(st.lists(st.integers(0, 3), min_size=len(nodes), max_size=len(nodes)))
        for nodes in (two.partners, two.things)
    ]
    found = modularity(two, groups[0], groups[1])
    if not two.edge_count:
        assert np.isnan(found)
    else:
        assert found == pytest.approx(by_definition(two, *groups), abs=1e-12)


def test_one_group_of_all_has_modularity_0() -> None:
    assert modularity(WOMEN, ["all"] * 18, ["all"] * 14) == pytest.approx(0.0)


def test_groups_are_given_one_a_node() -> None:
    with pytest.raises(InputError, match="2 groups for 18 partners"):
        modularity(WOMEN, ["one", "two"], ["one"] * 14)


def test_the_southern_women_divide_as_well_as_is_known() -> None:
    found = communities(WOMEN)
    assert found.modularity == pytest.approx(BEST_OF_WOMEN, abs=1e-5)
    assert found.modularity == pytest.approx(
        modularity(WOMEN, found.partners.tolist(), found.things.tolist()), abs=1e-12
    )
    assert found.partners.max() == 4


def test_planted_groups_are_found() -> None:
    found = communities(planted())
    assert found.partners.reshape(4, 10).std(axis=1).tolist() == [0] * 4
    assert found.things.reshape(4, 6).std(axis=1).tolist() == [0] * 4
    assert set(found.partners.tolist()) == {1, 2, 3, 4}


def test_planted_groups_are_found_where_many_communities_join_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(between, "MANY", 3)
    found = communities(planted())
    assert found.partners.reshape(4, 10).std(axis=1).tolist() == [0] * 4


@settings(max_examples=25, deadline=None)
@given(networks(weighted=True))
def test_the_modularity_that_is_said_is_that_of_the_division(two: TwoMode) -> None:
    found = communities(two, starts=4)
    if not two.edge_count:
        assert np.isnan(found.modularity)
        return
    said = modularity(two, found.partners.tolist(), found.things.tolist())
    assert found.modularity == pytest.approx(said, abs=1e-9)
    assert found.modularity >= -1e-12
    assert ((found.partners > 0) == (two.partner_sizes > 0)).all()


def test_whoever_takes_part_in_nothing_is_in_no_community() -> None:
    found = community(of_matrix([[1, 0], [0, 0]]))
    assert found.partners.tolist() == pytest.approx([1.0, np.nan], nan_ok=True)
    assert found.things.tolist() == pytest.approx([1.0, np.nan], nan_ok=True)


def test_a_seed_gives_the_same_communities_again() -> None:
    one, other = communities(WOMEN, seed=3), communities(WOMEN, seed=3)
    assert one.found == other.found
    assert one.partners.tolist() == other.partners.tolist()
    assert communities(WOMEN, starts=30, seed=4).found[:2] == one.found[:2]
