"""Clients of a server under load, in a process of their own: good ones and hostile ones.

    python -m benchmarks.serve_clients good 127.0.0.1 8000 200 10 IRI-OF-PARTNER- 10000
    python -m benchmarks.serve_clients hostile 127.0.0.1 8000 127.0.0.2 10

Good ones ask point queries, each the next as soon as it has an answer. They speak just enough
HTTP, so that what is measured is the server. The result is one JSON object on standard output.
"""

import asyncio
import json
import sys
import time
from collections import Counter
from contextlib import closing, suppress
from random import Random
from typing import Any, NamedTuple, cast
from urllib.parse import quote

_HEAD = "GET /sparql?query={} HTTP/1.1\r\nHost: localhost\r\nAccept: {}\r\n\r\n"
_JSON = "application/sparql-results+json"
_POINT = "SELECT ?p ?o WHERE {{ <{}> ?p ?o }}"
_TRIPLES = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i"
HEAVY = {
    "product": f"SELECT (COUNT(*) AS ?n) {{ {_TRIPLES} }}",
    "ordered product": f"SELECT * {{ {_TRIPLES} }} ORDER BY ?i ?a",
    "closure": "SELECT (COUNT(*) AS ?n) { ?a (!<x:none>|^!<x:none>)* ?b }",
    "doubling": "SELECT (STRLEN(?x40) AS ?n) { BIND('0123456789abcdef' AS ?x0) "
    + " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(40)) + " }",
    "group": "SELECT (GROUP_CONCAT(?c) AS ?n) { ?a ?b ?c . ?d ?e ?f }",
    "distinct": "SELECT DISTINCT ?a ?f { ?a ?b ?c . ?d ?e ?f . FILTER(STR(?c) > STR(?f)) }",
}  # fmt: skip
NESTED = "nested"
_NESTED = "SELECT * { " + "{ " * 5000 + "}" * 5000 + " }"
_LARGE = "SELECT * { ?s ?p ?o } LIMIT 90000"


class Asked(NamedTuple):
    """What became of a question: its name, status (0: none) and times in seconds.

    It `began` so long after the first one, took so long to connect, and so long in all.
    """

    name: str
    status: int
    began: float
    connecting: float
    seconds: float


def request(query: str, accept: str = _JSON) -> bytes:
    """Return a query as a request.

    >>> request("ASK {}").split()[1]
    b'/sparql?query=ASK%20%7B%7D'
    """
    return _HEAD.format(quote(query), accept).encode()


class Asker(asyncio.Protocol):
    """Asks one request after the other on one connection and takes the times, in seconds."""

    def __init__(self, requests: list[bytes], random: Random, until: float) -> None:
        self._requests, self._random, self._until = requests, random, until
        self._held = b""
        self.times: list[float] = []
        self.seconds: Counter[int] = Counter()
        self.failed: list[str] = []

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)
        self.done = asyncio.get_running_loop().create_future()
        self._ask()

    def _ask(self) -> None:
        self._began = time.perf_counter()
        if self._began >= self._until:
            self._transport.close()
            return
        self._transport.write(self._random.choice(self._requests))

    def data_received(self, data: bytes) -> None:
        held = self._held = self._held + data
        end = held.find(b"\r\n\r\n")
        if end < 0:
            return
        start = held.find(b"content-length: ") + 16
        length = int(held[start : held.find(b"\r", start)])
        if len(held) >= end + 4 + length:
            now = time.perf_counter()
            self.times.append(now - self._began)
            self.seconds[int(self._until - now)] += 1
            if not held.startswith(b"HTTP/1.1 200"):
                self.failed.append(held[9:12].decode() + " " + held[end + 4 : end + 84].decode())
            self._held = b""
            self._ask()

    def connection_lost(self, exc: Exception | None) -> None:
        if time.perf_counter() < self._until:
            self.failed.append(f"connection lost: {exc}")
        if not self.done.done():
            self.done.set_result(None)


async def good(host: str, port: int, clients: int, seconds: float, requests: list[bytes]) -> Any:
    """Let so many clients ask for so long; return answers, times and what failed."""
    until = time.perf_counter() + seconds
    loop = asyncio.get_running_loop()
    askers = [Asker(requests, Random(n), until) for n in range(clients)]
    for asker in askers:
        await loop.create_connection(lambda asker=asker: asker, host, port)  # type: ignore[misc]
    await asyncio.wait([asker.done for asker in askers], timeout=seconds + 30)
    times = sorted(time for asker in askers for time in asker.times)
    failed = [text for asker in askers for text in asker.failed]
    each = sum((asker.seconds for asker in askers), Counter[int]())
    return {
        "by second": [each[n] for n in reversed(range(int(seconds)))],
        "answers": len(times), "per second": len(times) / seconds, "p50": _at(times, 0.5),
        "p99": _at(times, 0.99), "longest": _at(times, 1.0), "failed": len(failed),
        "how": sorted(set(failed))[:5],
    }  # fmt: skip


def _at(times: list[float], share: float) -> float:
    return times[min(len(times) - 1, int(len(times) * share))] if times else 0.0


async def hostile(host: str, port: int, own: str, seconds: float) -> Any:
    """Let eight hostile clients do their worst; return what became of each question."""
    first = time.perf_counter()
    until = first + seconds
    tasks = [_heavy(host, port, own, name, query, until) for name, query in HEAVY.items()]
    found = await asyncio.gather(
        *tasks, _nested(host, port, own, until), _slow(host, port, own, until)
    )
    return [each._replace(began=each.began - first) for some in found for each in some]


async def _heavy(
    host: str, port: int, own: str, name: str, query: str, until: float
) -> list[Asked]:
    """Ask a heavy query again and again, each time a little different."""
    found: list[Asked] = []
    while time.perf_counter() < until:
        text = f"{query} # {time.perf_counter()}" if len(found) % 2 else query
        found.append(await _asked(host, port, own, name, text))
    return found


async def _asked(host: str, port: int, own: str, name: str, query: str) -> Asked:
    """Ask a query on a connection of its own."""
    began = connected = time.perf_counter()
    status = 0
    with suppress(OSError):
        reader, writer = await asyncio.open_connection(host, port, local_addr=(own, 0))
        connected = time.perf_counter()
        with closing(writer):
            writer.write(request(query))
            line = await asyncio.wait_for(reader.readline(), 60)
            status = int(line.split()[1]) if line else 0
    return Asked(name, status, began, connected - began, time.perf_counter() - began)


async def _nested(host: str, port: int, own: str, until: float) -> list[Asked]:
    found = []
    while time.perf_counter() < until:
        found.append(await _asked(host, port, own, NESTED, _NESTED))
        await asyncio.sleep(max(0.0, 0.05 - found[-1].seconds))
    return found


async def _slow(host: str, port: int, own: str, until: float) -> list[Asked]:
    """Keep connections open: some with half a head, some that take nothing of a long answer."""
    writers = []
    for n in range(40):
        try:
            _, writer = await asyncio.open_connection(host, port, local_addr=(own, 0), limit=1)
        except OSError:
            continue
        writer.write(request(_LARGE) if n % 10 == 0 else b"GET /sparql?query=ASK HTTP/1.1\r\nHo")
        writers.append(writer)
    await asyncio.sleep(max(0.0, until - time.perf_counter()))
    for writer in writers:
        writer.close()
    return []


def main() -> None:
    """Be the clients that the command line names."""
    import uvloop

    kind, host, port, *rest = sys.argv[1:]
    if kind == "good":
        clients, seconds, prefix, most = rest
        requests = [request(_POINT.format(f"{prefix}{n}")) for n in range(0, int(most), 7)]
        work = good(host, int(port), int(clients), float(seconds), requests)
    else:
        own, seconds = rest
        work = hostile(host, int(port), own, float(seconds))
    print(json.dumps(uvloop.run(work)))


if __name__ == "__main__":
    main()
