"""What a question names: from IRI, path, key, acronym, identifier or name to the IRI."""

from pyoxigraph import NamedNode

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.addresses import Addresses
from citypact.server.api.naming import is_iri, known_names
from ontology.terms import DCTERMS


def resolve(graph: KnowledgeGraph, text: str) -> str:
    """Return the IRI of what a text names, concepts and citations too.

    An IRI that was joined into another one stands for that one.

    Raises:
        NotFoundError: nothing, or more than one thing, is called so.
    """
    text = text.strip()
    iri = Addresses(graph.workspace.base).iri(text) if text.startswith("/") else text.strip("<>")
    if not is_iri(iri):
        return graph.lookup.find(text)
    names = known_names(graph)
    if names.kind(iri):
        return iri
    for joined in graph.store.values(iri, DCTERMS.isReplacedBy):
        return joined.value
    return graph.lookup.find(text)


def resolve_acting(graph: KnowledgeGraph, text: str) -> str:
    """Return the IRI of what a text names; of a place the one partner that governs it.

    So 光州 is the city that works with others, not its territory.

    Raises:
        NotFoundError: nothing, or more than one thing, is called so.
    """
    iri = resolve(graph, text)
    if known_names(graph).kind(iri) != "place":
        return iri
    rows = graph.store.rows(_GOVERNING, {"place": NamedNode(iri)})
    governing = {row["who"].value for row in rows}
    return governing.pop() if len(governing) == 1 else iri


_GOVERNING = "SELECT ?who { ?who cp:jurisdiction ?place }"
