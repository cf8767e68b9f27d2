"""The W3C's tests of SPARQL 1.1, read from the folder that CITYPACT_W3C_SPARQL11 names."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from pyoxigraph import NamedNode, RdfFormat, Store
from rdflib import RDF, RDFS, Graph, Literal, Namespace
from rdflib.collection import Collection
from rdflib.term import Node

from tests.citypact.server.sparql.exchanges import Exchange

VARIABLE = "CITYPACT_W3C_SPARQL11"
HOME = "http://example.org/w3c/"
_MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
_QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
_UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
_HT = Namespace("http://www.w3.org/2011/http#")
_CNT = Namespace("http://www.w3.org/2011/content#")


def folder() -> Path:
    """The folder of the tests; without it a test skips, or fails where none may skip."""
    named = os.environ.get(VARIABLE, "")
    if (Path(named) / "manifest.ttl").is_file() and named:
        return Path(named)
    reason = f"{VARIABLE} names no folder with the W3C's sparql11 tests"
    raise (pytest.fail if named else pytest.skip).Exception(reason)


@dataclass(frozen=True)
class Case:
    """A test: its query, the files of its default graph and of named graphs, and its result."""

    name: str
    kind: str
    folder: Path
    query: str = ""
    data: list[str] = field(default_factory=list)
    graphs: list[str] = field(default_factory=list)
    result: str = ""

    @property
    def text(self) -> str:
        """The query, with the address of its file as base."""
        query = (self.folder / self.query).read_text("utf-8")
        return f"BASE <{HOME}{self.folder.name}/{self.query}>\n{query}"

    def store(self) -> Store:
        """What the query is asked of."""
        store = Store()
        for name in self.data:
            self._load(store, name, None)
        for name in self.graphs:
            self._load(store, name, NamedNode(f"{HOME}{self.folder.name}/{name}"))
        return store

    def _load(self, store: Store, name: str, graph: NamedNode | None) -> None:
        path = self.folder / name
        syntax = RdfFormat.from_extension(path.suffix[1:])
        address = f"{HOME}{self.folder.name}/{name}"
        store.load(path.read_bytes(), format=syntax, base_iri=address, to_graph=graph)


def cases(within: Path) -> Iterator[Case]:
    """Yield the tests of a folder, in the order of its manifest."""
    graph, tests = _manifest(within)
    for test in tests:
        action = graph.value(test, _MF.action)
        inner = graph.value(action, _QT.query)
        yield Case(
            name=f"{within.name}/{str(test).rpartition('#')[2]}",
            kind=str(graph.value(test, RDF.type)).rpartition("#")[2],
            folder=within,
            query=_file(inner if inner is not None else action),
            data=[_file(each) for each in graph.objects(action, _QT.data)],
            graphs=sorted(_file(each) for each in graph.objects(action, _QT.graphData)),
            result=_file(graph.value(test, _MF.result)),
        )


def exchanges(within: Path) -> Iterator[Exchange]:
    """Yield the first request of each test of the protocol.

    A server that only reads refuses the updates, so what follows them is not asked.
    """
    graph, tests = _manifest(within)
    for test in tests:
        requests = graph.value(graph.value(test, _MF.action), _HT.requests)
        first = next(iter(Collection(graph, _there(requests))))
        yield _exchange(graph, str(test).rpartition("#")[2], first)


def named_graphs(within: Path) -> Store:
    """The named graphs that tests of the protocol ask."""
    graph, tests = _manifest(within)
    store = Store()
    for test in tests:
        for data in graph.objects(test, _UT.graphData):
            content = (within / _file(graph.value(data, _UT.graph))).read_bytes()
            name = NamedNode(str(graph.value(data, RDFS.label)))
            store.load(content, format=RdfFormat.N_TRIPLES, to_graph=name)
    return store


def _manifest(within: Path) -> tuple[Graph, list[Node]]:
    graph = Graph().parse(within / "manifest.ttl", publicID=f"{HOME}{within.name}/manifest")
    entries = next(graph.objects(None, _MF.entries))
    return graph, list(Collection(graph, entries))


def _there(node: Node | None) -> Node:
    assert node is not None
    return node


def _file(node: Node | None) -> str:
    return str(node).rpartition("/")[2] if node is not None else ""


def _exchange(graph: Graph, name: str, request: Node) -> Exchange:
    headers = graph.value(request, _HT.headers)
    fields = list(Collection(graph, headers)) if headers is not None else []
    types = [str(graph.value(each, _HT.fieldValue)) for each in fields]
    body = graph.value(request, _HT.body)
    text = graph.value(body, _CNT.chars) if body is not None else Literal("")
    charset = graph.value(body, _CNT.characterEncoding) if body is not None else "utf-8"
    response = graph.value(request, _HT.resp)
    kind = str(graph.value(response, _MF.expectedFormat))
    answer = {"boolean": "truth", "tabular": "table", "RDF": "graph"}.get(kind, "refused")
    if str(graph.value(response, _MF.expectedBoolean)) == "true":
        answer = "true"
    parameters = parse_qsl(str(graph.value(request, _HT.absolutePath)).partition("?")[2])
    method = str(graph.value(request, _HT.methodName))
    content = str(text).encode(str(charset))
    return Exchange(name, method, parameters, answer, types[0] if types else "", content)
