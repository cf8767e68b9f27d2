"""Reading records: what claims say of each thing, as far as it tells what it is, in one pass.

Only the parts that a `Record` holds are kept, each once, and values that many things share are one
object: a million records fit into memory.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from sys import intern
from typing import NamedTuple

from graph.identity.record import Name, Record
from graph.identity.records.claims import (
    CLASSIFICATION,
    COVERS,
    HOMEPAGE,
    IDENTIFIER,
    INSTRUMENT,
    JURISDICTION,
    LOCATION,
    SAME_AS,
    TYPE,
    UNIT_OF,
    WITHIN,
    Claims,
    lexical,
)  # fmt: skip
from graph.identity.records.territory import Territory
from ontology import vocabulary
from ontology.terms import CP

_KINDS = (
    ("city", CP.City), ("partner", CP.Partner), ("agreement", CP.Agreement),
    ("initiative", CP.Initiative), ("event", CP.Event), ("place", CP.Place),
)  # fmt: skip
"""The kinds of records and their classes; a thing of several classes is of the first kind."""

_KEY = re.compile(r"([a-z][a-z0-9-]*)\.(\S+)")
_HASHED = re.compile(r"(?:.*-)?[0-9a-f]{8}")
_LINKED = tuple(
    (re.compile(pattern), scheme)
    for pattern, scheme in (
        (r"https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/(Q[0-9]+)", "wikidata"),
        (r"https?://ror\.org/(0[a-z0-9]{8})", "ror"),
        (r"https?://(?:www\.)?isni\.org/(?:isni/)?([0-9]{15}[0-9X])", "isni"),
        (r"https?://sws\.geonames\.org/([0-9]+)/?", "geonames"),
        (r"https?://viaf\.org/viaf/([0-9]+)", "viaf"),
        (r"https?://d-nb\.info/gnd/([0-9X-]+)", "gnd"),
        (r"https?://(?:dx\.)?doi\.org/10\.13039/([0-9]+)", "fundref"),
    )
)


def read_records(lines: Iterable[tuple[str, str]], base: str) -> list[Record]:
    r"""Return a record for each partner, place, agreement, initiative and event, sorted by IRI.

    `lines` are the claims of all sources as lines of N-Quads, each with the id of its source,
    and source by source sorted by citation, as compiled sources are.

    >>> from ontology.terms import CP, RDF
    >>> thing = "<https://w3id.org/citypact/id/partner/ror.03e8s1d88>"
    >>> claim = f"{thing} {RDF.type} {CP.Agency} <https://w3id.org/citypact/cite/un/row-1> .\n"
    >>> read_records([("un", claim)], "https://w3id.org/citypact/")[0].identifiers
    ('ror:03e8s1d88',)
    """
    claims = Claims()
    for source, line in lines:
        claims.note(source, line)
    claims.next_passage()
    return sorted(_Making(claims, base).records())


@cache
def kind_of(class_: str) -> str:
    """Return the kind of the records of a class, a term of N-Triples; "" for other classes.

    >>> kind_of(str(CP.CityNetwork)), kind_of(str(CP.Locality)), kind_of(str(CP.Output))
    ('partner', 'place', '')
    """
    classes = (class_, *vocabulary.superclasses().get(class_, ()))
    return next((kind for kind, term in _KINDS if str(term) in classes), "")


class _Around(NamedTuple):
    """Where a thing lies: what its place says."""

    place: str
    countries: tuple[str, ...]
    regions: tuple[str, ...]


class _Making:
    """Makes records of claims, and forgets the claims on the way."""

    def __init__(self, claims: Claims, base: str) -> None:
        self._claims, self._base = claims, base
        values = claims.values
        self._territory = Territory(
            within=values[WITHIN], classes=values[TYPE], identifiers=values[IDENTIFIER],
            names=claims.names, used=self._places(),
        )  # fmt: skip
        self._links: dict[str, int] = {}
        for thing, parties in claims.parties.items():
            self._links[thing] = self._links.get(thing, 0) + len(parties)
            for partner in parties:
                self._links[partner] = self._links.get(partner, 0) + 1

    def _places(self) -> set[str]:
        values = self._claims.values
        found = {s for s in values[TYPE] if s.startswith("<https://sws.geonames.org/")}
        for predicate in (JURISDICTION, LOCATION, COVERS, WITHIN):
            found.update(place for places in values[predicate].values() for place in places)
        return found

    def records(self) -> Iterator[Record]:
        """Yield the records, in the order in which sources open things."""
        classes = self._claims.values[TYPE]
        for subject in classes:
            kinds = {kind_of(class_) for class_ in classes[subject]}
            if kind := next((kind for kind, _ in _KINDS if kind in kinds), ""):
                yield self._record(subject, kind)

    def _record(self, subject: str, kind: str) -> Record:
        claims, value = self._claims, self._value
        iri, around = subject[1:-1], self._around(subject, kind)
        place = f"<{around.place}>" if kind == "city" else subject
        point = claims.points.get(subject) or claims.points.get(place)
        population = claims.populations.get(subject, 0) or claims.populations.get(place, 0)
        types = (
            *claims.values[TYPE][subject],
            *value(CLASSIFICATION, subject), *value(INSTRUMENT, subject),
        )  # fmt: skip
        return Record(
            iri=iri, kind=kind, names=self._names(subject, kind),
            sources=claims.sources.get(subject, ()), classes=_last_parts(types),
            countries=around.countries, regions=around.regions, point=point,
            population=population, identifiers=self._identifiers(subject, iri),
            hosts=tuple(sorted({host for v in value(HOMEPAGE, subject) if (host := _host(v))})),
            place=around.place, parents=tuple(v[1:-1] for v in value(UNIT_OF, subject)),
            parties=tuple(p[1:-1] for p in sorted(claims.parties.get(subject, ()))),
            dates=tuple(sorted(claims.dates.get(subject, ()))), links=self._links.get(subject, 0),
        )  # fmt: skip

    def _names(self, subject: str, kind: str) -> tuple[Name, ...]:
        """Return the names of a thing; those of places are asked for again by what lies in them."""
        names = self._claims.names
        kept = names.get(subject, ()) if kind == "place" else names.pop(subject, ())
        texts: dict[str, str] = {}
        return tuple(_name(name, texts) for name in kept)

    def _value(self, predicate: str, subject: str) -> tuple[str, ...]:
        return self._claims.values[predicate].get(subject, ())

    def _around(self, subject: str, kind: str) -> _Around:
        """Say where a thing lies; what it covers counts where nothing else says it."""
        if kind == "place":
            return _Around("", *self._territory.of((subject,)))
        ruled, at = self._value(JURISDICTION, subject), self._value(LOCATION, subject)
        places = tuple(sorted(ruled)) + tuple(sorted(at))
        found = self._territory.of(places or self._value(COVERS, subject))
        return _Around(places[0][1:-1] if places else "", *found)

    def _identifiers(self, subject: str, iri: str) -> tuple[str, ...]:
        found = {lexical(text) for text in self._value(IDENTIFIER, subject)}
        found |= {curie for v in self._value(SAME_AS, subject) if (curie := _curie(v[1:-1]))}
        if curie := _own_identifier(iri, self._base) or _curie(iri):
            scheme = curie.partition(":")[0]
            if not any(text.startswith(f"{scheme}:") for text in found):
                found.add(curie)
        return tuple(sorted(found))


def _own_identifier(iri: str, base: str) -> str:
    """Return the identifier in an IRI that was made from it whole, as `…/partner/ror.03e8s1d88`."""
    if not iri.startswith(f"{base}id/"):
        return ""
    match = _KEY.fullmatch(iri.rpartition("/")[2])
    return f"{match[1]}:{match[2]}" if match and not _HASHED.fullmatch(match[2]) else ""


def _curie(iri: str) -> str:
    """Return the identifier that an IRI of a register holds, "" for any other IRI."""
    for pattern, scheme in _LINKED:
        if match := pattern.fullmatch(iri):
            return f"{scheme}:{match[1]}"
    return ""


def _last_parts(terms: Iterable[str]) -> tuple[str, ...]:
    return _shared(tuple(sorted({re.split(r"[/#]", term[1:-1])[-1] for term in terms})))


@cache
def _shared(classes: tuple[str, ...]) -> tuple[str, ...]:
    return classes


def _host(term: str) -> str:
    """Return the host name of a web address."""
    host = term[1:-1].partition("://")[2].partition("/")[0].partition("?")[0].lower()
    return host.rpartition("@")[2].partition(":")[0].removeprefix("www.")


def _name(kept: str, texts: dict[str, str]) -> Name:
    kind, _, term = kept.partition(" ")
    text = lexical(term)
    language = intern(term[term.rindex('"') + 1 :].removeprefix("@"))
    return Name(texts.setdefault(text, text), intern(kind), language)
