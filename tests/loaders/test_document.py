"""Hand-written documents: what each word says, and what is reported."""

from collections.abc import Callable
from pathlib import Path

from pyoxigraph import Quad

from loaders.claims import Passage
from loaders.workspace import read_workspace
from ontology.errors import Problem
from tests.loaders.said import ID, said, value

REPORT = """
language: zh
passages:
  para-12:
    locator: paragraph 12
    position: [120, 480]
    agencies:
      unep: {name: {en: United Nations Environment Programme, zh: 联合国环境规划署}, called: 环境署}
    initiatives:
      urbanshift:
        name: {en: UrbanShift, zh: [城市转变倡议, 城市转变]}
        lead: {partner: unep, since: 2021, until: 2023, status: planned}
        status: {launched: 2021-09, completed: }
        figures: {cities: ">=23", on: 2021}
        themes: [climate-mitigation, urban-planning]
        website: https://www.shiftcities.org/
  para-18:
    locator: paragraph 18
    initiatives:
      urbanshift: {location: buenos-aires}
    localities:
      buenos-aires: {name: {en: Buenos Aires}, geonames: 3435910, point: "-34.61, -58.38"}
"""


def read(root: Path) -> tuple[list[Quad], list[Passage], list[Problem]]:
    found = said(read_workspace(root).sources[0])
    return found.quads, found.passages, found.problems


def says(claims: list[Quad], subject: str, predicate: str) -> set[str]:
    """Return the objects of claims about a thing, by the end of the predicate's IRI."""
    return {
        value(claim.object)
        for claim in claims
        if value(claim.subject) == ID + subject and claim.predicate.value.endswith(predicate)
    }


def test_each_passage_is_a_citation_with_its_place(make_workspace: Callable[..., Path]) -> None:
    _, citations, problems = read(make_workspace(report=REPORT))
    assert problems == []
    assert [(p.key, p.locator, p.start, p.end) for p in citations] == [
        ("para-12", "paragraph 12", 120, 480),
        ("para-18", "paragraph 18", -1, -1),
    ]


def test_every_claim_cites_the_passage_it_stands_in(make_workspace: Callable[..., Path]) -> None:
    claims, _, _ = read(make_workspace(report=REPORT))
    where = {value(c.graph_name) for c in claims if c.predicate.value.endswith("#location")}
    assert where == {"https://w3id.org/citypact/cite/report/para-18"}


def test_a_thing_opened_twice_is_one_thing(make_workspace: Callable[..., Path]) -> None:
    claims, _, _ = read(make_workspace(report=REPORT))
    opened = [c for c in claims if value(c.subject) == ID + "initiative/urbanshift"]
    assert {value(c.graph_name).rpartition("/")[2] for c in opened} == {"para-12", "para-18"}


def test_names_have_languages_and_the_name_as_written_has_the_documents(
    make_workspace: Callable[..., Path],
) -> None:
    claims, _, _ = read(make_workspace(report=REPORT))
    assert says(claims, "initiative/urbanshift", "prefLabel") == {
        "UrbanShift", "城市转变倡议", "城市转变",
    }  # fmt: skip
    called = next(c.object for c in claims if c.predicate.value.endswith("#nameInSource"))
    assert str(called) == '"环境署"@zh'


def test_a_role_makes_a_participation_with_dates_and_status(
    make_workspace: Callable[..., Path],
) -> None:
    claims, _, _ = read(make_workspace(report=REPORT))
    node = "participation/unep--initiative-urbanshift--lead--2021"
    assert says(claims, node, "#partner") == {ID + "partner/unep"}
    assert says(claims, node, "#in") == {ID + "initiative/urbanshift"}
    assert says(claims, node, "#start") == {"2021"}
    assert says(claims, node, "#end") == {"2023"}
    assert says(claims, f"status/participation-{node[14:]}--planned", "#of") == {ID + node}


def test_a_status_without_a_date_is_a_status_change_without_one(
    make_workspace: Callable[..., Path],
) -> None:
    claims, _, _ = read(make_workspace(report=REPORT))
    assert says(claims, "status/initiative-urbanshift--launched--2021-09", "#on") == {"2021-09"}
    assert says(claims, "status/initiative-urbanshift--completed", "#on") == set()
    assert says(claims, "status/initiative-urbanshift--completed", "#of")


def test_a_figure_is_an_observation_with_its_qualifier(
    make_workspace: Callable[..., Path],
) -> None:
    claims, _, _ = read(make_workspace(report=REPORT))
    node = "observation/initiative-urbanshift--cities--2021--23"
    assert says(claims, node, "#value") == {"23"}
    assert says(claims, node, "#qualifier") == {"https://w3id.org/citypact/qualifier/at-least"}
    assert says(claims, node, "#valueText") == {">=23"}


def test_a_geonames_id_is_the_iri_of_the_place(make_workspace: Callable[..., Path]) -> None:
    claims, _, _ = read(make_workspace(report=REPORT))
    assert "https://sws.geonames.org/3435910/" in {value(claim.subject) for claim in claims}
    assert says(claims, "geometry/geonames-3435910--34.61s-58.38w", "#asWKT") == {
        "POINT(-58.38 -34.61)"
    }


WRONG = """
passages:
  para-1:
    agencies:
      unep: {nmae: UNEP, acronym: }
    partners:
      Bad Key: {name: x}
    agreements:
      accord:
        name: {en: Accord, x-: y}
        party: [unepp, unep]
        leed: unep
        status: {singed: 2008, signed: 2008-13}
        figures: {members: lots}
        themes: climat-change
        geonames: abc
  Para 2: {}
  para-3:
    locator: paragraph 3
    agrements: {}
"""


def test_everything_that_is_wrong_is_reported_at_once_with_its_line(
    make_workspace: Callable[..., Path],
) -> None:
    _, _, problems = read(make_workspace(report=WRONG))
    found = {(problem.place, problem.found) for problem in problems}
    assert found >= {
        ("line 4", "passage “para-1” has no locator"),
        ("line 5", "unknown word “nmae”"),
        ("line 5", "the value is empty"),
        ("line 7", "“Bad Key” is no key"),
        ("line 10", "“x-” is no language tag"),
        ("line 11", "nothing is called “unepp” here"),
        ("line 12", "unknown word “leed”"),
        ("line 13", "unknown status “singed”"),
        ("line 14", "“lots” is no figure"),
        ("line 15", "unknown theme “climat-change”"),
        ("line 16", "“abc” is no GeoNames id"),
        ("line 17", "“Para 2” is no key"),
        ("line 20", "unknown word “agrements”"),
    }
    assert all(problem.file == "sources/data/report.yaml" for problem in problems)


def test_advice_names_the_nearest_word(make_workspace: Callable[..., Path]) -> None:
    _, _, problems = read(make_workspace(report=WRONG))
    mends = {problem.found: problem.mend for problem in problems}
    assert "“lead”" in mends["unknown word “leed”"]
    assert "“climate-change”" in mends["unknown theme “climat-change”"]
    assert "“agreements”" in mends["unknown word “agrements”"]


def test_an_empty_list_is_no_fact(make_workspace: Callable[..., Path]) -> None:
    text = "passages: {p: {locator: page 1, agreements: {a: {name: {en: A}, party: []}}}}"
    _, _, problems = read(make_workspace(report=text))
    assert [problem.found for problem in problems] == ["the list is empty"]


def test_a_document_without_passages_says_what_to_write(
    make_workspace: Callable[..., Path],
) -> None:
    _, _, problems = read(make_workspace(report="language: en\n"))
    assert "write passages:" in problems[0].mend


def test_a_theme_of_ones_own_can_be_opened_and_used(make_workspace: Callable[..., Path]) -> None:
    text = """
passages:
  p:
    locator: page 1
    themes: {rain-gardens: {name: {en: rain gardens}, broader: urban-greening}}
    initiatives: {gardens: {name: {en: Gardens}, themes: rain-gardens}}
"""
    claims, _, problems = read(make_workspace(report=text))
    assert problems == []
    assert says(claims, "initiative/gardens", "#theme") == {
        "https://w3id.org/citypact/theme/rain-gardens"
    }
