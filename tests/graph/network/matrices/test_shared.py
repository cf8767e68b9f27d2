"""What two partners share: every pair that shares something, once, with all that it shares."""

from itertools import combinations

from hypothesis import given

from graph.network.matrices.shared import shared_pairs
from graph.network.matrices.two_mode import TwoMode
from tests.graph.network.networks import two_modes


@given(two_modes(weighted=True))
def test_each_pair_comes_once_with_all_that_it_shares(two: TwoMode) -> None:
    parts = two.presence.toarray()
    expected = []
    for one, other in combinations(range(len(two.partners)), 2):
        things = [n for n in range(len(two.things)) if parts[one, n] and parts[other, n]]
        expected += [(one, other, things)] if things else []
    assert list(shared_pairs(two)) == expected


def test_nobody_shares_nothing() -> None:
    assert list(shared_pairs(TwoMode.of_pairs([]))) == []
    assert list(shared_pairs(TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "C40")]))) == []
