"""Attacks on pages and linked data: nothing runs, nothing outside the graph is read."""

import json
import re
import shutil
import socket
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from lxml import html
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from graph.builds import Builds
from loaders.workspace import read_workspace
from ontology.terms import CP, DCTERMS, FOAF, ID, OWL, RDF, RDFS, SKOS
from tests.citypact.server.at_once import Client, client_of

EVIL = ID["partner/evil"]
HOSTILE_TEXTS = (
    "</script><script>alert(1)</script>",
    "</SCRIPT ><svg onload=alert(1)>",
    "<!--<script>alert(1)",
    "--></noscript><script>alert(1)</script>",
    "</noscript></title></head><body onload=alert(1)>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7 * 7 }}{% for x in ().__class__.__base__.__subclasses__() %}{% endfor %}",
    "]]><x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
    "\u2028alert(1)\u2029</script>",
    "\\u003c/script\\u003e<script>alert(1)</script>",
    "\\g<0>\\1<title>x</title>",
    '"},"@context":"https://evil.example/"}',
    'a" .\n<https://evil.example/> <https://evil.example/> "b',
    "\r\nX-Evil: 1\r\n\r\n<script>alert(1)</script>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
)
HOSTILE_ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "blob:https://evil.example/1",
)
NO_THINGS = (
    *HOSTILE_ADDRESSES, *HOSTILE_TEXTS, "", "x", "//evil.example/", "https://evil.example/ x",
    "a" * 5000, "\0", "https://é\u202e/",
)  # fmt: skip
RUNS = re.compile(r"^(?!#|/[^/]|/$|https?://)", re.IGNORECASE)


@pytest.fixture(scope="module")
def hostile(starter_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Client:
    """A client of a graph whose texts and addresses are attacks."""
    folder = tmp_path_factory.mktemp("hostile")
    current = Builds(read_workspace(starter_root).output).current()
    assert current is not None
    shutil.copy(current / "build.json", folder)
    store = Store(str(folder / "store"))
    said: list[tuple[NamedNode, NamedNode, NamedNode | Literal]] = [(EVIL, RDF.type, CP.Partner)]
    said += [
        (EVIL, predicate, Literal(text, language="en"))
        for text in HOSTILE_TEXTS
        for predicate in (SKOS.prefLabel, SKOS.altLabel, DCTERMS.description, CP.note, RDFS.label)
    ]
    said += [(EVIL, CP.identifier, Literal(f"wikidata:{text}")) for text in HOSTILE_TEXTS]
    said += [
        (EVIL, predicate, NamedNode(address))
        for address in HOSTILE_ADDRESSES
        for predicate in (FOAF.homepage, OWL.sameAs, CP.location, DCTERMS.license, DCTERMS.relation)
    ]
    for number, text in enumerate(HOSTILE_TEXTS):
        node = ID[f"partner/evil-{number}"]
        said += [(node, RDF.type, CP.Partner), (node, SKOS.prefLabel, Literal(text, language="en"))]
    store.extend(Quad(*triple, DefaultGraph()) for triple in said)
    store.flush()
    del store
    return client_of(starter_root, folder)


def parse(page: bytes) -> Any:
    return html.fromstring(page)


def assert_harmless(page: bytes) -> None:
    """Nothing in a page runs: no script but data, no handler, no address that runs."""
    for parsed in (parse(page), parse(page.replace(b"noscript>", b"div>"))):
        scripts = parsed.xpath("//script[not(@src)]")
        assert {script.get("type") for script in scripts} <= {"application/ld+json"}
        for script in scripts:
            assert json.loads(script.text)["@context"] == "https://schema.org"
        assert not parsed.xpath("//iframe | //object | //embed | //svg | //img | //form | //base")
        for element in parsed.xpath("//*"):
            assert not [name for name in element.attrib if name.lower().startswith("on")]
            assert "style" not in element.attrib
        for address in parsed.xpath("//a/@href | //*/@src"):
            assert not RUNS.search(address), address
        assert len(parsed.xpath("//title")) == len(parsed.xpath("//h1")) == 1


def test_hostile_texts_and_addresses_are_text_in_a_page(hostile: Client) -> None:
    answer = hostile.get("/id/partner/evil", headers={"Accept": "text/html"})
    assert answer.status_code == 200
    assert_harmless(answer.content)
    assert "default-src 'self'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize("number", range(len(HOSTILE_TEXTS)))
def test_a_hostile_name_is_shown_as_it_is_written(hostile: Client, number: int) -> None:
    answer = hostile.get(f"/id/partner/evil-{number}", headers={"Accept": "text/html"})
    assert_harmless(answer.content)
    text = HOSTILE_TEXTS[number]
    parsed = parse(answer.content.replace(b"<noscript>", b"<div>"))
    assert json.loads(parsed.xpath("//script[not(@src)]")[0].text)["name"]["@value"] == text
    assert parsed.xpath("//h1")[0].text_content().split() == text.split()


@pytest.mark.parametrize("suffix", ["ttl", "nt", "rdf", "jsonld", "trig", "nq", "json"])
def test_hostile_texts_come_back_whole_as_data_that_no_browser_runs(
    hostile: Client, suffix: str
) -> None:
    answer = hostile.get(f"/id/partner/evil.{suffix}")
    assert answer.status_code == 200
    assert "html" not in answer.headers["content-type"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in answer.headers["content-security-policy"]
    assert not [name for name in answer.headers if "evil" in name.lower()]


@pytest.mark.parametrize("iri", NO_THINGS)
@pytest.mark.parametrize("accept", ["text/html", "text/turtle"])
def test_no_iri_makes_the_server_read_anything(client: Client, iri: str, accept: str) -> None:
    answer = client.get(f"/thing?iri={quote(iri, safe='')}", headers={"Accept": accept})
    assert answer.status_code == 404
    assert "root:" not in answer.text
    assert "alert(1)" not in answer.text
    assert not [name for name in answer.headers if "evil" in name.lower()]


ATTACKS = [
    "/id/../../../../etc/passwd",
    "/id/..%2f..%2f..%2fetc/passwd",
    "/id/%2e%2e/%2e%2e/etc/passwd",
    "/assets/../index.html",
    "/assets/..%2f..%2f__init__.py",
    "/assets/%2e%2e/%2e%2e/__init__.py",
    "/assets/..%5c..%5c__init__.py",
    "/assets//etc/passwd",
    "/assets/%00",
    "/dumps/../build.json",
    "/dumps/..%2f..%2fbuild.json",
    "/dumps/%2fetc%2fpasswd",
    "/dumps/tables/../../../../etc/passwd",
    "/dumps/tables%2f..%2fgraph.nq%00",
    "/dataset/starter/..%2f..%2f..%2fetc%2fpasswd",
    "/dataset/starter///evil.example/",
    "/source/%00",
    "/cite/%ff%fe",
    "/theme/%0d%0aX-Evil:%201",
    "/thing?iri=%0d%0aX-Evil:%201",
    "/thing?iri=https://w3id.org/citypact/id/%0d%0aX-Evil:%201",
    "/thing?iri=https://w3id.org/citypact/id//evil.example",
    "/id//evil.example/%2e%2e",
    "//evil.example/%2e%2e",
    "/id/partner/unep?format=../../etc/passwd",
    "/id/partner/unep?format=%0d%0aX-Evil:1",
    "/id/partner/unep.ttl%00.html",
    "/sitemap--1.xml",
    "/sitemap-99999999999999999999.xml",
    "/void?format=%3Cscript%3Ealert(1)%3C/script%3E",
    "/%3Cscript%3Ealert(1)%3C/script%3E",
    "/search?q=%3Cscript%3Ealert(1)%3C/script%3E&lang=%22onload=alert(1)",
    "/id/" + "a" * 20_000,
    "/id/" + "%F0%9F%8F%99" * 2000,
]


@pytest.mark.parametrize("path", ATTACKS, ids=lambda path: path[:40])
def test_no_path_leads_out(served: str, path: str) -> None:
    head, body = raw(served, f"GET {path} HTTP/1.1", "Accept: text/html;q=0.9, */*;q=0.1")
    status = int(head.split(" ")[1])
    assert status < 500
    assert b"root:" not in body
    assert b'"""' not in body  # no source text
    assert b"<script>alert" not in body
    assert "\nx-evil:" not in head.lower()
    location = re.search(r"\nlocation: (\S*)", head.lower())
    assert not location or re.fullmatch(r"/([^/\s]\S*)?", location[1])


@pytest.mark.parametrize(
    "header",
    ["Host: evil.example", "Host: 127.0.0.1\\@evil.example", "Host: <script>alert(1)</script>",
     "Host: ", "X-Forwarded-Host: evil.example", "Accept: " + "text/turtle;q=0.1," * 2000,
     "Accept: text/turtle;q=1;" + "x=1;" * 3000, "Accept-Language: \"><script>alert(1)</script>",
     "If-None-Match: " + '"x",' * 5000, "Range: bytes=0-,0-,0-"],
    ids=lambda header: header[:30],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/void", "/sitemap.xml", "/", "/id/partner/unep"])
def test_no_header_reaches_what_is_written(served: str, path: str, header: str) -> None:
    head, body = raw(served, f"GET {path} HTTP/1.1", header)
    assert int(head.split(" ")[1]) < 500
    assert b"evil.example" not in body
    assert b"<script>alert" not in body


def raw(served: str, line: str, header: str) -> tuple[str, bytes]:
    """Send a request as it is written, and return the head and the body of the answer."""
    host, port = served.removeprefix("http://").split(":")
    own = "" if header.startswith("Host:") else f"Host: {host}:{port}\r\n"
    request = f"{line}\r\n{own}{header}\r\nConnection: close\r\n\r\n"
    with socket.create_connection((host, int(port)), timeout=30) as connection:
        connection.sendall(request.encode())
        answer = b""
        while chunk := connection.recv(1 << 16):
            answer += chunk
    head, _, body = answer.partition(b"\r\n\r\n")
    return head.decode("latin-1").replace("\r", ""), body
