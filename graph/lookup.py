"""From what people call a thing to its IRI: IRI, CURIE, key, acronym, identifier, or any name."""

import re
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from graph.concepts import SCHEMES, concept
from graph.dates import days
from graph.search.folding import fold
from graph.search.index import NameIndex
from graph.store import GraphStore, Term
from loaders.values import ValueFault, date_literal
from ontology.errors import NotFoundError, Problem
from ontology.terms import BASE, XSD

__all__ = ["Labels", "Lookup", "Named", "fold"]


class Named(NamedTuple):
    """A name of a thing, as found."""

    iri: str
    name: str
    language: str
    preferred: bool


class Lookup:
    """Finds things of a build by what people call them."""

    def __init__(self, store: GraphStore) -> None:
        self._store = store

    @cached_property
    def index(self) -> NameIndex:
        """The names of the build."""
        return NameIndex.of(self._store)

    def find(self, text: str, kind: str = "thing") -> str:
        """Return the IRI of the one thing that is called so.

        Raises:
            NotFoundError: nothing is, or several things are; the message says which.
        """
        if not (text := text.strip()):
            raise NotFoundError(Problem("", "", f"no {kind} is named", "write a name, key or IRI"))
        found = self._by_iri(text, kind) or self._by_key(text, kind) or self._by_name(text, kind)
        if len(found) == 1:
            return found.pop()
        if found:
            choices = " or ".join(sorted(map(self.short, found)))
            mend = f"write {choices}"
            raise NotFoundError(Problem("", "", f"“{text}” is {len(found)} things", mend))
        near = [hit.name for hit in self.search(text, kind, limit=3)]
        mend = (
            f"did you mean {' or '.join(f'“{name}”' for name in near)}?"
            if near
            else "write a part of its name, its key or its IRI"
        )
        raise NotFoundError(Problem("", "", f"no {kind} is called “{text}”", mend))

    def short(self, iri: str) -> str:
        """Write an IRI so that `find` understands it: its key where that is enough."""
        tail = iri.rpartition("/id/")[2]
        return tail if tail != iri else iri.removeprefix(BASE)

    def _by_iri(self, text: str, kind: str) -> set[str]:
        prefix, colon, rest = text.partition(":")
        iri = text.strip("<>")
        if colon and prefix in self._store.prefixes:
            iri = self._store.prefixes[prefix] + rest
        return {iri} if self.index.has(iri, kind) else set()

    def _by_key(self, text: str, kind: str) -> set[str]:
        return set(self.index.keyed(text, kind))

    def _by_name(self, text: str, kind: str) -> set[str]:
        hits = self.index.called(text, kind)
        found = {hit.iri for hit in hits}
        if kind == "thing" and (cities := self._cities_of(found)):
            return cities
        preferred = {hit.iri for hit in hits if hit.preferred}
        return preferred if len(preferred) == 1 else found

    def _cities_of(self, found: set[str]) -> set[str]:
        """Return the city where all that bears a name is one city and its place."""
        places = {iri for iri in found if self.index.has(iri, "place")}
        if not places or len(found - places) != 1:
            return set()
        (city,) = found - places
        governed = {
            row["place"].value for row in self._store.rows(_GOVERNED, {"thing": NamedNode(city)})
        }
        return {city} if places <= governed else set()

    def search(self, text: str, kind: str = "thing", *, limit: int = 20) -> list[Named]:
        """Return the best name of each thing that fits a text in any language, best first."""
        if not text.strip():
            raise NotFoundError(Problem("", "", "nothing to search for", "write a part of a name"))
        found = self.index.search(text, kind, limit=limit).hits
        return [Named(hit.iri, hit.name, hit.language, hit.preferred) for hit in found]

    def labels(self, language: str = "en") -> "Labels":
        """Return the names of things, in a language where they have one."""
        return Labels(self._store, language)

    def term(self, text: str, kind: str) -> Term:
        """Turn what a person wrote for a parameter of a kind into a term.

        Of a year or month given as a date it is the first day (see `days_around`).

        Raises:
            NotFoundError: the text names nothing of that kind.
        """
        if kind in SCHEMES:
            return NamedNode(concept(text, kind))
        if kind == "date":
            return _date(text)
        if kind == "number":
            return _number(text)
        if kind == "text":
            return Literal(text)
        return NamedNode(self.find(text, kind))

    def days_around(self, text: str) -> tuple[Literal, Literal]:
        """Return the day before a date as a person writes it, and the day after it.

        Those around 2012 are 31 December 2011 and 1 January 2013.

        Raises:
            NotFoundError: the text is no date.
        """
        first, last = (date.fromisoformat(_date(text, end).value) for end in (0, 1))
        before = first - timedelta(days=first > date.min)
        after = last + timedelta(days=last < date.max)
        one, other = (Literal(day.isoformat(), datatype=XSD.date) for day in (before, after))
        return one, other


class Labels:
    """The preferred names of things, each asked for when it is first needed."""

    def __init__(self, store: GraphStore, language: str) -> None:
        self._store, self._language = store, language
        self._known: dict[str, str] = {}

    def get(self, iri: str, default: str = "") -> str:
        """Return the name of a thing: in the language, else in English, else in any."""
        if iri not in self._known:
            names: dict[str, str] = {}
            for row in self._store.rows(_LABELS, {"thing": NamedNode(iri)}):
                tag = getattr(row["name"], "language", None) or ""
                names[tag] = min(names.get(tag, row["name"].value), row["name"].value)
            chosen = names.get(self._language) or names.get("en")
            self._known[iri] = chosen or (names[min(names)] if names else "")
        return self._known[iri] or default


def _date(text: str, end: int = 0) -> Literal:
    try:
        return Literal(days(date_literal(text).value)[end], datatype=XSD.date)
    except ValueFault as fault:
        problem = Problem("", "", fault.found, fault.mend, unreadable=True)
        raise NotFoundError(problem) from None


def _number(text: str) -> Literal:
    if re.fullmatch(r"[0-9]{1,9}", text.strip()):
        return Literal(int(text))
    found = f"“{text}” is no whole number"
    raise NotFoundError(Problem("", "", found, "write 10", unreadable=True))


_GOVERNED = "SELECT ?place WHERE { ?thing cp:jurisdiction ?place }"
_LABELS = "SELECT ?name { ?thing skos:prefLabel|dcterms:title|rdfs:label ?name }"
