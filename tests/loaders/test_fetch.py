"""Fetching from a real server over https, on this machine, with certificates made for the test.

Hosts resolve to 127.0.0.1 by a rule of the test; the rule of the program refuses it.
"""

import gzip
import ipaddress
import os
import signal
import socket
import ssl
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread

import pytest
import trustme
from click.testing import CliRunner

from citypact.cli import main
from loaders.fetching.address import target
from loaders.fetching.fetch import Fetched, fetch
from loaders.fetching.lock import check_lock
from loaders.fetching.terms import FetchFault, Number, Terms, public
from ontology.errors import CitypactError, InputError, NotFoundError, StoreError

MEMBERS = b"city,network\nPorto,ICLEI\nNairobi,C40\n" * 50
NEWER = b"city,network\nQuito,UCLG\n" * 90
HOST = "data.example.org"
OTHER = "files.example.org"
STRANGER = "stranger.example.org"  # the server's certificate does not name it
KNOWN = ipaddress.ip_network("127.0.0.0/8")


class Handler(BaseHTTPRequestHandler):
    """Answers each path with what the test put there."""

    protocol_version = "HTTP/1.1"
    answers: dict[str, Callable[["Handler"], None]]
    seen: list[tuple[str, dict[str, str]]]

    def do_GET(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.seen.append((self.path, headers))
        answer = self.answers.get(self.path.partition("?")[0])
        if answer:
            answer(self)
        else:
            self.send(404)

    def log_message(self, *_: object) -> None:
        pass

    def send(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in {"content-length": str(len(body))}.items() | headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def cut(self, body: bytes, whole: int, **headers: str) -> None:
        """Promise `whole` bytes, send some, and hang up."""
        self.send_response(200)
        for name, value in {"content_length": str(whole), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()
        self.close_connection = True

    def asked(self, name: str) -> str:
        return str(self.headers.get(name, ""))


def whole(body: bytes, **headers: str) -> Callable[[Handler], None]:
    return lambda handler: handler.send(200, body, **headers)


def redirect(address: str) -> Callable[[Handler], None]:
    return lambda handler: handler.send(302, location=address)


def in_parts(body: bytes, etag: str, *, first: int) -> Callable[[Handler], None]:
    """Hang up after the first bytes; then serve ranges of the version that was asked for."""

    def answer(handler: Handler) -> None:
        given = handler.asked("range")
        if not given:
            handler.cut(body[:first], len(body), etag=etag)
        elif handler.asked("if-range") != etag:
            handler.send(200, body, etag=etag)
        else:
            start = int(given.removeprefix("bytes=").rstrip("-"))
            span = f"bytes {start}-{len(body) - 1}/{len(body)}"
            handler.send(206, body[start:], content_range=span, etag=etag)

    return answer


class Site:
    """A server with its answers, and the terms on which it can be reached."""

    def __init__(self, port: int, terms: Terms, waits: list[float]) -> None:
        self.port, self.terms, self.waits = port, terms, waits
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.answers: dict[str, Callable[[Handler], None]] = {}
        self.resolved: list[str] = []

    def address(self, path: str = "/members.csv", host: str = HOST) -> str:
        return f"https://{host}:{self.port}{path}"

    def resolve(self, host: str, _: int) -> list[str]:
        self.resolved.append(host)
        if host.endswith("example.org"):
            return ["127.0.0.1"]
        return [str(found[4][0]) for found in socket.getaddrinfo(host, None)]


def near(number: Number) -> bool:
    """The test's rule: this machine may be reached, besides the public network."""
    return number in KNOWN or public(number)


@contextmanager
def listening(context: ssl.SSLContext) -> Iterator[tuple[int, type[Handler]]]:
    handler = type("Scripted", (Handler,), {"answers": {}, "seen": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.server_port, handler
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def site(authority: trustme.CA) -> Iterator[Site]:
    served, trust = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    authority.issue_cert(HOST, OTHER, "127.0.0.1").configure_cert(served)
    authority.configure_trust(trust)
    with listening(served) as (port, handler):
        waits: list[float] = []
        made = Site(port, Terms(), waits)
        made.terms = Terms(trust=trust, resolve=made.resolve, allowed=near, wait=waits.append)
        handler.answers, handler.seen = made.answers, made.seen
        yield made


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "citypact.toml").write_text('name = "test"\ntitle = "Test"\n')
    return tmp_path.resolve()


def describe(root: Path, address: str, name: str = "members", path: str = "data/m.csv") -> Path:
    descriptor = root / "sources" / f"{name}.toml"
    descriptor.write_text(
        f'loader = "document"\ntitle = "Members"\npath = "{path}"\naddress = "{address}"\n'
    )
    return descriptor


def lock_of(root: Path, name: str = "members") -> dict[str, object]:
    return tomllib.loads((root / "sources" / f"{name}.lock").read_text("utf-8"))


def only(root: Path, terms: Terms, *, force: bool = False) -> Fetched:
    (found,) = fetch(root, terms=terms, force=force)
    return found


def failure(root: Path, terms: Terms, *, force: bool = False) -> str:
    found = only(root, terms, force=force)
    assert found.state == "failed"
    return "\n".join(map(str, found.problems))


def file(root: Path) -> Path:
    return root / "sources" / "data" / "m.csv"


def part(root: Path) -> Path:
    return root / "sources" / "data" / "m.csv.part"


def test_a_file_is_fetched_and_locked(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = whole(
        MEMBERS, etag='"1"', content_type="text/csv; charset=utf-8",
        last_modified="Sat, 21 Nov 2026 10:00:00 GMT",
    )  # fmt: skip
    describe(root, site.address())
    found = only(root, site.terms)
    assert (found.state, found.bytes, found.problems, found.remarks) == (
        "fetched", len(MEMBERS), [], [],
    )  # fmt: skip
    assert file(root).read_bytes() == MEMBERS
    lock = lock_of(root)
    assert str(lock.pop("fetched")).endswith("Z")
    assert lock == {
        "address": site.address(), "final": site.address(), "bytes": len(MEMBERS),
        "sha256": sha256(MEMBERS).hexdigest(), "media-type": "text/csv", "etag": '"1"',
        "last-modified": "Sat, 21 Nov 2026 10:00:00 GMT",
    }  # fmt: skip
    assert sorted(p.name for p in file(root).parent.iterdir()) == ["m.csv"]
    assert sorted(p.name for p in (root / "sources").iterdir()) == [
        "data", "members.lock", "members.toml",
    ]  # fmt: skip
    _, headers = site.seen[0]
    assert headers["host"] == f"{HOST}:{site.port}"
    assert headers["accept-encoding"] == "identity"


def test_what_has_not_changed_is_not_fetched_again(site: Site, root: Path) -> None:
    def answer(handler: Handler) -> None:
        same = handler.asked("if-none-match") == '"1"'
        handler.send(304) if same else handler.send(200, MEMBERS, etag='"1"')

    site.answers["/members.csv"] = answer
    describe(root, site.address())
    only(root, site.terms)
    before = lock_of(root)
    assert only(root, site.terms).state == "unchanged"
    assert lock_of(root) == before
    assert "if-none-match" in site.seen[-1][1]
    assert only(root, site.terms, force=True).state == "unchanged"
    assert "if-none-match" not in site.seen[-1][1]


def test_a_changed_file_takes_the_place_of_the_last(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = whole(MEMBERS)
    describe(root, site.address())
    only(root, site.terms)
    assert only(root, site.terms).state == "unchanged"  # the server gives no tag: the bytes tell
    site.answers["/members.csv"] = whole(NEWER)
    assert only(root, site.terms).state == "changed"
    assert file(root).read_bytes() == NEWER
    assert lock_of(root)["sha256"] == sha256(NEWER).hexdigest()


def test_a_lost_file_comes_back(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = whole(MEMBERS, etag='"1"')
    describe(root, site.address())
    only(root, site.terms)
    file(root).unlink()
    assert only(root, site.terms).state == "unchanged"
    assert file(root).read_bytes() == MEMBERS


def test_a_dropped_connection_is_gone_on_with(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = in_parts(MEMBERS, '"1"', first=700)
    describe(root, site.address())
    assert only(root, site.terms).state == "fetched"
    assert file(root).read_bytes() == MEMBERS
    assert lock_of(root)["sha256"] == sha256(MEMBERS).hexdigest()
    assert [headers.get("range") for _, headers in site.seen] == [None, "bytes=700-"]
    assert site.waits == [1.0]
    assert not part(root).exists()


def test_a_later_fetch_goes_on_where_the_last_one_ended(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = lambda h: h.cut(MEMBERS[:700], len(MEMBERS), etag='"1"')
    describe(root, site.address())
    text = failure(root, site.terms)
    assert "the connection broke before the whole file came; 700 bytes are kept" in text
    assert "fetch again to go on from there" in text
    assert len(site.seen) == 3
    assert site.waits == [1.0, 2.0]
    assert part(root).read_bytes() == MEMBERS[:700]
    assert not file(root).exists()
    site.answers["/members.csv"] = in_parts(MEMBERS, '"1"', first=0)
    assert only(root, site.terms).state == "fetched"
    assert file(root).read_bytes() == MEMBERS
    assert site.seen[-1][1]["range"] == "bytes=700-"


def test_a_server_that_ignores_ranges_sends_all_again(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = lambda h: h.cut(MEMBERS[:700], len(MEMBERS), etag='"1"')
    describe(root, site.address())
    failure(root, site.terms)
    site.answers["/members.csv"] = whole(MEMBERS, etag='"1"')
    assert only(root, site.terms).state == "fetched"
    assert file(root).read_bytes() == MEMBERS


def test_a_part_of_an_older_version_is_dropped(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = lambda h: h.cut(MEMBERS[:700], len(MEMBERS), etag='"1"')
    describe(root, site.address())
    failure(root, site.terms)
    site.answers["/members.csv"] = in_parts(NEWER, '"2"', first=0)
    assert only(root, site.terms).state == "fetched"
    assert file(root).read_bytes() == NEWER
    assert site.seen[-1][1]["if-range"] == '"1"'


@pytest.mark.parametrize("span", ["bytes 0-10/2000", "bytes 900-1999/2000", "nonsense", ""])
def test_a_wrong_part_is_never_joined(site: Site, root: Path, span: str) -> None:
    def answer(handler: Handler) -> None:
        if handler.asked("range"):
            handler.send(206, b"X" * 100, content_range=span, etag='"1"')
        else:
            handler.send(200, MEMBERS, etag='"1"')

    site.answers["/members.csv"] = lambda h: h.cut(MEMBERS[:700], len(MEMBERS), etag='"1"')
    describe(root, site.address())
    failure(root, site.terms)
    site.answers["/members.csv"] = answer
    assert only(root, site.terms).state == "fetched"
    assert file(root).read_bytes() == MEMBERS


def test_a_part_that_the_server_cannot_go_on_with_is_begun_again(site: Site, root: Path) -> None:
    def answer(handler: Handler) -> None:
        asked = handler.asked("range")
        handler.send(416) if asked else handler.send(200, MEMBERS, etag='"1"')

    site.answers["/members.csv"] = lambda h: h.cut(MEMBERS[:700], len(MEMBERS), etag='"1"')
    describe(root, site.address())
    failure(root, site.terms)
    site.answers["/members.csv"] = answer
    assert only(root, site.terms).state == "fetched"
    assert file(root).read_bytes() == MEMBERS


def test_a_part_of_another_address_is_dropped(site: Site, root: Path) -> None:
    site.answers["/old.csv"] = lambda h: h.cut(MEMBERS[:700], len(MEMBERS), etag='"1"')
    site.answers["/new.csv"] = in_parts(NEWER, '"1"', first=len(NEWER))
    describe(root, site.address("/old.csv"))
    failure(root, site.terms)
    describe(root, site.address("/new.csv"))
    assert only(root, site.terms).state == "fetched"
    assert file(root).read_bytes() == NEWER


def test_a_file_without_a_tag_is_begun_again(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = lambda h: h.cut(MEMBERS[:700], len(MEMBERS))
    describe(root, site.address())
    assert "700 bytes are kept; try again later" in failure(root, site.terms)
    site.answers["/members.csv"] = whole(MEMBERS)
    assert only(root, site.terms).state == "fetched"
    assert "range" not in site.seen[-1][1]


def test_redirects_are_followed_and_the_last_address_is_kept(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = redirect("/two")
    site.answers["/two"] = redirect(site.address("/three?signature=secret", OTHER))
    site.answers["/three"] = whole(MEMBERS)
    describe(root, site.address())
    assert only(root, site.terms).state == "fetched"
    assert lock_of(root)["address"] == site.address()
    assert lock_of(root)["final"] == site.address("/three", OTHER)
    assert site.seen[-1][1]["host"] == f"{OTHER}:{site.port}"
    assert site.resolved == [HOST, HOST, OTHER]  # each step once: no name is resolved twice


def test_too_many_redirects_are_refused(site: Site, root: Path) -> None:
    for step in range(6):
        site.answers[f"/{step}"] = redirect(f"/{step + 1}")
    describe(root, site.address("/0"))
    assert "more than 3 redirects" in failure(root, site.terms)
    assert len(site.seen) == 4


@pytest.mark.parametrize(
    ("location", "found"),
    [
        ("https://10.0.0.7/x", "10.0.0.7 is no public address"),
        ("https://169.254.169.254/latest/meta-data/", "169.254.169.254 is no public address"),
        ("https://[::1]:6379/", "::1 is no public address"),
        ("https://[::ffff:127.0.0.1]/", "is no public address"),
        ("http://data.example.org/x", "is not https"),
        ("file:///etc/passwd", "is not https"),
        ("https://me:pass@data.example.org/x", "carries a user name or password"),
        ("https://2130706433/", "is no host name"),
    ],
)
def test_redirects_are_checked_as_the_address_is(
    site: Site, root: Path, location: str, found: str
) -> None:
    site.answers["/members.csv"] = redirect(location)
    describe(root, site.address())
    text = failure(root, site.terms)
    assert found in text
    assert "sources/members.toml, address: " in text
    assert len(site.seen) == 1


def test_a_name_that_leads_into_a_private_network_is_refused(site: Site, root: Path) -> None:
    describe(root, site.address())
    mixed = replace(site.terms, resolve=lambda *_: ["8.8.8.8", "192.168.1.1"])
    assert "data.example.org (192.168.1.1) is no public address" in failure(root, mixed)
    usual = replace(site.terms, allowed=public)
    assert "data.example.org (127.0.0.1) is no public address" in failure(root, usual)
    assert site.seen == []


def test_a_name_that_changes_its_mind_is_not_asked_again(site: Site, root: Path) -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    site.answers["/members.csv"] = whole(MEMBERS)
    describe(root, site.address())
    found = only(root, replace(site.terms, resolve=lambda *_: next(answers)))
    assert found.state == "fetched"


def test_a_certificate_for_another_name_is_refused(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = whole(MEMBERS)
    describe(root, site.address(host=STRANGER))
    text = failure(root, site.terms)
    assert "certificate is not accepted" in text
    assert STRANGER in text
    assert site.seen == []


def test_a_second_number_is_tried_where_the_first_does_not_answer(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = whole(MEMBERS)
    describe(root, site.address())
    two = replace(site.terms, resolve=lambda *_: ["127.0.0.9", "127.0.0.1"])
    assert only(root, two).state == "fetched"


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254",
        "100.64.0.1", "0.0.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1", "198.18.0.1",
        "[::1]", "[::]", "[fe80::1]", "[fc00::1]", "[ff02::1]", "[::ffff:127.0.0.1]",
        "[::ffff:8.8.8.8]", "[::127.0.0.1]", "[2002:7f00:1::]", "[2002:808:808::]",
        "[64:ff9b::7f00:1]", "[64:ff9b::a9fe:a9fe]", "[64:ff9b:1::1]", "[2001::1]",
        "[2001:db8::1]", "[fec0::1]",
    ],
)  # fmt: skip
def test_the_usual_rule_refuses_every_private_number(host: str) -> None:
    with pytest.raises(FetchFault, match="is no public address"):
        target(f"https://{host}/x", Terms())


@pytest.mark.parametrize(
    "host",
    [
        "2130706433", "0x7f000001", "0177.0.0.1", "0x7f.1", "127.1", "017700000001", "0",
        "1.2.3.4.5", "256.1.1.1", "127.0.0.1.", "１２７.0.0.1",
    ],
)  # fmt: skip
def test_other_spellings_of_numbers_are_refused(host: str) -> None:
    for proxy in ("", "http://proxy.example.org:3128"):
        with pytest.raises(FetchFault, match=r"no host name|no web address|no public address"):
            target(f"https://{host}/x", Terms(proxy=proxy))


@pytest.mark.parametrize("host", ["8.8.8.8", "[2606:4700::1111]", "[64:ff9b::808:808]"])
def test_public_numbers_may_be_reached(host: str) -> None:
    assert target(f"https://{host}/x", Terms()).numbers == (host.strip("[]"),)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("http://data.example.org/x.csv", "is not https"),
        ("ftp://data.example.org/x.csv", "is not https|is no web address"),
        ("https://user@data.example.org/", "carries a user name or password"),
        ("https://user:secret@data.example.org/", "carries a user name or password"),
        ("https://", "is no web address|is not https"),
        ("https://exa mple.org/", "is no host name"),
        ("https://data.example.org:99999/", "no port 99999|no web address"),
    ],
)
def test_addresses_that_cannot_be_fetched_say_why(address: str, found: str) -> None:
    with pytest.raises(FetchFault, match=found) as caught:
        target(address, Terms(resolve=lambda *_: ["8.8.8.8"]))
    assert caught.value.mend
    assert "secret" not in str(caught.value)


def test_through_a_proxy_names_of_the_local_network_are_refused() -> None:
    terms = Terms(proxy="http://proxy.example.org:3128")
    assert target("https://data.example.org/x", terms).numbers == ()
    with pytest.raises(FetchFault, match="local network"):
        target("https://intranet/x", terms)
    with pytest.raises(FetchFault, match="is no public address"):
        target("https://10.0.0.1/x", terms)


class Tunnel(BaseRequestHandler):
    """A proxy: opens a way to the test's server, whatever name it is asked for."""

    port: int
    asked: list[str]

    def handle(self) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            head += self.request.recv(1024)
        self.asked.append(head.decode().splitlines()[0])
        with socket.create_connection(("127.0.0.1", self.port)) as there:
            self.request.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            back = Thread(target=self.copy, args=(there, self.request), daemon=True)
            back.start()
            self.copy(self.request, there)
            back.join()

    @staticmethod
    def copy(source: socket.socket, goal: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                goal.sendall(data)
            goal.shutdown(socket.SHUT_WR)


def test_a_proxy_is_used_only_where_it_is_named(
    site: Site, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.answers["/members.csv"] = whole(MEMBERS)
    describe(root, site.address())

    class Here(Tunnel):
        port, asked = site.port, list[str]()

    with ThreadingTCPServer(("127.0.0.1", 0), Here) as proxy:
        Thread(target=proxy.serve_forever, kwargs={"poll_interval": 0.02}).start()
        address = f"http://127.0.0.1:{proxy.server_address[1]}"
        monkeypatch.setenv("HTTPS_PROXY", address)
        assert only(root, site.terms).state == "fetched"
        assert Here.asked == []
        site.resolved.clear()
        assert only(root, replace(site.terms, proxy=address)).state == "unchanged"
        assert Here.asked == [f"CONNECT {HOST}:{site.port} HTTP/1.1"]
        assert site.resolved == []
        describe(root, site.address(host=STRANGER))
        assert "certificate is not accepted" in failure(root, replace(site.terms, proxy=address))
        proxy.shutdown()


def test_an_unknown_host_says_so(site: Site, root: Path) -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    describe(root, "https://nowhere.example.org/x")
    text = failure(root, replace(site.terms, resolve=unknown))
    assert "the host nowhere.example.org is not known; check the address" in text


def test_a_file_over_the_limit_is_refused_before_it_comes(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = whole(MEMBERS)
    describe(root, site.address())
    text = failure(root, replace(site.terms, limit=1000))
    assert "the file has more bytes than the limit (1,000); allow more: --limit" in text
    assert not part(root).exists()


def chunked(body: bytes, *, end: bool = True, **headers: str) -> Callable[[Handler], None]:
    def answer(handler: Handler) -> None:
        handler.send_response(200)
        for name, value in {"transfer_encoding": "chunked", **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        for start in range(0, len(body), 300):
            piece = body[start : start + 300]
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
        if end:
            handler.wfile.write(b"0\r\n\r\n")
        handler.close_connection = True

    return answer


def test_a_file_of_undeclared_length_stops_at_the_limit(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = chunked(MEMBERS)
    describe(root, site.address())
    assert "more bytes than the limit" in failure(root, replace(site.terms, limit=1000))
    assert not part(root).exists()
    assert only(root, site.terms).state == "fetched"
    assert file(root).read_bytes() == MEMBERS


def test_a_cut_off_file_of_undeclared_length_is_no_file(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = chunked(MEMBERS, end=False)
    describe(root, site.address())
    assert "broke before the whole file came" in failure(root, site.terms)
    assert not file(root).exists()


def test_a_file_that_is_packed_unasked_is_unpacked(site: Site, root: Path) -> None:
    packed = gzip.compress(MEMBERS[:500]) + gzip.compress(MEMBERS[500:])
    site.answers["/members.csv"] = whole(packed, content_encoding="gzip", etag='"1"')
    describe(root, site.address())
    assert only(root, site.terms).state == "fetched"
    assert file(root).read_bytes() == MEMBERS


def test_what_is_called_packed_stays_packed(site: Site, root: Path) -> None:
    packed = gzip.compress(MEMBERS, mtime=0)
    site.answers["/members.csv"] = whole(packed, content_encoding="gzip")
    describe(root, site.address(), path="data/m.csv.gz")
    assert only(root, site.terms).state == "fetched"
    assert file(root).with_name("m.csv.gz").read_bytes() == packed


def test_a_packed_bomb_meets_the_limit(site: Site, root: Path) -> None:
    bomb = gzip.compress(bytes(50_000_000))
    site.answers["/members.csv"] = whole(bomb, content_encoding="gzip")
    describe(root, site.address())
    text = failure(root, replace(site.terms, limit=2_000_000))
    assert "more bytes than the limit" in text


@pytest.mark.parametrize(
    ("body", "encoding", "found"),
    [
        (b"not packed", "gzip", "the packed file cannot be read"),
        (gzip.compress(MEMBERS, mtime=0)[:-20], "gzip", "the packed file is cut off"),
        (MEMBERS, "br", "the server packs the file (br)"),
        (MEMBERS, "\x9b31m", "the server packs the file (unknown)"),
    ],
)
def test_bad_packing_says_so(
    site: Site, root: Path, body: bytes, encoding: str, found: str
) -> None:
    site.answers["/members.csv"] = whole(body, content_encoding=encoding)
    describe(root, site.address())
    assert found in failure(root, site.terms)
    assert not file(root).exists()


@pytest.mark.parametrize(
    ("status", "found"),
    [
        (401, "asks for a password (401)"),
        (403, "the server refuses (403)"),
        (404, "nothing stands at the address (404)"),
        (410, "was removed (410)"),
        (418, "the server answers 418"),
        (500, "the server failed (500)"),
        (204, "the server answers 204"),
        (304, "“not modified” of a file that it was not asked about"),
    ],
)
def test_what_the_server_refuses_is_said_in_words(
    site: Site, root: Path, status: int, found: str
) -> None:
    site.answers["/members.csv"] = lambda handler: handler.send(status)
    describe(root, site.address())
    assert found in failure(root, site.terms)
    assert len(site.seen) == 1
    assert not file(root).exists()


def test_a_busy_server_is_asked_again_when_it_says(site: Site, root: Path) -> None:
    def answer(handler: Handler) -> None:
        times = len(site.seen)
        if times == 1:
            handler.send(429, retry_after="7")
        elif times == 2:
            handler.send(503)
        else:
            handler.send(200, MEMBERS)

    site.answers["/members.csv"] = answer
    describe(root, site.address())
    assert only(root, site.terms).state == "fetched"
    assert site.waits == [7.0, 2.0]


def test_a_server_that_asks_for_a_long_wait_is_left_alone(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = lambda handler: handler.send(503, retry_after="3600")
    describe(root, site.address())
    assert "the server asks to wait 3600 seconds" in failure(root, site.terms)
    assert site.waits == []


def test_a_web_page_in_the_place_of_data_is_a_warning(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = whole(b"<html>", content_type="text/html; charset=utf-8")
    describe(root, site.address())
    (remark,) = only(root, site.terms).remarks
    assert "sources/data/m.csv: the server sent a web page" in str(remark)


def test_a_changed_file_is_refused_by_its_lock(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = whole(MEMBERS, etag='"1"')
    descriptor = describe(root, site.address())
    assert check_lock(descriptor, file(root)) is None  # no lock, nothing to say
    only(root, site.terms)
    assert check_lock(descriptor, file(root)) is None
    assert check_lock(descriptor, file(root), sha256(MEMBERS).hexdigest()) is None
    file(root).write_bytes(NEWER)
    problem = str(check_lock(descriptor, file(root)))
    assert problem.startswith("sources/data/m.csv: the file is not the one that was fetched; ")
    assert "citypact fetch --force members, or remove sources/members.lock" in problem
    assert "was changed after it was fetched" in failure(root, site.terms)
    assert file(root).read_bytes() == NEWER
    assert only(root, site.terms, force=True).state == "unchanged"
    assert check_lock(descriptor, file(root)) is None
    file(root).unlink()
    assert "run citypact fetch members" in str(check_lock(descriptor, file(root)))
    (root / "sources" / "members.lock").write_text("sha256 = [")
    assert "sources/members.lock, line 1: not valid TOML" in str(check_lock(descriptor, file(root)))


def test_a_file_put_there_by_hand_is_never_written_over(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = whole(MEMBERS)
    describe(root, site.address())
    file(root).parent.mkdir()
    file(root).write_text("mine")
    assert "sources/data/m.csv is there and was not fetched" in failure(root, site.terms)
    assert file(root).read_text() == "mine"
    assert only(root, site.terms, force=True).state == "fetched"


def test_sources_that_share_a_file_share_what_is_known_of_it(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = whole(MEMBERS, etag='"1"')
    first = describe(root, site.address())
    second = describe(root, site.address(), "partners")
    assert [found.state for found in fetch(root, terms=site.terms)] == ["fetched", "unchanged"]
    site.answers["/members.csv"] = whole(NEWER, etag='"2"')
    assert [found.state for found in fetch(root, ["members"], terms=site.terms)] == ["changed"]
    assert check_lock(first, file(root)) is check_lock(second, file(root)) is None


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("../../outside.csv", "lies outside the workspace"),
        ("/outside.csv", "lies outside the workspace"),
        ("../citypact.toml", "is no place for a fetched file"),
        ("members.lock", "is no place for a fetched file"),
        ("../.git/config", "is no place for a fetched file"),
        ("data/*.csv", "path stands for several files"),
        ("../sources", "is no regular file"),
    ],
)
def test_a_file_is_written_only_where_data_lies(
    site: Site, root: Path, path: str, found: str
) -> None:
    site.answers["/members.csv"] = whole(MEMBERS)
    describe(root, site.address(), path=path)
    try:
        text = failure(root, site.terms, force=True)
    except InputError as error:
        text = str(error)
    assert found in text
    assert site.seen == []


def test_a_symbolic_link_is_not_followed(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = whole(MEMBERS)
    describe(root, site.address())
    (root / "elsewhere").mkdir()
    file(root).parent.symlink_to(root / "elsewhere")
    assert "a symbolic link leads to “m.csv”" in failure(root, site.terms)
    file(root).parent.unlink()
    file(root).parent.mkdir()
    part(root).symlink_to(root / "citypact.toml")
    assert only(root, site.terms).state == "fetched"  # the link is removed, not written through
    assert "test" in (root / "citypact.toml").read_text()


def test_one_failure_keeps_no_other_source_from_being_fetched(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = whole(MEMBERS)
    describe(root, site.address("/gone.csv"), "a-gone", "data/a.csv")
    describe(root, site.address())
    describe(root, "http://data.example.org/", "z-plain", "data/z.csv")
    result = CliRunner().invoke(main, ["fetch", "-w", str(root)], obj=site.terms)
    assert isinstance(result.exception, CitypactError)
    assert len(result.exception.problems) == 2
    assert result.stdout.splitlines() == [
        "a-gone\tfailed\t0\tsources/data/a.csv",
        f"members\tfetched\t{len(MEMBERS)}\tsources/data/m.csv",
        "z-plain\tfailed\t0\tsources/data/z.csv",
    ]


def test_names_choose_what_is_fetched(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = whole(MEMBERS)
    describe(root, site.address())
    describe(root, site.address(), "others", "data/o.csv")
    bare = describe(root, "", "bare", "data/b.csv")
    bare.write_text(bare.read_text().replace('address = ""\n', ""))
    assert [found.source for found in fetch(root, ["others"], terms=site.terms)] == ["others"]
    with pytest.raises(NotFoundError, match="no source “membres”; did you mean “members”"):
        list(fetch(root, ["membres"], terms=site.terms))
    with pytest.raises(NotFoundError, match=r"bare.toml: no address stands here; write address"):
        list(fetch(root, ["bare"], terms=site.terms))


def test_without_the_package_it_says_what_to_install(
    site: Site, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    describe(root, site.address())
    monkeypatch.setitem(sys.modules, "httpx", None)
    with pytest.raises(InputError, match="run: pip install httpx"):
        list(fetch(root, terms=site.terms))


def test_two_fetches_of_a_workspace_do_not_mix(site: Site, root: Path) -> None:
    site.answers["/members.csv"] = whole(MEMBERS)
    describe(root, site.address())
    running = fetch(root, terms=site.terms)
    next(running)
    with pytest.raises(StoreError, match="another fetch is writing"):
        list(fetch(root, terms=site.terms))
    assert list(running) == []


@pytest.mark.parametrize("size", ["0", "many", "-5MB", "2TB"])
def test_a_limit_that_is_no_size_is_wrong_usage(root: Path, size: str) -> None:
    result = CliRunner().invoke(main, ["fetch", "-w", str(root), f"--limit={size}"])
    assert result.exit_code == 2
    assert "is no size; write 500MB, 2GB or 1GiB" in result.output


def test_the_command_refuses_this_machine_by_itself(site: Site, root: Path) -> None:
    describe(root, site.address(host="127.0.0.1"))
    done = subprocess.run(
        [sys.executable, "-m", "citypact", "fetch", "-w", str(root)], capture_output=True,
        text=True, cwd=Path(__file__).parents[2], check=False,
        env=os.environ | {"HTTPS_PROXY": f"http://127.0.0.1:{site.port}"},
    )  # fmt: skip
    assert done.returncode == 1
    assert "Error: sources/members.toml, address: 127.0.0.1 is no public address" in done.stderr
    assert site.seen == []


CHILD = """
import ssl, sys
from citypact.cli import main
from loaders.fetching.terms import Terms
trust = ssl.create_default_context(cafile=sys.argv[2])
terms = Terms(trust=trust, resolve=lambda *_: ["127.0.0.1"], allowed=lambda _: True)
main(["fetch", "-w", sys.argv[1]], obj=terms)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_ctrl_c_keeps_what_has_come(
    site: Site, root: Path, authority: trustme.CA, tmp_path: Path
) -> None:
    children: list[subprocess.Popen[str]] = []

    def slow(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("content-length", str(len(MEMBERS)))
        handler.send_header("etag", '"1"')
        handler.end_headers()
        handler.wfile.write(MEMBERS[:700])
        handler.wfile.flush()
        while not part(root).exists() and children[0].poll() is None:
            time.sleep(0.01)
        os.kill(children[0].pid, signal.SIGINT)
        handler.rfile.read(1)  # until the client hangs up
        handler.close_connection = True

    site.answers["/members.csv"] = slow
    describe(root, site.address())
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(root), str(tmp_path / "ca.pem")],
        cwd=Path(__file__).parents[2], stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    children.append(child)
    _, said = child.communicate(timeout=30)
    assert child.returncode == 130
    assert "Interrupted; what has come is kept" in said
    assert MEMBERS.startswith(part(root).read_bytes())
    site.answers["/members.csv"] = in_parts(MEMBERS, '"1"', first=len(MEMBERS))
    assert only(root, site.terms).state == "fetched"
    assert file(root).read_bytes() == MEMBERS
