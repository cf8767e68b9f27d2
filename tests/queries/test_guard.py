"""What a query given as text may not do, in every spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.errors import QueryError
from queries.guard import MAX_DEPTH, MAX_OPERATORS, MAX_PARTS, MAX_TERMS, check_query

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
        "SELECT * { ?s rdfs:label ?o # a city\r FILTER(CONTAINS(?o, 'service')) }",
        "PREFIX ex: <http://example.org/service#> SELECT * { ex:service ?p ex:a.service }",
        "SELECT * { VALUES (?a ?b) { (<http://x/a#service> <http://x/b(service)>) } }",
        "SELECT * { ?s ?p ?o FILTER(?o < 5 && ?o > 1 || ?s = <urn:x#service>) }",
    ],
)
def test_the_word_in_names_texts_and_comments_is_no_reason_to_refuse(text: str) -> None:
    assert check_query(text) == text


@pytest.mark.parametrize("opening", ["{", "(", "[", "STR(", "OPTIONAL {", "EXISTS {"])
def test_what_is_nested_too_deep_never_reaches_the_engine(opening: str) -> None:
    with pytest.raises(QueryError, match="nested deeper"):
        check_query("SELECT * { " + opening * (MAX_DEPTH + 1))


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?s ?p ?o #\rSERVICE <http://h/> {} }",
        "SELECT * { SERVICEex:h {} }",
        "SELECT * { ?s ?p trueSERVICE<http://h/>{} }",
        "SELECT * { ?s ?p ex:.SERVICE<http://h/>{} }",
        "SELECT * { ?s ?p ex:a.b.SERVICE<http://h/>{} }",
        "SELECT * { ?s ex:\\' ?o . SERVICE <http://h/> {} FILTER('a'='b') }",
        "SELECT * { ?s <urn:\\u0027> ?o . SERVICE <http://h/> {} FILTER('a'='b') }",
    ],
)
def test_no_comment_name_or_iri_hides_the_word(text: str) -> None:
    with pytest.raises(QueryError, match="may not ask another server"):
        check_query(text)


@pytest.mark.parametrize("hidden", ["#", "'", "(", "[", "service"])
def test_an_iri_that_can_be_a_comparison_hides_nothing(hidden: str) -> None:
    with pytest.raises(QueryError, match="can be read in two ways; write blanks around < and >"):
        check_query(f"SELECT * {{ FILTER(?s<ex:a{hidden}b>0) }}")
    with pytest.raises(QueryError, match="can be read in two ways"):
        check_query(f"SELECT * {{ <<ex:a{hidden}b>> ?p ?o }}")


@pytest.mark.parametrize("part", [";?p ?o", ",?o", "~", "&&1", "()", "?o."])
def test_what_has_too_many_parts_side_by_side_never_reaches_the_engine(part: str) -> None:
    with pytest.raises(QueryError, match=r"more than (4,000 parts|500 operators|1,000 terms)"):
        check_query("SELECT * { ?s ?p ?o " + part * (MAX_PARTS + 1))


@pytest.mark.parametrize("beginning", ["DESCRIBE", "SELECT * { ?s ?p ("])
def test_what_has_too_many_terms_in_a_row_never_reaches_the_engine(beginning: str) -> None:
    with pytest.raises(QueryError, match="more than 1,000 terms in a row"):
        check_query(beginning + " <urn:a>" * (MAX_TERMS + 1))


def test_operators_are_counted_within_words_and_iris() -> None:
    for text in ("UNIONUNION" * MAX_OPERATORS, f"FILTER(?s<{'!' * (MAX_OPERATORS + 1)}1>0)"):
        with pytest.raises(QueryError, match="more than 500 operators"):
            check_query(f"SELECT * {{ {text} }}")


def test_many_values_are_no_reason_to_refuse() -> None:
    values = " ".join(f"id:city-{number}" for number in range(3000))
    check_query(f"SELECT * {{ VALUES ?city {{ {values} }} ?city ?p ?o }}")


@pytest.mark.parametrize("part", ["?s ?p ?o UNION ", "/ex:p", "FILTER EXISTS {} "])
def test_what_has_too_many_parts_never_reaches_the_engine(part: str) -> None:
    with pytest.raises(QueryError, match="more than"):
        check_query("SELECT * { ?s ex:p" + part * 501)


def test_what_is_too_long_never_reaches_the_engine() -> None:
    with pytest.raises(QueryError, match="longer than"):
        check_query("SELECT * { ?s ?p '" + "西" * 30_000 + "' }")
