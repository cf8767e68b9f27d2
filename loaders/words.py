"""The words of a document: each word of a block, and the statements that it makes.

`WORDS` is the whole list; roles are words too. To add a word, add a line here and a row in
`docs/documents.md`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from pyoxigraph import Literal, NamedNode

from loaders.names import Names
from loaders.values import ValueFault, date_literal, figure, identifier, interval, link, point
from loaders.values import language as language_tag
from loaders.yaml_tree import Fields, Items, Node, Text
from ontology import vocabulary
from ontology.errors import NotFoundError
from ontology.suggest import did_you_mean
from ontology.terms import (
    CP,
    DCTERMS,
    FOAF,
    GEO,
    GEONAMES,
    INSTRUMENT,
    MEASURE,
    ORG,
    OWL,
    RDF,
    ROLE,
    SKOS,
    STATUS,
    THEME,
    TYPE,
    Vocabulary,
)  # fmt: skip

Fact = tuple[NamedNode, NamedNode, NamedNode | Literal]


@dataclass(frozen=True)
class Scope:
    """What a word can see: the names of the file, its language and the base of its IRIs."""

    names: Names
    language: str

    def statement(self, kind: str, *parts: str) -> NamedNode:
        """Make the IRI of a participation, status change or observation from what it says."""
        return NamedNode(f"{self.names.base}id/{kind}/{'--'.join(filter(None, parts))}")

    def tail(self, iri: NamedNode) -> str:
        """Shorten an IRI to a part of a statement's IRI."""
        value = iri.value
        if value.startswith(self.names.base + "id/"):
            return value.removeprefix(self.names.base + "id/").replace("/", "-")
        if value.startswith(GEONAMES):
            return f"geonames-{value.removeprefix(GEONAMES).strip('/')}"
        return sha256(value.encode()).hexdigest()[:12]


Word = Callable[[Scope, NamedNode, Node], Iterator[Fact]]


def _text(node: Node) -> str:
    if not isinstance(node, Text):
        raise ValueFault("a block stands where one value belongs", "write the value on one line")
    if not node.value.strip():
        raise ValueFault("the value is empty", "write a value or remove the line")
    return node.value.strip()


def _elements(node: Node) -> list[Node]:
    return node.nodes if isinstance(node, Items) else [node]


def texts(predicate: NamedNode, *, tagged: bool = True) -> Word:
    """Make a word for text: one, a list, or by language."""

    def word(scope: Scope, subject: NamedNode, node: Node) -> Iterator[Fact]:
        if not isinstance(node, Fields):
            language = scope.language if tagged else None
            yield subject, predicate, Literal(_text(node), language=language)
            return
        for language, values in node.entries.items():
            for value in _elements(values):
                yield subject, predicate, _in_language(_text(value), language)

    return word


def _in_language(text: str, language: str) -> Literal:
    return Literal(text, language=language_tag(language))


def plain(predicate: NamedNode) -> Word:
    """Make a word for text without a language, such as an acronym."""

    def word(scope: Scope, subject: NamedNode, node: Node) -> Iterator[Fact]:
        yield subject, predicate, Literal(_text(node))

    return word


def concept(predicate: NamedNode, scheme: Vocabulary) -> Word:
    """Make a word whose values are the ids of a scheme's concepts."""

    def word(scope: Scope, subject: NamedNode, node: Node) -> Iterator[Fact]:
        yield subject, predicate, _concept(scope, scheme, _text(node))

    return word


def _concept(scope: Scope, scheme: Vocabulary, key: str) -> NamedNode:
    known = vocabulary.concepts(scheme.prefix)
    own = scope.names.find(key, expect=scheme.prefix) if key not in known else None
    if own:
        return own
    if key not in known:
        mend = did_you_mean(key, known) or "docs/concepts.md lists them"
        raise ValueFault(f"unknown {scheme.prefix} “{key}”", mend)
    return scheme[key]


def reference(predicate: NamedNode, expect: str = "") -> Word:
    """Make a word whose values are keys of things; `expect` is the path they should have."""

    def word(scope: Scope, subject: NamedNode, node: Node) -> Iterator[Fact]:
        yield subject, predicate, refer(scope, node, expect)

    return word


def refer(scope: Scope, node: Node, expect: str = "") -> NamedNode:
    """Return the IRI of the thing that a key names, or raise `ValueFault`."""
    try:
        return scope.names.get(_text(node), expect=expect)
    except NotFoundError as error:
        raise ValueFault(error.problems[0].found, error.problems[0].mend) from None


def role(key: str) -> Word:
    """Make the word of a role: who takes part in the thing, since when, with which status."""

    def word(scope: Scope, subject: NamedNode, node: Node) -> Iterator[Fact]:
        fields: dict[str, Node] = {"partner": node}
        if isinstance(node, Fields):
            fields = node.entries
        _only(fields, {"partner", "since", "until", "on", "status", "note"})
        if "partner" not in fields:
            raise ValueFault(f"“{key}” names no partner", "write partner: KEY")
        partner = refer(scope, fields["partner"], "partner")
        dates = [] if (start := _start(fields)) is None else [start]
        iri = scope.statement("participation", scope.tail(partner).removeprefix("partner-"),
                              scope.tail(subject), key, *dates)  # fmt: skip
        yield iri, RDF.type, CP.Participation
        yield iri, CP.partner, partner
        yield iri, getattr(CP, "in"), subject
        yield iri, CP.role, ROLE[key]
        for name in ("since", "until", "on", "status", "note"):
            if name in fields:
                for element in _elements(fields[name]):
                    yield from WORDS[name](scope, iri, element)

    return word


def _start(fields: dict[str, Node]) -> str | None:
    node = fields.get("since") or fields.get("on")
    return interval(_text(node))[0].value if node else None


def _only(fields: dict[str, Node], known: set[str]) -> None:
    for name in fields:
        if name not in known:
            raise ValueFault(f"unknown word “{name}”", did_you_mean(name, known))


def status(scope: Scope, subject: NamedNode, node: Node) -> Iterator[Fact]:
    """Read `status: ongoing` or `status: {signed: 2008, ended: }` as status changes."""
    entries = node.entries if isinstance(node, Fields) else {_text(node): Text("", node.line)}
    for key, when in entries.items():
        date = (
            date_literal(_text(when)) if not (isinstance(when, Text) and not when.value) else None
        )
        concept_ = _concept(scope, STATUS, key)
        iri = scope.statement("status", scope.tail(subject), key, date.value if date else "")
        yield iri, RDF.type, CP.StatusChange
        yield iri, CP.of, subject
        yield iri, CP.status, concept_
        if date:
            yield iri, CP.on, date


def figures(scope: Scope, subject: NamedNode, node: Node) -> Iterator[Fact]:
    """Read `{members: 156, countries: 52, on: 2017-10}` as observations."""
    if not isinstance(node, Fields):
        raise ValueFault("a figure names no measure", "write {members: 156, on: 2017-10}")
    on = date_literal(_text(node.entries["on"])) if "on" in node.entries else None
    for key, value in node.entries.items():
        if key != "on":
            yield from _observation(scope, subject, _concept(scope, MEASURE, key), _text(value), on)


def _observation(
    scope: Scope, subject: NamedNode, measure: NamedNode, text: str, on: Literal | None
) -> Iterator[Fact]:
    read = figure(text)
    when = on.value if on else "undated"
    key = measure.value.rpartition("/")[2]
    iri = scope.statement("observation", scope.tail(subject), key, when, read.value.value)
    yield iri, RDF.type, CP.Observation
    yield iri, CP.about, subject
    yield iri, CP.measure, measure
    yield iri, CP.value, read.value
    yield iri, CP.valueText, Literal(read.text)
    yield iri, CP.qualifier, read.qualifier
    if read.unit:
        yield iri, CP.unit, Literal(read.unit)
    if on:
        yield iri, CP.on, on


def dates(*predicates: NamedNode) -> Word:
    """Make a word for a date, or for an interval where it has two predicates."""

    def word(scope: Scope, subject: NamedNode, node: Node) -> Iterator[Fact]:
        if len(predicates) == 1:
            yield subject, predicates[0], date_literal(_text(node))
        else:
            for predicate, date in zip(predicates, interval(_text(node)), strict=True):
                yield subject, predicate, date

    return word


def identifiers(scope: Scope, subject: NamedNode, node: Node) -> Iterator[Fact]:
    """Read a CURIE; where the identifier has an IRI, the thing is `owl:sameAs` it."""
    literal, same = identifier(_text(node))
    yield subject, CP.identifier, literal
    if same and same != subject:
        yield subject, OWL.sameAs, same


def links(predicate: NamedNode) -> Word:
    """Make a word for a web address."""

    def word(scope: Scope, subject: NamedNode, node: Node) -> Iterator[Fact]:
        yield subject, predicate, link(_text(node))

    return word


def geonames(scope: Scope, subject: NamedNode, node: Node) -> Iterator[Fact]:
    """Read a GeoNames id, which is also the IRI of the place."""
    yield subject, CP.identifier, Literal(f"geonames:{_text(node)}")


def coordinates(scope: Scope, subject: NamedNode, node: Node) -> Iterator[Fact]:
    """Read `latitude, longitude` as the geometry of a place."""
    geometry = scope.statement("geometry", scope.tail(subject))
    yield subject, GEO.hasGeometry, geometry
    yield geometry, RDF.type, GEO.Geometry
    yield geometry, GEO.asWKT, point(_text(node))


WORDS: dict[str, Word] = {
    "name": texts(SKOS.prefLabel),
    "also": texts(SKOS.altLabel),
    "called": texts(CP.nameInSource),
    "description": texts(DCTERMS.description),
    "note": texts(CP.note),
    "acronym": plain(CP.acronym),
    "type": concept(ORG.classification, TYPE),
    "instrument": concept(CP.instrument, INSTRUMENT),
    "themes": concept(CP.theme, THEME),
    "location": reference(CP.location, "place"),
    "covers": reference(CP.covers, "place"),
    "within": reference(CP.within, "place"),
    "jurisdiction": reference(CP.jurisdiction, "place"),
    "unit-of": reference(ORG.unitOf, "partner"),
    "part-of": reference(DCTERMS.isPartOf),
    "output-of": reference(CP.outputOf),
    "replaces": reference(DCTERMS.replaces),
    "based-on": reference(CP.basedOn),
    "related": reference(DCTERMS.relation),
    "broader": concept(SKOS.broader, THEME),
    "since": dates(CP.start),
    "until": dates(CP.end),
    "on": dates(CP.start, CP.end),
    "status": status,
    "figures": figures,
    "identifiers": identifiers,
    "geonames": geonames,
    "point": coordinates,
    "website": links(FOAF.homepage),
    "same-as": links(OWL.sameAs),
}


def word_of(key: str) -> Word | None:
    """Return the word that a key stands for; every role is one."""
    return WORDS.get(key) or (role(key) if key in vocabulary.concepts("role") else None)
