"""Citations as people read them: which passage of which source."""

import re
from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from pyoxigraph import NamedNode

from graph.store import GraphStore
from ontology.terms import CP, DCTERMS, FOAF


class Passage(NamedTuple):
    """A citation as people read it: which passage of which source."""

    iri: str
    source: str
    locator: str
    url: str
    publisher: str
    published: str

    @property
    def source_id(self) -> str:
        """The id of the source, as in the IRI of the citation."""
        return self.iri.rpartition("/cite/")[2].partition("/")[0]

    @property
    def order(self) -> tuple[str, list[tuple[int, str]]]:
        """What to sort by: the source, then the locator with its numbers as numbers."""
        parts = re.split(r"(\d+)", self.locator)
        return self.source, [(int(p), "") if p.isdecimal() else (-1, p) for p in parts]

    def __str__(self) -> str:
        return f"{self.source}, {self.locator}"


def read_passages(store: GraphStore, citations: Iterable[str]) -> dict[str, Passage]:
    """Return passages by the IRI of the citation; what is no citation of a source is left out."""
    sources: dict[str, _Told] = {}
    found = {}
    for citation in citations:
        source = _least(store, citation, DCTERMS.isPartOf)
        locator = _least(store, citation, CP.locator)
        if source and locator:
            if source not in sources:
                sources[source] = _told(store, source)
            title, *rest = sources[source]
            found[citation] = Passage(citation, title, locator, *rest)
    return found


def passages_by_participation(
    store: GraphStore, participations: Iterable[str]
) -> dict[str, tuple[Passage, ...]]:
    """Return the passages that state each participation, by its IRI."""
    cited = {node: {claim.citation for claim in store.claims(
                    subject=NamedNode(node), predicate=CP.partner)}
             for node in participations}  # fmt: skip
    passages = read_passages(store, set().union(*cited.values()))
    return {node: tuple(sorted(passages[iri] for iri in citations if iri in passages))
            for node, citations in cited.items()}  # fmt: skip


_Told: TypeAlias = tuple[str, str, str, str]
"""What is said of a source: title, address, publisher, date."""


def _told(store: GraphStore, source: str) -> _Told:
    titles = list(store.values(source, DCTERMS.title))
    english = [title for title in titles if getattr(title, "language", None) == "en"]
    title = min((title.value for title in english or titles), default="")
    url, publisher, published = (
        _least(store, source, each) for each in (FOAF.page, DCTERMS.publisher, DCTERMS.issued)
    )
    return title, url, publisher, published


def _least(store: GraphStore, iri: str, predicate: NamedNode) -> str:
    """Return the first value in alphabetical order, or ""."""
    return min((term.value for term in store.values(iri, predicate)), default="")
