"""Scales: all values on them, marks that do not touch; names that do not overlap."""

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viz.figures.lettering import width
from viz.figures.scale import number, ranks, scale, spread

VALUES = st.lists(st.floats(-1e9, 1e9), max_size=8)


@settings(max_examples=60)
@given(VALUES)
def test_all_values_lie_on_the_scale(values: list[float]) -> None:
    found = scale([*values, math.nan, math.inf])
    assert found.low < found.high
    assert all(found.low <= value <= found.high for value in values)
    assert sum(width(number(mark), 8) for mark in found.marks) <= 400


@given(st.lists(st.integers(1, 10**6), min_size=1))
def test_ranks_begin_at_one(values: list[int]) -> None:
    found = ranks(map(float, values))
    assert found.marks[0] == 1
    assert 0 < found.share(1) < 0.5
    assert all(0 <= found.share(value) <= 1 for value in values)


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(1, 30)), min_size=1, max_size=8))
def test_names_stand_apart_and_in_order(wanted: list[tuple[float, float]]) -> None:
    places, heights = [at for at, _ in wanted], [height for _, height in wanted]
    total = sum(heights)
    found = spread(places, heights, 0, max(100, total))
    order = sorted(range(len(wanted)), key=lambda each: (places[each], each))
    edges = [(found[each] - heights[each] / 2, found[each] + heights[each] / 2) for each in order]
    assert edges[0][0] >= -1e-6
    assert edges[-1][1] <= max(100, total) + 1e-6
    assert all(one[1] <= other[0] + 1e-6 for one, other in pairwise(edges))


def test_names_with_room_stay_where_their_lines_end() -> None:
    assert spread([10, 50], [8, 8], 0, 100) == [10, 50]


@pytest.mark.parametrize(
    ("value", "text"), [(0.1234567, "0.1235"), (66712345, "66,712,345"), (-0.5, "−0.5"), (0, "0")]
)
def test_numbers_are_short(value: float, text: str) -> None:
    assert number(value) == text
