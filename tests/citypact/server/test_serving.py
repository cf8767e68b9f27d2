"""What every answer of the server has in common: names, headers, tags, sizes."""

import gzip
import http.client
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from starlette.requests import Request

from citypact.server import serving
from tests.served import Running

QUERY = "SELECT ?name { ?s a cp:Agency ; skos:prefLabel ?name } ORDER BY ?name"
PATH = f"/sparql?query={quote(QUERY)}"
PROTECTING = ("X-Content-Type-Options", "Referrer-Policy", "Content-Security-Policy",
              "Access-Control-Allow-Origin", "Date")  # fmt: skip


@pytest.fixture
def connection(running: Running) -> Iterator[http.client.HTTPConnection]:
    made = http.client.HTTPConnection("127.0.0.1", running.port, timeout=30)
    yield made
    made.close()


def ask(
    connection: http.client.HTTPConnection, method: str = "GET", path: str = PATH, **headers: str
) -> http.client.HTTPResponse:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, headers=named)
    answer = connection.getresponse()
    answer.body = answer.read()  # type: ignore[attr-defined]
    return answer


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200), ("127.0.0.1:8000", 200), ("LocalHost.:80", 200), ("[::1]:80", 200),
        ("rebind.evil.example", 421), ("localhost.evil.example", 421), ("127.0.0.1.nip.io", 421),
        ("localhost@evil.example", 421), ("", 421), ("192.0.2.1", 421),
    ],
)  # fmt: skip
def test_the_server_is_asked_under_its_own_names(
    connection: http.client.HTTPConnection, host: str, status: int
) -> None:
    assert ask(connection, Host=host).status == status


def test_no_name_is_one_too_few(connection: http.client.HTTPConnection) -> None:
    connection.putrequest("GET", PATH, skip_host=True)
    connection.endheaders()
    assert connection.getresponse().status == 400


def test_two_names_are_one_too_many(connection: http.client.HTTPConnection) -> None:
    connection.putrequest("GET", PATH, skip_host=True)
    connection.putheader("Host", "localhost")
    connection.putheader("Host", "evil.example")
    connection.endheaders()
    assert connection.getresponse().status == 400


@pytest.mark.parametrize("path", [PATH, "/sparql?query=x", "/api/nothing", "/id/nothing", "/"])
def test_every_answer_carries_what_protects(
    connection: http.client.HTTPConnection, path: str
) -> None:
    headers = ask(connection, path=path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "Access-Control-Allow-Credentials" not in headers


def test_an_address_with_a_host_is_asked_under_that_name(
    connection: http.client.HTTPConnection,
) -> None:
    query = PATH.partition("?")[2]
    for target, host, status in (
        (f"http://localhost/sparql?{query}", "localhost", 200),
        (f"http://localhost/sparql?{query}", "evil.example", 200),
        ("http://localhost", "localhost", 200),
        (f"http://evil.example/sparql?{query}", "localhost", 421),
        ("HTTP://evil.example", "localhost", 421),
        (f"http://localhost@evil.example/sparql?{query}", "localhost", 421),
        (f"http:///sparql?{query}", "localhost", 421),
    ):
        assert ask(connection, path=target, Host=host).status == status, target


def test_the_server_as_a_whole_says_how_it_is_asked(
    connection: http.client.HTTPConnection,
) -> None:
    answer = ask(connection, "OPTIONS", "*")
    assert (answer.status, answer.headers["Allow"]) == (204, "GET, HEAD, POST, OPTIONS")


@pytest.mark.parametrize(
    ("path", "offered"),
    [("/sparql", "GET, HEAD, OPTIONS, POST"), ("/api/about", "GET, HEAD, OPTIONS"),
     ("/", "GET, HEAD, OPTIONS"), ("/reconcile", "GET, HEAD, OPTIONS, POST")],
)  # fmt: skip
@pytest.mark.parametrize("method", ["TRACE", "DELETE", "PATCH"])
def test_what_is_offered_instead_is_said(
    connection: http.client.HTTPConnection, path: str, offered: str, method: str
) -> None:
    answer = ask(connection, method, path)
    assert (answer.status, answer.headers["Allow"]) == (405, offered)
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize(
    ("sent", "status", "says"),
    [
        (b"GET /sparql?query=" + b"A" * 65_600 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
         414, "an address has at most 65,535 bytes; send it by POST\n"),
        (b"FETCH / HTTP/1.1\r\nHost: localhost\r\n\r\n",
         400, "this is no request of HTTP/1.1: its method is unknown\n"),
        (b"CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n",
         400, "this is no request of HTTP/1.1: its address cannot be read\n"),
        (b"CONNECT /health HTTP/1.1\r\nHost: localhost\r\n\r\n",
         400, "this is no request of HTTP/1.1: its address cannot be read\n"),
        (b"GET /\xe5\x85\x89 HTTP/1.1\r\nHost: localhost\r\n\r\n",
         400, "this is no request of HTTP/1.1: its address cannot be read\n"),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nA b: c\r\n\r\n",
         400, "this is no request of HTTP/1.1: its head cannot be read\n"),
        (b"GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
         400, "this is no request of HTTP/1.1: its head cannot be read\n"),
        (b"GET ftp://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
         400, "this is no request of HTTP/1.1: its address cannot be read\n"),
        (b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
         501, "Transfer-Encoding is chunked or nothing; send the body as it is\n"),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nGwangju: " + b"A" * 300_000 + b"\r\n\r\n",
         431, "a request starts with at most 262,144 bytes\n"),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"Gwangju: A\r\n" * 200 + b"\r\n",
         431, "a request has at most 200 headers\n"),
        (b"GET /health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2000000\r\n\r\n",
         413, "the body of a request has at most 1,048,576 bytes; ask in parts\n"),
    ],
    ids=["too long", "method", "authority", "connect", "not percent-encoded", "header", "length",
         "scheme", "compressed", "long head", "many headers", "body of GET"],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_words(
    connection: http.client.HTTPConnection, sent: bytes, status: int, says: str
) -> None:
    assert ask(connection, path="/robots.txt").status == 200  # on the same connection
    connection.sock.sendall(sent)
    answer = http.client.HTTPResponse(connection.sock)
    answer.begin()
    assert (answer.status, answer.read().decode()) == (status, says)
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    for name in PROTECTING:
        assert answer.headers[name]


@pytest.mark.parametrize(
    ("path", "methods"),
    [("/api/about", "GET, HEAD, OPTIONS"), ("/id/partner/unep", "GET, HEAD, OPTIONS"),
     ("/", "GET, HEAD, OPTIONS"), ("/reconcile", "GET, HEAD, OPTIONS, POST")],
)  # fmt: skip
def test_every_address_says_how_it_is_asked(
    connection: http.client.HTTPConnection, path: str, methods: str
) -> None:
    answer = ask(connection, "OPTIONS", path)
    assert (answer.status, answer.headers["Allow"]) == (204, methods)
    asked = {"Origin": "https://example.org", "Access_Control_Request_Method": "POST"}
    before = ask(connection, "OPTIONS", path, **asked)
    assert (before.status, before.headers["Access-Control-Allow-Methods"]) == (204, methods)


def test_pages_elsewhere_may_ask(connection: http.client.HTTPConnection) -> None:
    asked = {"Origin": "https://example.org", "Access_Control_Request_Method": "POST"}
    answer = ask(connection, "OPTIONS", **asked)
    assert answer.status == 204
    assert answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD, POST, OPTIONS"
    assert "Content-Type" in answer.headers["Access-Control-Allow-Headers"]


def test_what_is_known_is_not_sent_again(connection: http.client.HTTPConnection) -> None:
    tag = ask(connection).headers["ETag"]
    for known in (tag, tag.removeprefix("W/"), f'"other", {tag}', "*"):
        again = ask(connection, If_None_Match=known)
        assert (again.status, again.headers["ETag"]) == (304, tag)
    assert ask(connection, If_None_Match='"other"').status == 200


def test_what_is_sent_by_post_has_no_tag(connection: http.client.HTTPConnection) -> None:
    tag = ask(connection, path="/sparql").headers["ETag"]
    headers = {"Content-Type": "application/sparql-query", "If-None-Match": tag}
    for query, known in (("ASK {}", tag), (QUERY, "*")):
        connection.request("POST", "/sparql", query, headers | {"If-None-Match": known})
        answer = connection.getresponse()
        assert (answer.status, answer.headers["ETag"]) == (200, None)
        assert answer.read()


@pytest.mark.parametrize("part", ["9" * 5000, "one", "１"])
def test_a_part_of_the_sitemap_that_there_is_not(
    connection: http.client.HTTPConnection, part: str
) -> None:
    assert ask(connection, path=f"/sitemap-{quote(part)}.xml").status == 404


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/sparql?query=GARBAGE", 400), ("/sparql?query=ASK%7B%7D&format=exe", 400),
        ("/api/entity?thing=no%20such%20thing", 404), ("/api/rank?by=degre", 404),
        ("/id/partner/nobody", 404), ("/sitemap-9.xml", 404),
    ],
)  # fmt: skip
def test_a_tag_of_another_answer_hides_no_refusal(
    connection: http.client.HTTPConnection, path: str, status: int
) -> None:
    tag = ask(connection).headers["ETag"]
    for known in (tag, "*"):
        assert ask(connection, path=path, If_None_Match=known).status == status
    assert ask(connection, Accept="image/png", If_None_Match=tag).status == 406


def test_a_newer_citypact_has_tags_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {"type": "http", "path": "/api/about", "query_string": b"", "headers": []}
    older = serving.tag("0a1b2c", Request(asked))
    monkeypatch.setattr(serving, "__version__", "99.0.0")
    assert serving.tag("0a1b2c", Request(asked)) != older


def test_another_syntax_has_another_tag(connection: http.client.HTTPConnection) -> None:
    csv, xml = (ask(connection, Accept=type_) for type_ in ("text/csv", "application/xml"))
    assert csv.headers["ETag"] != xml.headers["ETag"]
    assert ask(connection, Accept="text/csv", If_None_Match=xml.headers["ETag"]).status == 200
    assert {"Accept", "Accept-Encoding"} <= {
        name.strip() for name in csv.headers["Vary"].split(",")
    }


def test_a_head_says_what_a_get_would(connection: http.client.HTTPConnection) -> None:
    whole, head = ask(connection), ask(connection, "HEAD")
    assert (head.status, head.body) == (200, b"")  # type: ignore[attr-defined]
    for name in ("ETag", "Content-Type", "Content-Length"):
        assert head.headers[name] == whole.headers[name]


def test_a_long_answer_comes_compressed_where_asked(connection: http.client.HTTPConnection) -> None:
    assert "Content-Encoding" not in ask(connection).headers
    headers = ask(connection, Accept_Encoding="gzip").headers
    assert headers["Content-Encoding"] == "gzip"
    assert headers["Vary"].count("Accept-Encoding") == 1


def test_what_needs_no_worker_comes_compressed_too(connection: http.client.HTTPConnection) -> None:
    whole = ask(connection, path="/")
    short = ask(connection, path="/", Accept_Encoding="gzip")
    assert gzip.decompress(short.body) == whole.body  # type: ignore[attr-defined]
    assert short.headers["Vary"].count("Accept-Encoding") == 1


def test_a_network_comes_as_a_file(connection: http.client.HTTPConnection) -> None:
    answer = ask(connection, path="/api/download?format=graphml")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "application/graphml+xml")
    assert b"</graphml>" in answer.body  # type: ignore[attr-defined]


def test_a_long_body_is_refused(connection: http.client.HTTPConnection) -> None:
    connection.request("POST", "/sparql", headers={
        "Content-Type": "application/sparql-query", "Content-Length": str(2_000_000),
    })  # fmt: skip
    answer = connection.getresponse()
    assert answer.status == 413
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_a_long_body_of_unknown_length_is_refused(connection: http.client.HTTPConnection) -> None:
    head = b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
    connection.connect()
    connection.sock.sendall(head + b"Content-Type: application/sparql-query\r\n\r\n")
    connection.sock.sendall(b"110000\r\n" + b" " * 0x110000 + b"\r\n")
    assert connection.sock.recv(100).startswith(b"HTTP/1.1 413")


def test_a_page_that_a_browser_asks_for_again_keeps_its_policy(
    connection: http.client.HTTPConnection,
) -> None:
    path = "/id/partner/unep"
    page = ask(connection, path=path, Accept="text/html")
    tag = page.headers["ETag"]
    again = ask(connection, path=path, Accept="text/html", If_None_Match=tag)
    assert again.status == 304
    policy = page.headers["Content-Security-Policy"]
    assert again.headers["Content-Security-Policy"] in (None, policy)
