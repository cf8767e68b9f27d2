"""From an entity of Wikidata to claims."""

from collections.abc import Callable, Iterable

from pyoxigraph import NamedNode

from loaders.document import KINDS
from loaders.entries import Saying, entries, text
from loaders.statements import Statements
from loaders.terms import concept_of, date
from loaders.wikidata.classes import Class
from loaders.wikidata.statements import Statement, day, item, plain_number, statements
from ontology.terms import CP, DCTERMS, INSTRUMENT, ORG, TYPE

_PLACES = ("countries", "regions", "localities", "places")
_IDENTIFIERS = {"P6782": "ror", "P213": "isni", "P2427": "grid", "P3153": "fundref"}
READ = {
    "P31", "P1448", "P1813", "P1566", "P625", "P131", "P17", "P159", "P276", "P1082", "P1937",
    "P856", "P571", "P576", "P463", "P190", "P1344", "P710", "P749", "P361", "P355", "P580",
    "P582", "P585", *_IDENTIFIERS,
}  # fmt: skip
"""The properties that are read."""
_DEGREES = ("latitude", "longitude")


class Entities:
    """Says what entities say, one after the other."""

    def __init__(self, st: Statements, say: Saying, languages: frozenset[str]) -> None:
        self._st, self._say, self._languages = st, say, languages

    def say(
        self, entity: dict[str, object], key: str, class_: Class, also: Iterable[Class]
    ) -> None:
        """Say everything of one entity; `also` are the other classes that it names."""
        kind = KINDS[class_.kind]
        if class_.kind in _PLACES:
            subject = place = self._place(entity, key, class_.kind)
            self._st.identifier(place, f"wikidata:{key}")
        else:
            subject, place = self._st.thing(kind.path, f"wikidata:{key}", kind.type), ""
        if class_.kind == "cities":
            country = any(other.kind == "countries" for other in also)
            place = self._place(entity, key, "countries" if country else "localities")
            self._st.add(subject, str(CP.jurisdiction), place)
            self._labels(place, entity, names_only=True)
        if class_.type:
            self._st.concept(subject, ORG.classification, TYPE, class_.type)
        self._labels(subject, entity)
        if place:
            self._where(place, entity)
        elif kind.path == "partner":
            self._each(entity, "P17", lambda one: self._located(subject, one))
            self._each(entity, "P159", lambda one: self._located(subject, one))
        self._identity(subject, entity)
        if kind.path == "partner":
            self._life(subject, entity, city=class_.kind == "cities")
            self._partner(subject, key, entity, city=class_.kind == "cities")
        else:
            self._thing(subject, entity, kind.path)

    def _each(self, entity: object, name: str, say: Callable[[Statement], None]) -> None:
        """Say each statement of a property; one that cannot be said is reported."""
        for statement in statements(entity, name):
            self._say(name, say, statement)

    # ---- names -----------------------------------------------------------------

    def _labels(self, subject: str, entity: object, *, names_only: bool = False) -> None:
        """Say labels, aliases and descriptions in the languages that are wanted."""
        for language, label in self._wanted(entries(entity, "labels")):
            self._say("labels", self._st.name, subject, text(label, "value"), language)
        if names_only:
            return
        for language, aliases in self._wanted(entries(entity, "aliases")):
            for alias in aliases if isinstance(aliases, list) else []:
                self._say("aliases", self._st.also, subject, text(alias, "value"), language)
        for language, about in self._wanted(entries(entity, "descriptions")):
            value = text(about, "value")
            self._say("descriptions", self._st.description, subject, value, language)
        self._each(entity, "P1448", lambda one: self._official(subject, one.value))
        self._each(entity, "P1813", lambda one: self._st.acronym(subject, text(one.value, "text")))

    def _official(self, subject: str, value: object) -> None:
        language = text(value, "language")
        if not self._languages or language in self._languages:
            self._st.also(subject, text(value, "text"), language)

    def _wanted(self, table: dict[str, object]) -> list[tuple[str, object]]:
        return [pair for pair in table.items() if not self._languages or pair[0] in self._languages]

    # ---- places ----------------------------------------------------------------

    def _place(self, entity: object, key: str, kind: str) -> str:
        """Open the place that an entity is or governs; GeoNames gives its IRI where it is known."""
        numbers = [one.value for one in statements(entity, "P1566")]
        number = next((n for n in numbers if isinstance(n, str) and n.isdecimal()), "")
        st = self._st
        if number:
            return st.thing("place", f"geonames:{number}", KINDS[kind].type)
        place = st.iri("place", f"wikidata:{key}")
        st.open(place, KINDS[kind].type)
        return place

    def _where(self, place: str, entity: object) -> None:
        self._each(entity, "P625", lambda one: self._point(place, one.value))
        for name in ("P131", "P17"):
            self._each(entity, name, lambda one: self._within(place, one))
        self._each(entity, "P1082", lambda one: self._population(place, one))
        self._each(entity, "P1937", lambda one: self._code(place, "locode", one.value))

    def _point(self, place: str, value: object) -> None:
        latitude, longitude = (plain_number(text(value, name)) for name in _DEGREES)
        self._st.point(place, latitude, longitude)

    def _within(self, place: str, statement: Statement) -> None:
        other = item(statement.value)
        if other and "P582" not in statement.qualifiers:
            iri = self._st.iri("place", f"wikidata:{other}")
            if iri != place:
                self._st.add(place, str(CP.within), iri)

    def _located(self, subject: str, statement: Statement) -> None:
        other = item(statement.value)
        if other and "P582" not in statement.qualifiers:
            iri = self._st.iri("place", f"wikidata:{other}")
            self._st.add(subject, str(CP.location), iri)

    def _population(self, place: str, statement: Statement) -> None:
        amount = text(statement.value, "amount").lstrip("+")
        on = statement.dates().get("P585", "")
        self._st.observation(place, "population", amount, on=on)

    # ---- identifiers and life ----------------------------------------------------

    def _identity(self, subject: str, entity: object) -> None:
        for name, scheme in _IDENTIFIERS.items():
            for statement in statements(entity, name):
                self._say(name, self._code, subject, scheme, statement.value)
        self._each(entity, "P856", lambda one: self._st.website(subject, str(one.value)))

    def _code(self, subject: str, scheme: str, value: object) -> None:
        plain = "".join(value.split()) if isinstance(value, str) else ""
        self._st.identifier(subject, f"{scheme}:{plain}")

    def _life(self, subject: str, entity: object, *, city: bool) -> None:
        """Say when a partner was founded and ended; of a city, that is the settlement's story."""
        if city:
            return
        self._each(entity, "P571", lambda one: self._status(subject, "established", one))
        self._each(entity, "P576", lambda one: self._status(subject, "ended", one))

    def _status(self, subject: str, status: str, statement: Statement) -> None:
        self._st.status(subject, status, day(statement.value))

    # ---- who works with whom -----------------------------------------------------

    def _partner(self, subject: str, key: str, entity: object, *, city: bool) -> None:
        self._each(entity, "P463", lambda one: self._member(subject, one, city=city))
        self._each(entity, "P190", lambda one: self._pairing(key, one))
        self._each(entity, "P1344", lambda one: self._takes_part(subject, one))
        self._each(entity, "P749", lambda one: self._part(subject, ORG.unitOf, one))
        self._each(entity, "P361", lambda one: self._part(subject, DCTERMS.isPartOf, one))
        self._each(entity, "P355", lambda one: self._subsidiary(subject, one))

    def _member(self, subject: str, statement: Statement, *, city: bool) -> None:
        """Say a membership; what a city belongs to is a network that cities join."""
        if other := item(statement.value):
            network = self._st.iri("partner", f"wikidata:{other}")
            if city:
                self._st.open(network, CP.CityNetwork)
            self._joined(subject, network, "member", statement)

    def _takes_part(self, subject: str, statement: Statement) -> None:
        if other := item(statement.value):
            event = self._st.iri("event", f"wikidata:{other}")
            self._joined(subject, event, "participant", statement)

    def _joined(self, partner: str, thing: str, role: str, statement: Statement) -> None:
        dates = statement.dates()
        start, end, on = (dates.get(name, "") for name in ("P580", "P582", "P585"))
        if start or end or not on:
            self._st.participation(partner, thing, role, start=start, end=end)
        else:
            subject = self._st.joined(partner, thing, role, on)
            self._st.add(subject, str(CP.on), date(on))

    def _pairing(self, key: str, statement: Statement) -> None:
        """Say that two cities are paired: one agreement, whichever of the two says so."""
        other = item(statement.value)
        if not other or other == key:
            return
        first, second = sorted((key, other), key=lambda name: int(name[1:]))
        st = self._st
        agreement = st.iri("agreement", f"=pairing-{first.lower()}-{second.lower()}")
        st.open(agreement, CP.Agreement)
        st.name(agreement, f"Pairing of {first} and {second}", "en")
        st.add(agreement, str(CP.instrument), concept_of(INSTRUMENT, "pairing"))
        for one in (first, second):
            st.joined(st.iri("partner", f"wikidata:{one}"), agreement, "party")
        dates = statement.dates()
        if start := dates.get("P580") or dates.get("P585"):
            st.start(agreement, start)
        if end := dates.get("P582"):
            st.end(agreement, end)

    def _part(self, subject: str, predicate: NamedNode, statement: Statement) -> None:
        if (other := item(statement.value)) and "P582" not in statement.qualifiers:
            whole = self._st.iri("partner", f"wikidata:{other}")
            self._st.add(subject, str(predicate), whole)

    def _subsidiary(self, subject: str, statement: Statement) -> None:
        if (other := item(statement.value)) and "P582" not in statement.qualifiers:
            self._st.unit(self._st.iri("partner", f"wikidata:{other}"), subject)

    def _thing(self, subject: str, entity: object, path: str) -> None:
        """Say when an event or initiative is, where, and who takes part."""
        if path in ("event", "initiative", "agreement", "output"):
            self._each(entity, "P580", lambda one: self._st.start(subject, day(one.value)))
            self._each(entity, "P582", lambda one: self._st.end(subject, day(one.value)))
            self._each(entity, "P585", lambda one: self._st.during(subject, day(one.value)))
            for name in ("P276", "P131", "P17"):
                self._each(entity, name, lambda one: self._located(subject, one))
            self._each(entity, "P710", lambda one: self._participant(subject, one))

    def _participant(self, thing: str, statement: Statement) -> None:
        if other := item(statement.value):
            partner = self._st.iri("partner", f"wikidata:{other}")
            self._joined(partner, thing, "participant", statement)


def classes_of(entity: object) -> list[str]:
    """Return the items of which an entity is an instance (P31)."""
    return [name for one in statements(entity, "P31") if (name := item(one.value))]
