"""The judge of the compiled checks: pyshacl on the same data and the same shapes."""

import re
from functools import cache

import pyshacl
from pyoxigraph import RdfFormat, parse
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import RDF, RDFS, SH, SKOS
from rdflib.term import Node

from ontology.vocabulary import ROOM, ontology_files


def judge(ntriples: str) -> set[tuple[str, str]]:
    """Return (focus, message) of the violations that pyshacl finds."""
    data = Graph()
    data += _kinds()
    for name in set(re.findall("<([^>]*)>", ntriples)):
        data += _concepts().triples((URIRef(name), None, None))
    _, report, _ = pyshacl.validate(
        _fill(data, ntriples.encode(), RdfFormat.N_TRIPLES),
        shacl_graph=_shapes(),
        advanced=False,
        allow_warnings=True,
        inplace=True,
    )
    return {
        (str(report.value(result, SH.focusNode)), str(report.value(result, SH.resultMessage)))
        for result in report.subjects(RDF.type, SH.ValidationResult)
        if report.value(result, SH.resultSeverity) == SH.Violation
    }


def _fill(graph: Graph, content: bytes, syntax: RdfFormat) -> Graph:
    """Read into an rdflib graph by pyoxigraph, which is many times as fast."""

    def term(value: object) -> Node:
        text = str(getattr(value, "value", ""))
        if hasattr(value, "datatype"):
            language = getattr(value, "language", None)
            kind = None if language else URIRef(value.datatype.value)
            return Literal(text, lang=language, datatype=kind)
        return URIRef(text) if str(value).startswith("<") else BNode(text)

    for quad in parse(input=content, format=syntax):
        graph.add((term(quad.subject), term(quad.predicate), term(quad.object)))
    return graph


@cache
def _shapes() -> Graph:
    return _fill(Graph(), (ROOM / "shapes.ttl").read_bytes(), RdfFormat.TURTLE)


@cache
def _kinds() -> Graph:
    """What each thing of the vocabulary is, which class lies in which, what is in a collection."""
    kinds = Graph()
    for kind in (RDF.type, RDFS.subClassOf, SKOS.member):
        kinds += _concepts().triples((None, kind, None))
    return kinds


@cache
def _concepts() -> Graph:
    graph = Graph()
    for file in ontology_files():
        _fill(graph, file.read_bytes(), RdfFormat.TURTLE)
    return graph
