"""The words whose values are other things: places, partners, wholes, themes, and who takes part."""

from loaders.gazetteer.countries import country
from loaders.meanings import RELATIONS
from loaders.rdf.rows import IRI, LITERAL, Value
from loaders.rdf.scope import Scope
from loaders.rdf.words import Word, day, last
from ontology import vocabulary
from ontology.terms import CP, SKOS

_TAKES_PART = (
    "networks", "agencies", "cities", "partners", "units", "agreements", "initiatives", "events",
    "outputs", "publications", "strategies", "",
)  # fmt: skip
"""Kinds in which partners take part; "" is what the source does not describe."""

_INVERSE = {"has-unit": "unit-of", "has-part": "part-of", "replaced-by": "replaces"}


def _relation(word: str) -> Word:
    meaning, path = RELATIONS[_INVERSE.get(word, word)]
    predicate = str(meaning)

    def say(scope: Scope, subject: str, value: Value) -> None:
        other = scope.nodes.refer(value, path)
        if not other and path == "place" and value.kind == LITERAL:
            land = country(value.text)
            other = scope.st.iri("place", land.key) if land else ""
        if not other:
            scope.other(word, value)
        elif word in _INVERSE:
            scope.st.add(other, predicate, subject)
        else:
            scope.st.add(subject, predicate, other)

    return say


def takes_part(scope: Scope, subject: str, kind: str, word: str, value: Value) -> None:
    """Say who takes part in what; `ROLE-of` stands with the partner, `ROLE` with the thing."""
    if word in vocabulary.concepts("role"):
        _joined(scope, scope.nodes.refer(value, "partner"), subject, kind, word, value)
    else:
        into, thing = _whole(scope, value)
        _joined(scope, subject, thing, into, word.removesuffix("-of"), value)


def _whole(scope: Scope, value: Value) -> tuple[str, str]:
    """Return the kind and the IRI of that in which somebody takes part."""
    into = scope.nodes.kind(value.text)
    return into, scope.nodes.refer(value, "" if into else "partner")


def _joined(
    scope: Scope, partner: str, thing: str, into: str, role: str, value: Value, **dates: str
) -> None:
    if not partner or not thing:
        scope.other(role, value)
    elif into in _TAKES_PART:
        scope.say(role, scope.st.participation, partner, thing, role, **dates)
    else:
        scope.other(role, value)


def membership(scope: Scope, node: str) -> None:
    """Say a membership that is a node: who, in what, as what, from when to when."""
    members = scope.values(node, "member-node")
    wholes = scope.values(node, "organization-node")
    if not members or not wholes:
        scope.left.add("membership without member or organisation", node)
        return
    known = vocabulary.concepts("role")
    roles = [last(value.text) for value in scope.values(node, "role-node")]
    role = next((name for name in roles if name in known), "member")
    dates = {"start": _when(scope, node, "begin-node", "since"),
             "end": _when(scope, node, "end-node", "until")}  # fmt: skip
    into, thing = _whole(scope, wholes[0])
    partner = scope.nodes.refer(members[0], "partner")
    stated = {name: date for name, date in dates.items() if date}
    _joined(scope, partner, thing, into, role, members[0], **stated)


def _when(scope: Scope, node: str, end: str, word: str) -> str:
    """Return a date of a membership: its own, or that of its interval (OWL-Time)."""
    found = scope.values(node, word)
    for interval in scope.values(node, "during-node"):
        for instant in scope.values(interval.text, end):
            found += scope.values(instant.text, "time-node")
    return day(found[0].text) if found else ""


def _theme(scope: Scope, subject: str, value: Value) -> None:
    """Say a theme: one that the source describes, or one of Citypact's."""
    own = value.text.removeprefix(f"{scope.st.base}theme/")
    if own != value.text and own in vocabulary.concepts("theme"):
        scope.st.add(subject, str(CP.theme), f"<{value.text}>")
    elif scope.nodes.kind(value.text) == "themes":
        scope.st.add(subject, str(CP.theme), scope.nodes.refer(value, "theme"))
    else:
        scope.other("themes", value)


def _hierarchy(word: str) -> Word:
    """Make the word for a theme above, below or beside; above and below open the other theme."""

    def say(scope: Scope, subject: str, value: Value) -> None:
        other = scope.nodes.refer(value, "theme") if value.kind == IRI else ""
        if not other:
            scope.other(word, value)
        elif word == "related-theme":
            scope.st.add(subject, str(SKOS.related), other)
        else:
            if not other.startswith(f"<{scope.st.base}theme/") or other != f"<{value.text}>":
                scope.st.open(other, CP.Theme)
            pair = (subject, other) if word == "broader" else (other, subject)
            scope.st.add(pair[0], str(SKOS.broader), pair[1])

    return say


RELATION_WORDS: dict[str, Word] = {
    **{word: _relation(word) for word in (*RELATIONS, *_INVERSE)},
    "themes": _theme,
    **{word: _hierarchy(word) for word in ("broader", "narrower", "related-theme")},
}
