"""SPARQL as tokens: enough to fix variables and to see what a text contains.

The engine can fix only variables that a query selects, so parameters are put in here, token by
token: a term is written by the engine's own serialiser and stands where a variable stood, so it
cannot change what is asked.
"""

import re
from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode

_BASE = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_MORE = "0-9\u00b7\u0300-\u036f\u203f\u2040"
_CHARS = rf"[{_BASE}_{_MORE}-]"
_LOCAL = rf"(?:[{_BASE}_{_MORE}:-]|%[0-9A-Fa-f]{{2}}|\\[_~.!$&'()*+,;=/?#@%-])"
_ESCAPE = r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
TOKEN = re.compile(
    r"(?P<blank>[ \t\r\n]+|#[^\r\n]*)"
    r'|(?P<text>"""(?:"{0,2}(?:[^"\\]|\\.))*"""|\'\'\'(?:\'{0,2}(?:[^\'\\]|\\.))*\'\'\''
    r'|"(?:[^"\\\r\n]|\\.)*"|\'(?:[^\'\\\r\n]|\\.)*\')'
    rf"|(?P<iri><(?:[^\x00-\x20<>\"{{}}|^`\\]|{_ESCAPE})*>)"
    rf"|(?P<variable>[?$][{_BASE}_0-9][{_BASE}_{_MORE}]*)"
    rf"|(?P<name>(?:_|[{_BASE}]{_CHARS}*(?:\.+{_CHARS}+)*)?:"
    rf"(?:(?!-|[\u00b7\u0300-\u036f\u203f\u2040]){_LOCAL}+(?:\.+{_LOCAL}+)?)?)"
    r"|(?P<number>[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*(?:--[A-Za-z]+)?)"
    r"|(?P<word>[A-Za-z_][A-Za-z0-9_]*)|(?P<sign>.)",
    re.DOTALL,
)
"""The terminals of SPARQL 1.1 (§19.8) as the engine reads them, which ends a local name before a
second dot. What `<` begins is an IRI or a comparison, as the grammar has it: here an IRI."""


def tokens(text: str) -> Iterator[str]:
    """Yield the tokens of a query; together they are the text.

    >>> list(tokens("ASK { ?s a 'b } c' }"))
    ['ASK', ' ', '{', ' ', '?s', ' ', 'a', ' ', "'b } c'", ' ', '}']
    """
    return (match[0] for match in TOKEN.finditer(text))


def fix(text: str, terms: Mapping[str, NamedNode | Literal]) -> str:
    """Put terms in the place of variables, wherever these stand.

    A selected variable stays a column with that value.

    >>> fix("SELECT ?who ?n { ?who ?p ?n } ORDER BY ?who", {"who": NamedNode("urn:a")})
    'SELECT (<urn:a> AS ?who) ?n { <urn:a> ?p ?n } ORDER BY (<urn:a>)'
    """
    return "".join(_fixed(text, terms)) if terms else text


def _fixed(text: str, terms: Mapping[str, NamedNode | Literal]) -> Iterator[str]:
    clause, brackets = "", 0
    for token in tokens(text):
        word = token.upper()
        if word in ("SELECT", "GROUP", "ORDER", "DESCRIBE"):
            clause = word
        elif token in "{}" or word in ("WHERE", "HAVING", "LIMIT", "FROM"):
            clause, brackets = "", 0
        brackets += (token == "(") - (token == ")")
        term = terms.get(token[1:]) if token[0] in "?$" else None
        if term is None:
            yield token
        elif clause == "SELECT" and not brackets:
            yield f"({term} AS ?{token[1:]})"
        elif clause in ("GROUP", "ORDER") and not brackets:
            yield f"({term})"
        else:
            yield str(term)
