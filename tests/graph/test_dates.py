"""Dates of any precision and the days they cover."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.dates import days, first_day, last_day
from loaders.values import date_literal

DAY = "^^<http://www.w3.org/2001/XMLSchema#date>"


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2008", "2008-01-01", "2008-12-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2100-02", "2100-02-01", "2100-02-28"),
        ("2023-06-05", "2023-06-05", "2023-06-05"),
        ("2023-06-05Z", "2023-06-05", "2023-06-05"),
    ],
)
def test_a_date_covers_its_days(written: str, first: str, last: str) -> None:
    assert days(written) == (first, last)


def test_the_first_and_last_day_of_a_literal_are_dates() -> None:
    term = str(date_literal("2017-10"))
    assert first_day(term) == f'"2017-10-01"{DAY}'
    assert last_day(term) == f'"2017-10-31"{DAY}'


@given(st.dates(), st.sampled_from([4, 7, 10]))
def test_every_day_lies_within_what_a_shorter_form_of_it_covers(day: date, length: int) -> None:
    first, last = map(date.fromisoformat, days(day.isoformat()[:length]))
    assert first <= day <= last
    if last < date.max:
        assert (last + timedelta(1)).isoformat()[:length] != day.isoformat()[:length]
