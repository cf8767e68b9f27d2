"""What appeared and what ended between two dates: every row of the table, and totals."""

from itertools import pairwise

import pytest

from graph.analysis.changes.as_of import AsOf, Range, as_of
from graph.analysis.changes.compare import Changed, compare, totals
from graph.network.description.spec import NetworkSpec
from graph.store import GraphStore
from tests.graph.accords import (
    BONN,
    COOPERATION,
    FRAMEWORK,
    GREENER_CITIES,
    GWANGJU,
    MELAKA,
    RENEWAL,
    SEOUL,
    SUMMIT,
    UEA,
    UN_HABITAT,
    UNEP,
)  # fmt: skip


def between(store: GraphStore, first: str, second: str) -> tuple[AsOf, AsOf]:
    before, after = as_of(store, NetworkSpec(), [first, second])
    return before, after


def state(rows: list[Changed], partner: str, thing: str) -> set[tuple[str, str]]:
    return {(row.change, row.certainty) for row in rows if row[2:4] == (partner, thing)}


TABLE = [
    # no → certain, no → possible, possible → certain
    ("2007", "2010", UNEP, FRAMEWORK, ("appeared", "certain")),
    ("2010", "2013", GWANGJU, UEA, ("appeared", "possible")),
    ("2016-06", "2017", SEOUL, RENEWAL, ("became certain", "certain")),
    # certain → no, possible → no, certain → possible
    ("2010", "2016", UNEP, FRAMEWORK, ("ended", "certain")),
    ("2018-06", "2019", SEOUL, RENEWAL, ("ended", "possible")),
    ("2012-05", "2020", MELAKA, UEA, ("became possible", "possible")),
    # certain → certain, possible → possible
    ("2010", "2012", UNEP, FRAMEWORK, ("stayed", "certain")),
    ("2010", "2020", UNEP, COOPERATION, ("stayed", "possible")),
]


@pytest.mark.parametrize(
    ("first", "second", "partner", "thing", "expected"), TABLE, ids=[" ".join(row[4]) + f" {n}"
    for n, row in enumerate(TABLE)],
)  # fmt: skip
def test_two_dates_tell_what_happened(
    accords: GraphStore, first: str, second: str, partner: str, thing: str,
    expected: tuple[str, str],
) -> None:  # fmt: skip
    rows = compare(*between(accords, first, second), stayed=True)
    assert state(rows, partner, thing) == {expected}


def test_what_was_there_at_neither_date_is_not_told(accords: GraphStore) -> None:
    rows = compare(*between(accords, "2010", "2020"), stayed=True)
    assert state(rows, UNEP, SUMMIT) == state(rows, SEOUL, RENEWAL) == set()


def test_what_stayed_is_told_only_where_it_is_asked_for(accords: GraphStore) -> None:
    dates = between(accords, "2010", "2017-09")
    every, without = compare(*dates, stayed=True), compare(*dates)
    assert without == [row for row in every if row.change != "stayed"]
    assert state(without, UNEP, COOPERATION) == set()


def test_rows_come_by_change_certain_ones_first(accords: GraphStore) -> None:
    rows = compare(*between(accords, "2010", "2017-09"), stayed=True)
    order = ("appeared", "ended", "became certain", "became possible", "stayed")
    keys = [(order.index(r.change), r.certainty == "possible", r.partner, r.thing) for r in rows]
    assert all(one <= other for one, other in pairwise(keys))


def test_one_date_twice_changes_nothing(accords: GraphStore) -> None:
    assert compare(*between(accords, "2017", "2017")) == []


def test_the_other_way_round_appearing_is_ending(accords: GraphStore) -> None:
    def mirrored(rows: list[Changed]) -> set[tuple[str, ...]]:
        other = {"appeared": "ended", "ended": "appeared"}
        return {(other[row.change], *row[1:]) for row in rows}

    before, after = between(accords, "2010", "2017-09")
    assert mirrored(compare(before, after)) == {tuple(row) for row in compare(after, before)}


def test_a_change_has_the_role_and_the_dates_of_the_part_else_of_the_thing(
    accords: GraphStore,
) -> None:
    rows = compare(*between(accords, "2010", "2017"), stayed=True)
    dated = {(r.partner, r.thing, r.role): (r.start, r.end) for r in rows}
    assert dated[SEOUL, RENEWAL, "party"] == ("2016", "2018")
    assert dated[UNEP, RENEWAL, "party"] == ("2014", "2020")
    assert dated[UNEP, GREENER_CITIES, "lead"] == ("2013-10", "")
    assert dated[UNEP, COOPERATION, "party"] == ("", "")


def test_when_a_city_joined_is_not_read_from_when_the_network_began(accords: GraphStore) -> None:
    rows = compare(*between(accords, "2010", "2013"))
    dated = {r.partner: (r.start, r.end) for r in rows if r.thing == UEA}
    assert dated == {
        GWANGJU: ("", ""), MELAKA: ("2012-05", ""), BONN: ("", "2015-06-30"),
    }  # fmt: skip


def test_totals_count_what_takes_part_from_certain_to_possible(accords: GraphStore) -> None:
    (found,) = as_of(accords, NetworkSpec(things=("agreement", "event")), ["2017-09"])
    told = totals(found)
    assert told.date == "2017-09"
    assert told.partners == Range(4, 5)  # without Gwangju: UNEP, UN-Habitat, Seoul, Melaka
    assert told.things == Range(2, 3)
    assert told.parts == Range(6, 8)
    assert told.ties == Range(5, 6)


def test_before_everything_there_is_nothing_but_what_is_undated(accords: GraphStore) -> None:
    (found,) = as_of(accords, NetworkSpec(), ["1990"])
    told = totals(found)
    assert (told.partners, told.ties) == (Range(0, 2), Range(0, 1))
    assert set(found.network.two.partners) == {UNEP, GWANGJU}
    assert UN_HABITAT not in found.network.two.partners
