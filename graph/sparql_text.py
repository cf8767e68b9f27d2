"""SPARQL as tokens: enough to fix variables and to see what a text contains.

The engine can fix only variables that a query selects, so parameters are put in here, token by
token: a term is written by the engine's own serialiser and stands where a variable stood, so it
cannot change what is asked.
"""

import re
from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode

_TOKEN = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^\'\\]|\\.|\'(?!\'\'))*\'\'\''
    r'|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\''
    r"|<[^<>\"{}|^`\\\s]*>|#[^\n]*|@[A-Za-z][A-Za-z0-9-]*"
    r"|[?$]\w+|[\w.-]*:[\w.:%-]*|\w+|\s+|.",
    re.DOTALL,
)


def tokens(text: str) -> Iterator[str]:
    """Yield the tokens of a query; together they are the text.

    >>> list(tokens("ASK { ?s a 'b } c' }"))
    ['ASK', ' ', '{', ' ', '?s', ' ', 'a', ' ', "'b } c'", ' ', '}']
    """
    return (match[0] for match in _TOKEN.finditer(text))


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
