"""What a client asks by the SPARQL 1.1 Protocol (W3C 2013, §2.1): query, dataset, syntax, time."""

from dataclasses import dataclass
from math import isfinite

from pyoxigraph import NamedNode
from starlette.exceptions import HTTPException
from starlette.requests import Request

from citypact.server.forms import FORM, Pairs, Reader, asked, parameters, sent
from citypact.server.negotiation import named
from citypact.server.sparql.formats import refused
from citypact.server.syntaxes import GRAPHS, TABLES
from queries.guard import MAX_BYTES

QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
METHODS = "GET, HEAD, POST, OPTIONS"
READ_ONLY = (
    "this endpoint only answers questions (SELECT, ASK, CONSTRUCT, DESCRIBE); "
    "data change by a build of the workspace"
)
_SYNTAX = ("format", "output", "results")
_CHANGING = ("RAND", "NOW", "UUID", "BNODE")
_OF_UPDATES = ("update", "using-graph-uri", "using-named-graph-uri")


@dataclass(frozen=True)
class Asked:
    """A question: `format` is the name of a syntax or "", `timeout` seconds or 0 for the default.

    Without a `query` the description of the service is asked for. With default or named graphs
    only these are asked.
    """

    query: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    format: str = ""
    timeout: float = 0

    @property
    def changes(self) -> bool:
        """Tell whether each time another answer is right, as of `UUID()`.

        It may also be told of a query that only has the word: a comment may be between a function
        and its parenthesis, and an answer too few shared does no harm.
        """
        text = self.query.upper()
        return any(word in text for word in _CHANGING)


async def read(request: Request) -> Asked:
    """Return what a request asks.

    Raises:
        HTTPException: it is no question of the protocol: 400, 405, 413 or 415, with a reason.
    """
    if request.method in ("GET", "HEAD"):
        return question(asked(request))
    if request.method != "POST":
        reason = f"{request.method} is not offered; ask with GET or POST"
        raise HTTPException(405, reason, {"Allow": METHODS})
    if request.headers.get("content-type", "").lower().startswith(UPDATE):
        raise HTTPException(415, READ_ONLY)
    return question([*asked(request), *await sent(request, _READERS)], posted=True)


def question(pairs: Pairs, *, posted: bool = False) -> Asked:
    """Return what parameters ask.

    >>> question([("query", "ASK {}"), ("timeout", "2"), ("output", "json")])
    Asked(query='ASK {}', default_graphs=(), named_graphs=(), format='json', timeout=2.0)
    """
    names = {name for name, _ in pairs}
    for name in _OF_UPDATES:
        _require(name not in names, f"“{name}” belongs to updates: {READ_ONLY}")
    _require("callback" not in names, "“callback” is not offered; other origins may ask directly")
    queries = _all(pairs, "query")
    _require(len(queries) < 2, f"{len(queries)} queries in one request; send one “query”")
    _require(bool(queries) or not (posted or names - set(_SYNTAX)), "“query” is missing")
    query = "".join(queries)
    _require(not queries or bool(query.strip()), "“query” is empty")
    if len(query.encode()) > MAX_BYTES:
        raise HTTPException(413, f"the query is longer than {MAX_BYTES:,} bytes; shorten it")
    return Asked(
        query,
        tuple(map(_iri, _all(pairs, "default-graph-uri"))),
        tuple(map(_iri, _all(pairs, "named-graph-uri"))),
        _syntax([value for name in _SYNTAX for value in _all(pairs, name) if value]),
        _seconds(_all(pairs, "timeout")),
    )


def _direct(body: bytes) -> Pairs:
    try:
        return [("query", body.decode("utf-8"))]
    except UnicodeDecodeError as error:
        raise HTTPException(400, "the query is not UTF-8") from error


_READERS: dict[str, Reader] = {QUERY: _direct, FORM: parameters}


def _all(pairs: Pairs, name: str) -> list[str]:
    return [value for key, value in pairs if key == name]


def _syntax(names: list[str]) -> str:
    """Return the first name that is known: clients send several, each for another server."""
    known = [name for name in names if named(name, (*TABLES, *GRAPHS))]
    if names and not known:
        raise HTTPException(400, f"no syntax is called “{names[0][:40]}”; {refused()}")
    return known[0] if known else ""


def _iri(text: str) -> str:
    try:
        return NamedNode(text).value
    except ValueError as error:
        raise HTTPException(400, f"“{text[:200]}” is no IRI of a graph") from error


def _seconds(texts: list[str]) -> float:
    different = set(texts)
    _require(len(different) < 2, f"“timeout” is given {len(different)} times; give it once")
    text = "".join(different)
    if not text:
        return 0
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0
    _require(isfinite(seconds) and seconds > 0, f"timeout “{text[:40]}” is no number of seconds")
    return seconds


def _require(is_so: bool, reason: str) -> None:
    if not is_so:
        raise HTTPException(400, reason)
