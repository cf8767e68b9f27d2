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


@pytest.mark.parametrize("app", [PlainTextResponse("ICLEI"), names], ids=["at once", "later"])
def test_who_closes_one_half_is_answered(app: ASGIApp) -> None:
    assert asyncio.run(answered(app, ASKED)).startswith(b"HTTP/1.1 200")


def test_who_closes_one_half_waits_for_a_moment_only() -> None:
    async def never(scope: Scope, receive: Receive, send: Send) -> None:
        while (await receive())["type"] != "http.disconnect":
            pass

    assert asyncio.run(answered(never, ASKED)) == b""


async def answered(app: ASGIApp, sent: bytes) -> bytes:
    """Return all that is answered to a client that sends this and then closes its half."""

    async def ask(port: int) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(sent)
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
