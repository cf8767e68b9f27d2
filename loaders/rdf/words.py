"""The words whose values are texts, dates, links, identifiers or concepts."""

import re
from collections.abc import Callable

from loaders.meanings import TEXTS
from loaders.rdf.nodes import curie
from loaders.rdf.rows import LITERAL, Value
from loaders.rdf.scope import Scope, tag
from loaders.terms import literal, web
from ontology.terms import CP, INSTRUMENT, ORG, OWL, RDFS, SKOS
from ontology.terms import TYPE as KIND

Word = Callable[[Scope, str, Value], None]
"""Says a value of a subject; what cannot be said is reported, or counted as left."""

_DATE = re.compile(r"([0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:T.*|Z|[+-][0-9]{2}:[0-9]{2})?")
_CURIE = re.compile(r"(?!https?:)[a-z][a-z0-9]*:\S+")


def day(text: str) -> str:
    """Return a date without time and zone; other text as it is.

    >>> day("2019-05-17T09:00:00Z"), day("2019")
    ('2019-05-17', '2019')
    """
    match = _DATE.fullmatch(text.strip())
    return match[1] if match else text


def last(text: str) -> str:
    """Return the last part of an address, or the text.

    >>> last("https://w3id.org/citypact/role/co-lead")
    'co-lead'
    """
    return re.split(r"[/#:]", text.strip())[-1]


def _text(name: str, predicate: str) -> Word:
    def word(scope: Scope, subject: str, value: Value) -> None:
        if value.kind != LITERAL:
            scope.other(name, value)
            return
        scope.say(name, scope.st.text, subject, predicate, value.text, *tag(value))

    return word


def _acronym(scope: Scope, subject: str, value: Value) -> None:
    if value.kind != LITERAL:
        scope.other("acronym", value)
        return
    scope.say("acronym", scope.st.acronym, subject, value.text)


def _website(scope: Scope, subject: str, value: Value) -> None:
    scope.say("website", scope.st.website, subject, value.text)


def link(scope: Scope, name: str, subject: str, predicate: str, address: str) -> None:
    """Say that a subject stands in a relation to an address."""

    def say() -> None:
        scope.st.add(subject, predicate, web(address))

    scope.say(name, say)


def _link(name: str, predicate: str) -> Word:
    def word(scope: Scope, subject: str, value: Value) -> None:
        link(scope, name, subject, predicate, value.text)

    return word


def _same_as(scope: Scope, subject: str, value: Value) -> None:
    if found := curie(value.text):
        scope.say("same-as", scope.st.identifier, subject, found)
    else:
        link(scope, "same-as", subject, str(OWL.sameAs), value.text)


def _identifier(scope: Scope, subject: str, value: Value) -> None:
    found = curie(value.text) or (value.text if _CURIE.fullmatch(value.text) else "")
    if found:
        scope.say("identifiers", scope.st.identifier, subject, found)
    else:
        scope.other("identifiers", value)


def _notation(scope: Scope, subject: str, value: Value) -> None:
    """Say a code: an identifier where the descriptor names its scheme."""
    if scheme := scope.terms.notation:
        scope.say("notation", scope.st.identifier, subject, f"{scheme}:{value.text}")
        return

    def say() -> None:
        scope.st.add(subject, str(SKOS.notation), literal(value.text))

    scope.say("notation", say)


def _date(name: str) -> Word:
    def word(scope: Scope, subject: str, value: Value) -> None:
        says = {"since": scope.st.start, "until": scope.st.end, "on": scope.st.during}
        scope.say(name, says[name], subject, day(value.text))

    return word


def _life(name: str, status: str) -> Word:
    def word(scope: Scope, subject: str, value: Value) -> None:
        scope.say(name, scope.st.status, subject, status, day(value.text))

    return word


def _status(scope: Scope, subject: str, value: Value) -> None:
    scope.say("status", scope.st.status, subject, last(value.text).lower())


def _type(scope: Scope, subject: str, value: Value) -> None:
    key = last(value.text).lower()
    scope.say("type", scope.st.concept, subject, ORG.classification, KIND, key)


def _instrument(scope: Scope, subject: str, value: Value) -> None:
    key = last(value.text).lower()
    scope.say("instrument", scope.st.concept, subject, CP.instrument, INSTRUMENT, key)


WORDS: dict[str, Word] = {
    **{word: _text(word, str(meaning)) for word, meaning in TEXTS.items() if word != "name"},
    "acronym": _acronym,
    "website": _website,
    "same-as": _same_as,
    "exact-match": _link("exact-match", str(SKOS.exactMatch)),
    "close-match": _link("close-match", str(SKOS.closeMatch)),
    "broad-match": _link("broad-match", str(SKOS.broadMatch)),
    "narrow-match": _link("narrow-match", str(SKOS.narrowMatch)),
    "related-match": _link("related-match", str(SKOS.relatedMatch)),
    "see-also": _link("see-also", str(RDFS.seeAlso)),
    "identifiers": _identifier,
    "notation": _notation,
    "since": _date("since"),
    "until": _date("until"),
    "on": _date("on"),
    "founded": _life("founded", "established"),
    "dissolved": _life("dissolved", "ended"),
    "status": _status,
    "type": _type,
    "instrument": _instrument,
}
