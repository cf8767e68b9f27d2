"""The search box of every page: what people type, in the reader's language."""

from pathlib import Path

import msgspec
import pytest

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.search import Found, SearchAsked, search
from loaders.workspace import read_workspace
from ontology.errors import QueryError

UNEP = "https://w3id.org/citypact/id/partner/unep"


@pytest.fixture(scope="module")
def graph(starter_root: Path) -> KnowledgeGraph:
    """The starter graph."""
    return KnowledgeGraph(read_workspace(starter_root))


def _ask(graph: KnowledgeGraph, **asked: object) -> Found:
    return search(graph, msgspec.convert(asked, SearchAsked))


def test_a_city_is_found_by_its_chinese_name_and_shown_in_the_readers_language(
    graph: KnowledgeGraph,
) -> None:
    first = _ask(graph, q="光州市", lang="en").hits[0]
    assert (first.thing.name, first.thing.kind, first.thing.path) == (
        "City of Gwangju", "city", "/id/partner/gwangju",
    )  # fmt: skip
    assert (first.matched, first.matched_language) == ("光州市", "zh")
    assert first.about == "City · Republic of Korea"
    chinese = _ask(graph, q="光州市", lang="zh").hits[0]
    assert (chinese.thing.name, chinese.matched, chinese.about) == ("光州市", "", "城市 · 大韩民国")


def test_no_other_name_is_said_where_the_one_shown_has_what_was_typed(
    graph: KnowledgeGraph,
) -> None:
    (city,) = _ask(graph, q="GWANGJU", kind="partner", lang="en").hits
    assert (city.thing.name, city.matched) == ("City of Gwangju", "")


@pytest.mark.parametrize("typed", ["gwangjoo", "Gwangjuu", "kwangju", "guangju"])
def test_a_slip_leads_to_the_place_and_the_city_before_what_they_did(
    graph: KnowledgeGraph, typed: str
) -> None:
    found = _ask(graph, q=typed)
    assert [hit.thing.name for hit in found.hits[:2]] == ["Gwangju", "City of Gwangju"]
    (city,) = _ask(graph, q=typed, kind="partner").hits
    assert city.thing.path == "/id/partner/gwangju"


def test_what_a_thing_is_part_of_tells_it_where_no_country_does(graph: KnowledgeGraph) -> None:
    first = _ask(graph, q="Executive Director of UN-Habitat").hits[0]
    assert first.about == "Unit · United Nations Human Settlements Programme"


def test_hits_are_counted_beyond_those_that_are_sent(graph: KnowledgeGraph) -> None:
    found = _ask(graph, q="un", limit=3)
    assert len(found.hits) == 3
    assert found.total > 20
    assert [hit.score for hit in found.hits] == sorted((h.score for h in found.hits), reverse=True)


def test_one_kind_is_searched_alone(graph: KnowledgeGraph) -> None:
    found = _ask(graph, q="Nairobi", kind="place")
    assert {hit.thing.kind for hit in found.hits} == {"place"}
    with pytest.raises(QueryError, match="did you mean “partner”"):
        _ask(graph, q="Nairobi", kind="partnr")


@pytest.mark.parametrize("q", ["", " ", "zzqqxxyyvv", "\x00", '"', "\ud800"])
def test_nothing_is_no_error(graph: KnowledgeGraph, q: str) -> None:
    assert search(graph, SearchAsked(q=q)) == Found([], 0)


def test_an_identifier_finds_its_thing(graph: KnowledgeGraph) -> None:
    for q in ("Q182016", "wikidata:Q182016", "41116", "iati:XM-DAC-41116", UNEP, "partner/unep"):
        assert _ask(graph, q=q).hits[0].thing.iri == UNEP
