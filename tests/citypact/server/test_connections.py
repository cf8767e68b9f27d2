"""How many connections a client may have, what comes after a body, and who closes one half."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import pytest
import uvicorn
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from citypact.server.connections import connection_class
from citypact.server.run import listen
from citypact.server.settings import Settings

T = TypeVar("T")
ASKED = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"


@pytest.mark.parametrize(
    ("proxies", "said"),
    [((), [b"200", b"200", b"429", b"429"]), (("127.0.0.0/8",), [b"200"] * 4)],
    ids=["a client", "a known proxy"],
)
def test_two_connections_are_one_client_s_and_a_proxy_may_have_more(
    proxies: tuple[str, ...], said: list[bytes]
) -> None:
    settings = Settings(connections_a_client=2, proxies=proxies)
    assert asyncio.run(statuses(settings, 4)) == said


async def names(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer a moment after the body has come, with the addresses that proxies name."""
    request = Request(scope, receive)
    await request.body()
    await asyncio.sleep(0.05)
    said = request.headers.getlist("x-forwarded-for")
    await JSONResponse(said)(scope, receive, send)


CHUNKED = b"POST / HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 192.0.2.66\r\n"
CHUNKED += b"Transfer-Encoding: chunked\r\n\r\n3\r\nASK\r\n0\r\n"


@pytest.mark.parametrize(
    ("trailers", "ends"),
    [(b"X-Forwarded-For: 192.0.2.1\r\n\r\n", b'["192.0.2.66"]'),
     (b"Gwangju: A\r\n" * 200 + b"\r\n", b"a request has at most 200 headers\n")],
)  # fmt: skip
def test_what_comes_after_a_body_is_no_header(trailers: bytes, ends: bytes) -> None:
    assert asyncio.run(answered(names, CHUNKED + trailers)).endswith(ends)


class Patient:
    """Answers when it may, unless the client is gone before."""

    def __init__(self) -> None:
        self.begun, self.may, self.gone = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.begun.set()
        leaving = asyncio.create_task(self._left(receive))
        await self.may.wait()
        leaving.cancel()
        await PlainTextResponse("ICLEI")(scope, receive, send)

    async def _left(self, receive: Receive) -> None:
        while (await receive())["type"] != "http.disconnect":
            pass
        self.gone.set()
        self.may.set()


@pytest.mark.parametrize("app", [PlainTextResponse("ICLEI"), names], ids=["at once", "later"])
def test_who_closes_one_half_is_answered(app: ASGIApp) -> None:
    answer = asyncio.run(answered(app, ASKED)).removeprefix(b"HTTP/1.1 100 Continue\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200")


@pytest.mark.parametrize("behind", [b"", ASKED], ids=["alone", "before another one"])
def test_who_is_gone_waits_for_no_answer(behind: bytes) -> None:
    async def ask(port: int) -> bool:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(ASKED + behind)
        await patient.begun.wait()
        writer.close()
        return await asyncio.wait_for(patient.gone.wait(), 60)

    patient = Patient()
    assert asyncio.run(served(patient, Settings(), ask))


def test_who_closes_one_half_and_stays_is_told_that_the_request_is_taken() -> None:
    async def ask(port: int) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(ASKED)
        writer.write_eof()
        assert await reader.readuntil(b"\r\n\r\n") == b"HTTP/1.1 100 Continue\r\n\r\n"
        patient.may.set()
        found = await reader.read()
        writer.close()
        return found

    patient = Patient()
    assert asyncio.run(served(patient, Settings(), ask)).endswith(b"ICLEI")


def test_who_closes_one_half_in_an_older_http_waits_for_a_moment() -> None:
    asked = ASKED.replace(b"/1.1", b"/1.0")
    assert asyncio.run(answered(Patient(), asked)) == b""


POSTED = b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("sent", "statuses"),
    [
        (ASKED + b"GWANGJU\r\n\r\n", [200, 400]),
        (ASKED * 2 + b"GET / HTTP/1.1\r\nHost\r\n\r\n", [200, 200, 400]),
        (ASKED + POSTED + b"zz\r\n", [200, 400]),
        (ASKED + b"GET /" + b"A" * 70_000 + b" HTTP/1.1\r\n", [200, 414]),
        (ASKED * 300, [200] * 101 + [429]),
    ],
    ids=["another protocol", "a third head", "a body", "an address", "too many"],
)  # fmt: skip
def test_what_is_asked_before_what_cannot_be_read_is_answered(
    sent: bytes, statuses: list[int]
) -> None:
    found = asyncio.run(answered(PlainTextResponse("ICLEI"), sent, half=False))
    assert [int(part[:3]) for part in found.split(b"HTTP/1.1 ")[1:]] == statuses


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    body = await Request(scope, receive).body()
    await PlainTextResponse(b"%b by %b" % (body, scope["method"].encode()))(scope, receive, send)


@pytest.mark.parametrize("at", [1, 60, 150, 1000])
def test_who_wishes_for_another_protocol_is_answered_in_this_one(at: int) -> None:
    wish = b"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n"
    post = b"POST / HTTP/1.1\r\nHost: localhost\r\n" + wish + b"Content-Length: 6\r\n\r\nASK {}"
    get = ASKED[:-2] + wish + b"\r\n"
    sent = post + get + post + b"GWANGJU\r\n\r\n"
    found = asyncio.run(answered(echo, sent[:at], sent[at:], half=False))
    said = [part.rpartition(b"\r\n\r\n")[2] for part in found.split(b"HTTP/1.1 ")[1:]]
    assert said[:3] == [b"ASK {} by POST", b" by GET", b"ASK {} by POST"]
    assert said[3].startswith(b"this is no request of ")


def test_half_a_body_is_refused_after_what_was_asked_before() -> None:
    found = asyncio.run(answered(names, ASKED + POSTED + b"3\r\nASK"))
    assert b"HTTP/1.1 200" in found
    assert found.endswith(b"the request ended before its body was whole\n")


async def answered(app: ASGIApp, *sent: bytes, half: bool = True) -> bytes:
    """Return all that is answered to a client that sends this, and then closes its half."""

    async def ask(port: int) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for part in sent:
            writer.write(part)
            await asyncio.sleep(0.01)
        if half:
            writer.write_eof()
        found = await reader.read()
        writer.close()
        return found

    return await served(app, Settings(), ask)


async def statuses(settings: Settings, number: int) -> list[bytes]:
    """Return the status of the answer on each of so many connections, all open at once."""

    async def ask(port: int) -> list[bytes]:
        pairs = [await asyncio.open_connection("127.0.0.1", port) for _ in range(number)]
        found = []
        for reader, writer in pairs:
            writer.write(ASKED)
            found.append((await reader.readline()).split()[1])
        for _, writer in pairs:
            writer.close()
        return found

    return await served(PlainTextResponse("ICLEI"), settings, ask)


async def served(app: ASGIApp, settings: Settings, ask: Callable[[int], Awaitable[T]]) -> T:
    """Return what is found by asking at the port of an application that is served."""
    config = uvicorn.Config(
        app, http=connection_class(settings), lifespan="off", log_config=None
    )  # fmt: skip
    server = uvicorn.Server(config)
    with listen("127.0.0.1", 0) as listening:
        running = asyncio.create_task(server.serve([listening]))
        found = await ask(listening.getsockname()[1])
        server.should_exit = True
        await running
    return found
