"""The facts of a thing as a reader without script sees them: names, lines and passages."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from citypact.server.api.naming import Naming
from citypact.server.api.web import web_address
from citypact.server.linked_data.description import Description
from graph.store import GraphStore
from ontology.terms import CP, DCTERMS, GEO, ORG, OWL, PROV, RDF, RDFS, SCHEMA, SKOS

MOST = 500
"""How many lines one page has."""
_CALLED = (SKOS.prefLabel, DCTERMS.title, RDFS.label)
_SAYS = (DCTERMS.description, SKOS.definition, DCTERMS.abstract, RDFS.comment)
_IN = getattr(CP, "in")
_LEFT_OUT = frozenset(
    {*_CALLED, *_SAYS, RDF.type, CP.citedBy, CP.sourceCount, SCHEMA.location, DCTERMS.subject,
     DCTERMS.spatial, DCTERMS.type, GEO.sfWithin, GEO.sfContains, PROV.wasInfluencedBy,
     RDFS.isDefinedBy, GEO.hasGeometry}
)  # fmt: skip
"""What stands in the heading, or says again what another line says."""
_WORDS = {
    SKOS.altLabel: "also called", CP.nameInSource: "called by sources",
    CP.participatesIn: "takes part in", CP.hasParticipant: "partners", OWL.sameAs: "same as",
    ORG.hasUnit: "units", DCTERMS.isPartOf: "part of", CP.currentStatus: "status",
}  # fmt: skip
"""Property → what a line is called, where that is not the last part of its IRI."""
_INCOMING = {
    DCTERMS.isPartOf: "parts", CP.theme: "about it", CP.location: "located here",
    CP.covers: "about this place", CP.instrument: "of this kind",
    ORG.classification: "of this type",
    DCTERMS.relation: "related", CP.basedOn: "basis of", CP.jurisdiction: "governed by",
    SKOS.inScheme: "concepts", RDFS.isDefinedBy: "terms",
}  # fmt: skip
"""The same of what leads to a thing."""
_CITED = "SELECT DISTINCT ?g { GRAPH ?g { ?thing ?p ?o } } LIMIT 200"


@dataclass(frozen=True)
class Value:
    """A value of a line: a text with its language, and where it leads, here or in the web."""

    text: str
    lang: str = ""
    href: str = ""


@dataclass(frozen=True)
class Facts:
    """What is known of a thing: lines are a word with its values; `cut` where there is more."""

    iri: str
    name: str
    lang: str
    kind: str
    description: Value
    lines: list[tuple[str, list[Value]]]
    passages: list[Value]
    cut: bool


def facts(found: Description, naming: Naming, store: GraphStore) -> Facts:
    """Return the facts of a description, in the language of `naming`."""
    own: dict[NamedNode, list[NamedNode | Literal]] = defaultdict(list)
    for quad in found.statements:
        if getattr(quad.subject, "value", "") == found.iri and quad.graph_name == DefaultGraph():
            own[quad.predicate].append(_term(quad))
    naming.refs(_leads_to(found.statements))  # in one go
    lines = [
        *_lines(own, naming),
        *_parts(found.statements, found.iri, naming),
        *_incoming(found.statements, found.iri, naming),
    ]
    name, lang = naming.name(found.iri)
    return Facts(
        found.iri, name, lang, naming.kind(found.iri), _says(own, naming.lang), lines[:MOST],
        _passages(store, found.iri, naming), bool(found.cut) or len(lines) > MOST,
    )  # fmt: skip


def _term(quad: Quad) -> NamedNode | Literal:
    found = quad.object
    return found if isinstance(found, NamedNode | Literal) else Literal(str(found))


def _leads_to(statements: Iterable[Quad]) -> Iterator[str]:
    for quad in statements:
        if quad.predicate in _INCOMING:
            yield getattr(quad.subject, "value", "")
        if isinstance(quad.object, NamedNode) and quad.predicate != RDF.type:
            yield quad.object.value


def _says(own: dict[NamedNode, list[NamedNode | Literal]], lang: str) -> Value:
    texts = [
        term for predicate in _SAYS for term in own.get(predicate, []) if isinstance(term, Literal)
    ]
    best = min(texts, key=lambda t: (t.language or "") not in (lang, "", "en"), default=None)
    return Value(best.value, best.language or "") if best else Value("")


def _lines(
    own: dict[NamedNode, list[NamedNode | Literal]], naming: Naming
) -> Iterator[tuple[str, list[Value]]]:
    """Yield a line for each predicate, with its values in alphabetical order."""
    for predicate, terms in sorted(own.items(), key=lambda each: _word(each[0])):
        if predicate not in _LEFT_OUT:
            yield _word(predicate), sorted((_value(t, naming) for t in terms), key=lambda v: v.text)


def _word(predicate: NamedNode) -> str:
    """Return the word of a predicate: the last part of its IRI, in words."""
    last = re.split(r"[/#]", predicate.value)[-1]
    return _WORDS.get(predicate) or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", last).lower()


def _value(term: NamedNode | Literal, naming: Naming) -> Value:
    if isinstance(term, Literal):
        return Value(term.value, term.language or "")
    ref = naming.ref(term.value)
    known = ref.kind or ref.language or not ref.path.startswith("/thing?")
    return Value(ref.name, ref.language, ref.path if known else web_address(term.value))


def _parts(statements: Iterable[Quad], iri: str, naming: Naming) -> list[tuple[str, list[Value]]]:
    """Return a line for each role that a thing has in others, or others in it."""
    nodes: dict[str, dict[NamedNode, str]] = defaultdict(dict)
    for quad in statements:
        nodes[str(quad.subject)][quad.predicate] = getattr(quad.object, "value", "")
    found: dict[str, set[Value]] = defaultdict(set)
    for parts in nodes.values():
        if CP.role in parts and iri in (parts.get(CP.partner), parts.get(_IN)):
            forward = parts.get(CP.partner) == iri
            other = naming.ref(parts.get(_IN if forward else CP.partner, ""))
            role = naming.name(parts[CP.role])[0]
            found[f"{role} of" if forward else role].add(
                Value(other.name, other.language, other.path)
            )
    return [(word, sorted(values, key=lambda v: v.text)) for word, values in sorted(found.items())]


def _incoming(
    statements: Iterable[Quad], iri: str, naming: Naming
) -> list[tuple[str, list[Value]]]:
    """Return a line for each way in which other things lead to a thing."""
    found: dict[str, set[Value]] = defaultdict(set)
    for quad in statements:
        word = _INCOMING.get(quad.predicate)
        if word and getattr(quad.object, "value", "") == iri:
            ref = naming.ref(getattr(quad.subject, "value", ""))
            found[word].add(Value(ref.name, ref.language, ref.path))
    return [(word, sorted(values, key=lambda v: v.text)) for word, values in sorted(found.items())]


def _passages(store: GraphStore, iri: str, naming: Naming) -> list[Value]:
    """Return the passages that say something of a thing."""
    cited = [row["g"].value for row in store.rows(_CITED, {"thing": NamedNode(iri)})]
    return [Value(ref.name, ref.language, ref.path) for ref in naming.refs(sorted(cited)).values()]
