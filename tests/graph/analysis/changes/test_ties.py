"""Ties that appeared or ended are those of the two dates compared one by one."""

from itertools import product

import networkx as nx
import pytest

from graph.analysis.changes.as_of import AsOf, as_of
from graph.analysis.changes.ties import TieChanges, tie_changes
from graph.network.description.spec import NetworkSpec
from graph.store import GraphStore

Pair = tuple[str, str]
DATES = ("2005", "2009", "2016", "2019", "2024")


def states(found: AsOf) -> dict[Pair, int]:
    """Return the ties of a date: 1 where possible, 2 where certain."""
    known = dict.fromkeys(pairs(found.possible.networkx()), 1)
    return known | dict.fromkeys(pairs(found.certain.networkx()), 2)


def pairs(graph: "nx.Graph[str]") -> list[Pair]:
    return [(min(edge), max(edge)) for edge in graph.edges()]


def compared(before: AsOf, after: AsOf) -> dict[Pair, tuple[int, int]]:
    first, second = states(before), states(after)
    return {
        pair: (first.get(pair, 0), second.get(pair, 0)) for pair in first.keys() | second.keys()
    }


def between(store: GraphStore, one: str, other: str, backbone: str = "") -> TieChanges:
    return tie_changes(*as_of(store, NetworkSpec(backbone=backbone), [one, other]))


@pytest.mark.parametrize(("one", "other"), list(product(DATES, DATES))[1::3])
@pytest.mark.parametrize("store", ["accords", "starter"])
def test_changes_are_those_of_each_pair(
    store: str, one: str, other: str, request: pytest.FixtureRequest
) -> None:
    found = between(request.getfixturevalue(store), one, other)
    wanted = compared(found.before, found.after)
    appeared = found.listed("appeared", 10_000)
    assert {tie[:2] for tie in appeared if tie.certain} == {
        p for p, s in wanted.items() if s == (0, 2)
    }
    assert {tie[:2] for tie in appeared if not tie.certain} == {
        pair for pair, state in wanted.items() if state == (0, 1)
    }
    ended = found.listed("ended", 10_000)
    assert {tie[:2] for tie in ended} == {p for p, (a, b) in wanted.items() if a and not b}
    confirmed = found.listed("became certain", 10_000)
    assert {tie[:2] for tie in confirmed} == {p for p, s in wanted.items() if s == (1, 2)}
    doubted = found.listed("became possible", 10_000)
    assert {tie[:2] for tie in doubted} == {p for p, s in wanted.items() if s == (2, 1)}
    assert all(tie.things for tie in (*confirmed, *doubted))
    stayed = sum(found.count("stayed", sure) for sure in ("certain", "possible"))
    assert stayed == sum(a == b for a, b in wanted.values())


def test_a_tie_comes_with_what_it_goes_through_at_its_date(accords: GraphStore) -> None:
    found = between(accords, "1990", "2017-09")
    two = found.after.network.two
    for tie in found.listed("appeared", 100):
        rows = [two.partners.index(end) for end in tie[:2]]
        parts = [set(two.incidence[[row]].indices.tolist()) for row in rows]
        assert set(tie.things) == {two.things[n] for n in parts[0] & parts[1]}
        assert tie.things


def test_the_list_is_as_long_as_asked_with_certain_ties_first(starter: GraphStore) -> None:
    found = between(starter, "2000", "2020")
    assert len(found.listed("appeared", 1)) == 1
    assert [tie.certain for tie in found.listed("appeared", 99)] == sorted(
        (tie.certain for tie in found.listed("appeared", 99)), reverse=True
    )
    assert found.listed("appeared", 0) == []


def test_partners_that_are_there_at_one_date_only_are_compared(starter: GraphStore) -> None:
    found = between(starter, "2000", "2024")
    assert set(found.nodes) == {*found.before.possible.nodes, *found.after.possible.nodes}


def test_backbones_are_compared_too(starter: GraphStore) -> None:
    found = between(starter, "2000", "2024", backbone="disparity")
    wanted = compared(found.before, found.after)
    assert len(found.listed("ended", 999)) == sum(a > 0 == b for a, b in wanted.values())
