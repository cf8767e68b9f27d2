"""A network at two dates: what appeared and what ended, and how sure that is."""

from pathlib import Path
from typing import Any

import pytest

from citypact.server.workers.bench import Bench
from graph.analysis.changes.compare import totals
from tests.citypact.server.api.asking import ask, bench_of, reply


@pytest.fixture(scope="module")
def bench(starter_root: Path) -> Bench:
    return bench_of(starter_root)


def test_what_appeared_between_2007_and_2020(bench: Bench) -> None:
    found = ask(bench, "changes", before="2007", after="2020")
    appeared = {
        (tie["one"]["name"], tie["other"]["name"]): [thing["name"] for thing in tie["things"]]
        for tie in found["appeared"]
        if tie["certain"]
    }
    ends = ("United Nations Human Settlements Programme", "Secretary-General of the United Nations")
    assert appeared[ends] == ["Policy brief: COVID-19 in an Urban World"]
    assert found["appeared_count"] == len(found["appeared"])


@pytest.mark.parametrize("filters", [{}, {"kind": ["agency"]}, {"thing": ["agreement"]}])
def test_numbers_are_those_of_the_networks_of_both_dates(
    bench: Bench, filters: dict[str, Any]
) -> None:
    found = ask(bench, "changes", before="2005", after="2019", **filters)
    before, after = map(totals, bench.graph.as_of("2005", "2019", **filters))
    assert (found["partners_before"], found["partners_after"]) == (
        before.partners.possible, after.partners.possible,
    )  # fmt: skip
    assert (found["ties_before"], found["ties_after"]) == (
        before.ties.possible,
        after.ties.possible,
    )
    assert (found["certain_ties_before"], found["certain_ties_after"]) == (
        before.ties.certain, after.ties.certain,
    )  # fmt: skip


def test_backwards_what_appeared_ends(bench: Bench) -> None:
    forth = ask(bench, "changes", before="2005", after="2019")
    back = ask(bench, "changes", before="2019", after="2005")
    assert forth["appeared"] == back["ended"]
    assert forth["stayed"] == back["stayed"]


def test_the_list_is_as_long_as_asked_and_the_rest_is_counted(bench: Bench) -> None:
    found = ask(bench, "changes", before="2005", after="2024", limit="1")
    assert len(found["appeared"]) == 1
    assert found["appeared_count"] > 1


def test_the_dates_take_the_place_of_those_of_the_network(bench: Bench) -> None:
    plain = ask(bench, "changes", before="2005", after="2019")
    assert ask(bench, "changes", before="2005", after="2019", on="1999") == plain


@pytest.mark.parametrize(
    "dates", [("", "2020"), ("2007", " "), ("soon", "2020"), ("2007", "2020-13")]
)
def test_what_is_no_date_is_said(bench: Bench, dates: tuple[str, str]) -> None:
    found = reply(bench, "changes", before=dates[0], after=dates[1])
    assert found.status in (400, 404)
    assert "Traceback" not in found.body.decode()
