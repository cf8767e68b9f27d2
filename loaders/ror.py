"""The loader of the Research Organization Registry: ROR records of schema v2.

Reads the dump (JSON, also inside its zip archive) and JSON lines. `docs/registries.md` says what
becomes of each field.

    loader = "ror"
    path = "ror-data_schema_v2.json"

    [ror.types]
    government = "national-government"
"""

import re
from collections.abc import Iterator

from loaders.claims import Passage
from loaders.entries import Saying, at_line, entries, items, read_entries, text
from loaders.gazetteer.countries import country
from loaders.reading.record import Record
from loaders.report import Report
from loaders.source import Source
from loaders.statements import Statements
from loaders.tally import Tally
from loaders.terms import web
from ontology import vocabulary
from ontology.suggest import did_you_mean
from ontology.terms import CP, DCTERMS, ORG, RDFS, TYPE

TYPES: dict[str, str | None] = {
    "archive": None,
    "company": "company",
    "education": "research-body",
    "facility": "research-body",
    "funder": None,
    "government": "public-agency",
    "healthcare": None,
    "nonprofit": "ngo",
    "other": None,
}
"""Types of ROR and the partner types that say the same; those that have none are told once."""

_ID = re.compile(r"(?:https?://ror\.org/)?(0[a-hj-km-np-tv-z0-9]{6}[0-9]{2})")
_ISNI = re.compile(r"[0-9]{15}[0-9X]")
_FIELDS = {
    "id", "names", "types", "status", "established", "locations", "links", "external_ids",
    "relationships", "admin", "domains",
}  # fmt: skip
"""What is read; `admin` (of the record, not the body) and `domains` (of e-mail) say no more."""
_UNKNOWN = "und"
_V1 = "load the dump of schema v2: its file name ends in _schema_v2.json"


def load(source: Source, report: Report) -> Iterator[Passage]:
    """Yield a passage for each record; report what is wrong with it."""
    register = _Register(source, report)
    for record in read_entries(source, report, records="", keys=False):
        if "names" not in record.fields and "name" in record.fields:
            report.problem(record.locator, "this is a ROR record of schema v1", _V1)
            return
        if (passage := register.passage(record)) is not None:
            yield passage
    register.finish()


class _Register:
    """Turns records into passages, one after the other."""

    def __init__(self, source: Source, report: Report) -> None:
        self._st = Statements(source.base, source.id, source.language, by_script=True)
        self._report, self._say = report, Saying(report)
        self._types = _types(source, report)
        self._known: set[str] = set()
        self._fields, self._kinds = Tally(), Tally()

    def finish(self) -> None:
        """Tell what was left aside."""
        self._fields.tell(self._report, "no field of schema v2", "tell the makers of Citypact")
        mend = "give it a partner type under [ror.types], or “” to leave it out"
        self._kinds.tell(self._report, "says no type of partner", mend)

    def passage(self, record: Record) -> Passage | None:
        """Return what a record says, or None where it cannot be used."""
        place = record.locator
        key = _ror(text(record.fields, "id"))
        if not key:
            found = f"“{text(record.fields, 'id')[:80]}” is no ROR id"
            self._report.skip(place, found, "check that the file is a dump of ROR")
            return None
        if key in self._known:
            self._report.skip(place, f"ror:{key} stands a second time", "remove one of the two")
            return None
        self._known.add(key)
        locator = self._say.place = at_line(f"ror:{key}", record.line, record.locator)
        self._record(key, record)
        return Passage(key, locator, record.line, self._st.take())

    def _record(self, key: str, record: Record) -> None:
        fields, st = record.fields, self._st
        for name in fields.keys() - _FIELDS:
            self._fields.add(f"field {name}", str(fields[name]))
        parents = [item for item in items(fields, "relationships") if _is(item, "parent")]
        partner = st.thing("partner", f"ror:{key}", CP.Unit if parents else CP.Partner)
        self._names(partner, items(fields, "names"))
        self._types_of(partner, items(fields, "types"))
        self._life(partner, text(fields, "status"), text(fields, "established"))
        for location in items(fields, "locations"):
            self._location(partner, location)
        for link in items(fields, "links"):
            self._link(partner, text(link, "type"), text(link, "value"))
        for external in items(fields, "external_ids"):
            self._external(partner, external)
        for relation in items(fields, "relationships"):
            self._relation(partner, relation)

    def _names(self, partner: str, names: list[object]) -> None:
        """Say names; of several labels in one language the one on display is the name."""
        kinds = [(text(name, "value"), _tag(name), set(items(name, "types"))) for name in names]
        said: set[tuple[str, str]] = set()
        named: set[str] = set()
        for value, language, types in sorted(kinds, key=lambda kind: "ror_display" not in kind[2]):
            if "ror_display" in types:
                self._say("names", self._st.called, partner, value, language)
            if "acronym" in types:
                self._say("names", self._st.acronym, partner, value)
            if not types & {"ror_display", "label", "alias"} or (value, language) in said:
                continue
            first = language not in named and bool(types & {"ror_display", "label"})
            name = self._st.name if first else self._st.also
            self._say("names", name, partner, value, language)
            said.add((value, language))
            named |= {language} if first else set()

    def _types_of(self, partner: str, types: list[object]) -> None:
        said = set()
        for name in map(str, types):
            kind = self._types.get(name)
            if kind:
                said.add(kind)
            elif kind is None:
                self._kinds.add(f"type {name}", self._say.place)
        for kind in sorted(said):
            self._st.concept(partner, ORG.classification, TYPE, kind)

    def _life(self, partner: str, status: str, year: str) -> None:
        if year:
            self._say("established", self._st.status, partner, "established", year.zfill(4))
        if status == "inactive":
            self._st.status(partner, "ended")
        elif status == "withdrawn":
            self._st.note(partner, "The record is withdrawn from ROR.", "en")
        elif status != "active":
            self._report.skip(self._say.place, f"unknown status “{status}”", "check the record")

    def _location(self, partner: str, location: object) -> None:
        number = text(location, "geonames_id")
        if not number.isdecimal():
            found = f"locations: “{number}” is no GeoNames id"
            self._report.skip(self._say.place, found, "check the record")
            return
        place = self._st.iri("place", f"geonames:{number}")
        self._st.add(partner, str(CP.location), place)
        self._place(place, number, entries(location, "geonames_details"))

    def _place(self, place: str, number: str, details: dict[str, object]) -> None:
        """Say of a place what the record says, for places that no gazetteer holds."""
        st = self._st
        st.open(place, CP.Place)
        st.identifier(place, f"geonames:{number}")
        if name := text(details, "name"):
            self._say("locations", st.name, place, name, _UNKNOWN)
        if (land := country(text(details, "country_code"))) and land.geonames != number:
            st.add(place, str(CP.within), st.iri("place", land.key))
        if text(details, "lat") and text(details, "lng"):
            self._say("locations", st.point, place, text(details, "lat"), text(details, "lng"))

    def _link(self, partner: str, kind: str, address: str) -> None:
        if kind == "wikipedia":
            self._say("links", self._see, partner, address)
        else:
            self._say("links", self._st.website, partner, address)

    def _see(self, partner: str, address: str) -> None:
        self._st.add(partner, str(RDFS.seeAlso), web(address))

    def _external(self, partner: str, external: object) -> None:
        scheme = text(external, "type").lower()
        values = [text(external, "preferred"), *map(str, items(external, "all"))]
        for value in dict.fromkeys(filter(None, values)):
            plain = "".join(value.split())
            if scheme == "isni" and not _ISNI.fullmatch(plain):
                self._report.skip(self._say.place, f"“{value}” is no ISNI", "check the record")
            else:
                self._say("external_ids", self._st.identifier, partner, f"{scheme}:{plain}")

    def _relation(self, partner: str, relation: object) -> None:
        """Say how the body stands to another, which the record names as it calls it."""
        kind, key = text(relation, "type"), _ror(text(relation, "id"))
        if not key:
            found = f"relationships: “{text(relation, 'id')[:80]}” is no ROR id"
            self._report.skip(self._say.place, found, "check the record")
            return
        other = self._st.iri("partner", f"ror:{key}")
        replaces, related = str(DCTERMS.replaces), str(DCTERMS.relation)
        facts = {
            "parent": (partner, str(ORG.unitOf), other),
            "child": (other, str(ORG.unitOf), partner),
            "predecessor": (partner, replaces, other),
            "successor": (other, replaces, partner),
            "related": (partner, related, other),
        }
        if kind not in facts:
            self._kinds.add(f"relationship {kind}", self._say.place)
            return
        self._st.add(*facts[kind])
        if label := text(relation, "label"):
            self._say("relationships", self._st.called, other, label, "")


def _types(source: Source, report: Report) -> dict[str, str | None]:
    """Return the types with those that the descriptor gives; `[ror]` has no other key."""
    own = source.options.get("ror", {})
    table = own.get("types", {}) if isinstance(own, dict) else None
    if not isinstance(own, dict) or not isinstance(table, dict) or own.keys() - {"types"}:
        report.problem("ror", "[ror] holds what is not read", "write only [ror.types]")
        return TYPES
    known = vocabulary.concepts("type")
    for name, kind in table.items():
        if name not in TYPES:
            report.problem("ror.types", f"ROR has no type “{name}”", did_you_mean(name, TYPES))
        elif kind and kind not in known:
            mend = did_you_mean(str(kind), known) or "docs/concepts.md lists them"
            report.problem("ror.types", f"unknown type “{kind}”", mend)
    return TYPES | table


def _ror(text: str) -> str:
    """Return the id without its address, or "".

    >>> _ror("https://ror.org/015z29x25"), _ror("grid.1.2")
    ('015z29x25', '')
    """
    match = _ID.fullmatch(text)
    return match[1] if match else ""


def _is(relation: object, kind: str) -> bool:
    return text(relation, "type") == kind


def _tag(name: object) -> str:
    return text(name, "lang") or _UNKNOWN
