"""Facts about sources: publisher, licence, how much of them is cited."""

import re
from heapq import nsmallest

from msgspec import Struct
from pyoxigraph import NamedNode

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.addresses import Addresses
from citypact.server.api.citing import about_source, least
from citypact.server.api.naming import Naming
from citypact.server.api.refs import Passage, Ref
from citypact.server.api.totals import claims_by_source
from ontology.terms import DCTERMS, PROV


class SourceFacts(Struct):
    """A source and how many passages of it are cited; `url` is where it can be read.

    `retrieved` is the day on which it was read, "" where unknown.
    """

    source: Ref
    publisher: str
    published: str
    licence: str
    url: str
    citations: int
    claims: int
    retrieved: str = ""


def all_sources(graph: KnowledgeGraph, names: Naming) -> list[SourceFacts]:
    """Return the facts of each source, those with most claims first."""
    sources = (
        row["source"].value for row in graph.store.rows("SELECT ?source { ?source a cp:Source }")
    )
    facts = [_facts(graph, iri, names) for iri in sources]
    return sorted(facts, key=lambda each: (-each.claims, each.source.iri))


def source_of(graph: KnowledgeGraph, iri: str, names: Naming) -> SourceFacts | None:
    """Return the facts of a source, or of that of a citation; None for other things."""
    kind = names.kind(iri)
    if kind == "citation":
        source = least(graph.store, iri, DCTERMS.isPartOf)
        return _facts(graph, source, names) if source else None
    return _facts(graph, iri, names) if kind == "source" else None


def _facts(graph: KnowledgeGraph, iri: str, names: Naming) -> SourceFacts:
    about = about_source(graph.store, iri)
    citations, claims = claims_by_source(graph).get(iri, (0, 0))
    return SourceFacts(
        names.ref(iri), about.publisher, about.published, about.licence, about.url, citations,
        claims, least(graph.store, iri, PROV.generatedAtTime),
    )  # fmt: skip


def passages_of(graph: KnowledgeGraph, iri: str, names: Naming, most: int) -> list[Passage]:
    """Return the first passages of a source, as they are ordered in it."""
    about, source = about_source(graph.store, iri), names.ref(iri)
    addresses = Addresses(graph.workspace.base)
    rows = graph.store.rows(_PASSAGES, {"source": NamedNode(iri)})
    found = {row["citation"].value: row["locator"].value for row in rows}
    return [
        Passage(citation, addresses.path(citation), source, locator, *about)
        for citation, locator in nsmallest(most, found.items(), lambda pair: _natural(pair[1]))
    ]


def _natural(locator: str) -> list[tuple[int, str]]:
    """Return what to sort locators by, with their numbers as numbers."""
    parts = re.split(r"(\d+)", locator)
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]


_PASSAGES = "SELECT ?citation ?locator { ?citation dcterms:isPartOf ?source ; cp:locator ?locator }"
