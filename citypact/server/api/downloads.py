"""Networks as files: CSV, GraphML, GEXF, node-link JSON and the page that works offline."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs

import msgspec
import networkx as nx

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.about import about
from citypact.server.api.analysed import analysed
from citypact.server.api.asked import Asked, Text
from citypact.server.api.download import Download
from citypact.server.api.network import Network, NetworkAsked, network, shown_part
from citypact.server.api.words import words
from graph.identity.review.sheet import guarded
from graph.network.files import FORMATS
from graph.network.plain import plain_graph
from ontology.errors import Problem, QueryError
from ontology.suggest import did_you_mean

TYPES = {
    "csv": "text/csv; charset=utf-8; header=present",
    "graphml": "application/graphml+xml",
    "gexf": "application/gexf+xml",
    "json": "application/json",
    "html": "text/html; charset=utf-8",
}
"""Format → media type."""
OFFLINE_AT_MOST = 2_000
"""How many partners the page that works offline holds."""
MOST_LETTERS = 60
"""How long the name of a file may be, before what it says of its edges."""


class DownloadAsked(NetworkAsked, kw_only=True):
    """`format` is graphml, gexf, csv, json or html (one file that works offline)."""

    format: Text = "graphml"
    view: Text = ""
    """The state of the view that the offline page opens with, as in its permanent link."""


def download(graph: KnowledgeGraph, asked: DownloadAsked) -> Download:
    """Return a network as a file: what is drawn with the same filters.

    Where not all edges are in it, its name says how many.

    Raises:
        NotFoundError: a filter is unknown.
        QueryError: the format is unknown, or the network too large for the page that works
            offline.
    """
    if asked.format not in TYPES:
        mend = did_you_mean(asked.format, TYPES) or f"use one of {', '.join(TYPES)}"
        raise QueryError(Problem("", "", f"“{asked.format}” is no format of networks", mend))
    offline = asked.format == "html"
    if offline:
        _check_size(graph, asked)
    found = network(graph, asked)
    content = _offline(graph, asked, found) if offline else _file(found, asked.format)
    return Download(TYPES[asked.format], f"{_name(graph, asked, found)}.{asked.format}", content)


def _name(graph: KnowledgeGraph, asked: DownloadAsked, found: Network) -> str:
    """Return the name of a file: of the workspace, its filters, and how many edges it has."""
    words = [_plainly(text) for text in (graph.workspace.name or "citypact", "network")]
    words += [word for text in _told_by(asked) if (word := _plainly(text))]
    name = "-".join(words)[:MOST_LETTERS].strip("-")
    sent = len(found.edges.source)
    return name + (f"-heaviest-{sent}-of-{found.edge_count}" if found.left_out else "")


def _told_by(asked: DownloadAsked) -> Iterator[str]:
    """Yield what tells a file from others: filters, and with what the offline page opens."""
    for name, value in asked.filters().items():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, str):
                yield each
            else:
                yield name if each is True else f"{name} {each}"
    yield asked.of
    if asked.format == "html":
        yield from _chosen(asked)


def _chosen(asked: DownloadAsked) -> list[str]:
    """Return what is chosen in the view of the offline page, and its dates."""
    view = parse_qs(asked.view)
    return [text for name in ("selected", "with", "from", "day") for text in view.get(name, [])]


def _plainly(text: str) -> str:
    """Return a text as a part of a file's name; of an address, its last part."""
    return re.sub(r"[^a-z0-9]+", "-", text.rstrip("/").rpartition("/")[2].casefold()).strip("-")


def _title(asked: DownloadAsked, found: Network) -> str:
    """Return the title of the offline page: what it opens with, its filters, the network."""
    names = dict(zip(found.nodes.path, found.nodes.name, strict=True))
    chosen = _chosen(asked)
    partners = [names[path] for path in chosen if path in names]
    dates = [text for text in chosen if text[:4].isdigit()]
    parts = (" – ".join(partners), " – ".join(dates), *found.settings.values(), found.title)
    return " · ".join(part for part in parts if part)


def _file(found: Network, format_: str) -> bytes:
    """Return a network as `graph.network.files` writes it."""
    return FORMATS[format_](drawn_graph(found, spreadsheet=format_ == "csv")).encode()


def drawn_graph(found: Network, *, spreadsheet: bool = False) -> "nx.Graph[str]":
    """Return a network as it is drawn, for networkx; names in the language that was asked for.

    For a spreadsheet, a name that it would take for a formula gets an apostrophe in front.
    """
    graph: nx.Graph[str] = nx.Graph(title=found.title)
    nodes, edges = found.nodes, found.edges
    for n, iri in enumerate(nodes.iri):
        scores = {name: v for name, column in nodes.scores.items() if (v := column[n]) is not None}
        label = guarded(nodes.name[n]) if spreadsheet else nodes.name[n]
        graph.add_node(
            iri, label=label, kind=nodes.kind[n], country=nodes.country[n],
            community=nodes.community[n], x=float(nodes.x[n]), y=float(nodes.y[n]), **scores,
        )  # fmt: skip
    for n, (one, other) in enumerate(zip(edges.source, edges.target, strict=True)):
        things = [found.things.iri[thing] for thing in edges.things[n]]
        graph.add_edge(
            nodes.iri[one], nodes.iri[other], weight=edges.weight[n], count=len(things),
            sources=edges.sources[n], things=" ".join(things),
        )  # fmt: skip
    return graph


def _check_size(graph: KnowledgeGraph, asked: DownloadAsked) -> None:
    partners = len(shown_part(graph, analysed(graph, asked), asked).graph)
    if partners > OFFLINE_AT_MOST:
        problem = f"{partners:,} partners are too many for a page that works offline"
        mend = f"add a filter that leaves at most {OFFLINE_AT_MOST:,}; files of the whole: /dumps/"
        raise QueryError(f"{problem}; {mend}")


def _offline(graph: KnowledgeGraph, asked: DownloadAsked, found: Network) -> bytes:
    """Return the page that works offline: the network with all that is behind it."""
    from viz.offline_data import behind
    from viz.offline_page import offline_files, offline_page

    style, script = offline_files()
    two_mode = plain_graph(analysed(graph, asked).network.of(found.nodes.iri)).two_mode
    data = {
        "network": msgspec.to_builtins(found),
        "behind": behind(two_mode, found.nodes.iri, found.things.iri),
        "facets": {"words": words(asked.lang)},
        "about": msgspec.to_builtins(about(graph, Asked(lang=asked.lang))),
        "view": asked.view,
        "language": asked.lang,
    }
    title = _title(asked, found)
    page = offline_page(data, title=title, language=asked.lang, style=style, script=script)
    return page.encode()
