"""What a query given as text may not do, in every spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.errors import QueryError
from queries.guard import MAX_DEPTH, check_query

BLANKS = st.text(" \t\n", min_size=1, max_size=3)
KEYWORD = st.sampled_from(["SERVICE", "LOAD"])


@given(KEYWORD, st.data(), BLANKS)
def test_no_spelling_reaches_another_server(word: str, data: st.DataObject, blank: str) -> None:
    mixed = "".join(data.draw(st.sampled_from([c.lower(), c.upper()])) for c in word)
    for text in (f"SELECT * {{{blank}{mixed}<http://h/> {{}} }}", f"{mixed}#c\n<http://h/>"):
        with pytest.raises(QueryError, match="may not"):
            check_query(text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?s rdfs:label 'SERVICE' }",
        'SELECT * { ?s rdfs:label "a \\" SERVICE" }',
        "SELECT * { ?SERVICE ?load $Service }",
        "SELECT * { <http://example.org/SERVICE> ex:SERVICE ?o }",
        "SELECT * { ?s ?p 'x'@en-SERVICE } # SERVICE",
        "SELECT * { ?s rdfs:label '''SERVICE\n''' }",
    ],
)
def test_the_word_in_names_texts_and_comments_is_no_reason_to_refuse(text: str) -> None:
    assert check_query(text) == text


@pytest.mark.parametrize("opening", ["{", "(", "[", "STR(", "OPTIONAL {", "EXISTS {"])
def test_what_is_nested_too_deep_never_reaches_the_engine(opening: str) -> None:
    with pytest.raises(QueryError, match="nested deeper"):
        check_query("SELECT * { " + opening * (MAX_DEPTH + 1))


@pytest.mark.parametrize("part", ["?s ?p ?o UNION ", "/ex:p", "FILTER EXISTS {} "])
def test_what_has_too_many_parts_never_reaches_the_engine(part: str) -> None:
    with pytest.raises(QueryError, match="more than"):
        check_query("SELECT * { ?s ex:p" + part * 501)


def test_what_is_too_long_never_reaches_the_engine() -> None:
    with pytest.raises(QueryError, match="longer than"):
        check_query("SELECT * { ?s ?p '" + "西" * 30_000 + "' }")
