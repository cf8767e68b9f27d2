"""What the `of` of a question names."""

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.analysed import Analysed
from citypact.server.api.resolving import resolve_acting
from ontology.errors import NotFoundError, Problem


def partner_in(graph: KnowledgeGraph, found: Analysed, name: str) -> str:
    """Return the partner of a network that a name means.

    Raises:
        NotFoundError: nothing is called so, or it is not in the network.
    """
    iri = resolve_acting(graph, name)
    if iri not in found.places:
        problem = f"“{name}” works with nobody in a network with these filters"
        raise NotFoundError(Problem("", "", problem, "leave out a filter, or name another partner"))
    return iri
