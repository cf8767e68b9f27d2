"""An answer has at most so many rows and bytes; more is said, never left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, QueryResultsFormat, QuerySolutions, Store

from citypact.server.sparql.bounded import SEPARATORS, Bounded, TooLargeError
from citypact.server.syntaxes import GRAPHS, TABLES
from tests.citypact.server.sparql.conftest import Endpoint, endpoint_over

CITIES = 20
LIKE_SEPARATORS = ["},{", '"},{"', "\r\n", "\n", "<result>", "\\", '"', '""', "{}", ",", "光州", ""]
texts = st.lists(st.sampled_from(LIKE_SEPARATORS), max_size=4).map("".join)
formats = st.sampled_from(list(SEPARATORS))


def fits(texts: list[str | None], rows: int, syntax: QueryResultsFormat, cut: int) -> bool:
    """Whether a row for each text fits into so many rows, written in pieces of `cut` bytes."""
    pairs = (f"({Literal(text)} 1)" if text is not None else "(UNDEF UNDEF)" for text in texts)
    found = Store().query(f"SELECT ?name ?n {{ VALUES (?name ?n) {{ {' '.join(pairs)} }} }}")
    assert isinstance(found, QuerySolutions)
    content = found.serialize(format=syntax) or b""
    file = Bounded(rows=rows, size=10**6, separator=SEPARATORS[syntax])
    try:
        for start in range(0, len(content), cut):
            file.write(content[start : start + cut])
    except TooLargeError:
        return False
    assert file.content == content
    return True


@given(st.lists(st.none() | texts, max_size=8), formats, st.integers(1, 50))
def test_rows_are_counted_whatever_they_say(
    texts: list[str | None], syntax: QueryResultsFormat, cut: int
) -> None:
    assert fits(texts, max(1, len(texts)), syntax, cut)
    assert len(texts) < 2 or not fits(texts, len(texts) - 1, syntax, cut)


@pytest.fixture(scope="module")
def cities() -> Endpoint:
    store = Store()
    label = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    for number in range(CITIES):
        city = NamedNode(f"https://w3id.org/citypact/id/city/{number}")
        store.add(Quad(city, label, Literal(f"city {number}")))
    return endpoint_over(store, rows=CITIES, answer=20_000)


@pytest.mark.parametrize("offer", TABLES, ids=lambda offer: offer.type)
def test_a_table_with_more_rows_is_no_answer(cities: Endpoint, offer: object) -> None:
    type_ = offer.type  # type: ignore[attr-defined]
    assert cities.get("SELECT * { ?city ?p ?name }", type_).status_code == 200
    response = cities.get("SELECT * { ?city ?p ?name } LIMIT 21", type_)
    assert response.status_code == 200
    response = cities.get("SELECT * { { ?city ?p ?name } UNION { BIND(1 AS ?more) } }", type_)
    assert response.status_code == 413
    assert response.text.startswith("the answer has more than 20 rows; ask for fewer with LIMIT")


@pytest.mark.parametrize("offer", GRAPHS, ids=lambda offer: offer.type)
def test_a_graph_with_more_triples_is_no_answer(cities: Endpoint, offer: object) -> None:
    type_ = offer.type  # type: ignore[attr-defined]
    assert cities.get("CONSTRUCT WHERE { ?city ?p ?name }", type_).status_code == 200
    response = cities.get("CONSTRUCT { ?city ?p ?name , 1 } WHERE { ?city ?p ?name }", type_)
    assert response.status_code == 413
    assert response.text.startswith("the answer has more than 20 triples")


@pytest.mark.parametrize("query", ["SELECT ?long", "CONSTRUCT { id:a id:b ?long }"])
def test_an_answer_with_more_bytes_is_no_answer(cities: Endpoint, query: str) -> None:
    pattern = f"{{ BIND({Literal('光州' * 5000)} AS ?long) }}"
    body = f"{query} WHERE {pattern}".encode()
    headers = {"Content-Type": "application/sparql-query"}
    response = cities.ask("POST", "/sparql", content=body, headers=headers)
    assert response.status_code == 413
    assert response.text.startswith("the answer has more than 20,000 bytes")
