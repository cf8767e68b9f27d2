"""In which syntax an answer comes, and what comes of wishes that cannot be fulfilled."""

import csv
import io
import json

import pytest
import rdflib
from lxml import etree
from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, parse, parse_query_results

from citypact.server.negotiation import Offer
from citypact.server.sparql.description import SD
from citypact.server.syntaxes import GRAPHS, TABLES
from ontology.terms import RDF, VOID
from tests.citypact.server.sparql.conftest import Endpoint

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
NAMES = "SELECT ?name { id:gwangju rdfs:label ?name } ORDER BY ?name"
EVERYTHING = "CONSTRUCT WHERE { ?s ?p ?o }"
WISHES = [(offer, name) for offer in TABLES for name in (offer.type, *offer.aliases)]
GRAPH_WISHES = [(offer, name) for offer in GRAPHS for name in (offer.type, *offer.aliases)]


def kind(type_: str) -> str:
    return type_.partition(";")[0]


@pytest.mark.parametrize(("offer", "wish"), WISHES)
def test_a_table_comes_as_it_was_asked(gwangju: Endpoint, offer: Offer, wish: str) -> None:
    response = gwangju.get(NAMES, wish)
    assert kind(response.headers["content-type"]) == wish
    if wish == "text/csv":
        rows = list(csv.reader(io.StringIO(response.text)))
        assert rows == [["name"], ["Gwangju"], ["光州"]]
    else:
        syntax = QueryResultsFormat.from_media_type(offer.type)
        found = parse_query_results(response.content, syntax)
        assert isinstance(found, QuerySolutions)
        assert [row["name"].value for row in found] == ["Gwangju", "光州"]


@pytest.mark.parametrize(("offer", "wish"), GRAPH_WISHES)
def test_a_graph_comes_as_it_was_asked(gwangju: Endpoint, offer: Offer, wish: str) -> None:
    response = gwangju.get(EVERYTHING, wish)
    assert kind(response.headers["content-type"]) == wish
    quads = {quad.triple for quad in parse(response.content, RdfFormat.from_media_type(offer.type))}
    assert len(quads) == 4


@pytest.mark.parametrize("offer", TABLES + GRAPHS, ids=lambda offer: offer.type)
def test_a_name_in_the_address_is_worth_more_than_the_header(
    gwangju: Endpoint, offer: Offer
) -> None:
    query = NAMES if offer in TABLES else EVERYTHING
    for name in (*offer.names, offer.type):
        response = gwangju.get(query, "image/png", format=name)
        assert kind(response.headers["content-type"]) == offer.type


@pytest.mark.parametrize(
    ("query", "accept", "expected"),
    [
        (NAMES, "*/*", "application/sparql-results+json"),
        (NAMES, "", "application/sparql-results+json"),
        (NAMES, BROWSER, "application/json"),
        (NAMES, "text/csv;q=0.1, application/sparql-results+xml", "application/sparql-results+xml"),
        (NAMES, "text/*", "text/csv"),
        (NAMES, "text/turtle, text/csv", "text/csv"),
        (NAMES, "application/sparql-results+json;q=0, */*", "application/sparql-results+xml"),
        (NAMES, "text/csv;q=2, application/json;q=0.5", "text/csv"),
        ("ASK {}", "*/*", "application/sparql-results+json"),
        (EVERYTHING, "*/*", "text/turtle"),
        (EVERYTHING, BROWSER, "application/json"),
        (EVERYTHING, "application/*", "application/ld+json"),
        (EVERYTHING, "application/rdf+xml;q=0.9, text/turtle;q=0.8", "application/rdf+xml"),
        ("DESCRIBE id:gwangju", "application/ld+json", "application/ld+json"),
    ],
)
def test_what_is_preferred(gwangju: Endpoint, query: str, accept: str, expected: str) -> None:
    response = gwangju.get(query, accept)
    assert (response.status_code, kind(response.headers["content-type"])) == (200, expected)
    assert "Accept" in response.headers["vary"]


def test_a_table_is_no_turtle(gwangju: Endpoint) -> None:
    response = gwangju.get(NAMES, "text/turtle")
    assert response.status_code == 406
    assert response.text.startswith("ask for one of these media types (Accept): application/sparql")


def test_names_of_the_workspace_are_short_in_turtle(gwangju: Endpoint) -> None:
    assert "id:gwangju skos:related id:unep" in gwangju.get(EVERYTHING).text


@pytest.mark.parametrize("sign", ["\\u0000", "\\u0001", "\\uFFFE", "\\uFFFF"])
def test_xml_cannot_hold_every_text(gwangju: Endpoint, sign: str) -> None:
    query = f'SELECT ("{sign}" AS ?text) {{}}'
    refused = gwangju.get(query, "application/sparql-results+xml")
    assert refused.status_code == 406
    assert "XML cannot hold" in refused.text
    assert "application/sparql-results+json" in refused.text
    bindings = json.loads(gwangju.get(query).content)["results"]["bindings"]
    assert bindings[0]["text"]["value"] == chr(int(sign[2:], 16))


@pytest.mark.parametrize(
    "property_",
    ["http://example.org/ends-in-a-slash/", "http://example.org/a#", "http://example.org/2019",
     "urn:isbn:123", "https://w3id.org/citypact/id/", f"{RDF.base}li", f"{RDF.base}Description"],
)  # fmt: skip
def test_rdf_xml_cannot_hold_every_property(gwangju: Endpoint, property_: str) -> None:
    query = f'CONSTRUCT {{ <urn:a> <{property_}> "1" }} {{}}'
    refused = gwangju.get(query, "application/rdf+xml")
    assert refused.status_code == 406
    assert "XML cannot hold" in refused.text
    assert gwangju.get(query, "text/turtle").status_code == 200


@pytest.mark.parametrize("text", [" a ", "a\\r\\nb", "a\\rb", "]]>", "<&>'", "光州", "\\u0085"])
def test_what_xml_holds_is_read_as_it_is(gwangju: Endpoint, text: str) -> None:
    plain = text.encode().decode("unicode-escape") if "\\" in text else text
    graph = gwangju.get(f'CONSTRUCT {{ <urn:a> rdfs:label "{text}" }} {{}}', "application/rdf+xml")
    (label,) = rdflib.Graph().parse(data=graph.content, format="xml").objects()
    assert str(label) == plain
    table = gwangju.get(f'SELECT ("{text}" AS ?text) {{}}', "application/sparql-results+xml")
    (literal,) = etree.fromstring(table.content).iter("{*}literal")
    assert literal.text == plain


@pytest.mark.parametrize("offer", GRAPHS, ids=lambda offer: offer.type)
def test_the_endpoint_describes_itself(gwangju: Endpoint, offer: Offer) -> None:
    response = gwangju.ask("GET", "/sparql", headers={"Accept": offer.type})
    triples = {
        quad.triple for quad in parse(response.content, RdfFormat.from_media_type(offer.type))
    }
    services = [triple.subject for triple in triples if triple.object == SD.Service]
    said = {(each.predicate, str(each.object)) for each in triples}
    assert len(services) == 1
    assert (SD.endpoint, "<http://127.0.0.1/sparql>") in said
    assert (SD.supportedLanguage, str(SD.SPARQL11Query)) in said
    assert (VOID.triples, '"4"^^<http://www.w3.org/2001/XMLSchema#integer>') in said
    assert sum(each.predicate == SD.resultFormat for each in triples) == 10
    assert (RDF.type, str(SD.Graph)) in said


def test_a_person_is_led_to_the_editor(gwangju: Endpoint) -> None:
    response = gwangju.ask("GET", "/sparql", headers={"Accept": BROWSER})
    assert (response.status_code, response.headers["location"]) == (303, "/ask/sparql")


def test_the_description_comes_in_no_other_syntax(gwangju: Endpoint) -> None:
    response = gwangju.ask("GET", "/sparql", headers={"Accept": "text/csv"})
    assert response.status_code == 406
