"""From what people call a thing to its IRI: IRI, CURIE, key, acronym, identifier, or any name."""

import re
import unicodedata
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from graph.dates import days
from graph.store import GraphStore, Term
from loaders.values import ValueFault, date_literal
from ontology import vocabulary
from ontology.errors import NotFoundError, Problem
from ontology.suggest import did_you_mean
from ontology.terms import BASE, PREFIXES, XSD

_CLASSES = {
    "thing": (
        "cp:Partner cp:Agreement cp:Initiative cp:Event cp:Output cp:Place cp:Theme cp:Source"
    ),
    "partner": "cp:Partner",
    "agreement": "cp:Agreement",
    "initiative": "cp:Initiative",
    "event": "cp:Event",
    "output": "cp:Output",
    "place": "cp:Place",
    "theme": "cp:Theme",
    "source": "cp:Source",
}
_CONCEPTS = ("role", "status", "type", "measure")


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
        self._names: dict[str, list[Named]] = {}

    def names(self, kind: str = "thing") -> list[Named]:
        """Return every name of every thing of a kind, sorted."""
        if kind not in self._names:
            rows = self._store.rows(_NAMES % _CLASSES[kind])
            found = {
                Named(
                    row["thing"].value,
                    row["name"].value,
                    getattr(row["name"], "language", None) or "",
                    "preferred" in row,
                )
                for row in rows
            }
            self._names[kind] = sorted(found)
        return self._names[kind]

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
            else ("try citypact search")
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
        known = {named.iri for named in self.names(kind)}
        return {iri} & known

    def _by_key(self, text: str, kind: str) -> set[str]:
        key = text.casefold()
        return {n.iri for n in self.names(kind) if n.iri.casefold().endswith(f"/{key}")}

    def _by_name(self, text: str, kind: str) -> set[str]:
        folded = fold(text)
        hits = [named for named in self.names(kind) if fold(named.name) == folded]
        found = {named.iri for named in hits}
        if kind == "thing" and (cities := self._cities_of(found)):
            return cities
        preferred = {named.iri for named in hits if named.preferred}
        return preferred if len(preferred) == 1 else found

    def _cities_of(self, found: set[str]) -> set[str]:
        """Return the city where all that bears a name is one city and its place."""
        places = found & {named.iri for named in self.names("place")}
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
        names = self.names(kind)
        folded = [fold(named.name) for named in names]
        wanted = fold(text)
        scored = sorted((-_likeness(wanted, name), place) for place, name in enumerate(folded))
        best: dict[str, tuple[tuple[float, bool, int, str], Named]] = {}
        for score, place in scored:
            if score > -62:
                break
            named = names[place]
            rank = (score, not named.preferred, len(named.name), named.name)
            if named.iri not in best or rank < best[named.iri][0]:
                best[named.iri] = (rank, named)
        ordered = sorted(best.values(), key=lambda pair: pair[0])
        return [named for _, named in ordered[:limit]]

    def labels(self, language: str = "en") -> "Labels":
        """Return the names of things, in a language where they have one."""
        return Labels(self._store, language)

    def term(self, text: str, kind: str) -> Term:
        """Turn what a person wrote for a parameter of a kind into a term.

        A year or month given as a date stands for its first day.

        Raises:
            NotFoundError: the text names nothing of that kind.
        """
        if kind in _CONCEPTS:
            return _concept(text, kind)
        if kind == "date":
            return _date(text)
        if kind == "number":
            return _number(text)
        if kind == "text":
            return Literal(text)
        return NamedNode(self.find(text, kind))


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


def fold(text: str) -> str:
    """Fold case, accents, width and blanks, so that names written alike are alike.

    >>> fold("  Côte d’Ivoire ") == fold("COTE D'IVOIRE")
    True
    """
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(unicodedata.normalize("NFC", kept).casefold().split())


def _likeness(one: str, other: str) -> float:
    """Likeness of two names: whole, part (a little less), or words in another order."""
    from rapidfuzz import fuzz

    whole = fuzz.ratio(one, other)
    share = 10 * len(one) / max(len(other), 1)
    part = fuzz.partial_ratio(one, other) * 0.85 if len(one) > 3 else 0.0
    part = 85 + share if one in other else part
    words = fuzz.token_set_ratio(one, other) * 0.9
    return max(whole, part, words if " " in one else 0.0)


def _concept(text: str, kind: str) -> NamedNode:
    known = vocabulary.concepts(kind)
    key = text.strip().casefold().replace(" ", "-").removeprefix(f"{kind}:")
    if key not in known:
        mend = did_you_mean(key, known) or "docs/concepts.md lists them"
        raise NotFoundError(Problem("", "", f"unknown {kind} “{text}”", mend))
    return NamedNode(PREFIXES[kind] + key)


def _date(text: str) -> Literal:
    try:
        return Literal(days(date_literal(text).value)[0], datatype=XSD.date)
    except ValueFault as fault:
        raise NotFoundError(Problem("", "", fault.found, fault.mend)) from None


def _number(text: str) -> Literal:
    if re.fullmatch(r"[0-9]{1,9}", text.strip()):
        return Literal(int(text))
    found = f"“{text}” is no whole number"
    raise NotFoundError(Problem("", "", found, "write 10")) from None


_NAMES = """
SELECT ?thing ?name ?preferred WHERE {
  VALUES ?class { %s }
  ?thing a ?class .
  { ?thing skos:prefLabel|dcterms:title ?name . BIND(true AS ?preferred) }
  UNION { ?thing skos:altLabel|cp:acronym|cp:identifier|cp:nameInSource ?name }
}"""
_GOVERNED = "SELECT ?place WHERE { ?thing cp:jurisdiction ?place }"
_LABELS = "SELECT ?name { ?thing skos:prefLabel|dcterms:title|rdfs:label ?name }"
