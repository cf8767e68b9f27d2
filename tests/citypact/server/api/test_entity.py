"""What the pages of things show, on the starter graph."""

import pytest

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.entity import Entity, EntityAsked, entity
from citypact.server.api.refs import Statement
from ontology.errors import NotFoundError
from queries.facts import GROUPS


def page(graph: KnowledgeGraph, thing: str, lang: str = "en") -> Entity:
    return entity(graph, EntityAsked(thing=thing, lang=lang))


def told(found: Entity, group: str) -> list[Statement]:
    return [said for said in found.statements if said.group == group]


def test_gwangju_is_a_city_with_a_place_on_the_map(graph: KnowledgeGraph) -> None:
    found = page(graph, "gwangju", "zh")
    assert (found.thing.name, found.thing.kind, found.country) == ("光州市", "city", "大韩民国")
    (place,) = found.places
    assert place.relation == "jurisdiction"
    assert (place.latitude, place.longitude) == (35.15472, 126.91556)


def test_each_statement_leads_to_the_passage_that_makes_it(graph: KnowledgeGraph) -> None:
    found = page(graph, "gwangju")
    (part,) = told(found, "takes part in")
    assert part.thing is not None
    assert part.thing.path == "/id/agreement/unep-gwangju-cooperation"
    assert (part.what, part.what_name) == ("party", "party")
    (number,) = part.passages
    passage = found.passages[number]
    assert passage.path == "/cite/unep-cities/gwanju-city-cooperation"
    assert passage.locator == "section “Gwanju City Cooperation”"
    assert passage.publisher == "United Nations Environment Programme"


def test_names_in_all_languages_say_how_they_are_used(graph: KnowledgeGraph) -> None:
    names = {(name.language, name.use): name.text for name in page(graph, "gwangju").names}
    assert names["zh", "preferred"] == "光州市"
    assert names["en", "preferred"] == "City of Gwangju"
    assert ("en", "in-source") in names


@pytest.mark.parametrize(
    ("lang", "party"),
    [("en", "party"), ("zh", "缔约方"), ("fr", "partie"), ("es", "parte"), ("ar", "طرف"),
     ("ru", "сторона")],
)  # fmt: skip
def test_roles_are_named_in_six_languages(graph: KnowledgeGraph, lang: str, party: str) -> None:
    found = page(graph, "gwangju", lang)
    assert {said.what_name for said in told(found, "takes part in")} == {party}


def test_an_agreement_names_its_partners_themes_and_figures(graph: KnowledgeGraph) -> None:
    found = page(graph, "greener-cities-partnership")
    partners = {said.thing.path for said in told(found, "partners") if said.thing}
    assert partners == {"/id/partner/unep", "/id/partner/un-habitat"}
    (figure,) = found.figures
    assert (figure.measure, figure.value, figure.written) == ("key-areas", 3.0, "3")
    assert (figure.qualifier, figure.qualifier_name) == ("", "")
    (launched,) = told(found, "life cycle")
    assert (launched.status, launched.plan) == ("launched", False)


def test_a_figure_says_how_exact_it_is(graph: KnowledgeGraph) -> None:
    (members,) = page(graph, "iclei", "fr").figures
    assert (members.value, members.qualifier) == (1750.0, "more-than")
    assert members.qualifier_name == "plus de"


def test_a_description_says_its_language(graph: KnowledgeGraph) -> None:
    found = page(graph, "https://w3id.org/citypact/role/funder", "zh")
    assert (found.description[:5], found.description_language) == ("Gives", "en")


def test_groups_come_in_the_order_of_a_card(graph: KnowledgeGraph) -> None:
    places = [GROUPS.index(said.group) for said in page(graph, "unep").statements]
    assert places == sorted(places)


def test_what_is_planned_is_marked(graph: KnowledgeGraph) -> None:
    (proposed,) = told(page(graph, "output/city-wide-cdm-feasibility"), "life cycle")
    assert proposed.plan


def test_identifiers_lead_to_where_they_are_described(graph: KnowledgeGraph) -> None:
    found = page(graph, "unep")
    assert found.website == "https://www.unep.org/"
    assert ("ror:015z29x25", "https://ror.org/015z29x25") in found.identifiers


def test_a_theme_shows_what_is_about_it_and_who_works_on_it(graph: KnowledgeGraph) -> None:
    found = page(graph, "theme/climate-change", "es")
    assert found.thing.name == "cambio climático"
    assert found.thing_count == len(found.things) > 10
    assert "/theme/climate-mitigation" in {narrower.path for narrower in found.narrower}
    partners = {partner.path: count for partner, count in found.partners}
    assert partners["/id/partner/un-habitat"] > 5


def test_a_place_shows_who_is_there_and_what_covers_it(graph: KnowledgeGraph) -> None:
    found = page(graph, "South Korea", "ru")
    assert found.thing.name == "Республика Корея"
    assert "/id/partner/gwangju" in {partner.path for partner, _ in found.partners}
    assert {said.what for said in told(found, "has")} >= {"contains"}


def test_a_source_lists_its_passages_as_they_are_ordered_in_it(graph: KnowledgeGraph) -> None:
    found = page(graph, "source/hsp-ha-2-2023")
    assert found.source is not None
    assert (found.source.citations, found.cited_count) == (29, 29)
    assert found.source.claims > 1000
    paragraphs = [p.locator for p in found.cited if p.locator.startswith("paragraph ")]
    numbers = [int(text.split()[1].strip(",")) for text in paragraphs]
    assert numbers == sorted(numbers)


def test_a_citation_shows_what_its_passage_says(graph: KnowledgeGraph) -> None:
    found = page(graph, "/cite/unep-cities/gwanju-city-cooperation")
    assert found.source is not None
    assert found.source.publisher == "United Nations Environment Programme"
    parts = {(said.about.path, said.what) for said in found.says
             if said.about and said.group == "takes part in"}  # fmt: skip
    assert parts == {("/id/partner/gwangju", "party"), ("/id/partner/unep", "party")}


def test_a_role_is_described_too(graph: KnowledgeGraph) -> None:
    found = page(graph, "/role/lead", "zh")
    assert (found.thing.name, found.thing.kind) == ("牵头方", "concept")
    assert [narrower.path for narrower in found.narrower] == ["/role/co-lead"]


@pytest.mark.parametrize("thing", ["", " ", "nobody at all", "/id/partner/none", "urn:x:y", "<"])
def test_what_nothing_is_called_is_not_found(graph: KnowledgeGraph, thing: str) -> None:
    with pytest.raises(NotFoundError):
        page(graph, thing)
