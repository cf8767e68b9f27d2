"""Bicliques and the circles that they form, beside a search through all sets of things."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.two_mode.biclique_communities import circles
from graph.analysis.two_mode.bicliques import Bicliques, bicliques
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import InputError
from tests.graph.analysis.two_mode.networks import WOMEN, networks, of_matrix

Pair = tuple[tuple[str, ...], tuple[str, ...]]


def every_biclique(two: TwoMode, partners: int, things: int) -> set[Pair]:
    """Close every set of things: who has them all, and what all of these have."""
    matrix = two.presence.toarray().astype(bool)
    found = set()
    for number in range(1, matrix.shape[1] + 1):
        for chosen in combinations(range(matrix.shape[1]), number):
            rows = np.all(matrix[:, chosen], axis=1)
            columns = np.all(matrix[rows], axis=0)
            if rows.sum() >= partners and columns.sum() >= things:
                found.add((names(two.partners, rows), names(two.things, columns)))
    return found


def names(nodes: tuple[str, ...], chosen: "np.typing.NDArray[np.bool_]") -> tuple[str, ...]:
    return tuple(node for node, stays in zip(nodes, chosen, strict=True) if stays)


def as_pairs(found: Bicliques) -> list[Pair]:
    return [(each.partners, each.things) for each in found.found]


@settings(max_examples=30, deadline=None)
@given(networks(), st.integers(1, 4), st.integers(1, 3))
def test_every_biclique_is_found_once(two: TwoMode, partners: int, things: int) -> None:
    found = bicliques(two, partners, things)
    assert found.complete
    assert sorted(as_pairs(found)) == sorted(every_biclique(two, partners, things))
    assert [each.size for each in found.found] == [(len(a), len(b)) for a, b in as_pairs(found)]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.booleans(), min_size=6, max_size=6), min_size=1, max_size=9))
def test_every_biclique_of_a_network_without_equivalent_partners_is_found(
    matrix: list[list[bool]],
) -> None:
    for two in (of_matrix(matrix), of_matrix(np.transpose(matrix))):
        assert sorted(as_pairs(bicliques(two, 2, 2))) == sorted(every_biclique(two, 2, 2))


def test_the_southern_women_have_36_circles_of_three_in_two_events() -> None:
    found = bicliques(WOMEN)
    assert set(as_pairs(found)) == every_biclique(WOMEN, 3, 2)
    assert len(found.found) == 36
    assert found.found[0].size == (5, 4)


def test_a_search_that_ends_early_says_so() -> None:
    assert not bicliques(WOMEN, at_most=10).complete
    assert len(bicliques(WOMEN, at_most=10).found) == 10
    assert bicliques(WOMEN, at_most=36).complete
    assert not bicliques(WOMEN, steps=5).complete


def test_a_wide_network_is_searched_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = as_pairs(bicliques(WOMEN, 1, 1))
    monkeypatch.setattr("graph.analysis.two_mode.closed_sets.CELLS", 8)
    assert as_pairs(bicliques(WOMEN, 1, 1)) == whole


def test_bicliques_have_at_least_one_of_each() -> None:
    with pytest.raises(InputError, match="at least 1"):
        bicliques(WOMEN, 0, 2)


def test_nobody_forms_no_biclique() -> None:
    assert bicliques(of_matrix(np.zeros((3, 2))), 1, 1) == Bicliques((), True, 1, 1)
    assert circles(bicliques(of_matrix(np.zeros((0, 0))), 1, 1)) == ()


def overlapping(found: list[Pair], partners: int, things: int) -> list[set[str]]:
    """Join bicliques that overlap, until nothing changes."""
    groups = [({number}, each) for number, each in enumerate(found)]
    label = list(range(len(groups)))
    for one, other in combinations(range(len(found)), 2):
        shared = [len(set(found[one][side]) & set(found[other][side])) for side in (0, 1)]
        if shared[0] >= partners - 1 and shared[1] >= things - 1:
            old, new = label[other], label[one]
            label = [new if each == old else each for each in label]
    return [
        {name for number, each in enumerate(found) if label[number] == which for name in each[0]}
        for which in dict.fromkeys(label)
    ]


@settings(max_examples=25, deadline=None)
@given(networks(), st.integers(1, 3), st.integers(1, 3))
def test_circles_are_chains_of_overlapping_bicliques(
    two: TwoMode, partners: int, things: int
) -> None:
    found = bicliques(two, partners, things)
    expected = overlapping(as_pairs(found), partners, things)
    said = [set(each.partners) for each in circles(found)]
    assert sorted(map(sorted, said)) == sorted(map(sorted, expected))


def test_circles_compared_in_pieces_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    found = bicliques(WOMEN, 3, 3)
    whole = [each.partners for each in circles(found)]
    monkeypatch.setattr("graph.analysis.two_mode.biclique_communities.CHUNK", 2)
    assert [each.partners for each in circles(found)] == whole


def test_a_partner_can_be_in_two_circles() -> None:
    matrix = [[1, 1, 0, 0], [1, 1, 0, 0], [1, 1, 1, 1], [0, 0, 1, 1], [0, 0, 1, 1]]
    found = circles(bicliques(of_matrix(matrix), 3, 2))
    assert [each.partners for each in found] == [
        ("city/00", "city/01", "city/02"),
        ("city/02", "city/03", "city/04"),
    ]
    assert [len(each.bicliques) for each in found] == [1, 1]
