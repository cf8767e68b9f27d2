"""Parameters become terms before they meet a question: what people write, and what attackers do."""

import pytest
from pyoxigraph import Literal

from graph.lookup import Lookup
from graph.store import GraphStore
from ontology.errors import NotFoundError, QueryError
from ontology.terms import ID, ROLE, XSD
from queries.answers import answer
from queries.catalogue import named_query, parse_query
from queries.run import bind, run_query

HOSTILE = (
    'secret" . ?x ?y ?z } #',
    "} UNION { ?s ?p ?o",
    "<https://w3id.org/citypact/id/partner/unep> } UNION { ?s ?p ?o",
    "https://w3id.org/citypact/id/partner/unep> ; ?p ?o . <x",
    'unep"@en',
    "unep\n} INSERT DATA { <a:b> <a:b> <a:b> } #",
    "?partner",
    "\\u003e } # \x00",
    "",
)
TEXT = parse_query(
    "echo",
    "# summary: The text.\n# param text (text): a text. Example: x\n# view: table\n"
    "SELECT ?text (STRLEN(?text) AS ?n) WHERE { FILTER(STR(?text) = ?text) }",
)


@pytest.fixture(scope="module")
def lookup(starter: GraphStore) -> Lookup:
    """The names of the starter graph."""
    return Lookup(starter)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("kind", ["partner", "role"])
def test_a_hostile_name_is_unknown_and_reaches_no_query(
    starter: GraphStore, lookup: Lookup, text: str, kind: str
) -> None:
    parameters = {"partner": "unep"} | {kind: text}
    with pytest.raises(NotFoundError):
        run_query(starter, "works-with", parameters, lookup)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_stays_a_text(starter: GraphStore, lookup: Lookup, text: str) -> None:
    found = answer(starter.query(TEXT.text, bind(TEXT, {"text": text}, lookup)))
    assert [row.as_dict() for row in found] == [{"text": text, "n": len(text)}]


@pytest.mark.parametrize("text", ['2012" . ?s ?p ?o', "2012-13", "tomorrow", "1=1"])
def test_what_is_no_date_is_refused(starter: GraphStore, lookup: Lookup, text: str) -> None:
    with pytest.raises(NotFoundError, match="parameter date"):
        run_query(starter, "in-force-on", {"date": text}, lookup)


@pytest.mark.parametrize("text", ["2017 || true", "2017.5", "next"])
def test_what_is_no_number_is_refused(starter: GraphStore, lookup: Lookup, text: str) -> None:
    with pytest.raises(NotFoundError, match=r"is no whole number.*write 10"):
        run_query(starter, "events-in-year", {"year": text}, lookup)


def test_each_type_of_parameter_becomes_its_term(lookup: Lookup) -> None:
    bound = bind(named_query("works-with"), {"partner": "UNEP", "role": "Co-lead"}, lookup)
    assert bound == {"partner": ID["partner/unep"], "role": ROLE["co-lead"]}
    assert bind(named_query("events-in-year"), {"year": "2017"}, lookup) == {"year": Literal(2017)}


@pytest.mark.parametrize(
    ("written", "before", "first", "after"),
    [
        ("2012", "2011-12-31", "2012-01-01", "2013-01-01"),
        ("2012-06", "2012-05-31", "2012-06-01", "2012-07-01"),
        ("2012-06-05", "2012-06-04", "2012-06-05", "2012-06-06"),
        ("9999-12-31", "9999-12-30", "9999-12-31", "9999-12-31"),
    ],
)
def test_a_date_stands_for_all_its_days(
    lookup: Lookup, written: str, before: str, first: str, after: str
) -> None:
    bound = bind(named_query("in-force-on"), {"date": written}, lookup)
    days = {"date": first, "dateBefore": before, "dateAfter": after}
    assert bound == {name: Literal(day, datatype=XSD.date) for name, day in days.items()}


def test_an_optional_parameter_that_is_left_out_asks_for_all(
    starter: GraphStore, lookup: Lookup
) -> None:
    everything = answer(run_query(starter, "funders", {}, lookup))
    chosen = answer(run_query(starter, "funders", {"partner": "EU"}, lookup))
    assert 0 < len(chosen) < len(everything)
    assert [row["partner"] for row in chosen] == [ID["partner/eu"].value]


def test_a_missing_parameter_is_shown_with_an_example(starter: GraphStore, lookup: Lookup) -> None:
    with pytest.raises(NotFoundError, match=r"needs the parameter “other”.*--param other="):
        run_query(starter, "shared", {"one": "unep"}, lookup)


def test_all_that_is_wrong_is_reported_together(starter: GraphStore, lookup: Lookup) -> None:
    with pytest.raises(NotFoundError) as caught:
        run_query(starter, "shared", {"one": "Atlantis", "role": "lead"}, lookup)
    text = str(caught.value)
    assert "Atlantis" in text
    assert "no parameter “role”" in text
    assert "needs the parameter “other”" in text


def test_the_value_of_a_parameter_stays_a_column(starter: GraphStore, lookup: Lookup) -> None:
    found = answer(run_query(starter, "roles-of", {"partner": "iclei"}, lookup))
    assert {row["partner"] for row in found} == {ID["partner/iclei"].value}


def test_a_variable_in_a_text_or_name_of_the_query_is_left_alone(starter: GraphStore) -> None:
    found = starter.rows(
        'SELECT ?who ("?who" AS ?text) ?whoever { ?who cp:acronym ?whoever }',
        {"who": ID["partner/unep"]},
    )
    assert [(row["text"].value, row["whoever"].value) for row in found] == [("?who", "UNEP")]


def test_a_broken_query_is_reported_with_its_place(starter: GraphStore) -> None:
    with pytest.raises(QueryError, match=r"not SPARQL 1\.1"):
        starter.query("SELECT ?x WHERE { ?x ")
