"""What filters can be set to, with how often each occurs, in the reader's language."""

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.asked import Asked
from citypact.server.api.counted import Counted
from citypact.server.api.located import located_of
from citypact.server.api.naming import Naming
from citypact.server.api.words import word, words
from citypact.server.kept import kept
from graph.analysis.measures.catalogue import MEASURES
from graph.network.description.file import network_names
from graph.network.kinds import PARTNER_KINDS, THING_KINDS
from ontology.terms import SKOS, TYPE, Vocabulary

PLACES = 500
"""How many places there are to choose from, the most frequent ones; search finds the others."""


class Choice(Struct):
    """A value of a filter: `value` is what is asked with, `name` what is shown."""

    value: str
    name: str
    count: int
    language: str = ""
    broader: str = ""


class Facets(Struct):
    """The values of filters that occur in the graph; `words` names every role, status, kind of
    partner and type of the ontology: scheme → key → name."""

    kinds: list[Choice]
    things: list[Choice]
    types: list[Choice]
    roles: list[Choice]
    statuses: list[Choice]
    themes: list[Choice]
    places: list[Choice]
    sources: int
    networks: list[Choice]
    measures: list[Choice]
    words: dict[str, dict[str, str]]


def facets(graph: KnowledgeGraph, asked: Asked) -> Facets:
    """Return what filters can be set to, with how often each occurs."""
    return _facets(graph, asked.lang)


@kept
def _facets(graph: KnowledgeGraph, lang: str) -> Facets:
    columns, counted = graph.columns, Counted(graph.columns)
    names = Naming(graph, lang)
    return Facets(
        kinds=_choices("kind", counted.kinds(columns.partner, PARTNER_KINDS), lang),
        things=_choices("kind", counted.kinds(columns.thing, THING_KINDS), lang),
        types=_choices("type", _keys(counted.terms(columns.types), TYPE), lang),
        roles=_choices("role", counted.keys(columns.role, columns.role_keys), lang),
        statuses=_choices("status", counted.statuses(), lang),
        themes=_themes(graph, counted.terms(columns.themes), names),
        places=_places(graph, counted, names),
        sources=len(columns.sources),
        networks=_networks(graph),
        measures=[_measure(name, lang) for name in MEASURES],
        words=words(lang),
    )


def _choices(scheme: str, counts: Mapping[str, int], lang: str) -> list[Choice]:
    """Return concepts as choices, the most frequent first."""
    known = words(lang)[scheme]
    found = [Choice(key, known.get(key, key), count, lang) for key, count in counts.items()]
    return sorted(found, key=lambda choice: (-choice.count, choice.name))


def _keys(counts: Mapping[str, int], scheme: Vocabulary) -> dict[str, int]:
    """Return the concepts of one scheme by their keys."""
    return {
        iri.removeprefix(scheme.base): count
        for iri, count in counts.items()
        if iri.startswith(scheme.base)
    }


def _themes(graph: KnowledgeGraph, counts: Mapping[str, int], names: Naming) -> list[Choice]:
    """Return themes as choices, each with the one above it."""
    above = {iri: sorted(term.value for term in graph.store.values(iri, SKOS.broader))
             for iri in counts}  # fmt: skip
    return _things(counts, above, names)


def _places(graph: KnowledgeGraph, counted: Counted, names: Naming) -> list[Choice]:
    """Return the places at which most partners and things are, and the countries around them."""
    located = located_of(graph)
    columns = graph.columns
    at = {(int(node), columns.terms[term]) for node, term in columns.places.tolist()}
    around = {(node, country) for node, place in at for country in located.countries.get(place, ())}
    counts = Counter(place for _, place in at | around)
    shown = dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:PLACES])
    return _things(shown, located.countries, names)


def _things(
    counts: Mapping[str, int], above: Mapping[str, Sequence[str]], names: Naming
) -> list[Choice]:
    """Return things as choices, the most frequent first; `broader` is another one of them."""
    found = []
    for iri, ref in names.refs(counts).items():
        wider = [each for each in above.get(iri, ()) if each in counts and each != iri]
        found.append(Choice(iri, ref.name, counts[iri], ref.language, min(wider, default="")))
    return sorted(found, key=lambda choice: (-choice.count, choice.name, choice.value))


def _networks(graph: KnowledgeGraph) -> list[Choice]:
    return [Choice(name, name, 0) for name in network_names(graph.workspace.root)]


def _measure(name: str, lang: str) -> Choice:
    return Choice(name, word("measure", name, lang), 0, lang)
