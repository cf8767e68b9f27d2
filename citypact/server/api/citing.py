"""Passages behind an answer, each once, numbered in the order in which they are first cited."""

from collections.abc import Iterable

from pyoxigraph import NamedNode

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.addresses import Addresses
from citypact.server.api.naming import Naming
from citypact.server.api.refs import Passage, Ref
from ontology.terms import CP, DCTERMS, FOAF


class Citing:
    """Numbers the citations of an answer, and describes them all at once in the end."""

    def __init__(self, graph: KnowledgeGraph, names: Naming) -> None:
        self._store, self._names = graph.store, names
        self._addresses = Addresses(graph.workspace.base)
        self._numbers: dict[str, int] = {}
        self._sources: dict[str, tuple[Ref, dict[str, str]]] = {}

    def numbers(self, citations: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of citations, by IRI, in the order given."""
        known = self._numbers
        return tuple(known.setdefault(iri, len(known)) for iri in dict.fromkeys(citations))

    def passages(self) -> list[Passage]:
        """Return every passage that was cited, by its number."""
        return [self._passage(iri) for iri in self._numbers]

    def _passage(self, iri: str) -> Passage:
        source = self._least(iri, DCTERMS.isPartOf) or iri
        if source not in self._sources:
            rest = {name: self._least(source, *predicates) for name, predicates in _REST.items()}
            self._sources[source] = self._names.ref(source, "source"), rest
        ref, rest = self._sources[source]
        return Passage(iri, self._addresses.path(iri), ref, self._least(iri, CP.locator), **rest)

    def _least(self, iri: str, *predicates: NamedNode) -> str:
        """Return the first value in alphabetical order by the first predicate that has any."""
        for predicate in predicates:
            if found := [term.value for term in self._store.values(iri, predicate)]:
                return min(found)
        return ""


_REST = {
    "url": (FOAF.page,),
    "publisher": (DCTERMS.publisher,),
    "published": (DCTERMS.issued,),
    "licence": (DCTERMS.license, DCTERMS.rights),
}
"""What is said of the source of a passage, and by which properties."""
