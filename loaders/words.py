"""The words of a document: each word of a block, and the statements that it makes.

`WORDS` is the whole list; roles are words too. `loaders.meanings` says what most of them mean.
"""

from collections.abc import Callable
from dataclasses import dataclass

from pyoxigraph import NamedNode

from loaders.meanings import CONCEPTS, DATES, LINKS, RELATIONS, TEXTS
from loaders.names import Names
from loaders.statements import Statements
from loaders.terms import concept_of, date, web
from loaders.values import ValueFault, date_literal, interval
from loaders.yaml_tree import Fields, Items, Node, Text
from ontology import vocabulary
from ontology.errors import NotFoundError
from ontology.suggest import did_you_mean
from ontology.terms import (
    CP,
    MEASURE,
    STATUS,
    Vocabulary,
)  # fmt: skip


@dataclass(frozen=True)
class Scope:
    """What a word can see: the names of the file, and where its statements go."""

    names: Names
    statements: Statements


Word = Callable[[Scope, str, Node], None]
"""Reads what stands behind a word and states it of the subject, an IRI as a term."""


def _text(node: Node) -> str:
    if not isinstance(node, Text):
        raise ValueFault("a block stands where one value belongs", "write the value on one line")
    if not node.value.strip():
        raise ValueFault("the value is empty", "write a value or remove the line")
    return node.value.strip()


def _elements(node: Node) -> list[Node]:
    return node.nodes if isinstance(node, Items) else [node]


def texts(predicate: NamedNode) -> Word:
    """Make a word for text: one, a list, or by language."""

    def word(scope: Scope, subject: str, node: Node) -> None:
        if not isinstance(node, Fields):
            scope.statements.text(subject, str(predicate), _text(node))
            return
        for language, values in node.entries.items():
            for value in _elements(values):
                scope.statements.text(subject, str(predicate), _text(value), language)

    return word


def acronym(scope: Scope, subject: str, node: Node) -> None:
    """Read a short form, which has no language."""
    scope.statements.acronym(subject, _text(node))


def concepts(predicate: NamedNode, scheme: Vocabulary) -> Word:
    """Make a word whose values are the ids of a scheme's concepts."""

    def word(scope: Scope, subject: str, node: Node) -> None:
        scope.statements.add(subject, str(predicate), _concept(scope, scheme, _text(node)))

    return word


def _concept(scope: Scope, scheme: Vocabulary, key: str) -> str:
    """Return a concept of the scheme, or one that this file opens."""
    own = None
    if key not in vocabulary.concepts(scheme.prefix):
        own = scope.names.find(key, expect=scheme.prefix)
    return str(own) if own else concept_of(scheme, key)


def reference(predicate: NamedNode, expect: str = "") -> Word:
    """Make a word whose values are keys of things; `expect` is the path they should have."""

    def word(scope: Scope, subject: str, node: Node) -> None:
        scope.statements.add(subject, str(predicate), refer(scope, node, expect))

    return word


def refer(scope: Scope, node: Node, expect: str = "") -> str:
    """Return the IRI that a key names as a term, or raise `ValueFault`."""
    try:
        return str(scope.names.get(_text(node), expect=expect))
    except NotFoundError as error:
        raise ValueFault(error.problems[0].found, error.problems[0].mend) from None


def role(key: str) -> Word:
    """Make the word of a role: who takes part in the thing, since when, with which status."""

    def word(scope: Scope, subject: str, node: Node) -> None:
        fields: dict[str, Node] = {"partner": node}
        if isinstance(node, Fields):
            fields = node.entries
        _only(fields, {"partner", "since", "until", "on", "status", "note"})
        if "partner" not in fields:
            raise ValueFault(f"“{key}” names no partner", "write partner: KEY")
        partner, start = refer(scope, fields["partner"], "partner"), _start(fields)
        iri = scope.statements.joined(partner, subject, key, start)
        for name in ("since", "until", "on", "status", "note"):
            if name in fields:
                for element in _elements(fields[name]):
                    WORDS[name](scope, iri, element)

    return word


def _start(fields: dict[str, Node]) -> str:
    node = fields.get("since") or fields.get("on")
    return interval(_text(node))[0].value if node else ""


def _only(fields: dict[str, Node], known: set[str]) -> None:
    for name in fields:
        if name not in known:
            raise ValueFault(f"unknown word “{name}”", did_you_mean(name, known))


def status(scope: Scope, subject: str, node: Node) -> None:
    """Read `status: ongoing` or `status: {signed: 2008, ended: }` as status changes."""
    entries = node.entries if isinstance(node, Fields) else {_text(node): Text("", node.line)}
    for key, when in entries.items():
        undated = isinstance(when, Text) and not when.value
        on = "" if undated else date_literal(_text(when)).value
        scope.statements.status(subject, key, on, concept=_concept(scope, STATUS, key))


def figures(scope: Scope, subject: str, node: Node) -> None:
    """Read `{members: 156, countries: 52, on: 2017-10}` as observations."""
    if not isinstance(node, Fields):
        raise ValueFault("a figure names no measure", "write {members: 156, on: 2017-10}")
    on = date_literal(_text(node.entries["on"])).value if "on" in node.entries else ""
    for key, value in node.entries.items():
        if key != "on":
            measure = _concept(scope, MEASURE, key)
            scope.statements.observation(subject, key, _text(value), on=on, concept=measure)


def dates(predicate: NamedNode) -> Word:
    """Make a word for a date."""

    def word(scope: Scope, subject: str, node: Node) -> None:
        scope.statements.add(subject, str(predicate), date(_text(node)))

    return word


def during(scope: Scope, subject: str, node: Node) -> None:
    """Read a date, or an interval of two with a slash."""
    scope.statements.during(subject, _text(node))


def identifiers(scope: Scope, subject: str, node: Node) -> None:
    """Read a CURIE; where the identifier has an IRI, the thing is `owl:sameAs` it."""
    scope.statements.identifier(subject, _text(node))


def links(predicate: NamedNode) -> Word:
    """Make a word for a web address."""

    def word(scope: Scope, subject: str, node: Node) -> None:
        scope.statements.add(subject, str(predicate), web(_text(node)))

    return word


def geonames(scope: Scope, subject: str, node: Node) -> None:
    """Read a GeoNames id, which is also the IRI of the place."""
    scope.statements.text(subject, str(CP.identifier), f"geonames:{_text(node)}", "")


def coordinates(scope: Scope, subject: str, node: Node) -> None:
    """Read `latitude, longitude` as the geometry of a place."""
    latitude, _, longitude = _text(node).partition(",")
    scope.statements.point(subject, latitude, longitude)


WORDS: dict[str, Word] = {
    **{word: texts(predicate) for word, predicate in TEXTS.items()},
    **{word: concepts(*meaning) for word, meaning in CONCEPTS.items()},
    **{word: reference(*meaning) for word, meaning in RELATIONS.items()},
    **{word: links(predicate) for word, predicate in LINKS.items()},
    "acronym": acronym,
    **{word: dates(predicate) for word, predicate in DATES.items()},
    "on": during,
    "status": status,
    "figures": figures,
    "identifiers": identifiers,
    "geonames": geonames,
    "point": coordinates,
}


def word_of(key: str) -> Word | None:
    """Return the word that a key stands for; every role is one."""
    return WORDS.get(key) or (role(key) if key in vocabulary.concepts("role") else None)
