"""A network at two dates: what appeared and what ended, and how sure that is."""

from pathlib import Path
from typing import Any

import pytest

from citypact.server.workers.bench import Bench
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
    before, after = bench.graph.as_of("2005", "2019", **filters)
    assert (found["ties_before"], found["ties_after"]) == (
        before.possible.edge_count, after.possible.edge_count,
    )  # fmt: skip
    assert (found["certain_ties_before"], found["certain_ties_after"]) == (
        before.certain.edge_count, after.certain.edge_count,
    )  # fmt: skip


@pytest.mark.parametrize("date", ["2009-06-01", "2019", "2020", "2020-06"])
def test_a_date_is_to_it_what_it_is_to_the_network(bench: Bench, date: str) -> None:
    found = ask(bench, "changes", before="2005", after=date)
    ends = {"possible": set[str](), "certain": set[str]()}
    for certain in ("possible", "certain"):
        edges = ask(bench, "network", on=date, certain=str(certain == "certain").lower())["edges"]
        ends[certain] = {*edges["source"], *edges["target"]}
        ties = {"possible": "ties_after", "certain": "certain_ties_after"}[certain]
        assert found[ties] == len(edges["source"])
    assert found["partners_after"] == len(ends["possible"])
    assert found["certain_partners_after"] == len(ends["certain"])


@pytest.mark.parametrize("dates", [("2009", "2021"), ("2005", "2019"), ("2019", "2024")])
def test_the_sums_add_up(bench: Bench, dates: tuple[str, str]) -> None:
    found = ask(bench, "changes", before=dates[0], after=dates[1])
    before, after = found["ties_before"], found["ties_after"]
    assert before + found["appeared_count"] - found["ended_count"] == after
    became = found["confirmed_count"] + found["doubted_count"]
    assert found["stayed"] + became + found["ended_count"] == before


def test_what_was_there_before_does_not_appear(bench: Bench) -> None:
    found = ask(bench, "changes", before="2009", after="2021")
    edges = ask(bench, "network", on="2009")
    names = edges["nodes"]["name"]
    drawn = {
        frozenset((names[one], names[other]))
        for one, other in zip(edges["edges"]["source"], edges["edges"]["target"], strict=True)
    }
    appeared = {
        frozenset(tie[end]["name"] for end in ("one", "other")) for tie in found["appeared"]
    }
    assert not drawn & appeared
    assert found["confirmed_count"] == len(found["confirmed"]) > 0


def test_stayed_is_certain_at_both_dates_or_possible(bench: Bench) -> None:
    found = ask(bench, "changes", before="2020", after="2020")
    assert found["stayed"] == found["ties_before"]
    assert found["stayed_certain"] == found["certain_ties_before"] > 0
    assert (found["appeared"], found["ended"]) == ([], [])


def test_the_later_date_first_is_refused(bench: Bench) -> None:
    found = reply(bench, "changes", before="2020", after="2008")
    assert found.status == 400
    assert "the first date (2020) lies after the second (2008); swap them" in found.body.decode()


def test_the_list_is_as_long_as_asked_and_the_rest_is_counted(bench: Bench) -> None:
    found = ask(bench, "changes", before="2005", after="2024", limit="1")
    assert len(found["appeared"]) == 1
    assert found["appeared_count"] > 1


def test_the_dates_take_the_place_of_those_of_the_network(bench: Bench) -> None:
    plain = ask(bench, "changes", before="2005", after="2019")
    assert ask(bench, "changes", before="2005", after="2019", on="1999") == plain


@pytest.mark.parametrize(
    "dates",
    [("", "2020"), ("2007", " "), ("soon", "2020"), ("2007", "2020-13"), ("2007-02-31", "2020")],
)
def test_what_is_no_date_is_said(bench: Bench, dates: tuple[str, str]) -> None:
    found = reply(bench, "changes", before=dates[0], after=dates[1])
    assert found.status == 400
    assert "Traceback" not in found.body.decode()
