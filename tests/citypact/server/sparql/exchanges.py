"""What clients send by the SPARQL 1.1 Protocol, and what is answered: 20 questions, 14 updates.

The cases are those of the W3C's tests of the protocol, told as facts. The graph `/1` says that it
is a document, so does `/2` of itself, and `/3`.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

DATA = "http://example.org/data/"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
QUADS = "".join(f"<{DATA}{n}> {TYPE} <http://example.org/Document> <{DATA}{n}> .\n" for n in "123")
FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
ONE_AND_TWO = f"<{DATA}1> a ?kind . <{DATA}2> a ?kind ."
NAMED = f"GRAPH ?one {{ <{DATA}1> a ?kind }} GRAPH ?two {{ <{DATA}2> a ?kind }}"
DEFAULTS = [("default-graph-uri", f"{DATA}1"), ("default-graph-uri", f"{DATA}2")]
NAMEDS = [("named-graph-uri", f"{DATA}1"), ("named-graph-uri", f"{DATA}2")]
NOTHING = [("default-graph-uri", f"{DATA}0")]
USING = [("using-graph-uri", f"{DATA}1")]
INSERT = f"INSERT DATA {{ GRAPH <{DATA}4> {{ <{DATA}4> a <{DATA}Document> }} }}"


@dataclass(frozen=True)
class Exchange:
    """A request, and what is answered: "true", "table", "truth", "graph" or "refused"."""

    name: str
    method: str
    parameters: list[tuple[str, str]]
    answer: str
    type: str = ""
    body: bytes = b""

    @property
    def path(self) -> str:
        return f"/sparql?{urlencode(self.parameters)}" if self.parameters else "/sparql"

    @property
    def headers(self) -> dict[str, str]:
        return {"Content-Type": self.type} if self.type else {}


def _get(name: str, query: str, more: list[tuple[str, str]], answer: str) -> Exchange:
    return Exchange(name, "GET", [("query", query), *more], answer)


def _post(
    name: str, type: str, body: str | bytes, answer: str,
    parameters: list[tuple[str, str]] | None = None,
) -> Exchange:  # fmt: skip
    content = body.encode() if isinstance(body, str) else body
    return Exchange(name, "POST", parameters or [], answer, type, content)


def _form(**fields: str) -> str:
    return urlencode(fields)


QUESTIONS = [
    _get("get", "ASK {}", NOTHING, "true"),
    _post("form", FORM, _form(query="ASK {}"), "true", NOTHING),
    _post("direct", QUERY, "ASK {}", "true"),
    _get("default graphs, get", f"ASK {{ {ONE_AND_TWO} }}", DEFAULTS, "true"),
    _post("default graphs, post", QUERY, f"ASK {{ {ONE_AND_TWO} }}", "true", DEFAULTS),
    _get("named graphs, get", f"ASK {{ {NAMED} }}", NAMEDS, "true"),
    _post("named graphs, post", QUERY, f"ASK {{ {NAMED} }}", "true", NAMEDS),
    _post("both", QUERY, f"ASK {{ <{DATA}3> a ?kind {NAMED} }}", "true",
          [("default-graph-uri", f"{DATA}3"), *NAMEDS]),
    _post("instead of FROM", QUERY, f"ASK FROM <{DATA}3> {{ {NAMED} }}", "true", NAMEDS),
    _post("SELECT is a table", QUERY, "SELECT (1 AS ?value) {}", "table", NOTHING),
    _post("ASK is a truth", QUERY, "ASK {}", "truth", NOTHING),
    _post("DESCRIBE is a graph", QUERY, f"DESCRIBE <{DATA}>", "graph", NOTHING),
    _post("CONSTRUCT is a graph", QUERY, "CONSTRUCT { <s> <p> 1 } WHERE {}", "graph", NOTHING),
    Exchange("put", "PUT", [("query", "ASK {}"), *NOTHING], "refused", FORM),
    _get("two queries", "ASK {}", [("query", "SELECT * {}")], "refused"),
    _post("plain text", "text/plain", "ASK {}", "refused"),
    _post("a form without type", "", _form(query="ASK {}"), "refused"),
    _post("a query without type", "", "ASK {}", "refused"),
    _post("another charset", f"{QUERY}; charset=UTF-16", "ASK {}".encode("utf-16"), "refused"),
    _get("no SPARQL", "ASK {", [], "refused"),
]  # fmt: skip
UPDATES = [
    _post("update in a form", FORM, _form(update="CLEAR ALL"), "refused"),
    _post("update", UPDATE, "CLEAR ALL", "refused"),
    _post("update of a graph", UPDATE, INSERT, "refused", USING),
    _post("update of graphs", UPDATE, f"DROP ALL ; {INSERT}", "refused", [*USING, *USING]),
    _post("update of a named graph", UPDATE, INSERT, "refused",
          [("using-named-graph-uri", f"{DATA}1")]),
    _post("update of both", UPDATE, INSERT, "refused",
          [*USING, ("using-named-graph-uri", f"{DATA}2")]),
    _post("update with a relative IRI", UPDATE, "INSERT DATA { <a> <b> <c> }", "refused"),
    Exchange("update, get", "GET", [("update", "CLEAR ALL")], "refused"),
    _post("two updates", FORM, "update=CLEAR+NAMED&update=CLEAR+DEFAULT", "refused"),
    _post("update as plain text", "text/plain", "CLEAR NAMED", "refused"),
    _post("update form without type", "", _form(update="CLEAR NAMED"), "refused"),
    _post("update in another charset", f"{UPDATE}; charset=UTF-16",
          "CLEAR NAMED".encode("utf-16"), "refused"),
    _post("no update", FORM, _form(update="CLEAR XYZ"), "refused"),
    _post("update with two datasets", UPDATE, f"WITH <{DATA}1> DELETE {{}} INSERT {{}} WHERE {{}}",
          "refused", [("using-named-graph-uri", f"{DATA}1")]),
]  # fmt: skip
