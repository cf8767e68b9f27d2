"""Where the things of a build are."""

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.kept import kept
from graph.network.reading.located import Located, read_located


@kept
def located_of(graph: KnowledgeGraph) -> Located:
    """Return where things are: their points and their countries."""
    return read_located(graph.store)
