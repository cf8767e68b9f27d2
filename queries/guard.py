"""What a query given as text may not do: crash the engine, reach the network, or grow without end.

The engine parses by recursion, and text nested a few thousand deep ends the process; `SERVICE`
fetches from the network. Both are refused before the engine sees the text.
"""

from graph.sparql_text import tokens
from ontology.errors import QueryError

MAX_BYTES = 65_536
MAX_DEPTH = 64
MAX_OPERATORS = 500
_FORBIDDEN = {
    "SERVICE": "a query may not ask another server (SERVICE)",
    "LOAD": "a query may not load from elsewhere (LOAD)",
}
_SIGNS = set("!/|^*+-")
_OPERATORS = {"OPTIONAL", "UNION", "MINUS", "BIND", "FILTER", "EXISTS", "GRAPH", "VALUES", "SELECT"}


def check_query(text: str) -> str:
    """Return the text if the engine may see it.

    Raises:
        QueryError: it is too long, nested too deep, too complex, or reaches the network.

    >>> check_query("SELECT * { ?s ?p 'SERVICE' }")
    "SELECT * { ?s ?p 'SERVICE' }"
    """
    if len(text.encode()) > MAX_BYTES:
        raise QueryError(f"the query is longer than {MAX_BYTES:,} bytes; shorten it")
    depth = operators = 0
    for token in tokens(text):
        word = token.upper()
        if word in _FORBIDDEN:
            raise QueryError(f"{_FORBIDDEN[word]}; load the data as a source instead")
        depth += (token in "{([") - (token in "})]")
        operators += word in _OPERATORS or token in _SIGNS
        if depth > MAX_DEPTH:
            raise QueryError(f"the query is nested deeper than {MAX_DEPTH} levels; simplify it")
        if operators > MAX_OPERATORS:
            raise QueryError(f"the query has more than {MAX_OPERATORS} operators; simplify it")
    return text
