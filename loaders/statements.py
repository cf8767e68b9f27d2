"""Statements: what loaders say of things, written as claims. Every claim is made here.

Terms are text as N-Triples writes it, which a pass over a million rows needs: `<iri>`, `"text"@en`.
Whatever a file says goes through a function that checks and escapes it.
"""

import re
from hashlib import sha256

from pyoxigraph import NamedNode

from loaders.claims import Claim
from loaders.gazetteer.regions import place_key
from loaders.keys import SCHEME_OF, thing_key
from loaders.scripts import is_latin, language_of
from loaders.terms import concept_of, date, identifier_of, literal, term, web
from loaders.values import ValueFault, figure, interval, point
from ontology.terms import (
    CP,
    DCTERMS,
    FOAF,
    GEO,
    GEONAMES,
    MEASURE,
    ORG,
    OWL,
    RDF,
    ROLE,
    SCHEME,
    SCHEMES,
    SKOS,
    STATUS,
    Vocabulary,
)  # fmt: skip

_OF_PLACES = ("geonames", "iso", "iso3166", "country", "m49")
_PLACE = f"<{GEONAMES}"
_NO_IRI = re.compile(r'[\x00-\x20<>"{}|\\^`]')
_TYPE, _IN = str(RDF.type), str(CP["in"])
_PARTICIPATION, _PARTNER, _ROLE = str(CP.Participation), str(CP.partner), str(CP.role)
_START, _END, _ON = str(CP.start), str(CP.end), str(CP.on)
_NAME, _ALSO, _CALLED = str(SKOS.prefLabel), str(SKOS.altLabel), str(CP.nameInSource)
_DESCRIPTION, _NOTE, _ACRONYM = str(DCTERMS.description), str(CP.note), str(CP.acronym)
_IN_SCHEME, _THEMES, _IDENTIFIER, _SAME_AS = map(
    str, (SKOS.inScheme, SCHEME.themes, CP.identifier, OWL.sameAs)
)
_HOMEPAGE, _HAS_GEOMETRY, _GEOMETRY, _WKT = map(
    str, (FOAF.homepage, GEO.hasGeometry, GEO.Geometry, GEO.asWKT)
)
_UNIT_OF, _STATUS_CHANGE, _OF, _STATUS = map(str, (ORG.unitOf, CP.StatusChange, CP.of, CP.status))
_OBSERVATION, _ABOUT, _MEASURE, _VALUE = map(str, (CP.Observation, CP.about, CP.measure, CP.value))
_VALUE_TEXT, _QUALIFIER, _UNIT = map(str, (CP.valueText, CP.qualifier, CP.unit))


class Statements:
    """Collects the claims of one passage after the other.

    `language` is that of texts of which nothing says it; with `by_script` only of those in Latin
    letters, where it is written so.

    >>> st = Statements("https://w3id.org/citypact/", "urbact", "en")
    >>> porto = st.thing("partner", "geonames:2735943", CP.City)
    >>> st.name(porto, "Porto", "pt")
    >>> porto
    '<https://w3id.org/citypact/id/partner/geonames.2735943>'
    >>> [value for _, _, value in st.take()]
    ['<https://w3id.org/citypact/ontology#City>', '"Porto"@pt']
    """

    def __init__(
        self, base: str, source: str, language: str = "en", *, by_script: bool = False
    ) -> None:
        self.base, self.source, self.language = base, source, language
        self._by_script = by_script and is_latin(language)
        self.claims: list[Claim] = []
        self._iris: dict[tuple[str, str], str] = {}
        self._tails: dict[str, str] = {}

    def take(self) -> list[Claim]:
        """Return the claims collected since the last time."""
        claims, self.claims = self.claims, []
        return claims

    def add(self, subject: str, predicate: str, value: str) -> None:
        """Add one claim of terms that are written already."""
        self.claims.append((subject, predicate, value))

    # ---- things ------------------------------------------------------------

    def iri(self, path: str, key: str) -> str:
        """Return the IRI of a thing as a term; `loaders.keys` says what a key may be.

        A place with the key `geonames:…` or `country:…` has the IRI that GeoNames gives it;
        concepts (themes, types …) stand directly below the base.
        """
        found = self._iris.get((path, key))
        if found is None:
            if len(self._iris) > 100_000:
                self._iris.clear()
            found = self._iris[path, key] = f"<{self._address(path, key)}>"
        return found

    def _address(self, path: str, key: str) -> str:
        if path == "place" and ":" in key:
            key = place_key(key)
        if path == "place" and key.startswith("geonames:"):
            if not key[9:].isdecimal():
                raise ValueFault(f"“{key[9:]}” is no GeoNames id", "write its number")
            return f"{GEONAMES}{key[9:]}/"
        room = "" if path in SCHEMES else "id/"
        return f"{self.base}{room}{path}/{thing_key(key, self.source)}"

    def thing(self, path: str, key: str, type_: NamedNode) -> str:
        """Open a thing: return its IRI, and say of which class it is.

        A key that is an identifier is also stated as one, but that of a place not of the city
        that acts there.
        """
        subject = self.iri(path, key)
        self.open(subject, type_)
        scheme = key.partition(":")[0] if SCHEME_OF.match(key) else ""
        if scheme and (path == "place" or scheme not in _OF_PLACES):
            self.identifier(subject, key)
        return subject

    def open(self, subject: str, type_: NamedNode) -> None:
        """Say of which class a thing is; a theme also stands in the scheme of themes."""
        self.claims.append((subject, _TYPE, term(type_)))
        if type_ == CP.Theme:
            self.claims.append((subject, _IN_SCHEME, _THEMES))

    def tail(self, iri: str) -> str:
        """Shorten the IRI of a thing to a part of a statement's IRI."""
        found = self._tails.get(iri)
        if found is None:
            if len(self._tails) > 100_000:
                self._tails.clear()
            found = self._tails[iri] = self._tail(iri[1:-1])
        return found

    def _tail(self, iri: str) -> str:
        if iri.startswith(self.base + "id/"):
            return iri.removeprefix(self.base + "id/").replace("/", "-")
        if iri.startswith(GEONAMES):
            return f"geonames-{iri.removeprefix(GEONAMES).strip('/')}"
        return sha256(iri.encode()).hexdigest()[:12]

    # ---- names and texts ---------------------------------------------------

    def text(self, subject: str, predicate: str, text: str, language: str | None = None) -> None:
        """Say a text; `language` None is the source's, "" is none."""
        tag = language
        if tag is None:
            tag = self.language
            if self._by_script and not text.isascii():
                tag = language_of(text, tag)
        self.claims.append((subject, predicate, literal(text, tag)))

    def name(self, subject: str, text: str, language: str | None = None) -> None:
        """Say the preferred name in a language."""
        self.text(subject, _NAME, text, language)

    def also(self, subject: str, text: str, language: str | None = None) -> None:
        """Say another name."""
        self.text(subject, _ALSO, text, language)

    def called(self, subject: str, text: str, language: str | None = None) -> None:
        """Say the name as the source writes it."""
        self.text(subject, _CALLED, text, language)

    def acronym(self, subject: str, text: str) -> None:
        """Say the short form."""
        self.text(subject, _ACRONYM, text, "")

    def description(self, subject: str, text: str, language: str | None = None) -> None:
        """Say what the thing is."""
        self.text(subject, _DESCRIPTION, text, language)

    def note(self, subject: str, text: str, language: str | None = None) -> None:
        """Say a fact that no other term holds."""
        self.text(subject, _NOTE, text, language)

    # ---- concepts, identifiers, links, dates ---------------------------------

    def concept(self, subject: str, predicate: NamedNode, scheme: Vocabulary, key: str) -> None:
        """Say a concept of one of Citypact's schemes by its id.

        Raises:
            ValueFault: the scheme has no such concept.
        """
        self.claims.append((subject, str(predicate), concept_of(scheme, key)))

    def identifier(self, subject: str, curie: str) -> None:
        """Say an identifier (`ror:03e8s1d88`), and the same thing's IRI where it has one.

        A city with a GeoNames id is not its place, and so not the same.
        """
        value, same = identifier_of(curie)
        self.claims.append((subject, _IDENTIFIER, value))
        if same and same != subject and not (_PLACE in same and self._is_actor(subject)):
            self.claims.append((subject, _SAME_AS, same))

    def _is_actor(self, subject: str) -> bool:
        return subject.startswith(f"<{self.base}id/") and "/id/place/" not in subject

    def website(self, subject: str, address: str) -> None:
        """Say the website."""
        self.claims.append((subject, _HOMEPAGE, web(address)))

    def start(self, subject: str, day: str) -> None:
        """Say since when (a year, month or day)."""
        self.claims.append((subject, _START, date(day)))

    def end(self, subject: str, day: str) -> None:
        """Say until when."""
        self.claims.append((subject, _END, date(day)))

    def during(self, subject: str, time: str) -> None:
        """Say when: a date, or two with a slash."""
        for predicate, value in zip((_START, _END), interval(time), strict=True):
            self.claims.append((subject, predicate, str(value)))

    def point(self, place: str, latitude: str, longitude: str) -> None:
        """Say where a place is, in degrees (WGS 84).

        Raises:
            ValueFault: these are no coordinates.
        """
        where = str(point(f"{latitude}, {longitude}"))
        at = f"{_side(latitude, 'ns')}-{_side(longitude, 'ew')}"
        geometry = self.statement("geometry", self.tail(place), at)
        self.claims += (
            (place, _HAS_GEOMETRY, geometry),
            (geometry, _TYPE, _GEOMETRY),
            (geometry, _WKT, where),
        )

    def unit(self, subject: str, partner: str) -> None:
        """Say of which partner a unit is part."""
        self.claims.append((subject, _UNIT_OF, partner))

    # ---- statements that are nodes -------------------------------------------

    def statement(self, kind: str, *parts: str) -> str:
        """Return the IRI of a statement, made from what it says.

        Raises:
            ValueFault: a part has what no IRI has.
        """
        said = "--".join(filter(None, parts))
        if found := _NO_IRI.search(said):
            raise ValueFault(f"“{found[0]}” stands where no sign may be", "correct the value")
        return f"<{self.base}id/{kind}/{said}>"

    def participation(
        self, partner: str, thing: str, role: str, *, start: str = "", end: str = ""
    ) -> str:
        """Say that a partner takes part in a thing in a role; return the participation.

        Raises:
            ValueFault: there is no such role or date.
        """
        if end:
            date(end)
        subject = self.joined(partner, thing, role, start)
        if start:
            self.start(subject, start)
        if end:
            self.end(subject, end)
        return subject

    def joined(self, partner: str, thing: str, role: str, start: str = "") -> str:
        """Say who takes part in what in which role; `start` only tells participations apart."""
        if start:
            date(start)
        who = self.tail(partner).removeprefix("partner-")
        subject = self.statement("participation", who, self.tail(thing), role, start)
        self.claims += (
            (subject, _TYPE, _PARTICIPATION),
            (subject, _PARTNER, partner),
            (subject, _IN, thing),
            (subject, _ROLE, concept_of(ROLE, role)),
        )
        return subject

    def status(self, thing: str, key: str, on: str = "", *, concept: str = "") -> str:
        """Say that a thing comes into a status, on a date where it is known.

        `concept` is the status as a term, where it is none of Citypact's.
        """
        when = date(on) if on else ""
        subject = self.statement("status", self.tail(thing), key, on)
        self.claims += (
            (subject, _TYPE, _STATUS_CHANGE),
            (subject, _OF, thing),
            (subject, _STATUS, concept or concept_of(STATUS, key)),
        )
        if when:
            self.claims.append((subject, _ON, when))
        return subject

    def observation(
        self, thing: str, measure: str, value: str, *, on: str = "", unit: str = "",
        concept: str = "",
    ) -> str:  # fmt: skip
        """Say a reported figure, such as `156`, `>1750` or `13745.95 km2`.

        Raises:
            ValueFault: it is no figure, or there is no such measure.
        """
        read, when = figure(value), date(on) if on else ""
        if unit and read.unit and unit.casefold() != read.unit.casefold():
            mend = f"write figures in {unit}, or take the unit from the cell"
            raise ValueFault(f"“{value}” is in {read.unit} and not in {unit}", mend)
        subject = self.statement(
            "observation", self.tail(thing), measure, on or "undated", read.value.value
        )
        self.claims += (
            (subject, _TYPE, _OBSERVATION),
            (subject, _ABOUT, thing),
            (subject, _MEASURE, concept or concept_of(MEASURE, measure)),
            (subject, _VALUE, str(read.value)),
            (subject, _VALUE_TEXT, literal(read.text)),
            (subject, _QUALIFIER, str(read.qualifier)),
        )
        if unit or read.unit:
            self.claims.append((subject, _UNIT, literal(unit or read.unit)))
        if when:
            self.claims.append((subject, _ON, when))
        return subject


def _side(degrees: str, sides: str) -> str:
    """Write degrees as in an IRI: 8.61 or, where they are negative, with the other letter."""
    size = degrees.strip()
    return f"{size.lstrip('+-')}{sides[size.startswith('-')]}"
