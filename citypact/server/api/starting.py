"""Questions to start with: those of the catalogue to which a graph has an answer."""

from collections.abc import Iterator

from msgspec import Struct, field

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.highlights import Highlights
from citypact.server.api.naming import Naming, is_iri
from citypact.server.api.words import concept_name
from queries.catalogue import catalogue
from queries.words_in import words_in

MOST = 8
"""How many questions there are to start with."""
_GROUPS = ("un-body", "network")
"""The groups of which the bridges are asked for, where a graph has them."""


class Starting(Struct):
    """A question to start with: its name in the catalogue, and values for its parameters."""

    question: str
    summary: str
    parameters: dict[str, str]
    named: dict[str, str] = field(default_factory=dict)
    """The parameters in the reader's language, to be shown."""
    language: str = "en"
    """That of the summary."""


def starting(graph: KnowledgeGraph, found: Highlights, names: Naming) -> Iterator[Starting]:
    """Yield questions with values that this graph knows, at most `MOST`."""
    chosen = (each for each in _chosen(graph, found) if all(each[1].values()))
    known = ((name, values) for name, values in chosen if name in catalogue())
    for (name, values), _ in zip(known, range(MOST), strict=False):
        written = {key: graph.lookup.short(value) for key, value in values.items()}
        shown = {key: _shown(value, names) for key, value in values.items()}
        summary, language = words_in(names.lang).summary(catalogue()[name])
        yield Starting(name, summary, written, shown, language)


def _chosen(graph: KnowledgeGraph, found: Highlights) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield questions with the IRIs, keys or dates to ask with; "" where the graph has none."""
    partner = next(iter(found.central(1)), "")
    first, second = _groups(found)
    theme = next(iter(found.themes(1)), ("", 0))[0]
    yield "works-with", {"partner": partner}
    yield "participants", {"thing": found.thing()}
    yield "shared", {"one": partner, "other": found.partner_of(partner)}
    yield "partners-on-theme", {"theme": theme}
    yield "in-force-on", {"date": found.day()}
    yield "bridges", {"first": first, "second": second}
    yield "members-of", {"network": found.network()}
    yield "work-in-place", {"place": next(iter(found.places()), "")}
    yield "corroborated", {}
    yield "disagreements", {}


def _groups(found: Highlights) -> tuple[str, str]:
    """Return UN bodies and city networks; where one is missing, the most frequent type instead."""
    there = [*found.types(), *found.kinds()]
    asked = [key for key in _GROUPS if key in there]
    first, second, *_ = *dict.fromkeys([*asked, *there]), "", ""
    return first, second


def _shown(value: str, names: Naming) -> str:
    return names.name(value)[0] if is_iri(value) else concept_name("type", value, names.lang)
