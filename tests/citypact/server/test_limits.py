"""What one connection may do, and how the server starts, changes its build and ends."""

import http.client
import json
import shutil
import signal
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.served import Running, serving, serving_with

ASK = "/sparql?query=" + quote("ASK { ?s a cp:Agreement }")
LARGE = "/sparql?query=" + quote("SELECT * { ?s ?p ?o . ?a ?b ?c } LIMIT 40000")


@pytest.fixture(scope="module")
def own_root(starter_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of its own, whose builds a test may change."""
    root = tmp_path_factory.mktemp("own") / "data"
    shutil.copytree(starter_root, root, symlinks=True)
    return root


@pytest.fixture(scope="module")
def strict(own_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server that waits for nobody."""
    log = tmp_path_factory.mktemp("strict") / "log"
    with serving_with(
        own_root, log, head_time=1, body_time=1, taken_time=1, connections_a_client=6,
        head=10_000, patience=0, workers=1, long_at_once=1,
    ) as running:  # fmt: skip
        yield running


@pytest.fixture
def connect(strict: Running) -> Iterator[Callable[[], socket.socket]]:
    """Open connections to the strict server, and close them."""
    made: list[socket.socket] = []

    def open_() -> socket.socket:
        made.append(socket.create_connection(("127.0.0.1", strict.port), timeout=20))
        return made[-1]

    yield open_
    for each in made:
        each.close()


def rest(connection: socket.socket) -> bytes:
    """Read until the other side closes."""
    found = b""
    try:
        while chunk := connection.recv(1 << 16):
            found += chunk
    except ConnectionResetError:
        pass
    return found


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"", b"408"),
        (b"GET /sparql HTTP/1.1\r\nHos", b"408"),
        (
            b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99\r\n"
            b"Content-Type: application/sparql-query\r\n\r\nASK",
            b"408",
        ),
        (b"GET /sparql?query=" + b"A" * 20_000, b"431"),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"400"),
    ],
    ids=["nothing", "half a head", "half a body", "a head without end", "another protocol"],
)
def test_a_request_that_does_not_come_whole_is_ended(
    connect: Callable[[], socket.socket], sent: bytes, status: bytes
) -> None:
    connection = connect()
    connection.sendall(sent)
    assert rest(connection).startswith(b"HTTP/1.1 " + status)


@pytest.mark.slow
def test_who_takes_nothing_of_an_answer_is_cut_off(strict: Running) -> None:
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.connect(("127.0.0.1", strict.port))
        connection.sendall(f"GET {LARGE} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        connection.settimeout(20)
        head = connection.recv(1000)
        assert head.startswith(b"HTTP/1.1 200")
        length = int(head.partition(b"content-length: ")[2].split()[0])
        time.sleep(4)
        assert len(head) + len(rest(connection)) < length


def test_a_client_has_so_many_connections(connect: Callable[[], socket.socket]) -> None:
    open_ = [connect() for _ in range(6)]
    refused = connect()
    assert rest(refused).startswith(b"HTTP/1.1 429")
    for each in open_:
        each.close()


def _build(address: str) -> str:
    connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=20)
    connection.request("GET", ASK)
    tag = connection.getresponse().headers["ETag"]
    connection.close()
    return str(tag).partition('"')[2].partition(".")[0]


def test_a_new_build_is_taken_without_a_restart(strict: Running, own_root: Path) -> None:
    builds, current = own_root / ".citypact" / "builds", own_root / ".citypact" / "current"
    old = current.read_text().strip()
    assert _build(strict.address) == old
    shutil.copytree(builds / old, builds / "0123456789ab")
    (current.parent / "new").write_text("0123456789ab\n")
    (current.parent / "new").replace(current)
    latest = time.monotonic() + 60
    while (seen := _build(strict.address)) == old and time.monotonic() < latest:
        time.sleep(0.05)
    assert seen == "0123456789ab"
    assert {_build(strict.address) for _ in range(5)} == {"0123456789ab"}


@pytest.mark.slow
def test_a_build_that_cannot_be_opened_is_not_taken(own_root: Path, tmp_path: Path) -> None:
    builds, current = own_root / ".citypact" / "builds", own_root / ".citypact" / "current"
    old = current.read_text().strip()
    with serving(own_root, tmp_path / "log", "--workers", "1") as running:
        shutil.copytree(builds / old, builds / "damaged")
        shutil.rmtree(builds / "damaged" / "store")
        current.write_text("damaged\n")
        latest = time.monotonic() + 60
        while "answers on" not in running.log.read_text() and time.monotonic() < latest:
            time.sleep(0.1)
        assert f"the build damaged cannot be opened; {old} answers on" in running.log.read_text()
        assert _build(running.address) == old
    current.write_text(f"{old}\n")


@pytest.mark.parametrize(
    "number", [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.slow)]
)
def test_the_server_ends_while_somebody_waits(
    starter_root: Path, tmp_path: Path, number: signal.Signals
) -> None:
    with serving(starter_root, tmp_path / "log", "--workers", "1", "--log") as running:
        heavy = quote("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
        with socket.create_connection(("127.0.0.1", running.port), timeout=20) as connection:
            head = f"GET /sparql?query={heavy} HTTP/1.1\r\nHost: localhost\r\n\r\n"
            connection.sendall(head.encode())
            _build(running.address)  # answered while the other one is at work
            running.process.send_signal(number)
            assert b" 503 " in rest(connection).partition(b"\r\n")[0]
        assert running.process.wait(60) == -number
        lines = [json.loads(line) for line in running.log.read_text().splitlines()[1:] if line]
    assert [line["status"] for line in lines if line["level"] == "request"] == [200, 503]
