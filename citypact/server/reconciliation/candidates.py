"""Candidates: things that a query may mean, with scores and what they rest on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api.naming import Naming
from citypact.server.api.whereabouts import whereabouts
from citypact.server.reconciliation.asked import Query, Wanted
from citypact.server.reconciliation.countries import read_countries
from citypact.server.reconciliation.local_governments import local_governments
from citypact.server.reconciliation.nearness import BARE, core, nearness
from citypact.server.reconciliation.properties import PROPERTIES, Property, values_of
from citypact.server.reconciliation.types import (
    above_and,
    is_of,
    main_kind,
    read_type,
    type_of,
    unknown_type,
)
from graph.search.folding import key
from graph.search.index import Hit
from ontology.errors import QueryError

LIMIT, _SEARCHED = 10, 25
_SURE, _CLEAR = 95.0, 5.0
"""The score from which a candidate may be certain, and how far the next one stays behind."""
_AGREES, _DIFFERS = 0.4, 0.7
"""What part of the missing score an equal value gives, and what part another one leaves."""
_OF_PLACE = 1.0
"""How much less the name of its place counts for a local government than a name of its own."""
_TELLING = ("identifier", "wikidata", "ror", "geonames", "isni", "iati", "website")
"""Properties that name a thing as well as its name does."""


@dataclass
class Candidate:
    """A thing that may be meant: `features` say what its score rests on."""

    hit: Hit
    score: float
    features: dict[str, bool | float] = field(default_factory=dict)
    telling: bool = False


class Candidates:
    """Finds candidates in a graph, for a reader of a language."""

    def __init__(self, graph: KnowledgeGraph, language: str) -> None:
        self._graph, self._language = graph, language

    @cached_property
    def _naming(self) -> Naming:
        return Naming(self._graph, self._language)

    def answer(self, query: Query) -> list[dict[str, Any]]:
        """Return the candidates for a query, best first, as the standard describes them.

        Raises:
            QueryError: none of the types that are named is one of the graph.
        """
        found = self._found(query)
        shown = found[: query.limit or LIMIT]
        kinds = {one.hit.iri: one.hit.kind for one in shown}
        about = whereabouts(self._graph.store, self._naming, kinds) if shown else {}
        sure = self._sure(found)
        return [
            {
                "id": one.hit.iri, "name": self._naming.name(one.hit.iri)[0],
                "description": about[one.hit.iri], "score": round(one.score, 1),
                "match": one is sure,
                "type": [{"id": name, "name": name} for name in above_and(type_of(one.hit.kind))],
                "features": [{"id": name, "value": value} for name, value in one.features.items()],
            }
            for one in shown
        ]  # fmt: skip

    def _found(self, query: Query) -> list[Candidate]:
        types = [name for name in map(read_type, query.types()) if name]
        if query.types() and not types:
            raise QueryError(unknown_type(query.types()[0]))
        strict = query.type_strict != "should"
        hits = [*self._by_identifier(query), *self._by_name(query.query, types)]
        fit = [hit for hit in hits if not types or any(is_of(hit.kind, type_) for type_ in types)]
        found = self._all_named(query.query, fit)
        if not any(one.score >= BARE for one in found):
            found = self._with_governments(query.query, types, found)
        if types and not found and not strict:
            found = self._all_named(query.query, self._by_name(query.query, []))
            for one in found:
                _count(one, "type", agrees=False)
        self._weigh(found, query.properties)
        found.sort(key=lambda one: (-one.score, not one.telling))
        return found

    def _all_named(self, text: str, hits: Iterable[Hit]) -> list[Candidate]:
        return [self._named(text, hit) for hit in {hit.iri: hit for hit in hits}.values()]

    def _named(self, text: str, hit: Hit) -> Candidate:
        """Return a candidate as its names alone make it."""
        near = nearness(text, self._graph.lookup.index.names_of(hit.iri), hit.kind)
        near = 100.0 if hit.iri == text or ("/" in text and hit.iri.endswith(f"/{text}")) else near
        return Candidate(hit, near, {"name": round(near, 1)})

    def _with_governments(
        self, text: str, types: list[str], found: list[Candidate]
    ) -> list[Candidate]:
        """Add the local governments, of the wanted types, of places that are called so."""
        if not any(main_kind(type_) == "partner" for type_ in types):
            return found
        index = self._graph.lookup.index
        known = {one.hit.iri: one for one in found}
        places = {hit.iri: hit for written in (core(text), text)
                  for hit in index.called(written, "place")}  # fmt: skip
        for iri, place in local_governments(self._graph.store, places):
            near = self._named(text, places[place]).score
            hit = places[place]._replace(iri=iri, kind=index.kind_of(iri))
            if near >= BARE and any(is_of(hit.kind, type_) for type_ in types):
                one = known.setdefault(iri, self._named(text, hit))
                one.features["name-of-place"] = round(near, 1)
                one.score = max(one.score, near - _OF_PLACE)
        return [*known.values()]

    def _by_name(self, text: str, types: list[str]) -> list[Hit]:
        index = self._graph.lookup.index
        kinds = dict.fromkeys(map(main_kind, types)) or {"thing": None}
        texts = dict.fromkeys((text, core(text)))
        return [hit for written in texts for kind in kinds if written
                for hit in index.search(written, kind, limit=_SEARCHED).hits]  # fmt: skip

    def _by_identifier(self, query: Query) -> Iterator[Hit]:
        """Yield things that have an identifier among the wanted values."""
        for wanted in query.properties:
            for text in wanted.texts() if wanted.pid in _TELLING else ():
                scheme = "" if wanted.pid in ("identifier", "website") else f"{wanted.pid}:"
                written = text if text.startswith(scheme) else f"{scheme}{text}"
                for hit in self._graph.lookup.index.called(written):
                    if hit.use == "identifier":
                        yield hit

    def _weigh(self, found: list[Candidate], wanted: Iterable[Wanted]) -> None:
        """Let the wanted values raise or lower the scores."""
        for each in wanted:
            property_ = PROPERTIES.get(each.pid)
            texts = [text.removeprefix(f"{each.pid}:") for text in each.texts()]
            meant = read_countries(texts) if each.pid == "country" else texts
            if property_ is None or not texts:
                continue
            iris = [one.hit.iri for one in found]
            values = values_of(self._graph.store, iris, property_)
            names = self._spelled(property_, values.values())
            for one in found:
                if known := values.get(one.hit.iri):
                    agrees = any(
                        _same(text, value, names) for text in (*texts, *meant) for value in known
                    )
                    if agrees or meant:
                        _count(one, each.pid, agrees=agrees)

    def _spelled(self, property_: Property, values: Iterable[list[str]]) -> dict[str, set[str]]:
        """Return of values that are things how these are called."""
        if property_.value != "thing":
            return {}
        iris = {iri for each in values for iri in each}
        index = self._graph.lookup.index
        return {iri: {key(name) for name in index.names_of(iri)} | {key(self._naming.name(iri)[0])}
                for iri in iris}  # fmt: skip

    def _sure(self, found: list[Candidate]) -> Candidate | None:
        """Return the candidate that is certain: one with no other within a few points."""
        if not found or found[0].score < _SURE:
            return None
        rivals = [one for one in found if one.score > found[0].score - _CLEAR]
        rivals = [one for one in rivals if one.telling] or rivals
        return rivals[0] if len(rivals) == 1 else None


def _count(one: Candidate, pid: str, *, agrees: bool) -> None:
    one.features[pid] = agrees
    if agrees and pid in _TELLING:
        one.telling, one.score = True, 100.0
    elif agrees:
        one.score += (100 - one.score) * _AGREES
    elif not one.telling:
        one.score *= _DIFFERS


def _same(text: str, value: str, names: dict[str, set[str]]) -> bool:
    """Tell whether a text means a value: as it is, as an address, or as one of its names."""
    if text == value or key(text) == key(value) or key(text) in names.get(value, ()):
        return True
    tail = value.rpartition("/")[2].rpartition("#")[2]
    return bool(names and tail and key(text) == key(tail)) or _site(text) == _site(value) != ""


def _site(text: str) -> str:
    """Return host and path of an address, without what differs between ways to write it.

    >>> _site("https://www.UNEP.org/"), _site("unep.org"), _site("Nairobi")
    ('unep.org', 'unep.org', '')
    """
    try:
        parts = urlsplit(text if "//" in text else f"//{text}")
    except ValueError:
        return ""
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path}".rstrip("/") if "." in host else ""
