"""All that is known of one thing, each line with the passages that say so."""

from itertools import groupby, islice

from msgspec import Struct

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.around import around
from citypact.server.api.asked import Asked, Text
from citypact.server.api.naming import Called, choose
from citypact.server.api.profile import (
    Figure,
    Located,
    Name,
    concepts,
    figures_of,
    identifiers_of,
    names_of,
    places_of,
)
from citypact.server.api.refs import Passage, Ref, Statement
from citypact.server.api.resolving import resolve
from citypact.server.api.source_facts import SourceFacts, passages_of, source_of
from citypact.server.api.telling import Telling
from citypact.server.api.web import web_address
from ontology.terms import CP, DCTERMS, FOAF, SKOS
from queries.excerpts import excerpt
from queries.facts import Fact, facts_of

MOST = 1_000
"""How many statements of a group are sent."""
CITED = 1_000
"""How many passages of a source are sent."""


class EntityAsked(Asked, kw_only=True):
    """`thing` is an IRI, key, acronym, identifier or name."""

    thing: Text


class Entity(Struct):
    """A thing: what kind, its names in all languages, and statements in groups.

    `description` is "" where unknown; `replaced_by` is what it was joined into; `narrower` are
    concepts below a theme, `broader` those above; `says` are, for a citation, the statements that
    its passage makes, `cited` for a source its passages (the first thousand).
    """

    thing: Ref
    acronym: str
    description: str
    names: list[Name]
    statements: list[Statement]
    figures: list[Figure]
    places: list[Located]
    passages: list[Passage]
    website: str = ""
    identifiers: list[tuple[str, str]] = []
    """Written identifier and its address, "" where it has none."""
    broader: list[Ref] = []
    narrower: list[Ref] = []
    says: list[Statement] = []
    cited: list[Passage] = []
    country: str = ""
    left_out: dict[str, int] = {}
    """Group → how many statements are not sent."""
    cited_count: int = 0
    things: list[Ref] = []
    """Of a theme what is about it, of a place what is there or covers it, narrower ones too."""
    thing_count: int = 0
    partners: list[tuple[Ref, int]] = []
    """Of a theme or place who works on it, and on how much of it."""
    partner_count: int = 0
    source: SourceFacts | None = None
    """Of a source or citation, the source."""
    description_language: str = ""


def entity(graph: KnowledgeGraph, asked: EntityAsked) -> Entity:
    """Return all that is known of a thing.

    Raises:
        NotFoundError: nothing, or more than one thing, is called so.
    """
    iri = resolve(graph, asked.thing)
    telling = Telling(graph, asked.lang)
    names = telling.names
    thing = names.ref(iri)
    found = excerpt(graph.store, iri, MOST)
    facts = found.facts
    statements, left_out = _bounded(telling.statements(facts), found.left_out)
    located = list(places_of(facts, graph, names))
    source = source_of(graph, iri, names)
    seen = around(graph, iri, thing.kind, names)
    description, language = _description(graph, iri, asked.lang)
    return Entity(
        thing=thing,
        acronym=next((fact.value for fact in facts if fact.predicate == CP.acronym.value), ""),
        description=description, description_language=language,
        names=list(names_of(graph, iri, facts, telling)),
        statements=statements, left_out=left_out,
        figures=list(figures_of(facts, telling)),
        places=located, country=next((place.country for place in located if place.country), ""),
        website=_website(facts),
        identifiers=list(identifiers_of(facts)),
        broader=concepts(graph, iri, SKOS.broader, names),
        narrower=concepts(graph, iri, SKOS.narrower, names),
        says=_said_by(graph, thing, telling),
        cited=passages_of(graph, iri, names, CITED) if thing.kind == "source" else [],
        cited_count=source.citations if source and thing.kind == "source" else 0,
        things=seen.things, thing_count=seen.thing_count,
        partners=seen.partners, partner_count=seen.partner_count,
        source=source,
        passages=telling.citing.passages(),
    )  # fmt: skip


def _said_by(graph: KnowledgeGraph, thing: Ref, telling: Telling) -> list[Statement]:
    """Return the statements that a citation makes; other things make none."""
    if thing.kind != "citation":
        return []
    facts = islice(facts_of(graph.store, thing.iri), MOST)
    return telling.statements(facts, named=True)


def _bounded(
    statements: list[Statement], unread: dict[str, int]
) -> tuple[list[Statement], dict[str, int]]:
    """Return at most `MOST` statements a group, and how many are left out of each."""
    kept, left_out = [], {}
    for group, said in groupby(statements, key=lambda statement: statement.group):
        found = list(said)
        kept += found[:MOST]
        left_out[group] = max(len(found) - MOST, 0) + unread.get(group, 0)
    return kept, {group: count for group, count in left_out.items() if count}


def _description(graph: KnowledgeGraph, iri: str, lang: str) -> Called:
    """Return what a thing is, in the reader's language if it is said there, and that language."""
    for predicate in (DCTERMS.description, SKOS.definition):
        said = [(term.value, getattr(term, "language", None) or "")
                for term in graph.store.values(iri, predicate)]  # fmt: skip
        if best := choose(said, lang):
            return best
    return "", ""


def _website(facts: list[Fact]) -> str:
    pages = (web_address(f.value) for f in facts if f.predicate == FOAF.homepage.value)
    return min(filter(None, pages), default="")
