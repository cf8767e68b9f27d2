"""The words of a mapping: the vocabulary of documents, with values that come from records.

`WORDS` is the whole list; every role is a word too. `loaders.meanings` says what most of them
mean.
"""

import re
from collections.abc import Callable
from typing import Any

from pyoxigraph import NamedNode

from loaders.mapping.acts import Act, saying, together
from loaders.mapping.aims import open_aim
from loaders.mapping.columns import Row
from loaders.mapping.figures import figures, point
from loaders.mapping.references import key_of
from loaders.mapping.scope import Scope
from loaders.mapping.targets import targets
from loaders.mapping.times import date_word, during, status
from loaders.mapping.values import value_of
from loaders.meanings import CONCEPTS, DATES, LINKS, RELATIONS, TEXTS
from loaders.terms import concept_of, web
from ontology import vocabulary
from ontology.terms import (
    DCTERMS,
    SKOS,
    THEME,
    Vocabulary,
)  # fmt: skip

_BARE = re.compile(r"[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*\.[a-zA-Z]{2,}(?:[/?#]\S*)?")

Compile = Callable[[Any, Scope], Act]


# ---- texts -----------------------------------------------------------------


def text_word(predicate: NamedNode, *, line: bool = False) -> Compile:
    """Make a word for text in a language, of the source or its own; a name stands on one `line`."""

    def word(raw: Any, scope: Scope) -> Act:
        statements, term = scope.draft.statements, str(predicate)

        def say(subject: str, text: str) -> None:
            tag = getattr(text, "language", None)
            statements.text(subject, term, " ".join(text.split()) if line else text, tag)

        return saying(value_of(raw, scope), scope, say)

    return word


def acronym(raw: Any, scope: Scope) -> Act:
    """Compile short forms, which have no language."""
    say = scope.draft.statements.acronym
    return saying(
        value_of(raw, scope), scope, lambda subject, text: say(subject, " ".join(text.split()))
    )


# ---- concepts, things, links -------------------------------------------------


def concept_word(predicate: NamedNode, scheme: Vocabulary) -> Compile:
    """Make a word whose values are ids of a scheme's concepts."""

    def word(raw: Any, scope: Scope) -> Act:
        add = scope.draft.statements.add
        return saying(
            value_of(raw, scope),
            scope,
            lambda subject, text: add(subject, str(predicate), concept_of(scheme, text)),
        )

    return word


def theme_word(predicate: NamedNode, *, own: bool = False) -> Compile:
    """Make a word for themes: ids, blocks of themes, or `theme/…` references.

    With `own`, a text that is no id is the key of a theme of this source.
    """

    def word(raw: Any, scope: Scope) -> Act:
        add, term = scope.draft.statements.add, str(predicate)
        if isinstance(raw, str) and raw in scope.draft.paths:
            return _pointing(term, raw, scope, "theme")
        if isinstance(raw, list) and any(
            isinstance(e, str) and e in scope.draft.paths for e in raw
        ):
            return together([word(element, scope) for element in raw])

        def say(subject: str, text: str) -> None:
            ours = text in vocabulary.concepts("theme")
            if ours or not (own or ":" in text or text.startswith(("theme/", "="))):
                add(subject, term, concept_of(THEME, text))
            elif (code := _aim(text)) and not scope.draft.names_aims:
                add(subject, term, open_aim(scope.draft.statements, code))
            else:
                add(subject, term, scope.draft.references.iri(text, "theme"))

        return saying(value_of(raw, scope), scope, say)

    return word


def _aim(text: str) -> str:
    """Return the number of a Sustainable Development Goal or target that a text names, or ""."""
    return text.removeprefix("theme/")[4:] if text.startswith(("theme/sdg:", "sdg:")) else ""


def reference_word(predicate: NamedNode, expect: str = "", *, own: bool = False) -> Compile:
    """Make a word that points to things; with `own`, of the same path as the subject.

    Between themes, a relation is one of SKOS.
    """

    def word(raw: Any, scope: Scope) -> Act:
        term = SKOS.related if (predicate, scope.path) == (DCTERMS.relation, "theme") else predicate
        return _pointing(str(term), raw, scope, expect, scope.path if own else expect)

    return word


def _pointing(term: str, raw: Any, scope: Scope, expect: str, default: str = "") -> Act:
    add, label = scope.draft.statements.add, isinstance(raw, str) and raw in scope.draft.paths
    things = targets(raw, scope, expect if label or not default else default)

    def act(subject: str, row: Row) -> None:
        for thing in things(row):
            if thing != subject:
                add(subject, term, thing)

    return act


def link_word(predicate: NamedNode) -> Compile:
    """Make a word for web addresses; one without a scheme, as `www.unep.org`, is taken as https."""

    def word(raw: Any, scope: Scope) -> Act:
        add, term = scope.draft.statements.add, str(predicate)

        def say(subject: str, text: str) -> None:
            add(subject, term, web(f"https://{text}" if _BARE.fullmatch(text) else text))

        return saying(value_of(raw, scope), scope, say)

    return word


def identifiers(raw: Any, scope: Scope) -> Act:
    """Compile identifiers, `scheme:value`."""
    statements = scope.draft.statements
    return saying(
        value_of(raw, scope),
        scope,
        lambda subject, text: statements.identifier(subject, key_of(text)),
    )


NAMES = ("name", "also", "called")
_OF_OWN_KIND = ("part-of", "replaces", "based-on", "related")
"""Relations in which a key alone is one of the block's own kind."""

WORDS: dict[str, Compile] = {
    **{word: text_word(predicate, line=word in NAMES) for word, predicate in TEXTS.items()},
    **{word: concept_word(*CONCEPTS[word]) for word in ("type", "instrument")},
    "themes": theme_word(CONCEPTS["themes"][0]),
    "broader": theme_word(CONCEPTS["broader"][0], own=True),
    **{
        word: reference_word(predicate, path, own=word in _OF_OWN_KIND)
        for word, (predicate, path) in RELATIONS.items()
    },
    **{word: link_word(predicate) for word, predicate in LINKS.items()},
    "acronym": acronym,
    **{word: date_word(predicate) for word, predicate in DATES.items()},
    "on": during,
    "status": status,
    "figures": figures,
    "identifiers": identifiers,
    "point": point,
}
