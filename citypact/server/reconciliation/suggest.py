"""Suggestions: things, types and properties while a person types."""

from typing import Any

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.naming import Naming
from citypact.server.api.whereabouts import whereabouts
from citypact.server.reconciliation.properties import PROPERTIES
from citypact.server.reconciliation.types import KIND, above_and, described, type_of
from graph.search.folding import key

PAGE, LAST = 10, 1000
"""How many suggestions come at once, and how far a cursor goes."""

Suggestions = list[dict[str, Any]]


def entities(graph: KnowledgeGraph, prefix: str, cursor: int, language: str) -> Suggestions:
    """Return the things whose names fit, from a place in the list on."""
    naming = Naming(graph, language)
    hits = graph.lookup.index.search(prefix, limit=cursor + PAGE).hits[cursor:]
    naming.refs(hit.iri for hit in hits)
    about = whereabouts(graph.store, naming, {hit.iri: hit.kind for hit in hits}) if hits else {}
    return [
        {
            "id": hit.iri, "name": naming.name(hit.iri)[0], "description": about[hit.iri],
            "notable": [{"id": name, "name": name} for name in above_and(type_of(hit.kind))],
        }
        for hit in hits
    ]  # fmt: skip


def types(prefix: str, cursor: int) -> Suggestions:
    """Return the types whose names have a word that begins so.

    >>> [found["id"] for found in types("net", 0)]
    ['CityNetwork']
    """
    found = [name for name in KIND if _fits(prefix, f"{name} {KIND[name]}")]
    return [described(name) for name in found[cursor : cursor + PAGE]]


def properties(prefix: str, cursor: int) -> Suggestions:
    """Return the properties whose names have a word that begins so.

    >>> properties("wiki", 0)
    [{'id': 'wikidata', 'name': 'Wikidata item'}]
    """
    found = [each for each in PROPERTIES.values() if _fits(prefix, f"{each.id} {each.name}")]
    return [{"id": each.id, "name": each.name} for each in found[cursor : cursor + PAGE]]


def _fits(prefix: str, text: str) -> bool:
    words = key(text).split()
    return all(any(word.startswith(part) for word in words) for part in key(prefix).split())
