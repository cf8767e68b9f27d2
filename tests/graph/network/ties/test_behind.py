"""What is behind given ties is what both ends take part in, whoever has more of it."""

from itertools import combinations

import numpy as np
from hypothesis import given

from graph.network.matrices.two_mode import TwoMode
from graph.network.ties.behind import behind
from tests.graph.network.networks import two_modes


@given(two_modes())
def test_behind_each_pair_stand_the_things_that_both_take_part_in(two: TwoMode) -> None:
    pairs = list(combinations(range(len(two.partners)), 2))
    ones, others = np.array(pairs, np.int64).reshape(-1, 2).T
    found = behind(two, ones, others)
    dense = two.presence.toarray().astype(bool)
    assert len(found) == len(pairs)
    for n, (one, other) in enumerate(pairs):
        shared = found.things[found.starts[n] : found.starts[n + 1]]
        assert shared.tolist() == np.flatnonzero(dense[one] & dense[other]).tolist()


@given(two_modes())
def test_the_parts_behind_a_tie_are_those_of_its_ends(two: TwoMode) -> None:
    ones, others = np.triu_indices(len(two.partners), k=1)
    found = behind(two, ones, others)
    partner = np.repeat(np.arange(len(two.partners)), two.partner_sizes)
    tie = np.repeat(np.arange(len(ones)), np.diff(found.starts))
    for part, end in ((found.of_one, ones), (found.of_other, others)):
        assert (partner[part] == end[tie]).all()
        assert (two.incidence.indices[part] == found.things).all()


def test_of_no_ties_nothing_is_behind() -> None:
    none = np.zeros(0, np.int64)
    found = behind(TwoMode.of_pairs([("Bonn", "UEA")]), none, none)
    assert len(found) == 0
    assert found.things.tolist() == []
