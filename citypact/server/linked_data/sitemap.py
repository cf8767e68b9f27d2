"""The sitemap (sitemaps.org 0.9): the address of every page of a thing, for crawlers."""

from typing import Any
from xml.sax.saxutils import escape

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.addresses import Addresses
from citypact.server.kept import kept
from citypact.server.workers.bench import Bench
from citypact.server.workers.messages import Reply, refusal
from ontology.terms import CP, SKOS

LARGEST = 50_000
"""How many addresses one file may hold."""
PAGES = ("/", "/network", "/map", "/timeline", "/ask", "/compare")
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_CLASSES = (
    CP.Partner, CP.Agreement, CP.Initiative, CP.Event, CP.Output, CP.Place, CP.Source, CP.Citation,
    SKOS.Concept, SKOS.ConceptScheme,
)  # fmt: skip


def sitemap(bench: Bench, origin: str, part: int) -> Reply:
    """Write a part of the sitemap, counted from 1; part 0 is the whole, or the list of parts."""
    paths = _paths(bench.graph)
    parts = -(-len(paths) // LARGEST)
    if part == 0 and parts > 1:
        return _xml(
            "sitemapindex", "sitemap", [f"/sitemap-{n + 1}.xml" for n in range(parts)], origin
        )
    first = max(part - 1, 0) * LARGEST
    if first >= len(paths):
        return refusal(404, f"the sitemap has {parts} parts")
    return _xml("urlset", "url", paths[first : first + LARGEST], origin)


@kept
def _paths(graph: KnowledgeGraph) -> list[str]:
    addresses = Addresses(graph.workspace.base)
    return [*PAGES, *sorted(map(addresses.path, _things(graph)))]


def _things(graph: KnowledgeGraph) -> set[str]:
    found = set()
    for class_ in _CLASSES:
        rows: Any = graph.store.query("SELECT ?thing { ?thing a ?class }", {"class": class_})
        found |= {thing.value for (thing,) in rows}
    return found


def _xml(whole: str, each: str, paths: list[str], origin: str) -> Reply:
    lines = "".join(f"<{each}><loc>{escape(origin + path)}</loc></{each}>\n" for path in paths)
    text = f"{_HEAD}<{whole} {_SPACE}>\n{lines}</{whole}>\n"
    return Reply(200, "application/xml", text.encode())
