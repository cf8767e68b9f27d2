"""A thing in the words of schema.org, as search engines read them from a page (JSON-LD 1.1)."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from citypact.server.api.naming import Naming
from citypact.server.api.web import web_address
from citypact.server.linked_data.description import Description
from ontology.terms import (
    CP,
    DCAT,
    DCTERMS,
    FOAF,
    GEO,
    ORG,
    OWL,
    RDF,
    RDFS,
    SKOS,
    TYPE,
)  # fmt: skip

CONTEXT = "https://schema.org"
MOST = 100
"""How many values one property has."""

Node = dict[str, Any]
_Terms = dict[NamedNode, list[NamedNode | Literal]]
_TYPES: tuple[tuple[NamedNode, str], ...] = (
    (CP.City, "GovernmentOrganization"),
    (CP.Partner, "Organization"),
    (CP.Event, "Event"),
    (CP.Initiative, "Project"),
    (CP.Agreement, "CreativeWork"),
    (CP.Output, "CreativeWork"),
    (CP.Country, "Country"),
    (CP.Region, "AdministrativeArea"),
    (CP.Locality, "City"),
    (CP.Place, "Place"),
    (CP.Dataset, "Dataset"),
    (DCAT.Dataset, "Dataset"),
    (CP.Source, "CreativeWork"),
    (CP.Citation, "CreativeWork"),
    (SKOS.ConceptScheme, "DefinedTermSet"),
    (OWL.Ontology, "DefinedTermSet"),
    (SKOS.Concept, "DefinedTerm"),
)
"""The first class that a thing has decides; what has none of them is a Thing."""
_PARTNERS = {
    str(TYPE["local-government"]): "GovernmentOrganization",
    str(TYPE["national-government"]): "GovernmentOrganization",
    str(TYPE["public-agency"]): "GovernmentOrganization",
    str(TYPE["company"]): "Corporation",
    str(TYPE["ngo"]): "NGO",
    str(TYPE["research-body"]): "ResearchOrganization",
}
_LINKS: dict[str, tuple[tuple[NamedNode, str], ...]] = {
    "Organization": (
        (ORG.memberOf, "memberOf"), (ORG.hasMember, "member"), (ORG.unitOf, "parentOrganization"),
        (ORG.hasUnit, "subOrganization"), (CP.location, "location"),
        (CP.jurisdiction, "areaServed"), (CP.theme, "knowsAbout"),
    ),
    "Event": (
        (CP.location, "location"), (CP.theme, "about"), (DCTERMS.isPartOf, "superEvent"),
    ),
    "CreativeWork": (
        (CP.theme, "about"), (CP.location, "contentLocation"), (CP.covers, "spatialCoverage"),
        (DCTERMS.isPartOf, "isPartOf"), (CP.basedOn, "isBasedOn"),
        (DCTERMS.license, "license"), (DCTERMS.source, "isBasedOn"),
    ),
    "Place": ((CP.within, "containedInPlace"), (CP.contains, "containsPlace")),
    "DefinedTerm": ((SKOS.inScheme, "inDefinedTermSet"),),
    "DefinedTermSet": ((SKOS.hasTopConcept, "hasDefinedTerm"), (DCTERMS.license, "license")),
    "Thing": (),
}  # fmt: skip
_FAMILY = {
    "GovernmentOrganization": "Organization", "Corporation": "Organization",
    "NGO": "Organization", "ResearchOrganization": "Organization", "Project": "Organization",
    "Dataset": "CreativeWork", "Country": "Place", "AdministrativeArea": "Place", "City": "Place",
}  # fmt: skip
_TEXTS = (
    (SKOS.altLabel, "alternateName"), (CP.acronym, "alternateName"),
    (DCTERMS.description, "description"), (SKOS.definition, "description"),
    (DCTERMS.abstract, "description"), (SKOS.notation, "termCode"),
)  # fmt: skip
_WORK_TEXTS = (
    (DCTERMS.issued, "datePublished"), (DCTERMS.language, "inLanguage"),
    (DCTERMS.creator, "creator"), (DCTERMS.publisher, "publisher"),
)  # fmt: skip
_ROLES = {
    "Event": {"organiser": "organizer", "lead": "organizer", "host": "organizer",
              "funder": "funder", "": "contributor"},
    "Organization": {"funder": "funder", "": "member"},
    "CreativeWork": {"author": "author", "publisher": "publisher", "funder": "funder",
                     "": "contributor"},
}  # fmt: skip
"""What a role of a partner is called, "" for any other, by what it takes part in."""
_NAMES = (SKOS.prefLabel, DCTERMS.title, RDFS.label)
_POINT = re.compile(r"POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)")
_IN = getattr(CP, "in")


def schema_org(found: Description, naming: Naming, page: str) -> Node:
    """Return a description as an object of schema.org; `page` is the address of its page."""
    own = _own(found)
    type_ = _type(own)
    family = _FAMILY.get(type_, type_)
    node: Node = {"@context": CONTEXT, "@type": type_, "@id": found.iri, "mainEntityOfPage": page}
    name, language = naming.name(found.iri)
    _add(node, "name", [_text(Literal(name, language=language or None))])
    others = (_text(name) for predicate in _NAMES for name in own[predicate])
    _add(node, "alternateName", (other for other in others if other not in node["name"]))
    texts = _TEXTS + (_WORK_TEXTS if family == "CreativeWork" else ())
    for predicate, name in texts:
        _add(node, name, (_text(term) for term in own[predicate] if isinstance(term, Literal)))
    for predicate, name in _LINKS[family]:
        _add(node, name, (_linked(term, naming) for term in own[predicate]))
    _add(node, "sameAs", (term.value for term in own[OWL.sameAs] if web_address(term.value)))
    for predicate in (FOAF.homepage, FOAF.page):
        _add(node, "url", (term.value for term in own[predicate] if web_address(term.value)))
    _add(node, "identifier", (_identifier(term.value) for term in own[CP.identifier]))
    _dates(node, own, type_)
    _add(node, "geo", _positions(found.statements))
    for name, other in _partners(found.statements, found.iri, _ROLES.get(family, {}), naming):
        _add(node, name, [other])
    return {name: _single(value) for name, value in node.items() if value}


def _own(found: Description) -> _Terms:
    """Return what the canonical view says of the thing itself: predicate → values."""
    own: _Terms = defaultdict(list)
    for quad in found.statements:
        if getattr(quad.subject, "value", "") != found.iri or quad.graph_name != DefaultGraph():
            continue
        if isinstance(quad.object, NamedNode | Literal):
            own[quad.predicate].append(quad.object)
    return own


def _type(own: _Terms) -> str:
    classes = own[RDF.type]
    found = next((name for class_, name in _TYPES if class_ in classes), "Thing")
    kinds = (_PARTNERS.get(str(term), "") for term in own[ORG.classification])
    return next(filter(None, kinds), found) if found == "Organization" else found


def _add(node: Node, name: str, values: Iterable[Any]) -> None:
    known = node.setdefault(name, [])
    known.extend(value for value in values if value not in known)
    del known[MOST:]


def _single(value: Any) -> Any:
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _text(term: NamedNode | Literal) -> Any:
    language = getattr(term, "language", None)
    return {"@value": term.value, "@language": language} if language else term.value


def _linked(term: NamedNode | Literal, naming: Naming) -> Node | str:
    if isinstance(term, Literal):
        return term.value
    name, language = naming.name(term.value)
    return {
        "@id": term.value,
        "name": {"@value": name, "@language": language} if language else name,
    }


def _identifier(curie: str) -> Node:
    scheme, _, value = curie.partition(":")
    return {"@type": "PropertyValue", "propertyID": scheme, "value": value}


def _dates(node: Node, own: _Terms, type_: str) -> None:
    """Add when something lasts: an organisation is founded, everything else starts."""
    organisation = _FAMILY.get(type_, type_) == "Organization"
    names = ("foundingDate", "dissolutionDate") if organisation else ("startDate", "endDate")
    if organisation or type_ == "Event":
        for predicate, name in zip((CP.start, CP.end), names, strict=True):
            _add(node, name, (term.value for term in own[predicate]))


def _positions(statements: Iterable[Quad]) -> Iterator[Node]:
    for quad in statements:
        point = _POINT.search(getattr(quad.object, "value", ""))
        if quad.predicate == GEO.asWKT and point:
            longitude, latitude = float(point[1]), float(point[2])
            yield {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}


def _partners(
    statements: Iterable[Quad], iri: str, roles: dict[str, str], naming: Naming
) -> Iterator[tuple[str, Node | str]]:
    """Yield who takes part in a thing, by what schema.org calls the role."""
    nodes: dict[str, dict[NamedNode, NamedNode]] = defaultdict(dict)
    for quad in statements:
        if isinstance(quad.object, NamedNode):
            nodes[str(quad.subject)][quad.predicate] = quad.object
    for parts in nodes.values():
        if roles and CP.role in parts and parts.get(_IN) == NamedNode(iri) and CP.partner in parts:
            role = parts[CP.role].value.rpartition("/")[2]
            yield roles.get(role, roles[""]), _linked(parts[CP.partner], naming)
