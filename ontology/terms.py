"""The one vocabulary module: every IRI that code uses is spelled here and nowhere else.

A test holds each `CP` term used in code against `citypact.ttl`.
"""

from pyoxigraph import NamedNode


class Vocabulary:
    """A namespace whose terms are its attributes.

    >>> CP.Partner
    <NamedNode value=https://w3id.org/citypact/ontology#Partner>
    >>> ROLE["co-lead"].value
    'https://w3id.org/citypact/role/co-lead'
    """

    def __init__(self, prefix: str, base: str) -> None:
        self.prefix = prefix
        self.base = base

    def __getattr__(self, name: str) -> NamedNode:
        if name.startswith("__"):
            raise AttributeError(name)
        term = self.__dict__[name] = NamedNode(self.base + name)  # asked for in loops
        return term

    def __getitem__(self, name: str) -> NamedNode:
        return NamedNode(self.base + name)


BASE = "https://w3id.org/citypact/"

CP = Vocabulary("cp", BASE + "ontology#")
ID = Vocabulary("id", BASE + "id/")
SOURCE = Vocabulary("src", BASE + "source/")
CITE = Vocabulary("cite", BASE + "cite/")

ROLE = Vocabulary("role", BASE + "role/")
STATUS = Vocabulary("status", BASE + "status/")
TYPE = Vocabulary("type", BASE + "type/")
INSTRUMENT = Vocabulary("instrument", BASE + "instrument/")
MEASURE = Vocabulary("measure", BASE + "measure/")
QUALIFIER = Vocabulary("qualifier", BASE + "qualifier/")
THEME = Vocabulary("theme", BASE + "theme/")
SCHEME = Vocabulary("scheme", BASE + "scheme/")

RDF = Vocabulary("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS = Vocabulary("rdfs", "http://www.w3.org/2000/01/rdf-schema#")
OWL = Vocabulary("owl", "http://www.w3.org/2002/07/owl#")
XSD = Vocabulary("xsd", "http://www.w3.org/2001/XMLSchema#")
SKOS = Vocabulary("skos", "http://www.w3.org/2004/02/skos/core#")
DCTERMS = Vocabulary("dcterms", "http://purl.org/dc/terms/")
ORG = Vocabulary("org", "http://www.w3.org/ns/org#")
PROV = Vocabulary("prov", "http://www.w3.org/ns/prov#")
OA = Vocabulary("oa", "http://www.w3.org/ns/oa#")
FOAF = Vocabulary("foaf", "http://xmlns.com/foaf/0.1/")
GEO = Vocabulary("geo", "http://www.opengis.net/ont/geosparql#")
DCAT = Vocabulary("dcat", "http://www.w3.org/ns/dcat#")
VOID = Vocabulary("void", "http://rdfs.org/ns/void#")
SPDX = Vocabulary("spdx", "http://spdx.org/rdf/terms#")
SCHEMA = Vocabulary("schema", "https://schema.org/")

GEONAMES = "https://sws.geonames.org/"

_ALL = (
    CP, ID, SOURCE, CITE, ROLE, STATUS, TYPE, INSTRUMENT, MEASURE, QUALIFIER, THEME, SCHEME,
    RDF, RDFS, OWL, XSD, SKOS, DCTERMS, ORG, PROV, OA, FOAF, GEO, DCAT, VOID, SPDX, SCHEMA,
)  # fmt: skip

PATHS = ("partner", "agreement", "initiative", "event", "output", "place")
"""The paths of things: each is the prefix of their IRIs, as `partner:un-habitat`."""

SCHEMES = ("theme", "type", "instrument", "role", "status", "measure", "qualifier")
"""The paths of concepts, which stand directly below the base."""

PREFIXES: dict[str, str] = {vocabulary.prefix: vocabulary.base for vocabulary in _ALL} | {
    path: f"{ID.base}{path}/" for path in PATHS
}


def prefixes_of(base: str) -> dict[str, str]:
    """Return the prefixes of a workspace: its own things are `partner:…`, `place:…`, `id:…`.

    >>> shorten("https://example.org/id/partner/unep", prefixes_of("https://example.org/"))
    'partner:unep'
    """
    own = {"id": f"{base}id/", SOURCE.prefix: f"{base}source/", CITE.prefix: f"{base}cite/"}
    return PREFIXES | own | {path: f"{base}id/{path}/" for path in PATHS}


def shorten(iri: str, prefixes: dict[str, str] | None = None) -> str:
    """Write an IRI with the longest prefix that fits, or as it is.

    >>> shorten("https://w3id.org/citypact/role/lead")
    'role:lead'
    >>> shorten("https://example.org/x")
    'https://example.org/x'
    """
    fitting = [p for p in (prefixes or PREFIXES).items() if iri.startswith(p[1])]
    if not fitting:
        return iri
    prefix, base = max(fitting, key=lambda pair: len(pair[1]))
    return f"{prefix}:{iri[len(base) :]}"
