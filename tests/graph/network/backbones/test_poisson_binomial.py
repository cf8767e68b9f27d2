"""Tails of the Poisson-binomial distribution against counting all outcomes."""

from itertools import product
from math import prod

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from graph.network.backbones.poisson_binomial import upper_tails

chance = st.floats(0, 1).map(lambda value: round(value, 3))


@given(st.lists(st.tuples(chance, st.integers(1, 4)), min_size=1, max_size=3), st.integers(0, 8))
def test_tails_are_those_of_all_outcomes(classes: list[tuple[float, int]], least: int) -> None:
    trials = [value for value, number in classes for _ in range(number)]
    wanted = sum(
        prod(p if came else 1 - p for p, came in zip(trials, outcome, strict=True))
        for outcome in product((0, 1), repeat=len(trials))
        if sum(outcome) >= least
    )
    chances = np.array([[value for value, _ in classes]])
    numbers = np.array([number for _, number in classes])
    found = upper_tails(chances, numbers, np.array([least]))
    assert found == pytest.approx([wanted], rel=1e-9, abs=1e-14)


@pytest.mark.parametrize("least", [1, 3, 40, 200])
def test_the_smallest_tails_keep_their_digits(least: int) -> None:
    found = upper_tails(np.array([[0.001, 0.001]]), np.array([150, 50]), np.array([least]))
    assert found == pytest.approx([stats.binom.sf(least - 1, 200, 0.001)], rel=1e-9, abs=0)


def test_rows_of_very_different_numbers_are_worked_on_apart() -> None:
    least = np.array([90, 1, 2, 50, 0])
    found = upper_tails(np.full((5, 1), 0.5), np.array([100]), least)
    assert found == pytest.approx(stats.binom.sf(least - 1, 100, 0.5), rel=1e-9, abs=0)
