"""What the home page and the filters show: what is in the graph."""

from typing import Any

import pytest

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.about import about
from citypact.server.api.asked import Asked
from citypact.server.api.facets import facets
from citypact.server.api.questions import AnswerAsked, Rows, answer


def test_the_home_page_counts_what_is_in_the_graph(graph: KnowledgeGraph) -> None:
    found = about(graph, Asked())
    assert found.counts["agreement"] == 23
    assert found.counts["source"] == len(found.sources) == 10
    assert found.counts["claim"] == sum(source.claims for source in found.sources)
    assert found.central[0].path == "/id/partner/unep"
    assert found.base == "https://w3id.org/citypact/"


def test_every_starting_question_has_an_answer(graph: KnowledgeGraph) -> None:
    questions = about(graph, Asked()).starting
    assert 6 <= len(questions) <= 8
    for each in questions:
        found = answer(graph, AnswerAsked(name=each.question, parameters=each.parameters))
        assert isinstance(found, Rows)
        assert found.rows, each.question


def test_bridges_are_asked_for_between_un_bodies_and_city_networks(graph: KnowledgeGraph) -> None:
    (bridges,) = (each for each in about(graph, Asked()).starting if each.question == "bridges")
    assert bridges.parameters == {"first": "un-body", "second": "network"}


def test_sources_say_when_they_were_read(graph: KnowledgeGraph) -> None:
    assert all(source.retrieved for source in about(graph, Asked()).sources)


def test_starting_questions_are_shown_in_the_readers_language(graph: KnowledgeGraph) -> None:
    first = about(graph, Asked(lang="zh")).starting[0]
    assert first.named == {"partner": "联合国环境规划署"}


@pytest.mark.parametrize(
    ("lang", "funder", "force", "city"),
    [("en", "funder", "in force", "City"), ("zh", "供资方", "已生效", "城市"),
     ("fr", "bailleur de fonds", "en vigueur", "Ville"),
     ("es", "entidad financiadora", "en vigor", "Ciudad"),
     ("ar", "جهة ممولة", "نافذ", "مدينة"), ("ru", "финансирующая сторона", "в силе", "Город")],
)  # fmt: skip
def test_words_are_those_of_the_reader(
    graph: KnowledgeGraph, lang: str, funder: str, force: str, city: str
) -> None:
    words = facets(graph, Asked(lang=lang)).words
    found = words["role"]["funder"], words["status"]["in-force"], words["kind"]["city"]
    assert found == (funder, force, city)


def test_filters_offer_what_occurs_in_the_graph(graph: KnowledgeGraph) -> None:
    found = facets(graph, Asked())
    assert {choice.value for choice in found.kinds} == {
        "city", "agency", "network", "unit", "partner",
    }  # fmt: skip
    assert found.roles[0].count >= found.roles[-1].count > 0
    assert found.sources == 5
    kenya = next(choice for choice in found.places if choice.name == "Kenya")
    assert kenya.count > 3
    for choices in (found.themes, found.places):
        known = {choice.value for choice in choices}
        assert all(not choice.broader or choice.broader in known for choice in choices)
    assert {"betweenness", "degree"} <= {choice.value for choice in found.measures}


def test_each_filter_can_be_set_to_what_is_offered(graph: KnowledgeGraph) -> None:
    found = facets(graph, Asked())
    for name, choices in (("role", found.roles), ("theme", found.themes), ("kind", found.kinds),
                          ("place", found.places), ("thing", found.things), ("type", found.types),
                          ("status", found.statuses)):  # fmt: skip
        filters: dict[str, Any] = {name: [choice.value for choice in choices]}
        graph.spec(**filters)
