"""Nestedness, beside its published example and a computation pair by pair."""

import numpy as np
import pytest
from hypothesis import given, settings

from graph.analysis.two_mode.nestedness import contributions, nestedness
from graph.network.matrices.block_graph import Floats
from graph.network.matrices.two_mode import TwoMode
from tests.graph.analysis.two_mode.networks import networks, of_matrix

PUBLISHED = [
    [1, 0, 1, 1, 1],
    [1, 1, 1, 0, 0],
    [0, 1, 1, 1, 0],
    [1, 1, 0, 0, 0],
    [1, 1, 0, 0, 0],
]
"""Almeida-Neto et al. 2008, Oikos 117:1227, figure 1."""


def paired(rows: Floats, *, expected: bool) -> Floats:
    """Return for each row the sum of its paired overlaps, going through all pairs."""
    sums = np.zeros(len(rows))
    for one in range(len(rows)):
        for other in range(len(rows)):
            less, more = sorted((int(rows[one].sum()), int(rows[other].sum())))
            if 0 < less < more:
                chance = more / rows.shape[1] if expected else 0.0
                sums[one] += (rows[one] * rows[other]).sum() / less - chance
    return sums


def test_the_example_of_the_paper() -> None:
    found = nestedness(of_matrix(PUBLISHED))
    assert (round(found.things), round(found.partners), round(found.whole)) == (63, 53, 58)


def test_full_nestedness_is_100_and_a_ring_has_none() -> None:
    assert nestedness(of_matrix(np.tri(5)))[:3] == pytest.approx((100, 100, 100))
    assert nestedness(of_matrix(np.eye(4) + np.roll(np.eye(4), 1, axis=0)))[:3] == (0, 0, 0)


@settings(max_examples=30, deadline=None)
@given(networks())
def test_sorting_finds_what_going_through_pairs_finds(two: TwoMode) -> None:
    matrix = two.presence.toarray()
    sums = [paired(matrix, expected=False).sum(), paired(matrix.T, expected=False).sum()]
    pairs = [number * (number - 1) for number in matrix.shape]
    found = nestedness(two)
    assert found.partners == pytest.approx(100 * sums[0] / max(pairs[0], 1), abs=1e-9)
    assert found.things == pytest.approx(100 * sums[1] / max(pairs[1], 1), abs=1e-9)
    assert found.whole == pytest.approx(100 * sum(sums) / max(sum(pairs), 1), abs=1e-9)


@settings(max_examples=30, deadline=None)
@given(networks())
def test_contributions_are_overlaps_beyond_chance_and_sum_to_the_whole(two: TwoMode) -> None:
    matrix = two.presence.toarray()
    partners, things = paired(matrix, expected=True), paired(matrix.T, expected=True)
    found = contributions(two)
    assert found.partners == pytest.approx(partners / max(len(partners) - 1, 1), abs=1e-9)
    assert found.things == pytest.approx(things / max(len(things) - 1, 1), abs=1e-9)
    every = np.concatenate([found.partners, found.things])
    assert nestedness(two).beyond_degrees == pytest.approx(every.mean(), abs=1e-9)


def test_a_network_of_nobody_is_not_nested() -> None:
    assert nestedness(of_matrix(np.zeros((0, 0)))) == (0, 0, 0, 0)
