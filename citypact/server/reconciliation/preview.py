"""Preview: a thing in a small frame, as plain HTML that runs and loads nothing."""

from html import escape

from pyoxigraph import NamedNode

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.addresses import Addresses
from citypact.server.api.naming import Naming
from citypact.server.api.whereabouts import whereabouts
from citypact.server.reconciliation.properties import PROPERTIES, values_of
from graph.search.names import USES

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; sandbox "
                               "allow-popups allow-popups-to-escape-sandbox",
}  # fmt: skip
"""Clients show it in a frame of their own pages, so any may."""
_SHOWN = ("acronym", "type", "country", "part-of", "status", "start", "end", "identifier")
_NAMES, _VALUES, _SOURCES = 5, 4, 5


def preview(graph: KnowledgeGraph, iri: str, language: str, origin: str) -> str:
    """Return the page of a thing."""
    name, _ = Naming(graph, language).name(iri)
    return (
        f'<!doctype html><html lang="{escape(language)}"><meta charset="utf-8">'
        f"<title>{escape(name)}</title>{told(graph, iri, language, origin)}</html>"
    )


def told(graph: KnowledgeGraph, iri: str, language: str, origin: str) -> str:
    """Return names, what it is, some facts, and the sources that speak of it, as part of a page."""
    naming, index = Naming(graph, language), graph.lookup.index
    name, tag = naming.name(iri)
    kind = index.kind_of(iri)
    about = whereabouts(graph.store, naming, {iri: kind})[iri]
    others = [other for other in index.names_of(iri, USES[:2]) if other != name][:_NAMES]
    facts = [("also", others), *((PROPERTIES[id_].name, _values(graph, iri, id_, naming))
                                 for id_ in _SHOWN)]  # fmt: skip
    rows = "".join(
        f"<p><b>{escape(what)}</b>: {escape(' · '.join(values))}</p>"
        for what, values in facts
        if values
    )
    page = escape(origin + Addresses(graph.workspace.base).path(iri))
    return (
        f'<h3 lang="{escape(tag)}" dir="auto"><a href="{page}" target="_blank" rel="noopener">'
        f"{escape(name)}</a></h3><p>{escape(about)}</p>{rows}{_sources(graph, iri, naming)}"
    )


def _values(graph: KnowledgeGraph, iri: str, id_: str, naming: Naming) -> list[str]:
    property_ = PROPERTIES[id_]
    found = values_of(graph.store, [iri], property_).get(iri, [])[:_VALUES]
    return [naming.name(v)[0] for v in found] if property_.value == "thing" else found


def _sources(graph: KnowledgeGraph, iri: str, naming: Naming) -> str:
    """Return the sources with a passage about the thing, as a list."""
    rows = graph.store.rows(_CITED, {"thing": NamedNode(iri)})
    titles = sorted({naming.name(row["source"].value)[0] for row in rows})[:_SOURCES]
    items = "".join(f"<li>{escape(title)}</li>" for title in titles)
    return f"<p><b>Sources</b></p><ul>{items}</ul>" if items else ""


_CITED = """SELECT DISTINCT ?source {
  { SELECT DISTINCT ?citation { GRAPH ?citation { ?thing ?p ?o } } LIMIT 200 }
  ?citation dcterms:isPartOf ?source
}"""
