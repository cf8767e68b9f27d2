"""What is sent to break the endpoint or to use it against others: refused, nothing fetched."""

import socket
from collections.abc import Iterator
from urllib.parse import quote, urlencode

import pytest

from tests.citypact.server.sparql.conftest import Endpoint
from tests.citypact.server.sparql.exchanges import FORM, QUERY, UPDATE

ELSEWHERE = "http://127.0.0.1:PORT/"
"""Where nobody may ask: the port is that of a listener."""
GO = f"<{ELSEWHERE}>"
SERVICES = [
    f"SELECT * {{ SERVICE {GO} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ service {GO} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ sErViCe {GO} {{ ?s ?p ?o }} }}",
    f"SELECT * {{ SERVICE SILENT {GO} {{ ?s ?p ?o }} }}",
    f"SELECT * {{SERVICE{GO}{{?s ?p ?o}}}}",
    f"SELECT * {{ SERVICE\n\t{GO} {{}} }}",
    f"SELECT * {{ SERVICE#c\n{GO} {{}} }}",
    f"SELECT * {{ SERVICE#c\r{GO} {{}} }}",
    f"SELECT * {{ SERVICE#'\n{GO} {{}} #'\n }}",
    f"SELECT * {{ #\rSERVICE {GO} {{}} }}",
    f"PREFIX x: {GO} SELECT * {{ SERVICE x: {{}} }}",
    f"PREFIX x: {GO} SELECT * {{ SERVICEx:{{}} }}",
    f"PREFIX x: {GO} SELECT * {{ SERVICESILENTx:{{}} }}",
    f"PREFIX x: {GO} SELECT * {{ ?s ?p ?o.SERVICEx:{{}} }}",
    f"PREFIX x: {GO} SELECT * {{ ?s ?p x:a.b.SERVICE x:{{}} }}",
    f"SELECT * {{ ?s ?p id:.SERVICE{GO}{{}} }}",
    f"SELECT * {{ ?s ?p 1SERVICE{GO}{{}} }}",
    f"SELECT * {{ ?s ?p 1e5SERVICE{GO}{{}} }}",
    f"SELECT * {{ ?s ?p trueSERVICE{GO}{{}} }}",
    f"SELECT * {{ ?s ?p 'x'@en.SERVICE{GO}{{}} }}",
    f"SELECT * {{ ?s ?p ?o FILTER(?s<?o)SERVICE#>\n{GO}{{}} }}",
    f"SELECT * {{ ?s <http://x/\xa0'> ?o . SERVICE {GO} {{}} FILTER('a'='b') }}",
    f"SELECT * {{ ?s <urn:\\u0027> ?o . SERVICE {GO} {{}} FILTER('a'='b') }}",
    f"SELECT * {{ ?s id:\\' ?o . SERVICE {GO} {{}} FILTER('a'='b') }}",
    f"SELECT * {{ ?s id:\\# ?o . SERVICE {GO} {{}}\n }}",
    f"SELECT * {{ <<id:s?p#>'''\n?o>> ?q ?v . SERVICE {GO} {{}} #'''\n }}",
    f"SELECT * {{ \\u0053ERVICE {GO} {{}} }}",
    f"SELECT * {{ BIND({GO} AS ?w) SERVICE ?w {{}} }}",
    f"SELECT * {{ VALUES ?w {{ {GO} }} SERVICE ?w {{ ?s ?p ?o }} }}",
    f"SELECT * {{ {{ SELECT * {{ SERVICE {GO} {{}} }} }} }}",
    f"SELECT * {{ OPTIONAL {{ SERVICE {GO} {{}} }} }}",
    f"SELECT * {{ ?s ?p ?o LATERAL {{ SERVICE {GO} {{}} }} }}",
    f"ASK {{ FILTER EXISTS {{ SERVICE {GO} {{}} }} }}",
    f"ASK {{ FILTER(NOT EXISTS {{SERVICE{GO}{{}}}}) }}",
    f"CONSTRUCT {{ ?s ?p ?o }} {{ SERVICE {GO} {{ ?s ?p ?o }} }}",
    f"DESCRIBE ?s {{ SERVICE {GO} {{ ?s ?p ?o }} }}",
]
CHANGES = [
    f"LOAD {GO}",
    f"LOAD SILENT {GO} INTO GRAPH <urn:g>",
    "LOAD <file:///etc/passwd>",
    "CLEAR ALL",
    "DROP ALL",
    "CREATE GRAPH <urn:g>",
    "ADD DEFAULT TO <urn:g>",
    "MOVE DEFAULT TO <urn:g>",
    "COPY DEFAULT TO <urn:g>",
    "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
    "DELETE WHERE { ?s ?p ?o }",
    "WITH <urn:g> DELETE { ?s ?p ?o } INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }",
    "PREFIX x: <urn:x> INSERT DATA { x:a x:b x:c }",
    "ASK {} ; DROP ALL",
]
FORMS = ["query", "update", "posted query", "posted update", "direct query", "direct update"]
NAMES = [
    ("format", "../../etc/passwd"),
    ("format", "<script>alert(1)</script>"),
    ("format", "json\r\nSet-Cookie: a=b"),
    ("output", "text/html"),
    ("results", "\0"),
    ("timeout", "1e999"),
    ("timeout", "nan"),
    ("timeout", "-1"),
    ("timeout", "0"),
    ("timeout", "10; DROP ALL"),
    ("callback", "alert"),
    ("default-graph-uri", "file:///etc/passwd> { ?s ?p ?o } #"),
    ("default-graph-uri", ""),
    ("default-graph-uri", "../../etc/passwd"),
    ("named-graph-uri", "urn:a> ?o . SERVICE <urn:b"),
    ("named-graph-uri", "urn:\n"),
    ("using-graph-uri", "urn:a"),
    ("update", "CLEAR ALL"),
    ("query", "ASK {}"),
]
ACCEPTED = ["image/png", "text/html;q=0", "*/*;q=0", "application/sparql-results+json;q=-2",
            "text/turtle;q=abc", "json", ",,;;", "a" * 4_000, "\\/\"'<>"]  # fmt: skip
TYPES = ["text/plain", "multipart/form-data; boundary=x", "application/json", "text/turtle",
         f"{QUERY}; charset=utf-7", f"{FORM}; charset=iso-8859-1", "application/xml", "a" * 4000,
         f"{QUERY}, {UPDATE}", UPDATE, "application/n-quads", "x/y\t; z"]  # fmt: skip
NESTS = {
    "groups": ("{", "", "}"), "subqueries": ("{SELECT * {", "", "}}"),
    "optional": ("OPTIONAL{", "", "}"), "union": ("{{}UNION", "{}", "}"),
    "minus": ("MINUS{", "", "}"), "graph": ("GRAPH ?g{", "", "}"),
    "exists": ("FILTER EXISTS{", "", "}"), "not exists": ("FILTER NOT EXISTS{", "", "}"),
    "lateral": ("LATERAL{", "", "}"), "parentheses": ("FILTER((", "1", "))"),
    "str": ("FILTER(" + "STR(" * 9, "1", ")" * 10), "if": ("BIND(IF(1,1,", "1", ") AS ?b)"),
    "coalesce": ("FILTER(COALESCE(", "1", "))"), "not": ("FILTER(!", "1", ")"),
    "lists": ("(", "?s", ")"), "blank nodes": ("[?p ", "?o", "]"),
    "path": ("?s (", "id:p", ") ?o"), "inverse path": ("?s ^(", "id:p", ") ?o"),
    "negated path": ("?s !(", "id:p", ") ?o"), "annotation": ("?s ?p ?o {|", "?p ?o", "|}"),
    "quoted triples": ("<<", "?s ?p ?o", ">> ?p ?o"), "triple terms": ("<<(", "?s ?p ?o", ")>>"),
    "and": ("FILTER(1&&", "1", ")"), "minus signs": ("BIND(1-", "1", " AS ?b)"),
    "path steps": ("?s id:p/", "id:p", " ?o"),
}  # fmt: skip
LONG = {
    "and": "SELECT * { FILTER(1" + "&&1" * 20_000 + ") }",
    "or": "SELECT * { FILTER(1" + "||1" * 20_000 + ") }",
    "minus": "SELECT * { FILTER(1" + "-1" * 30_000 + ") }",
    "not": "SELECT * { FILTER(" + "!" * 60_000 + "1) }",
    "predicates": "SELECT * { ?s ?p ?o" + ";?p ?o" * 10_000 + " }",
    "objects": "SELECT * { ?s ?p ?o" + ",?o" * 20_000 + " }",
    "described": "DESCRIBE " + "<a:> " * 12_000,
    "list": "SELECT * { (" + "?s " * 20_000 + ") ?p ?o }",
    "reifiers": "SELECT * { ?s ?p ?o " + "~ " * 20_000 + " }",
    "columns": "SELECT " + " ".join(f"(1 AS ?v{n})" for n in range(4000)) + " {}",
    "having": "SELECT (1 AS ?n) {} GROUP BY ?s HAVING " + "(1)" * 20_000,
    "hidden in an IRI": "SELECT * { FILTER(?s<" + "(" * 5000 + "?y" + ")" * 5000 + "&&?z>1) }",
    "signs in an IRI": "SELECT * { FILTER(?s<" + "!" * 50_000 + "1>0) }",
    "more than 64 KB": "SELECT * { ?s ?p '" + "西" * 30_000 + "' }",
    "more than 1 MB": "ASK {}" + " " * 1_100_000,
}


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[socket.socket]:
    """A listener that nobody may ask; it is asked at the end whether anybody did."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0)
        yield listener
        with pytest.raises(BlockingIOError):
            listener.accept()


def refused(
    endpoint: Endpoint, method: str, path: str, body: bytes = b"", **headers: str
) -> tuple[int, str]:
    """Send a request, require a refusal in plain text and that the next client is answered."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    response = endpoint.ask(method, path, content=body, headers=named)
    assert 400 <= response.status_code < 500, response.text
    assert response.headers["content-type"].startswith("text/plain")
    assert "Traceback" not in response.text
    assert len(response.content) < 2000
    assert endpoint.get("ASK { id:gwangju ?p ?o }").json()["boolean"] is True
    return response.status_code, response.text


def with_port(text: str, listener: socket.socket) -> str:
    return text.replace("PORT", str(listener.getsockname()[1]))


@pytest.mark.parametrize("text", SERVICES)
def test_no_query_reaches_another_server(
    gwangju: Endpoint, elsewhere: socket.socket, text: str
) -> None:
    query = with_port(text, elsewhere)
    assert refused(gwangju, "GET", f"/sparql?query={quote(query)}")[0] == 400
    refused(gwangju, "POST", "/sparql", query.encode(), Content_Type=QUERY)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", CHANGES)
def test_nothing_is_changed_in_any_form(
    gwangju: Endpoint, elsewhere: socket.socket, text: str, form: str
) -> None:
    how, _, name = form.rpartition(" ")
    sent = with_port(text, elsewhere)
    fields = urlencode({name: sent})
    if not how:
        refused(gwangju, "GET", f"/sparql?{fields}")
    elif how == "posted":
        refused(gwangju, "POST", "/sparql", fields.encode(), Content_Type=FORM)
    else:
        type_ = QUERY if name == "query" else UPDATE
        refused(gwangju, "POST", "/sparql", sent.encode(), Content_Type=type_)


@pytest.mark.parametrize(("name", "value"), NAMES)
def test_no_parameter_carries_more_than_its_value(gwangju: Endpoint, name: str, value: str) -> None:
    fields = urlencode([("query", "ASK {}"), (name, value)])
    assert refused(gwangju, "GET", f"/sparql?{fields}")[0] == 400
    refused(gwangju, "POST", "/sparql", fields.encode(), Content_Type=FORM)


@pytest.mark.parametrize("accept", ACCEPTED)
def test_an_unreadable_wish_is_no_acceptance(gwangju: Endpoint, accept: str) -> None:
    assert refused(gwangju, "GET", "/sparql?query=ASK%7B%7D", Accept=accept)[0] == 406


@pytest.mark.parametrize("type_", TYPES)
def test_other_bodies_are_not_read(gwangju: Endpoint, type_: str) -> None:
    assert refused(gwangju, "POST", "/sparql", b"ASK {}", Content_Type=type_)[0] == 415


@pytest.mark.parametrize("kind", NESTS)
@pytest.mark.parametrize("depth", [501, 1000, 5000, 20_000])
def test_nesting_never_reaches_the_engine(gwangju: Endpoint, kind: str, depth: int) -> None:
    opening, core, closing = NESTS[kind]
    query = f"SELECT * {{ {opening * depth}{core}{closing * depth} }}"
    status, _ = refused(gwangju, "POST", "/sparql", query.encode(), Content_Type=QUERY)
    assert status in (400, 413)


@pytest.mark.parametrize("kind", LONG)
def test_length_never_reaches_the_engine(gwangju: Endpoint, kind: str) -> None:
    query = LONG[kind].encode()
    status, _ = refused(gwangju, "POST", "/sparql", query, Content_Type=QUERY)
    assert status in (400, 413)


@pytest.mark.parametrize(
    ("method", "path", "body", "headers"),
    [
        ("GET", "/sparql?" + "a=b&" * 1001 + "query=ASK{}", b"", {}),
        ("GET", "/sparql?query=%FF%FE", b"", {}),
        ("GET", "/sparql?query=ASK{}&query=ASK{}", b"", {}),
        ("GET", "/sparql?query=", b"", {}),
        ("GET", "/sparql?query=%00", b"", {}),
        ("GET", "/sparql?query=%EF%BB%BFASK{}", b"", {}),
        ("GET", "/sparql?Query=ASK{}", b"", {}),
        ("POST", "/sparql", b"\xff\xfe", {"Content_Type": QUERY}),
        ("POST", "/sparql", b"query=%FF", {"Content_Type": FORM}),
        ("POST", "/sparql", b"query=\xff", {"Content_Type": FORM}),
        ("POST", "/sparql", b"", {"Content_Type": FORM}),
        ("POST", "/sparql", b"", {"Content_Type": QUERY}),
        ("POST", "/sparql", b"", {}),
        ("POST", "/sparql?query=ASK{}", b"ASK {}", {"Content_Type": QUERY}),
        ("POST", "/sparql", b"\x1f\x8b", {"Content_Type": QUERY, "Content_Encoding": "gzip"}),
        ("PUT", "/sparql?query=ASK{}", b"", {}),
        ("DELETE", "/sparql", b"", {}),
        ("PATCH", "/sparql", b"INSERT DATA {}", {"Content_Type": UPDATE}),
        ("PROPFIND", "/sparql", b"", {}),
        ("GET", "/sparql?query=ASK{}", b"", {"Host": "rebind.example.com"}),
    ],
)
def test_what_is_no_question_is_refused(
    gwangju: Endpoint, method: str, path: str, body: bytes, headers: dict[str, str]
) -> None:
    refused(gwangju, method, path, body, **headers)


def test_a_graph_that_is_named_is_not_fetched(gwangju: Endpoint, elsewhere: socket.socket) -> None:
    iri = with_port(ELSEWHERE, elsewhere)
    pattern = "{ ?s ?p ?o }"
    for query in (f"ASK FROM <{iri}> {pattern}", f"ASK FROM NAMED <{iri}> {{GRAPH ?g {pattern}}}"):
        assert gwangju.get(query).json()["boolean"] is False
    named = {"default-graph-uri": iri, "named-graph-uri": iri}
    assert gwangju.get("ASK { ?s ?p ?o }", **named).json()["boolean"] is False


def test_an_error_shows_only_what_was_sent_as_text(gwangju: Endpoint) -> None:
    script = "<script>alert(1)</script>"
    _, text = refused(gwangju, "GET", f"/sparql?query={quote('ASK { ' + script)}")
    assert text.startswith("the query is not SPARQL 1.1 from line 1, column ")
    assert gwangju.get(f"ASK {{ {script}").headers["x-content-type-options"] == "nosniff"
