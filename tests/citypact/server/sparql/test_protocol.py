"""The SPARQL 1.1 Protocol: questions are answered, updates are refused in every form."""

import json

import httpx
import pytest
from pyoxigraph import RdfFormat, Store

from tests.citypact.server.sparql.conftest import Endpoint, endpoint_over
from tests.citypact.server.sparql.exchanges import FORM, QUADS, QUERY, QUESTIONS, UPDATES, Exchange


@pytest.fixture(scope="module")
def documents() -> Endpoint:
    store = Store()
    store.load(QUADS.encode(), format=RdfFormat.N_QUADS)
    return endpoint_over(store)


def send(endpoint: Endpoint, exchange: Exchange) -> httpx.Response:
    return endpoint.ask(
        exchange.method, exchange.path, content=exchange.body, headers=exchange.headers
    )


def is_answered(response: httpx.Response, answer: str) -> bool:
    """Whether a response is what an exchange says."""
    kind = response.headers["content-type"]
    if answer == "refused":
        return 400 <= response.status_code < 500 and kind.startswith("text/plain")
    if answer == "graph":
        return response.status_code == 200 and kind.startswith("text/turtle")
    known = response.status_code == 200 and kind == "application/sparql-results+json"
    said = json.loads(response.content)
    return known and ("results" in said if answer == "table" else said["boolean"] is True)


@pytest.mark.parametrize("exchange", QUESTIONS + UPDATES, ids=lambda exchange: exchange.name)
def test_every_exchange_of_the_protocol(documents: Endpoint, exchange: Exchange) -> None:
    response = send(documents, exchange)
    assert is_answered(response, exchange.answer), response.text


def test_there_are_as_many_exchanges_as_the_w3c_tests() -> None:
    assert (len(QUESTIONS), len(UPDATES)) == (20, 14)


def test_what_is_refused_changes_nothing(documents: Endpoint) -> None:
    for exchange in UPDATES:
        send(documents, exchange)
    count = documents.get("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }", "text/csv")
    assert count.text == "n\r\n3\r\n"


def test_a_citation_is_a_named_graph(gwangju: Endpoint) -> None:
    response = gwangju.get("SELECT ?cite { GRAPH ?cite { ?s ?p ?o } }", "text/csv")
    assert response.text == "cite\r\nhttps://w3id.org/citypact/cite/uea-summit\r\n"


def test_prefixes_of_the_workspace_need_no_declaration(gwangju: Endpoint) -> None:
    response = gwangju.get("ASK { id:gwangju skos:related id:unep }")
    assert response.json()["boolean"] is True


def test_iris_without_a_scheme_are_those_of_the_workspace(gwangju: Endpoint) -> None:
    assert gwangju.get("ASK { <id/gwangju> ?p <id/unep> }").json()["boolean"] is True


def test_only_what_the_protocol_names_is_asked(gwangju: Endpoint) -> None:
    cite = "https://w3id.org/citypact/cite/uea-summit"
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    counted = [
        gwangju.get(count, "text/csv").text,
        gwangju.get(count, "text/csv", **{"default-graph-uri": cite}).text,
        gwangju.get(count, "text/csv", **{"named-graph-uri": cite}).text,
        gwangju.get(count, "text/csv", **{"default-graph-uri": "urn:nothing"}).text,
    ]
    assert counted == ["n\r\n4\r\n", "n\r\n1\r\n", "n\r\n0\r\n", "n\r\n0\r\n"]


@pytest.mark.parametrize("path", ["/sparql", "/sparql/", "/query"])
def test_the_endpoint_answers_at_three_addresses(gwangju: Endpoint, path: str) -> None:
    assert gwangju.ask("GET", path, params={"query": "ASK {}"}).status_code == 200


def test_head_says_what_get_says_without_a_body(gwangju: Endpoint) -> None:
    got = gwangju.get("ASK {}")
    head = gwangju.ask("HEAD", "/sparql", params={"query": "ASK {}"})
    assert head.status_code == 200
    assert head.headers["content-length"] == str(len(got.content))


def test_options_say_what_can_be_sent(gwangju: Endpoint) -> None:
    response = gwangju.ask("OPTIONS", "/sparql")
    assert response.status_code == 204
    assert response.headers["allow"] == "GET, HEAD, POST, OPTIONS"
    assert QUERY in response.headers["accept-post"]


def test_pages_of_other_origins_may_ask(gwangju: Endpoint) -> None:
    assert gwangju.get("ASK {}").headers["access-control-allow-origin"] == "*"


def test_an_unchanged_answer_is_not_sent_again(gwangju: Endpoint) -> None:
    tag = gwangju.get("ASK {}").headers["etag"]
    headers = {"If-None-Match": tag, "Accept": "*/*"}
    again = gwangju.ask("GET", "/sparql", params={"query": "ASK {}"}, headers=headers)
    assert (again.status_code, again.content) == (304, b"")


def test_an_answer_that_is_another_each_time_is_not_kept(gwangju: Endpoint) -> None:
    for random in ("RAND()", "rand #c\n()", "STRUUID # (\n ()", "NOW()", "BNODE()"):
        answer = gwangju.get(f"SELECT ({random} AS ?r) {{}}")
        assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")


def test_a_client_lowers_the_deadline(gwangju: Endpoint) -> None:
    gwangju.get("ASK {}", timeout="0.5")
    assert gwangju.gate.deadline == 0.5
    gwangju.get("ASK {}")
    assert gwangju.gate.deadline == 0  # that of the settings


def test_a_form_may_say_its_charset(gwangju: Endpoint) -> None:
    headers = {"Content-Type": f'{FORM}; charset="UTF-8"'}
    body = b"query=ASK%20%7B%20%3Fs%20%3Fp%20%27%E5%85%89%E5%B7%9E%27%40zh%20%7D"
    response = gwangju.ask("POST", "/sparql", content=body, headers=headers)
    assert response.json()["boolean"] is True


def test_a_form_may_hold_letters_as_they_are(gwangju: Endpoint) -> None:
    body = "query=ASK { ?s ?p '光州'@zh }".encode()
    response = gwangju.ask("POST", "/sparql", content=body, headers={"Content-Type": FORM})
    assert response.json()["boolean"] is True
