"""What is in the graph: the facts of the home page."""

from msgspec import Struct

from citypact import __version__
from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.asked import Asked
from citypact.server.api.highlights import Highlights
from citypact.server.api.naming import Naming
from citypact.server.api.refs import Ref
from citypact.server.api.source_facts import SourceFacts, all_sources
from citypact.server.api.starting import Starting, starting
from citypact.server.api.totals import counts, languages
from citypact.server.kept import kept
from graph.network.description.file import network_names


class About(Struct):
    """What a graph holds. `counts` are things by kind; `languages` those of names.

    `central` are the most central partners of the whole network, `latest` the latest agreements
    and initiatives, `themes` the most frequent themes, `networks` those that are described.
    """

    name: str
    title: str
    description: str
    licence: str
    base: str
    build: str
    version: str
    counts: dict[str, int]
    languages: list[str]
    sources: list[SourceFacts]
    central: list[Ref]
    latest: list[Ref]
    themes: list[tuple[Ref, int]]
    networks: list[str]
    starting: list[Starting]
    latest_since: list[str] = []
    """When each of `latest` began, as sources write it."""
    central_by: str = ""
    """By what `central` are: betweenness (a measure of docs/measures.md), or parts, the number of
    things in which they take part, in a build without scores."""


def about(graph: KnowledgeGraph, asked: Asked) -> About:
    """Return what the graph holds."""
    return _about(graph, asked.lang)


@kept
def _about(graph: KnowledgeGraph, lang: str) -> About:
    workspace, names = graph.workspace, Naming(graph, lang)
    folder, highlights = graph.store.folder, Highlights(graph)
    themes, latest = highlights.themes(24), highlights.latest(12)
    starts = dict(zip(graph.columns.nodes, graph.columns.starts, strict=True))
    return About(
        name=workspace.name,
        title=workspace.title,
        description=workspace.description,
        licence=workspace.licence,
        base=workspace.base,
        build=folder.name if folder else "",
        version=__version__,
        counts=counts(graph),
        languages=list(languages(graph)),
        sources=all_sources(graph, names),
        central=list(names.refs(highlights.central(12)).values()),
        latest=list(names.refs(latest).values()),
        themes=[(names.ref(iri), count) for iri, count in themes],
        networks=network_names(workspace.root),
        starting=list(starting(graph, highlights, names)),
        latest_since=[starts[iri] for iri in latest],
        central_by=highlights.central_by,
    )
