"""SPARQL as tokens: terms take the place of variables and never change what is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, QuerySolutions, RdfFormat, Store

from graph.sparql_text import fix, tokens

UNEP = NamedNode("https://w3id.org/citypact/id/partner/unep")
PAYLOADS = [
    'secret" . ?x ?y ?z } #',
    "x' } UNION { ?s ?p ?o } #",
    '"""} DROP ALL #',
    "\\",
    '\\" } #',
    "?who",
    "$who",
    "# no comment",
    "<urn:x>",
    "@en",
    "line one\nline two\r\u2028line three",
    "}{)(",
    "",
]
hostile = st.one_of(
    st.sampled_from(PAYLOADS),
    st.text(max_size=30),
    st.lists(st.sampled_from(["'", '"', "\\", "\n", "?who", "}", "{", "#", "<", ">", ".", "@en"]))
    .map("".join),
)  # fmt: skip
QUERIES = [
    "SELECT ?s { ?s ?p ?who }",
    "SELECT ?who ?s { ?s ?p ?who } ORDER BY ?who ?s",
    "SELECT (COUNT(?s) AS ?n) { ?s ?p ?who } GROUP BY ?who HAVING(COUNT(?s) > 0)",
    "SELECT (STR(?who) AS ?text) { ?s ?p ?o FILTER(?o = $who) } # who is ?who",
    "SELECT * { ?s ?p ?o OPTIONAL { ?s ?q ?who } FILTER('?who' != ?o) } LIMIT 5",
]


def shape(query: str) -> list[str]:
    """The tokens of a query with every literal and space written alike."""
    return ["''" if token[0] in "\"'" else token for token in tokens(query) if token.strip()]


@given(st.text(alphabet=st.sampled_from(list("?$who<>\"'{}()\\ab:@#^ \n\t.é中"))))
def test_the_tokens_of_any_text_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


@pytest.mark.parametrize("query", QUERIES)
@given(value=hostile, language=st.sampled_from([None, "en", "zh-hant"]))
def test_a_hostile_literal_never_changes_the_structure(
    query: str, value: str, language: str | None
) -> None:
    harmless, evil = (Literal(text, language=language) for text in ("UNEP", value))
    assert shape(fix(query, {"who": evil})) == shape(fix(query, {"who": harmless}))


@pytest.mark.parametrize("query", QUERIES)
@given(value=hostile)
def test_a_query_with_a_hostile_literal_still_runs_and_finds_only_that(
    query: str, value: str
) -> None:
    store = Store()
    for number, text in enumerate((value, f"not {value}")):
        triple = f"<urn:s{number}> <urn:p> {Literal(text)} ."
        store.load(triple.encode(), format=RdfFormat.N_TRIPLES)
    found = store.query(fix(query, {"who": Literal(value)}))
    assert isinstance(found, QuerySolutions)
    subjects = {str(row["s"]) for row in found if "?s" in map(str, found.variables)}
    assert "LIMIT" in query or subjects <= {"<urn:s0>"}


def test_a_selected_variable_stays_a_column() -> None:
    fixed = fix("SELECT ?who ?n { ?who ?p ?n }", {"who": UNEP})
    assert fixed == f"SELECT ({UNEP} AS ?who) ?n {{ {UNEP} ?p ?n }}"


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?s { ?s ?p '?who' }",
        'SELECT ?s { ?s ?p "?who" }',
        "SELECT ?s { ?s ?p '''it's ?who''' }",
        "SELECT ?s { ?s <urn:?who> ?o }",
        "SELECT ?s { ?s ?p ?o } # ?who",
        "SELECT ?s { ?s ?p ?whom }",
    ],
)
def test_what_only_looks_like_the_variable_stays(text: str) -> None:
    assert fix(text, {"who": UNEP}) == text


def test_no_terms_leave_the_text_as_it_is() -> None:
    assert fix("SELECT ?who { ?who ?p ?o }", {}) == "SELECT ?who { ?who ?p ?o }"
