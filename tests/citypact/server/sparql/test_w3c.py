"""The W3C's tests of SPARQL 1.1 through the endpoint, where their folder is at hand."""

import csv
import io
from collections import Counter
from collections.abc import Callable
from itertools import chain
from typing import Any

import pytest
from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Store,
    Triple,
    parse,
    parse_query_results,
)

from citypact.server.sparql.description import SD
from ontology.terms import RDF
from tests.citypact.server.sparql import manifests
from tests.citypact.server.sparql.conftest import endpoint_over
from tests.citypact.server.sparql.manifests import Case
from tests.citypact.server.sparql.test_protocol import is_answered, send

EVALUATION = (
    "aggregates", "bind", "bindings", "cast", "construct", "exists", "functions", "grouping",
    "negation", "project-expression", "property-path", "subquery", "syntax-query", "csv-tsv-res",
    "json-res",
)  # fmt: skip
GRAPHS = (".ttl", ".nt", ".rdf")
NUMBERS = ("integer", "decimal", "double", "float")
Term = NamedNode | BlankNode | Literal | Triple
Answered = tuple[str, object]
Door = Callable[[Case], Answered]


def test_the_protocol() -> None:
    home = manifests.folder() / "protocol"
    endpoint = endpoint_over(manifests.named_graphs(home))
    passed = Counter(
        "update" if "update" in exchange.name else "query"
        for exchange in manifests.exchanges(home)
        if is_answered(send(endpoint, exchange), exchange.answer)
    )
    assert passed == {"query": 20, "update": 14}


def test_the_service_description() -> None:
    within = manifests.folder() / "service-description"
    response = endpoint_over(Store()).ask("GET", "/sparql")
    triples = {quad.triple for quad in parse(response.content, RdfFormat.TURTLE)}
    said = {(triple.predicate, triple.object) for triple in triples}
    datasets = {triple.object for triple in triples if triple.predicate == SD.defaultDataset}
    checks = {
        "returns-rdf": response.status_code == 200 and bool(triples),
        "has-endpoint-triple": (SD.endpoint, NamedNode("http://127.0.0.1/sparql")) in said,
        "conforms-to-schema": (RDF.type, SD.Service) in said and len(datasets) == 1,
    }
    assert checks == {case.name.partition("/")[2]: True for case in manifests.cases(within)}


def test_the_formats_of_results() -> None:
    found = chain.from_iterable(
        manifests.cases(manifests.folder() / name) for name in ("csv-tsv-res", "json-res")
    )
    judged = {case.name: right(case, through_the_endpoint) for case in found}
    assert (sum(judged.values()), len(judged)) == (10, 10), judged


@pytest.mark.slow
def test_queries_are_answered_no_worse_than_by_the_engine() -> None:
    found = [case for name in EVALUATION for case in manifests.cases(manifests.folder() / name)]
    by_engine = {case.name for case in found if right(case, through_the_engine)}
    by_endpoint = {case.name for case in found if right(case, through_the_endpoint)}
    assert by_engine - by_endpoint == set()
    assert len(by_endpoint) >= 320, f"{len(by_endpoint)} of {len(found)}"


def right(case: Case, door: Door) -> bool:
    """Whether what comes through a door is what a test says."""
    kind, answer = door(case)
    if case.kind == "NegativeSyntaxTest11":
        return kind == "refused"
    if case.kind == "PositiveSyntaxTest11":
        return kind != "refused"
    content = (case.folder / case.result).read_bytes()
    suffix = case.result.rpartition(".")[2]
    if f".{suffix}" in GRAPHS:
        return (kind, answer) == ("graph", graph(content, RdfFormat.from_extension(suffix)))
    if suffix == "csv":
        return (kind, answer) == ("table", cells(content))
    syntax = QueryResultsFormat.from_extension(suffix)
    return syntax is not None and (kind, answer) == ("table", table(content, syntax))


def through_the_engine(case: Case) -> Answered:
    try:
        found = case.store().query(case.text)
        if isinstance(found, QuerySolutions | QueryBoolean):
            as_cells = case.result.endswith(".csv")
            syntax = QueryResultsFormat.CSV if as_cells else QueryResultsFormat.JSON
            return read(found.serialize(format=syntax) or b"", as_cells=as_cells)
        return "graph", graph(found.serialize(format=RdfFormat.TURTLE) or b"", RdfFormat.TURTLE)
    except (SyntaxError, ValueError, OSError, RuntimeError):
        return "refused", None


def through_the_endpoint(case: Case) -> Answered:
    kind = case.result.rpartition(".")[2]
    accept = {
        "csv": "text/csv",
        "tsv": "text/tab-separated-values",
        "srx": "application/sparql-results+xml, text/turtle",
    }.get(kind, "application/sparql-results+json, text/turtle")
    headers = {"Accept": accept, "Content-Type": "application/sparql-query"}
    endpoint = endpoint_over(case.store())
    response = endpoint.ask("POST", "/sparql", content=case.text.encode(), headers=headers)
    if response.status_code != 200:
        return "refused", None
    type_ = response.headers["content-type"].partition(";")[0]
    if type_ == "text/turtle":
        return "graph", graph(response.content, RdfFormat.TURTLE)
    syntax = QueryResultsFormat.from_media_type(type_)
    assert syntax is not None
    return read(response.content, as_cells=syntax == QueryResultsFormat.CSV, syntax=syntax)


def read(
    content: bytes, *, as_cells: bool, syntax: QueryResultsFormat = QueryResultsFormat.JSON
) -> Answered:
    return "table", cells(content) if as_cells else table(content, syntax)


def graph(content: bytes, syntax: RdfFormat | None) -> set[Quad]:
    """A graph with canonical names of blank nodes."""
    quads = parse(content, syntax, base_iri=manifests.HOME)
    dataset = Dataset(plain(quad) for quad in quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return set(dataset)


def cells(content: bytes) -> object:
    """The rows of CSV in any order of rows and columns, numbers by value."""
    rows = csv.DictReader(io.StringIO(content.decode(), newline=""))
    return Counter(
        frozenset((name, "_" if text.startswith("_:") else number(text)) for name, text in each)
        for each in (row.items() for row in rows)
    )


def table(content: bytes, syntax: QueryResultsFormat) -> object:
    """A truth, or rows in any order with numbers by value and without names of blank nodes."""
    found = parse_query_results(content, syntax)
    if isinstance(found, QueryBoolean):
        return bool(found)
    assert isinstance(found, QuerySolutions)
    names = [variable.value for variable in found.variables]
    rows = Counter(
        frozenset(
            (name, "_" if isinstance(term, BlankNode) else value(term))
            for name, term in zip(names, row, strict=True)
            if term is not None
        )
        for row in found
    )
    return set(names), rows


def plain(quad: Quad) -> Quad:
    known = value(quad.object)
    return Quad(quad.subject, quad.predicate, Literal(known)) if isinstance(known, float) else quad


def value(term: Term) -> Any:
    """A term, of a number its value."""
    if isinstance(term, Literal) and term.datatype.value.lower().endswith(NUMBERS):
        return number(term.value)
    return term


def number(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text
