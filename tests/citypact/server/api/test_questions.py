"""The catalogue of questions as forms, and their answers as rows and files."""

import pytest
from pyoxigraph import Literal

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.asked import Asked
from citypact.server.api.cells import Cell
from citypact.server.api.download import Download
from citypact.server.api.questions import AnswerAsked, Rows, _guarded, answer, questions
from ontology.errors import NotFoundError, QueryError
from queries.answers import Answer, Row, write_rows
from queries.catalogue import catalogue


def rows(graph: KnowledgeGraph, name: str, lang: str = "en", **parameters: str) -> Rows:
    found = answer(graph, AnswerAsked(name=name, parameters=parameters, lang=lang))
    assert isinstance(found, Rows)
    return found


def test_every_question_of_the_catalogue_is_a_form(graph: KnowledgeGraph) -> None:
    found = {question.name: question for question in questions(graph, Asked()).questions}
    assert found.keys() == catalogue().keys()
    (partner, *_) = found["works-with"].parameters
    assert (partner.name, partner.type, partner.optional) == ("partner", "partner", False)


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_the_example_of_each_question_answers(graph: KnowledgeGraph, name: str) -> None:
    examples = {each.name: each.example for each in catalogue()[name].parameters}
    found = rows(graph, name, **examples)
    columns = [column for column, _ in found.columns]
    assert all(len(row) == len(columns) for row in found.rows)
    assert found.view == catalogue()[name].view
    assert not found.cut


def test_names_are_those_of_the_reader_and_lead_to_the_page(graph: KnowledgeGraph) -> None:
    found = rows(graph, "works-with", "zh", partner="gwangju")
    columns = [column for column, _ in found.columns]
    partner = found.rows[0][columns.index("withName")]
    assert partner is not None
    assert (partner.value, partner.path, partner.kind) == (
        "联合国环境规划署", "/id/partner/unep", "agency",
    )  # fmt: skip


def test_forms_are_in_the_readers_language_and_say_so(graph: KnowledgeGraph) -> None:
    found = questions(graph, Asked(lang="fr"))
    works = next(question for question in found.questions if question.name == "works-with")
    assert (works.summary[:26], works.language) == ("Qui travaille avec un part", "fr")
    assert (works.parameters[0].label, works.parameters[0].language) == ("Partenaire", "fr")
    assert (found.groups[0].key, found.groups[0].language) == (works.group, "fr")


@pytest.mark.parametrize(
    ("lang", "body", "network"),
    [("en", "United Nations body", "City network"), ("zh", "联合国机构", "城市网络"),
     ("fr", "organisme des Nations Unies", "Réseau de villes"), ("ko", "United Nations body",
                                                                 "City network")],
)  # fmt: skip
def test_types_and_kinds_to_choose_from_are_one_list_in_the_readers_language(
    graph: KnowledgeGraph, lang: str, body: str, network: str
) -> None:
    found = {each.name: each for each in questions(graph, Asked(lang=lang)).questions}
    first, second = found["bridges"].parameters
    known = {option.value: option.name for option in first.options}
    assert (known["un-body"], known["network"]) == (body, network)
    assert [option.name for option in first.options] == sorted(known.values(), key=str.casefold)
    assert first.options == second.options
    assert not found["in-force-on"].parameters[0].options


def test_every_option_of_a_parameter_can_be_chosen(graph: KnowledgeGraph) -> None:
    for question in questions(graph, Asked()).questions:
        for each in question.parameters:
            for option in each.options:
                assert graph.lookup.term(option.value, each.type)


def test_who_bridges_un_bodies_and_city_networks_is_answered_with_passages(
    graph: KnowledgeGraph,
) -> None:
    found = rows(graph, "bridges", "fr", first="un-body", second="network")
    columns = [column for column, _ in found.columns]
    row = next(row for row in found.rows if texts(row)[0][0].startswith("Programme des Nations"))
    cited = row[columns.index("secondCitation")]
    assert cited is not None
    assert (cited.kind, cited.path) == ("citation", "/cite/iuc-asia/uea-network")
    assert {language for _, language in found.headings} == {"fr"}


def test_headings_and_words_in_cells_are_in_the_readers_language(graph: KnowledgeGraph) -> None:
    found = rows(graph, "in-force-on", "es", date="2012")
    columns = [column for column, _ in found.columns]
    assert found.headings[columns.index("thingName")] == ("Elemento", "es")
    said = {name: {row[columns.index(name)] for row in map(texts, found.rows)}
            for name in ("certainty", "statusName")}  # fmt: skip
    assert said["certainty"] == {("cierto", "es"), ("posible", "es"), ("sin fecha", "es")}
    assert {language for _, language in said["statusName"]} <= {"es", ""}


def texts(row: list[Cell | None]) -> list[tuple[str, str]]:
    return [(cell.value, cell.language) if cell else ("", "") for cell in row]


def test_numbers_are_numbers(graph: KnowledgeGraph) -> None:
    found = rows(graph, "figures", thing="uea", measure="members")
    columns = [column for column, _ in found.columns]
    value = found.rows[0][columns.index("value")]
    assert value is not None
    assert (value.value, value.number) == ("156", 156.0)


def test_the_text_that_was_asked_is_shown_with_the_values_in_place(graph: KnowledgeGraph) -> None:
    found = rows(graph, "works-with", partner="gwangju")
    assert "<https://w3id.org/citypact/id/partner/gwangju>" in found.sparql


@pytest.mark.parametrize(
    ("name", "format_", "type_", "begins"),
    [
        ("agreements", "csv", "text/csv", b"agreementName,"),
        ("agreements", "tsv", "text/tab-separated-values", b"agreementName\t"),
        ("agreements", "json", "application/sparql-results+json", b"{"),
        ("thing-graph", "turtle", "text/turtle", b"@prefix"),
        ("thing-graph", "ntriples", "application/n-triples", b"<"),
    ],
)
def test_an_answer_is_a_file(
    graph: KnowledgeGraph, name: str, format_: str, type_: str, begins: bytes
) -> None:
    examples = {each.name: each.example for each in catalogue()[name].parameters}
    found = answer(graph, AnswerAsked(name=name, parameters=examples, format=format_))
    assert isinstance(found, Download)
    assert found.type.startswith(type_)
    assert found.content.startswith(begins)
    assert found.name.startswith(f"{name}.")


def test_empty_values_of_a_form_are_as_if_not_given(graph: KnowledgeGraph) -> None:
    given = rows(graph, "works-with", partner="gwangju", role="  ")
    assert given.rows == rows(graph, "works-with", partner="gwangju").rows


@pytest.mark.parametrize(
    ("name", "parameters", "format_", "error", "says"),
    [
        ("works-wth", {}, "", NotFoundError, "did you mean “works-with”"),
        ("works-with", {}, "", QueryError, "write parameters.partner=unep"),
        ("works-with", {"prtner": "unep"}, "", QueryError, "did you mean “partner”?"),
        ("works-with", {"partner": "unepp"}, "", NotFoundError, "did you mean “UNEP”"),
        ("agreements", {"x": "y"}, "", QueryError, "it takes no parameters"),
        ("agreements", {}, "cvs", QueryError, "did you mean “csv”?"),
        ("agreements", {}, "turtle", QueryError, "use csv, tsv or json"),
        ("in-force-on", {"date": "soon"}, "", QueryError, "date is “soon”, no date"),
        ("events-in-year", {"year": "-1"}, "", NotFoundError, "no whole number"),
        ("participants", {"thing": "x } DROP ALL #"}, "", NotFoundError, "no thing is called"),
        ("participants", {"thing": "unep", "role": "leed"}, "", NotFoundError, "“lead”"),
    ],
)  # fmt: skip
def test_wrong_questions_say_what_to_do(
    graph: KnowledgeGraph, name: str, parameters: dict[str, str], format_: str,
    error: type[Exception], says: str,
) -> None:  # fmt: skip
    with pytest.raises(error, match=says.replace(".", r"\.").replace("?", r"\?")):
        answer(graph, AnswerAsked(name=name, parameters=parameters, format=format_))


def test_a_text_that_looks_like_a_formula_is_none_in_a_spreadsheet() -> None:
    terms = (Literal("=HYPERLINK(A1)"), Literal("＠x", language="zh"), Literal(-5), None)
    row = Row(("name", "note", "change", "since"), terms)
    guarded = write_rows(_guarded(Answer(row.columns, (row,))), "csv")
    assert guarded == "name,note,change,since\n'=HYPERLINK(A1),'＠x,-5,\n"
