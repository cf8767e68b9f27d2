"""Terms: what a file says, checked, and written as N-Triples writes it: `<iri>`, `"text"@en`.

Text that comes from outside passes through here, so that no value can break out of a statement.
"""

import re
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from loaders.values import CONTROLS, ValueFault, date_literal, identifier, link
from loaders.values import language as language_tag
from ontology import vocabulary
from ontology.suggest import did_you_mean
from ontology.terms import Vocabulary

MAX_TEXT = 1_000_000
_SPECIAL = re.compile(r'["\\\n\r\t]')


def literal(text: str, language: str = "") -> str:
    """Write text as a literal, with a language where one is given.

    Raises:
        ValueFault: the text is empty, longer than a megabyte, or holds control characters.

    >>> literal(' UN-Habitat "A better urban future" ', "en")
    '"UN-Habitat \\\\"A better urban future\\\\""@en'
    """
    text = text.strip()
    if not text:
        raise ValueFault("the value is empty", "write a value or remove the line")
    if len(text) > MAX_TEXT:
        raise ValueFault(f"the text has {len(text):,} characters", f"keep it below {MAX_TEXT:,}")
    if not text.isprintable() and (found := CONTROLS.search(text)):
        code = f"U+{ord(found[0]):04X}"
        raise ValueFault(f"a control character ({code}) stands in the text", "remove it")
    quoted = str(Literal(text)) if _SPECIAL.search(text) else f'"{text}"'
    return f"{quoted}@{_tag(language)}" if language else quoted


@lru_cache(maxsize=4096)
def _tag(language: str) -> str:
    return language_tag(language)


@lru_cache(maxsize=65_536)
def date(text: str) -> str:
    """Write a year, month or day as a literal of its precision.

    >>> date("2019-05")
    '"2019-05"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    """
    return str(date_literal(text))


@lru_cache(maxsize=65_536)
def web(address: str) -> str:
    """Write a web address as a term; only http and https are."""
    return str(link(address))


@lru_cache(maxsize=1024)
def term(node: NamedNode) -> str:
    """Write an IRI of the vocabulary as a term, once."""
    return str(node)


@lru_cache(maxsize=65_536)
def identifier_of(curie: str) -> tuple[str, str]:
    """Write an identifier as a literal; with it, the IRI of the same thing, or ""."""
    value, same = identifier(curie)
    return str(value), str(same) if same else ""


@lru_cache(maxsize=4096)
def concept_of(scheme: Vocabulary, key: str) -> str:
    """Return a concept of one of Citypact's schemes as a term.

    Raises:
        ValueFault: the scheme has no such concept.

    >>> from ontology.terms import ROLE
    >>> concept_of(ROLE, "co-lead")
    '<https://w3id.org/citypact/role/co-lead>'
    """
    known = vocabulary.concepts(scheme.prefix)
    if key not in known:
        mend = did_you_mean(key, known) or "docs/concepts.md lists them"
        raise ValueFault(f"unknown {scheme.prefix} “{key}”", mend)
    return str(scheme[key])
