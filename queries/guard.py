"""What a query given as text may not do: crash the engine, reach the network, or grow without end.

The engine parses by recursion, and text nested a few thousand deep ends the process; `SERVICE`
fetches from the network. Both are refused before the engine sees the text.

The engine finds keywords without looking for the end of a word (`1SERVICEex:a` is a number, a
keyword and a name), and `<` begins an IRI or a comparison depending on what stands around it. So
a keyword counts within words too, and an IRI that can be read as a comparison is refused where
something could be hidden in it.
"""

import re
from dataclasses import dataclass, field

from graph.sparql_text import TOKEN
from ontology.errors import QueryError

MAX_BYTES = 65_536
MAX_DEPTH = 64
MAX_OPERATORS = 500
"""Signs and keywords that join parts, as `/`, `+`, UNION or FILTER."""
MAX_PARTS = 4_000
"""Parts side by side, as the triples of a subject: the engine ends at some 10,000."""
MAX_TERMS = 1_000
"""Terms in a row, as in `DESCRIBE <a> <b>` or a collection: the engine ends at some 3,000."""
_FORBIDDEN = {
    "SERVICE": "a query may not ask another server (SERVICE)",
    "LOAD": "a query may not load from elsewhere (LOAD)",
}
_INSTEAD = "load the data as a source instead; a prefix with this word in it needs another name"
_OPERATORS = frozenset("!/|^*+-<>")
_PARTS = frozenset("{([&;~,.")
_OPENING, _CLOSING = frozenset("{(["), frozenset("})]")
_WORDS = re.compile(
    "SERVICE|LOAD|OPTIONAL|UNION|MINUS|BIND|FILTER|EXISTS|GRAPH|VALUES|SELECT|LATERAL|AS",
    re.IGNORECASE,
)
_WITH_HOST = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://")
_HIDING = re.compile(r"[#'(\[]|service", re.IGNORECASE)
_HIDDEN = re.compile(r"[!/^*+&=-]")


def check_query(text: str) -> str:
    """Return the text if the engine may see it.

    Raises:
        QueryError: it is too long, nested too deep, too complex, or reaches the network.

    >>> check_query("SELECT * { ?s ?p 'SERVICE' }")
    "SELECT * { ?s ?p 'SERVICE' }"
    """
    if len(text.encode(errors="replace")) > MAX_BYTES:
        raise QueryError(f"the query is longer than {MAX_BYTES:,} bytes; shorten it")
    shape = _Shape()
    for match in TOKEN.finditer(text):
        shape.add(match.lastgroup or "", match[0])
    return text


@dataclass(slots=True)
class _Shape:
    """How deep and wide a query has been so far; `before` is its last sign, or "a" for a term."""

    operators: int = 0
    parts: int = 0
    terms: int = 0
    opened: list[str] = field(default_factory=list)
    before: str = ""

    def add(self, kind: str, token: str) -> None:
        """Take in the next token."""
        if kind == "blank":
            return
        if kind == "sign":
            self._sign(token)
        elif kind == "word":
            self.operators += _operators(token)
            self.terms = 0
        else:
            self._term(kind, token)
        self.before = token if kind == "sign" else "a"
        if self.operators > MAX_OPERATORS:
            raise QueryError(f"the query has more than {MAX_OPERATORS:,} operators; simplify it")
        if self.parts > MAX_PARTS:
            raise QueryError(f"the query has more than {MAX_PARTS:,} parts; simplify it")
        if self.terms > MAX_TERMS:
            raise QueryError(f"the query has more than {MAX_TERMS:,} terms in a row; simplify it")

    def _sign(self, token: str) -> None:
        self.terms = 0
        self.operators += token in _OPERATORS
        self.parts += token in _PARTS
        if token in _CLOSING:
            del self.opened[-1:]
        elif token in _OPENING:
            self.opened.append(token)
            if len(self.opened) > MAX_DEPTH:
                raise QueryError(f"the query is nested deeper than {MAX_DEPTH} levels; simplify it")

    def _term(self, kind: str, token: str) -> None:
        within = self.opened[-1] if self.opened else ""
        self.terms += within != "{"  # in braces only VALUES has more than three, without harm
        if kind == "name":
            self.operators += _operators(token.partition(":")[0])
        elif kind == "iri" and (self.before == "<" or (within == "(" and self.before in "a)")):
            self.operators += _compared(token)


def _operators(word: str) -> int:
    """Return how many operators a word consists of."""
    found = _WORDS.findall(word)
    for each in found:
        if each.upper() in _FORBIDDEN:
            raise QueryError(f"{_FORBIDDEN[each.upper()]}; {_INSTEAD}")
    return len(found)


def _compared(iri: str) -> int:
    """Return how many operators an IRI holds if its `<` and `>` are read as comparisons."""
    if _WITH_HOST.match(iri):
        return 0
    if _HIDING.search(iri):
        raise QueryError(f"{iri[:40]} can be read in two ways; write blanks around < and >")
    return len(_HIDDEN.findall(iri))
