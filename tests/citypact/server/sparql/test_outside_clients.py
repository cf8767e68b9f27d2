"""Clients that others have written ask the running server, unchanged."""

from collections.abc import Callable
from typing import Any

import pytest
from rdflib import SKOS, Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import (
    CSV,
    GET,
    JSON,
    JSONLD,
    N3,
    POST,
    POSTDIRECTLY,
    RDFXML,
    TSV,
    TURTLE,
    URLENCODED,
    XML,
    SPARQLWrapper,
)

UNEP = "https://w3id.org/citypact/id/partner/unep"
LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"
NAMES = f"SELECT ?name WHERE {{ <{UNEP}> <{LABEL}> ?name }}"
TRIPLES = f"CONSTRUCT {{ <{UNEP}> <{LABEL}> ?name }} WHERE {{ <{UNEP}> <{LABEL}> ?name }}"
ENGLISH = "United Nations Environment Programme"
WAYS = [(GET, URLENCODED), (POST, URLENCODED), (POST, POSTDIRECTLY)]
TABLES: dict[str, Callable[[Any], str]] = {
    JSON: str,
    XML: lambda found: str(found.toxml()),
    CSV: lambda found: str(found.decode()),
    TSV: lambda found: str(found.decode()),
}
GRAPHS = {XML: "xml", RDFXML: "xml", TURTLE: "turtle", N3: "n3", JSONLD: "json-ld"}


def wrapped(served: str, query: str, way: tuple[str, str], syntax: str) -> Any:
    client = SPARQLWrapper(f"{served}/sparql")
    client.setMethod(way[0])
    client.setRequestMethod(way[1])
    client.setReturnFormat(syntax)
    client.setQuery(query)
    return client.query().convert()


@pytest.mark.parametrize("way", WAYS, ids=" ".join)
@pytest.mark.parametrize("syntax", TABLES)
def test_sparqlwrapper_reads_tables(served: str, way: tuple[str, str], syntax: str) -> None:
    assert ENGLISH in TABLES[syntax](wrapped(served, NAMES, way, syntax))


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # SPARQLWrapper makes one
@pytest.mark.parametrize("way", WAYS, ids=" ".join)
@pytest.mark.parametrize("syntax", GRAPHS)
def test_sparqlwrapper_reads_graphs(served: str, way: tuple[str, str], syntax: str) -> None:
    found = wrapped(served, TRIPLES, way, syntax)
    graph = found if isinstance(found, Graph) else Graph().parse(data=found, format=GRAPHS[syntax])
    assert ENGLISH in {str(name) for name in graph.objects(URIRef(UNEP), SKOS.prefLabel)}


@pytest.mark.parametrize("syntax", [JSON, XML])
def test_sparqlwrapper_reads_truths(served: str, syntax: str) -> None:
    found = wrapped(served, f"ASK {{ <{UNEP}> ?p ?o }}", WAYS[0], syntax)
    assert "true" in (str(found).lower() if syntax == JSON else found.toxml())


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
@pytest.mark.parametrize("syntax", ["xml", "json", "csv", "tsv"])
def test_rdflib_asks_as_of_its_own_store(served: str, method: Any, syntax: str) -> None:
    store = SPARQLStore(f"{served}/sparql", method=method, returnFormat=syntax)
    graph = Graph(store=store)
    assert ENGLISH in {str(row[0]) for row in graph.query(NAMES)}  # type: ignore[index]


def test_rdflib_walks_the_graph(served: str) -> None:
    graph = Graph(store=SPARQLStore(f"{served}/sparql"))
    names = set(graph.objects(URIRef(UNEP), SKOS.prefLabel))
    assert Literal(ENGLISH, lang="en") in names
    assert (URIRef(UNEP), SKOS.prefLabel, Literal(ENGLISH, lang="en")) in graph


def test_rdflib_asks_of_a_citation(served: str) -> None:
    store = SPARQLStore(f"{served}/sparql")
    found = Graph(store=store).query("SELECT ?cite { GRAPH ?cite { ?s ?p ?o } } LIMIT 1")
    cite = URIRef(str(next(iter(found))[0]))  # type: ignore[index]
    assert len(list(Graph(store=store, identifier=cite).triples((None, None, None)))) > 0
