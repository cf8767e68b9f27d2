"""Passages behind an answer, each once, numbered in the order in which they are first cited."""

from collections.abc import Iterable
from typing import NamedTuple

from pyoxigraph import NamedNode

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.addresses import Addresses
from citypact.server.api.naming import Naming
from citypact.server.api.refs import Passage, Ref
from citypact.server.api.web import web_address
from graph.store import GraphStore
from ontology.terms import CP, DCTERMS, FOAF


class Citing:
    """Numbers the citations of an answer, and describes them all at once in the end."""

    def __init__(self, graph: KnowledgeGraph, names: Naming) -> None:
        self._store, self._names = graph.store, names
        self._addresses = Addresses(graph.workspace.base)
        self._numbers: dict[str, int] = {}
        self._sources: dict[str, tuple[Ref, About]] = {}

    def numbers(self, citations: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of citations, by IRI, in the order given."""
        known = self._numbers
        return tuple(known.setdefault(iri, len(known)) for iri in dict.fromkeys(citations))

    def passages(self) -> list[Passage]:
        """Return every passage that was cited, by its number."""
        return [self._passage(iri) for iri in self._numbers]

    def _passage(self, iri: str) -> Passage:
        source = least(self._store, iri, DCTERMS.isPartOf) or iri
        if source not in self._sources:
            ref = self._names.ref(source, "source")
            self._sources[source] = ref, about_source(self._store, source)
        ref, about = self._sources[source]
        locator = least(self._store, iri, CP.locator)
        return Passage(iri, self._addresses.path(iri), ref, locator, *about)


class About(NamedTuple):
    """What is said of a source, as in `Passage`."""

    url: str
    publisher: str
    published: str
    licence: str


def about_source(store: GraphStore, iri: str) -> About:
    """Return what is said of a source; an address that no page may link to is left out."""
    return About(
        web_address(least(store, iri, FOAF.page)), least(store, iri, DCTERMS.publisher),
        least(store, iri, DCTERMS.issued), least(store, iri, DCTERMS.license, DCTERMS.rights),
    )  # fmt: skip


def least(store: GraphStore, iri: str, *predicates: NamedNode) -> str:
    """Return the first value in alphabetical order by the first predicate that has any, or ""."""
    for predicate in predicates:
        if found := [term.value for term in store.values(iri, predicate)]:
            return min(found)
    return ""
