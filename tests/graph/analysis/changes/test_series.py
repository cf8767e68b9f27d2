"""Measures over dates, each from its value among certain ties to that among possible ones."""

import math

import pytest

from graph.analysis.changes.as_of import Range, as_of
from graph.analysis.changes.series import development
from graph.network.description.spec import NetworkSpec
from graph.store import GraphStore
from ontology.errors import NotFoundError
from tests.graph.accords import MELAKA, SEOUL, UN_HABITAT, UNEP

DATED = NetworkSpec(things=("agreement", "event"))
DATES = ["1990", "2010", "2017-09"]


def test_each_partner_has_a_value_and_a_rank_on_each_date(accords: GraphStore) -> None:
    found = development(as_of(accords, DATED, DATES), "degree")
    lines = {line.partner: line for line in found}
    unep = lines[UNEP]
    assert unep.dates == ("1990", "2010", "2017-09")
    assert unep.values == (Range(0, 1), Range(1, 2), Range(3, 4))
    assert unep.ranks == (Range(0, 1), Range(1, 1), Range(1, 1))
    assert lines[UN_HABITAT].values[2] == Range(3, 3)
    assert lines[UN_HABITAT].ranks[2] == Range(1, 2)


def test_who_is_not_there_has_no_value_and_no_rank(accords: GraphStore) -> None:
    lines = {each.partner: each for each in development(as_of(accords, DATED, DATES), "degree")}
    assert all(math.isnan(number) for number in lines[SEOUL].values[0])
    assert lines[SEOUL].ranks[:2] == (Range(0, 0), Range(0, 0))


def test_partners_come_by_their_last_rank(accords: GraphStore) -> None:
    networks = as_of(accords, DATED, DATES)
    found = [line.partner for line in development(networks, "degree")]
    assert found[:2] == [UNEP, UN_HABITAT]
    assert set(found[2:4]) == {SEOUL, MELAKA}
    assert [line.partner for line in development(networks, "degree", top=2)] == found[:2]


def test_low_is_central_where_the_measure_says_so(accords: GraphStore) -> None:
    (best, *_) = development(as_of(accords, DATED, ["2017-09"]), "constraint")
    assert best.partner == UNEP
    assert best.ranks == (Range(1, 1),)


def test_progress_tells_the_date_that_is_measured(accords: GraphStore) -> None:
    told: list[tuple[str, int, int]] = []
    development(
        as_of(accords, DATED, ["2010", "2017"]), "degree", progress=lambda *done: told.append(done)
    )
    assert told == [("dates · 2010", 0, 2), ("dates · 2017", 1, 2), ("dates", 2, 2)]


def test_without_dates_nothing_develops() -> None:
    assert development([], "degree") == []


def test_an_unknown_measure_is_told(accords: GraphStore) -> None:
    with pytest.raises(NotFoundError, match="unknown measure “degre”; did you mean “degree”"):
        development(as_of(accords, DATED, ["2010"]), "degre")
