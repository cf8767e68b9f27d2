"""Which classes and properties of RDF files mean what: built in, and as descriptors add to it.

A class means a kind of `loaders.document.KINDS`, `membership` or nothing (""); a property means a
word of documents (`name`, `unit-of`, `member` …), a role with `-of` (`member-of`: the subject is
the partner), `PART: WORD` … or nothing. `docs/registries.md` shows the table.
"""

from collections.abc import Mapping
from fnmatch import fnmatchcase

from loaders.document import KINDS
from loaders.report import Report
from ontology import vocabulary
from ontology.suggest import did_you_mean
from ontology.terms import PREFIXES, shorten

SCHEMA = "https://schema.org/"
HTTP_SCHEMA = "http://schema.org/"
TIME = "http://www.w3.org/2006/time#"
WGS = "http://www.w3.org/2003/01/geo/wgs84_pos#"
SKOSXL = "http://www.w3.org/2008/05/skos-xl#"
GEONAMES_ONTOLOGY = "http://www.geonames.org/ontology#"

OTHER_PREFIXES = {
    "time": TIME, "wgs84": WGS, "skosxl": SKOSXL, "gn": GEONAMES_ONTOLOGY,
    "dc": "http://purl.org/dc/elements/1.1/",
}  # fmt: skip

TYPE, NEST = "type of thing", "inside"
"""The words of `rdf:type`, and of properties whose value is a node that holds the value."""

MEMBERSHIP = "membership"

TEXTS = ("name", "label", "also", "called", "description", "note", "acronym")
"""Words for text; a `label` is a name where nothing else is."""
LINKS = ("website", "same-as", "exact-match", "close-match", "broad-match", "narrow-match",
         "related-match", "see-also")  # fmt: skip
DATES = ("since", "until", "on", "founded", "dissolved")
PLACES = ("location", "covers", "within", "jurisdiction")
CONCEPTS = ("type", "instrument", "status")
THEMES = ("themes", "broader", "narrower", "related-theme")
PARTNERS = ("unit-of", "has-unit")
THINGS = ("part-of", "output-of", "replaces", "replaced-by", "based-on", "related", "has-part")
OTHERS = ("identifiers", "notation", "latitude", "longitude", "point", "in")
_AUXILIARY = ("member-node", "organization-node", "role-node", "during-node", "begin-node",
              "end-node", "time-node", "literal-node", "geometry-node")  # fmt: skip

CLASSES: dict[str, str] = {
    "skos:Concept": "themes", "skos:ConceptScheme": "", "skos:Collection": "",
    "org:Organization": "partners", "org:FormalOrganization": "partners",
    "org:OrganizationalCollaboration": "networks", "org:OrganizationalUnit": "units",
    "org:Membership": MEMBERSHIP, "org:Role": "",
    "foaf:Organization": "partners", "foaf:Group": "partners",
    "schema:Organization": "partners", "schema:NGO": "partners", "schema:Corporation": "partners",
    "schema:GovernmentOrganization": "partners", "schema:CollegeOrUniversity": "partners",
    "schema:EducationalOrganization": "partners", "schema:FundingAgency": "partners",
    "schema:Event": "events", "schema:Project": "initiatives",
    "schema:ResearchProject": "initiatives",
    "schema:Place": "places", "schema:Country": "countries", "schema:City": "localities",
    "schema:State": "regions", "schema:AdministrativeArea": "regions",
    "schema:GeoCoordinates": "", "schema:PostalAddress": "",
    "wgs84:SpatialThing": "places", "gn:Feature": "places",
    "time:Interval": "", "time:Instant": "", "time:ProperInterval": "", "skosxl:Label": "",
    "owl:Ontology": "", "owl:NamedIndividual": "", "owl:Thing": "", "rdfs:Resource": "",
}  # fmt: skip
"""Classes by prefixed name; "" is known and makes no thing."""

PROPERTIES: dict[str, str] = {
    "rdf:type": TYPE, "rdf:first": "", "rdf:rest": "",
    "skos:prefLabel": "name", "schema:name": "name", "foaf:name": "name", "rdfs:label": "label",
    "dcterms:title": "label", "dc:title": "label", "gn:officialName": "also", "gn:name": "name",
    "skosxl:prefLabel": f"{NEST} name", "skosxl:altLabel": f"{NEST} also",
    "skosxl:literalForm": "literal-node",
    "skos:altLabel": "also", "schema:alternateName": "also", "schema:legalName": "also",
    "gn:alternateName": "also", "foaf:nick": "acronym",
    "skos:definition": "description", "dcterms:description": "description",
    "dc:description": "description", "schema:description": "description",
    "rdfs:comment": "description", "skos:scopeNote": "note",
    "skos:notation": "notation", "dcterms:identifier": "notation", "org:identifier": "notation",
    "schema:identifier": "identifiers",
    "skos:broader": "broader", "skos:broaderTransitive": "", "skos:narrower": "narrower",
    "skos:narrowerTransitive": "", "skos:related": "related-theme", "skos:inScheme": "",
    "skos:topConceptOf": "", "skos:hasTopConcept": "",
    "skos:exactMatch": "exact-match", "skos:closeMatch": "close-match",
    "skos:broadMatch": "broad-match", "skos:narrowMatch": "narrow-match",
    "skos:relatedMatch": "related-match",
    "owl:sameAs": "same-as", "schema:sameAs": "same-as", "rdfs:seeAlso": "see-also",
    "foaf:homepage": "website", "schema:url": "website", "org:hasSite": "",
    "org:unitOf": "unit-of", "org:subOrganizationOf": "unit-of", "org:hasUnit": "has-unit",
    "org:hasSubOrganization": "has-unit", "schema:parentOrganization": "unit-of",
    "schema:subOrganization": "has-unit", "schema:department": "has-unit",
    "org:memberOf": "member-of", "org:hasMember": "member", "schema:memberOf": "member-of",
    "schema:member": "member", "foaf:member": "member",
    "org:hasMembership": "", "org:member": "member-node", "org:organization": "organization-node",
    "org:role": "role-node", "org:memberDuring": "during-node",
    "time:hasBeginning": "begin-node", "time:hasEnd": "end-node",
    "time:inXSDDate": "time-node", "time:inXSDDateTime": "time-node",
    "time:inXSDDateTimeStamp": "time-node", "time:inXSDgYear": "time-node",
    "time:inXSDgYearMonth": "time-node",
    "schema:startDate": "since", "schema:endDate": "until", "schema:foundingDate": "founded",
    "schema:dissolutionDate": "dissolved",
    "schema:location": "location", "schema:containedInPlace": "within",
    "schema:areaServed": "covers", "gn:parentFeature": "within", "gn:parentCountry": "within",
    "schema:organizer": "organiser", "schema:funder": "funder", "schema:sponsor": "support",
    "schema:attendee": "participant", "schema:contributor": "contributor",
    "wgs84:lat": "latitude", "wgs84:long": "longitude", "schema:latitude": "latitude",
    "schema:longitude": "longitude", "schema:geo": "geometry-node",
    "wgs84:location": "location", "geo:asWKT": "point", "geo:hasGeometry": "geometry-node",
    "dcterms:isPartOf": "part-of", "dcterms:hasPart": "has-part", "dcterms:replaces": "replaces",
    "dcterms:isReplacedBy": "replaced-by", "dcterms:relation": "related",
    "dcterms:subject": "themes", "schema:about": "themes", "schema:keywords": "",
    "dcterms:created": "", "dcterms:modified": "", "dcterms:issued": "",
}  # fmt: skip
"""Properties by prefixed name."""

_RANKS = [
    "cities", "networks", "agencies", "units", "partners", "agreements", "initiatives", "events",
    "publications", "strategies", "outputs", "countries", "regions", "localities", "places",
    "themes", MEMBERSHIP,
]  # fmt: skip
"""Of several kinds that one thing may have, the first in this list counts."""


class Terms:
    """What classes and properties mean in one source."""

    def __init__(self, options: Mapping[str, object], report: Report) -> None:
        self._report = report
        table = self._table(
            options, "rdf", {"classes", "properties", "prefixes", "base", "notation"}
        )
        self.base = self._text(table, "base")
        self.notation = self._text(table, "notation")
        self.prefixes = _prefixes() | self._texts(table, "prefixes")
        own_classes = self._named(self._texts(table, "classes"))
        own_properties = self._named(self._texts(table, "properties"))
        self.classes = _expanded(CLASSES) | own_classes
        self.properties = _expanded(PROPERTIES) | own_properties
        self._ignore = [str(name) for name in _list(options.get("ignore", []))]
        self._check(own_classes, own_properties)
        self.words = sorted({*self.properties.values()})
        self.numbers = {word: number for number, word in enumerate(self.words)}

    def kinds(self) -> dict[str, tuple[int, str]]:
        """Return for each class that makes a thing its rank and its kind."""
        return {iri: (_RANKS.index(kind), kind) for iri, kind in self.classes.items() if kind}

    def ignored(self, iri: str) -> bool:
        """Say whether the descriptor leaves a class or property aside."""
        if not self._ignore:
            return False
        name = shorten(iri, self.prefixes)
        return any(fnmatchcase(name, glob) or fnmatchcase(iri, glob) for glob in self._ignore)

    def shorten(self, iri: str) -> str:
        """Write an IRI with a prefix, where one fits."""
        return shorten(iri, self.prefixes)

    def _named(self, table: dict[str, str]) -> dict[str, str]:
        """Expand prefixed names; a schema.org name stands for both spellings."""
        return _expanded(table, self.prefixes)

    def _table(
        self, options: Mapping[str, object], key: str, known: set[str]
    ) -> Mapping[str, object]:
        table = options.get(key, {})
        if not isinstance(table, Mapping):
            self._report.problem(key, f"{key} is no table", f"write [{key}]")
            return {}
        for name in table.keys() - known:
            self._report.problem(key, f"unknown key “{name}”", did_you_mean(name, known))
        return table

    def _text(self, table: Mapping[str, object], key: str) -> str:
        value = table.get(key, "")
        if not isinstance(value, str):
            self._report.problem(f"rdf.{key}", f"{key} is no text", f'write {key} = "…"')
            return ""
        return value

    def _texts(self, table: Mapping[str, object], key: str) -> dict[str, str]:
        values = table.get(key, {})
        if not isinstance(values, Mapping):
            self._report.problem(f"rdf.{key}", f"{key} is no table", f"write [rdf.{key}]")
            return {}
        if all(isinstance(value, str) for value in values.values()):
            return {name: str(value) for name, value in values.items()}
        self._report.problem(f"rdf.{key}", "a value is no text", 'write "name" = "word"')
        return {}

    def _check(self, classes: dict[str, str], properties: dict[str, str]) -> None:
        kinds = {*KINDS, MEMBERSHIP, ""}
        for iri, kind in classes.items():
            if kind not in kinds:
                mend = did_you_mean(kind, kinds) or f"use one of {', '.join(sorted(KINDS))}"
                self._report.problem(f"rdf.classes, {iri}", f"unknown kind “{kind}”", mend)
        words = words_known()
        for iri, word in properties.items():
            measure = word.removeprefix("figures ")
            if measure != word and measure in vocabulary.concepts("measure"):
                continue
            if word not in words:
                mend = did_you_mean(word, words) or "docs/registries.md lists the words"
                self._report.problem(f"rdf.properties, {iri}", f"unknown word “{word}”", mend)


def words_known() -> set[str]:
    """Return the words that a property may mean.

    >>> {"name", "member", "member-of", "unit-of"} <= words_known()
    True
    """
    roles = vocabulary.concepts("role")
    return {
        "", *TEXTS, *LINKS, *DATES, *PLACES, *CONCEPTS, *THEMES, *PARTNERS, *THINGS, *OTHERS,
        *roles, *(f"{role}-of" for role in roles),
    }  # fmt: skip


def _prefixes() -> dict[str, str]:
    return {name: base for name, base in PREFIXES.items() if ":" not in name} | OTHER_PREFIXES


def _expanded(table: dict[str, str], prefixes: dict[str, str] | None = None) -> dict[str, str]:
    known = prefixes or _prefixes()
    found: dict[str, str] = {}
    for name, meaning in table.items():
        prefix, colon, local = name.partition(":")
        iri = known[prefix] + local if colon and prefix in known else name
        found[iri] = meaning
        if iri.startswith(SCHEMA):
            found[HTTP_SCHEMA + iri.removeprefix(SCHEMA)] = meaning
    return found


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []
