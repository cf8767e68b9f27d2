"""Things that the last build shows as one, taken apart again: the claims that name each itself.

A build writes the canonical IRI into every claim. A judgement that was taken back since leaves the
two joined there until the next build; what each is known for stands in the compiled sources.
"""

from collections.abc import Callable, Iterable, Iterator

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

from graph.lookup import Labels
from graph.store import GraphStore
from ontology.terms import CP
from queries.statements import Statement, statements_about

Claims = Callable[[], Iterable[str]]
"""Gives the claims of all sources as lines of N-Quads, as often as it is called."""

_NODE = (CP.of, CP.partner, CP["in"], CP.about)


class Apart:
    """Says of things that a build joins what claims say of each by its own IRI."""

    def __init__(self, build: GraphStore, labels: Labels, claims: Claims) -> None:
        self._build, self._labels, self._claims = build, labels, claims

    def joins(self, one: str, other: str) -> bool:
        """Tell whether the build has one thing for two IRIs."""
        return self._canonical(one) == self._canonical(other)

    def _canonical(self, iri: str) -> str:
        rows = self._build.rows(_REPLACED, {"thing": NamedNode(iri)})
        return min((row["by"].value for row in rows), default=iri)

    def statements(self, iris: Iterable[str]) -> dict[str, list[Statement]]:
        """Return the statements about each IRI; nothing of one that no claim names."""
        iris = list(iris)
        store = Store()
        for line in self._of(iris):
            store.extend(parse(line.encode(), format=RdfFormat.N_QUADS))
        for citation in sorted(str(graph.value) for graph in store.named_graphs()):
            self._cite(store, citation)
        graph = GraphStore(store)
        return {iri: statements_about(graph, iri, self._labels) for iri in iris}

    def _of(self, iris: Iterable[str]) -> Iterator[str]:
        """Yield the claims that name one of some IRIs, and those of the nodes that lead to it."""
        terms = {f"<{iri}>" for iri in iris}
        found = [line for line in self._claims() if _names(line, terms)]
        yield from found
        nodes, seen = _nodes(found), set[str]()
        while wanted := nodes - seen:  # the status of a participation is a node of a node
            seen |= wanted
            found = [line for line in self._claims() if _names(line, wanted)]
            yield from found
            nodes |= _nodes(found)

    def _cite(self, store: Store, citation: str) -> None:
        """Take over where a citation stands, and what is known of its source."""
        asked = {"citation": NamedNode(citation)}
        for row in self._build.rows(_ABOUT, asked):
            subject, predicate = row["s"], row["p"]
            if isinstance(subject, NamedNode) and isinstance(predicate, NamedNode):
                store.add(Quad(subject, predicate, row["o"]))


def _names(line: str, terms: set[str]) -> bool:
    subject, _, rest = line.split(" ", 2)
    return subject in terms or rest.split(" ", 1)[0] in terms


def _nodes(lines: Iterable[str]) -> set[str]:
    """Return the participations, changes of status and observations that claims are about."""
    predicates = {str(predicate) for predicate in _NODE}
    found = (line.split(" ", 2)[:2] for line in lines)
    return {subject for subject, predicate in found if predicate in predicates}


_REPLACED = "SELECT ?by { ?thing dcterms:isReplacedBy ?by }"
_ABOUT = """
SELECT ?s ?p ?o {
  { ?citation ?p ?o BIND(?citation AS ?s) }
  UNION
  { ?citation dcterms:isPartOf ?s . ?s ?p ?o }
}"""
