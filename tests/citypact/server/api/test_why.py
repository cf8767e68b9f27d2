"""Who says that two things are joined, and what two partners do together."""

import pytest

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.compare import CompareAsked, compare
from citypact.server.api.why import WhyAsked, why
from ontology.errors import NotFoundError, QueryError


@pytest.mark.parametrize("name", ["gwangju", "光州", "光州市", "City of Gwangju"])
def test_who_says_that_gwangju_works_with_unep(graph: KnowledgeGraph, name: str) -> None:
    found = why(graph, WhyAsked(thing=name, other="UNEP"))
    (through,) = found.through
    assert through.thing.name == "Cooperation of UNEP and the City of Gwangju"
    assert [said.what for said in (*through.one, *through.other)] == ["party", "party"]
    (passage,) = found.passages
    assert passage.locator == "section “Gwanju City Cooperation”"
    assert passage.publisher == "United Nations Environment Programme"


def test_a_partner_and_what_it_takes_part_in_are_joined_directly(graph: KnowledgeGraph) -> None:
    found = why(graph, WhyAsked(thing="unep", other="greener-cities-partnership"))
    assert found.through[0].thing.path == "/id/agreement/greener-cities-partnership"
    assert [said.what for said in found.through[0].one] == ["party"]


def test_what_nobody_joins_is_joined_by_nothing(graph: KnowledgeGraph) -> None:
    assert why(graph, WhyAsked(thing="gwangju", other="world-bank")).through == []


def test_two_names_of_one_thing_are_refused(graph: KnowledgeGraph) -> None:
    with pytest.raises(QueryError, match="are one thing"):
        why(graph, WhyAsked(thing="UNEP", other="unep"))


def test_comparison_tells_what_both_do_and_what_each_does_alone(graph: KnowledgeGraph) -> None:
    found = compare(graph, CompareAsked(one="unep", other="gwangju"))
    assert [shared.thing.path for shared in found.together] == [
        "/id/agreement/unep-gwangju-cooperation"
    ]
    assert found.counts["only_one"] == len(found.only_one) > 50
    assert found.only_other == []
    assert "/theme/green-growth" in {theme.path for theme in found.shared.themes}


def test_what_both_do_is_their_tie_and_what_is_only_planned(graph: KnowledgeGraph) -> None:
    found = compare(graph, CompareAsked(one="unep", other="un-habitat"))
    tie = graph.network().edges[found.one.iri, found.other.iri]
    assert found.counts["planned"] > 0
    assert found.counts["together"] == found.counts["planned"] + len(tie["things"])


def test_neither_of_two_does_what_their_common_partners_do(graph: KnowledgeGraph) -> None:
    found = compare(graph, CompareAsked(one="unep", other="un-habitat"))
    ours = {shared.thing.iri for shared in (*found.together, *found.only_one, *found.only_other)}
    assert found.neither
    assert not ours & {thing.iri for thing in found.neither}
    shared = {theme.iri for theme in found.shared.themes}
    assert not shared & {theme.iri for theme in found.neither_themes}


@pytest.mark.parametrize(
    ("one", "other", "error"),
    [("unep", "unep", QueryError), ("unep", "climate-change", QueryError),
     ("unep", "no such partner", NotFoundError), ("", "unep", NotFoundError)],
)  # fmt: skip
def test_what_cannot_be_compared_is_refused(
    graph: KnowledgeGraph, one: str, other: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        compare(graph, CompareAsked(one=one, other=other))
