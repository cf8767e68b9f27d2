"""Headers made to take long: each is answered, and others are answered meanwhile."""

import socket
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from citypact.server.negotiation import choose
from citypact.server.serving import has, takes_gzip
from citypact.server.syntaxes import THINGS
from tests.served import Running

LONG = 240_000
HOSTILE = {
    "quotes": ("Accept", '"' + '\\"' * (LONG // 2)),
    "backslashes": ("Accept", '"' + "\\" * LONG),
    "ranges": ("Accept", "a/b," * (LONG // 4)),
    "other ranges": ("Accept", ",".join(f"a/b{number}" for number in range(LONG // 10))),
    "parameters": ("Accept", "a/b;q=0" + ";q=" * (LONG // 3)),
    "spaces": ("Accept", "a/b;" + " " * LONG + "q"),
    "languages": ("Accept-Language", "en;q=0.1," * (LONG // 9)),
    "codings": ("Accept-Encoding", "x," * (LONG // 2)),
    "tags": ("If-None-Match", "x," * (LONG // 2)),
    "parts": ("Range", "bytes=" + "0-0," * (LONG // 4) + "0-0"),
    "content types": ("Content-Type", "application/x-www-form-urlencoded" + ";" * LONG),
    "addresses": ("X-Forwarded-For", "192.0.2.1," * (LONG // 10)),
    "names": ("Host", "a." * (LONG // 2) + "localhost"),
}
PATHS = ("/id/partner/unep", "/sparql?query=ASK%7B%7D", "/void", "/dumps/", "/")


@pytest.mark.parametrize(("name", "value"), HOSTILE.values(), ids=HOSTILE)
def test_others_are_answered_while_a_long_header_is_refused(
    running: Running, name: str, value: str
) -> None:
    with ThreadPoolExecutor() as threads:
        asking = threads.map(lambda path: status(running.port, path, name, value), PATHS)
        assert httpx.get(f"{running.address}/health", timeout=20).status_code == 200
        assert list(asking) == [b"431"] * len(PATHS)


def status(port: int, path: str, name: str, value: str) -> bytes:
    """Return the status of the answer to a request with such a header."""
    host = "" if name == "Host" else "Host: localhost\r\n"
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        asked = f"GET {path} HTTP/1.1\r\n{host}{name}: {value}\r\nConnection: close\r\n\r\n"
        connection.sendall(asked.encode())
        return connection.makefile("rb").readline().split()[1]


@pytest.mark.parametrize("value", [value for _, value in HOSTILE.values()], ids=HOSTILE)
def test_what_reads_headers_is_done_with_any(value: str) -> None:
    assert choose(value, THINGS) is None
    assert not takes_gzip(value)
    assert not has(value, 'W/"0a1b2c"')
