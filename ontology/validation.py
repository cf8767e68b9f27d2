"""Checking a graph against `shapes.ttl` (SHACL), with messages a data steward understands."""

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from pyoxigraph import RdfFormat, parse

from ontology.terms import shorten
from ontology.vocabulary import ROOM, ontology_files

if TYPE_CHECKING:
    from rdflib import Graph


class Violation(NamedTuple):
    """One broken rule: the node, the property (or ""), and the shape's message."""

    focus: str
    path: str
    message: str

    @property
    def thing(self) -> str:
        """The node as people write it."""
        return self.focus.rpartition("/id/")[2] if "/id/" in self.focus else shorten(self.focus)


def validate(nquads: str) -> list[Violation]:
    """Check statements (N-Quads; the graph names are left aside) and return what is violated.

    Warnings of the shapes are not violations. Takes some seconds for 20,000 statements.

    >>> validate('<https://w3id.org/citypact/id/participation/x> '
    ...          '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> '
    ...          '<https://w3id.org/citypact/ontology#Participation> .')[0].thing
    'participation/x'
    """
    import pyshacl
    from rdflib import Graph

    data = Graph()
    data += _concepts()
    _, report, _ = pyshacl.validate(
        _fill(data, nquads.encode(), RdfFormat.N_QUADS),
        shacl_graph=_shapes(),
        advanced=False,
        allow_warnings=True,
        inplace=True,
    )
    return sorted(_violations(report))


def _violations(report: "Graph") -> set[Violation]:
    from rdflib.namespace import RDF, SH

    found = set()
    for result in report.subjects(RDF.type, SH.ValidationResult):
        if report.value(result, SH.resultSeverity) == SH.Violation:
            focus, path, message = (
                str(report.value(result, part) or "")
                for part in (SH.focusNode, SH.resultPath, SH.resultMessage)
            )
            found.add(Violation(focus, path, message))
    return found


def _fill(graph: "Graph", content: bytes, syntax: RdfFormat) -> "Graph":
    """Read into an rdflib graph by pyoxigraph, which is many times as fast."""
    from rdflib import BNode, Literal, URIRef
    from rdflib.term import Node

    def term(value: object) -> Node:
        text = str(getattr(value, "value", ""))
        if hasattr(value, "datatype"):
            language = getattr(value, "language", None)
            kind = None if language else URIRef(value.datatype.value)
            return Literal(text, lang=language, datatype=kind)
        return URIRef(text) if str(value).startswith("<") else BNode(text)

    for quad in parse(input=content, format=syntax, without_named_graphs=False):
        graph.add((term(quad.subject), term(quad.predicate), term(quad.object)))
    return graph


@cache
def _shapes() -> "Graph":
    from rdflib import Graph

    return _fill(Graph(), (ROOM / "shapes.ttl").read_bytes(), RdfFormat.TURTLE)


@cache
def _concepts() -> "Graph":
    """Return the classes and concepts, which shapes look up."""
    from rdflib import Graph

    graph = Graph()
    for file in ontology_files():
        _fill(graph, file.read_bytes(), RdfFormat.TURTLE)
    return graph
