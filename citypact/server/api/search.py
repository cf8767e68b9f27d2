"""Finding things by what people call them, in any language and script."""

from typing import Annotated

from msgspec import Meta, Struct

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.asked import Asked, Text
from citypact.server.api.naming import Naming
from citypact.server.api.refs import Ref
from citypact.server.api.whereabouts import whereabouts
from graph.search.folding import key
from graph.search.index import Hit as Matched
from graph.search.names import KINDS
from ontology.errors import QueryError
from ontology.suggest import did_you_mean


class SearchAsked(Asked, kw_only=True):
    """`q` is what a person typed, `kind` one of partner, agreement, initiative, event, output,
    place, theme, source, or "" for all."""

    q: Text
    kind: Text = ""
    limit: Annotated[int, Meta(ge=1, le=100)] = 20


class Hit(Struct):
    """A thing that fits; `matched` is the name that fits where the one shown does not, and
    `about` says which one it is, as “City · Republic of Korea”; `score` is from 0 to 100."""

    thing: Ref
    matched: str
    matched_language: str
    about: str
    score: float


class Found(Struct):
    """Hits, best first; `total` counts all, up to a thousand."""

    hits: list[Hit]
    total: int


def search(graph: KnowledgeGraph, asked: SearchAsked) -> Found:
    """Return the things whose names fit, best first.

    Raises:
        QueryError: there is no such kind of thing.
    """
    if asked.kind and asked.kind not in KINDS:
        mend = did_you_mean(asked.kind, KINDS) or f"use one of {', '.join(KINDS)}"
        raise QueryError(f"unknown kind “{asked.kind}”; {mend}")
    found = graph.lookup.index.search(asked.q, asked.kind or "thing", limit=asked.limit)
    naming = Naming(graph, asked.lang)
    shown = naming.refs(hit.iri for hit in found.hits)
    about = whereabouts(graph.store, naming, {hit.iri: hit.kind for hit in found.hits})
    hits = [_hit(hit, shown[hit.iri], about[hit.iri], asked.q) for hit in found.hits]
    return Found(hits, found.total)


def _hit(hit: Matched, shown: Ref, about: str, typed: str) -> Hit:
    other = hit.name != shown.name and f" {key(typed)} " not in f" {key(shown.name)} "
    name, language = (hit.name, hit.language) if other else ("", "")
    return Hit(shown, name, language, about, round(hit.score, 1))
