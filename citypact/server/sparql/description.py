"""What the endpoint is and can, in RDF (SPARQL 1.1 Service Description, W3C 2013)."""

from collections.abc import Iterator
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, QueryResultsFormat, RdfFormat, Triple, serialize

from citypact.server.negotiation import named
from citypact.server.syntaxes import GRAPHS, TABLES, TURTLE
from citypact.server.workers.bench import Bench
from citypact.server.workers.messages import Reply
from graph.store import GraphStore
from ontology.terms import DCTERMS, PREFIXES, RDF, VOID, Vocabulary

SD = Vocabulary("sd", "http://www.w3.org/ns/sparql-service-description#")
_SIMPLE = NamedNode("http://www.w3.org/ns/entailment/Simple")
_JSON_LD = "http://www.w3.org/ns/formats/JSON-LD"
"""The engine has another IRI for it than the W3C's list of formats."""
_DEFAULT = "the canonical view: what all sources say together, each thing once"
_NAMED = "{:,} named graphs: each holds what one passage of a source says, and is its citation"


def describe_service(bench: Bench, endpoint: str, type: str) -> Reply:
    """Describe the endpoint at an address, in a syntax of graphs by one of its media types."""
    syntax = named(type, GRAPHS) or TURTLE
    triples = sorted(_triples(bench.store, endpoint), key=str)
    prefixes = {name: PREFIXES[name] for name in ("dcterms", "void")}
    body = serialize(
        triples, format=RdfFormat.from_media_type(syntax.type),
        prefixes={SD.prefix: SD.base, **prefixes},
    )  # fmt: skip
    return Reply(200, type, body or b"")


def _triples(store: GraphStore, endpoint: str) -> Iterator[Triple]:
    service, dataset, graph = (
        NamedNode(f"{endpoint}#{part}") for part in ("service", "dataset", "default")
    )
    triples, named = _counts(store)
    yield Triple(service, RDF.type, SD.Service)
    yield Triple(service, SD.endpoint, NamedNode(endpoint))
    yield Triple(service, SD.supportedLanguage, SD.SPARQL11Query)
    yield Triple(service, SD.defaultEntailmentRegime, _SIMPLE)
    for syntax in dict.fromkeys(_syntaxes()):
        yield Triple(service, SD.resultFormat, NamedNode(syntax))
    yield Triple(service, SD.defaultDataset, dataset)
    yield Triple(dataset, RDF.type, SD.Dataset)
    yield Triple(dataset, DCTERMS.description, Literal(_NAMED.format(named), language="en"))
    yield Triple(dataset, SD.defaultGraph, graph)
    yield Triple(graph, RDF.type, SD.Graph)
    yield Triple(graph, DCTERMS.description, Literal(_DEFAULT, language="en"))
    yield Triple(graph, VOID.triples, Literal(triples))


def _syntaxes() -> Iterator[str]:
    for offer in TABLES:
        if table := QueryResultsFormat.from_media_type(offer.type):
            yield table.iri
    for offer in GRAPHS:
        if graph := RdfFormat.from_media_type(offer.type):
            yield _JSON_LD if graph == RdfFormat.JSON_LD else graph.iri


@lru_cache(maxsize=2)
def _counts(store: GraphStore) -> tuple[int, int]:
    """Return the number of triples in the default graph, and that of named graphs."""
    return _count(store, "{ ?s ?p ?o }"), _count(store, "{ GRAPH ?graph {} }")


def _count(store: GraphStore, pattern: str) -> int:
    return int(store.rows(f"SELECT (COUNT(*) AS ?count) {pattern}")[0]["count"].value)
