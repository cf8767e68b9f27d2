"""How much a build holds: things by kind, languages of names, claims by source."""

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.kept import kept
from graph.counts import Counts, read_counts
from ontology.terms import CP

_CLASSES = {
    "partner": "Partner", "city": "City", "agency": "Agency", "network": "CityNetwork",
    "unit": "Unit", "agreement": "Agreement", "initiative": "Initiative", "event": "Event",
    "output": "Output", "publication": "Publication", "strategy": "Strategy", "place": "Place",
    "country": "Country", "source": "Source", "citation": "Citation",
    "participation": "Participation",
}  # fmt: skip
"""Kind → class that is counted; `partner` and `output` count all kinds of them."""


@kept
def counts(graph: KnowledgeGraph) -> dict[str, int]:
    """Return how many things of each kind a build holds, how many themes occur, and claims."""
    known = _known(graph)
    found = {kind: known.classes.get(CP[name].value, 0) for kind, name in _CLASSES.items()}
    found["theme"] = len({term for _, term in graph.columns.themes.tolist()})
    found["claim"] = known.claims
    return found


def languages(graph: KnowledgeGraph) -> tuple[str, ...]:
    """Return the languages of preferred names, sorted."""
    return tuple(sorted(_known(graph).languages))


def claims_by_source(graph: KnowledgeGraph) -> dict[str, tuple[int, int]]:
    """Return source → how many of its passages are cited, and how many claims they make."""
    return _known(graph).sources


@kept
def _known(graph: KnowledgeGraph) -> Counts:
    return read_counts(graph.store)
