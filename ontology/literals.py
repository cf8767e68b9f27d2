"""Tests of single terms, as the shapes use them. A term is its N-Triples text.

Datatypes follow XSD and not rdflib, which also reads `1_000`, ` 1 ` and Arabic digits as integers.
"""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from operator import le, lt

from ontology.terms import GEO, RDF, XSD

TextTest = Callable[[str], bool]

_ZONE = r"(Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))?"
_DECIMAL = r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)"
_FORMS = {
    XSD.integer.value: r"[+-]?[0-9]+",
    XSD.decimal.value: _DECIMAL,
    XSD.double.value: rf"{_DECIMAL}([eE][+-]?[0-9]+)?|[+-]?INF|NaN",
    XSD.date.value: rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}{_ZONE}",
    XSD.gYear.value: r"(?s:.*)",
    XSD.gYearMonth.value: r"(?s:.*)",
    GEO.wktLiteral.value: r"(?s:.*)",
}
"""What well-formed literals look like; years, months and positions have patterns in the shapes."""

NODE_KINDS = {
    "IRI": "<",
    "BlankNode": "_",
    "Literal": '"',
    "BlankNodeOrIRI": "_<",
    "BlankNodeOrLiteral": '_"',
    "IRIOrLiteral": '<"',
}
"""With which sign the terms of each kind begin."""

_NUMBERS = {XSD.integer.value, XSD.decimal.value, XSD.double.value}
_IN_ORDER = {XSD.date.value, XSD.gYear.value, XSD.gYearMonth.value}
_ESCAPE = re.compile(r'\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([tbnrf"\'\\]))')
_ESCAPED = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}


def unescape(text: str) -> str:
    r"""Resolve the escapes of N-Triples.

    >>> unescape("S\\u00E3o Paulo")
    'São Paulo'
    """
    if "\\" not in text:
        return text

    def sign(found: re.Match[str]) -> str:
        code = found[1] or found[2]
        return chr(int(code, 16)) if code else _ESCAPED.get(found[3], found[3])

    return _ESCAPE.sub(sign, text)


def content(term: str) -> str:
    """Return what a term says: its address, or the text of a literal.

    >>> content('"Porto"@pt'), content("<https://unep.org>")
    ('Porto', 'https://unep.org')
    """
    if term[0] != '"':
        return unescape(term[1:-1]) if term[0] == "<" else term
    last = term[-1]
    end = -1 if last == '"' else term.rindex('"^^<' if last == ">" else '"@')
    return unescape(term[1:end])


def datatype(term: str) -> str:
    """Return the IRI of a literal's datatype, or "" for other terms.

    >>> datatype('"2019"^^<http://www.w3.org/2001/XMLSchema#gYear>')
    'http://www.w3.org/2001/XMLSchema#gYear'
    """
    if term[0] != '"':
        return ""
    if term[-1] == ">":
        return term[term.rindex('"^^<') + 4 : -1]
    return XSD.string.value if term[-1] == '"' else RDF.langString.value


def datatypes() -> frozenset[str]:
    """Return the datatypes whose literals can be tested."""
    return frozenset({*_FORMS, XSD.string.value, RDF.langString.value})


def of_datatype(iri: str) -> TextTest:
    """Return the test for well-formed literals of a datatype.

    >>> holds = of_datatype("http://www.w3.org/2001/XMLSchema#date")
    >>> holds('"2019-02-30"^^<http://www.w3.org/2001/XMLSchema#date>')
    False
    """
    if iri == RDF.langString.value:
        return lambda term: term[0] == '"' and term[-1] not in '">'
    suffix = f'"^^<{iri}>'
    if iri == XSD.string.value:
        return lambda term: term[0] == '"' and (term[-1] == '"' or term.endswith(suffix))
    fits, size = re.compile(_FORMS[iri]).fullmatch, len(suffix)
    if iri == XSD.date.value:
        return lambda term: (
            term.endswith(suffix) and bool(fits(term[1:-size])) and _in_calendar(term[1:11])
        )
    return lambda term: term.endswith(suffix) and bool(fits(term[1:-size]))


def _in_calendar(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def of_kind(kind: str) -> TextTest:
    """Return the test for a `sh:nodeKind`, given by its local name.

    >>> of_kind("IRI")('"Lagos"@en')
    False
    """
    signs = NODE_KINDS[kind]
    return lambda term: term[0] in signs


def matching(pattern: str) -> TextTest:
    r"""Return the test for a `sh:pattern`. As in XPath, `$` is the end and not before a line feed.

    >>> matching("^[a-z]+$")('"ror"'), matching("^[a-z]+$")('"ror\\n"')
    (True, False)
    """
    ends = pattern.endswith("$") and not pattern.endswith(r"\$")
    search = re.compile(pattern[:-1] + r"\Z" if ends else pattern).search

    def holds(term: str) -> bool:
        plain = "\\" not in term and (term[0] == "<" or term[-1] == '"')
        return term[0] != "_" and search(term[1:-1] if plain else content(term)) is not None

    return holds


def of_length(least: int) -> TextTest:
    """Return the test for a `sh:minLength`.

    >>> of_length(1)('""@en')
    False
    """
    if least == 1:  # by far the most frequent, so without reading the text
        return lambda term: term[0] != "_" and term[1] != '"' and term != "<>"
    return lambda term: least == 0 or (term[0] != "_" and len(content(term)) >= least)


def from_number(least: str) -> TextTest:
    """Return the test for a `sh:minInclusive`, given as a term.

    >>> from_number('"1"^^<http://www.w3.org/2001/XMLSchema#integer>')('"0.5"')
    False
    """
    bound = _number(least)
    if bound is None:
        raise ValueError(f"{least} is no number")

    def holds(term: str) -> bool:
        number = _number(term)
        return number is not None and number >= bound

    return holds


def _number(term: str) -> Decimal | None:
    kind = datatype(term)
    if kind not in _NUMBERS or not of_datatype(kind)(term):
        return None
    number = Decimal(content(term).replace("INF", "Infinity"))
    return None if number.is_nan() else number


def before(first: str, second: str, *, same: bool = False) -> bool:
    """Tell whether two terms can be compared and the first is less (or the same).

    >>> kind = "^^<http://www.w3.org/2001/XMLSchema#gYear>"
    >>> before(f'"2019"{kind}', f'"2020"{kind}'), before('"2019"', f'"2020"{kind}')
    (True, False)
    """
    compare = le if same else lt
    one, other = _number(first), _number(second)
    if one is not None and other is not None:
        return bool(compare(one, other))
    kind = datatype(first)
    if kind != datatype(second) or kind not in _IN_ORDER:
        return False
    if kind == XSD.date.value and not all(map(of_datatype(kind), (first, second))):
        return False
    size = 10 if kind == XSD.date.value else None
    return bool(compare(content(first)[:size], content(second)[:size]))
