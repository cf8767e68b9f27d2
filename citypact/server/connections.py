"""Connections with limits: how many, how long a head, how slow a request or a reader may be."""

import asyncio
import re
import sys
from collections import Counter
from collections.abc import Iterable
from socket import SO_ERROR, SOL_SOCKET
from typing import Any, ClassVar

from httptools import (
    HttpParserCallbackError,
    HttpParserInvalidMethodError,
    HttpParserInvalidURLError,
)
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, RequestResponseCycle

from citypact.server.last_words import last_words
from citypact.server.middleware.proxies import among
from citypact.server.one_protocol import OneProtocol
from citypact.server.settings import Settings
from citypact.server.together import Together
from citypact.server.workers.clients import client_of

_CHUNK = 16 * 1024
"""So much of an answer has to be taken in `Settings.taken_time`."""
_ADDRESS = 65_535
"""The longest address that the parser of addresses reads."""
_LINES = 200
"""How many headers a request may have."""
_PER_LINE = 4
"""What a header takes beside name and value: colon, space and the end of the line."""
_AHEAD = 100
"""How many requests may wait on a connection for the answers to those before them."""
_HALF = 0.2
"""How often it is looked whether who has closed its half of a connection is gone, in seconds."""
_TAKEN = STATUS_LINE[100] + b"\r\n"
_WHOLE = re.compile(rb"https?://([^/?#]*)([^#]*)", re.IGNORECASE)
"""An address with a host, as proxies are asked."""
_BROKEN: dict[object, str] = {
    HttpParserInvalidMethodError: "its method is unknown",
    HttpParserInvalidURLError: "its address cannot be read",
}


class Connection(OneProtocol):
    """A connection that is closed where the other side keeps it open for nothing.

    `check` is called each second: a timer for each request would cost more.
    """

    settings: ClassVar[Settings]
    of_client: ClassVar[Counter[str]]

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take a connection, or say that there are too many."""
        super().connection_made(transport)  # type: ignore[arg-type]
        self.transport = Together(self.transport, self.loop)  # type: ignore[assignment]
        self._waits = "head"
        self._since = self.loop.time()
        self._size = self._head = self._lines = 0
        self._left, self._taken = 0, 0.0
        self._under_way: RequestResponseCycle | None = None
        self._refusal = b""
        """What is said in place of further answers."""
        address = self.client[0] if self.client else ""
        self._owner = client_of(address)
        self.of_client[self._owner] += 1
        most = self.settings.connections_a_client
        if self.of_client[self._owner] > most and not among(address, self.settings.proxies):
            self._refuse(429, "you have too many connections open; close some")
        elif len(self.connections) > self.settings.connections:
            self._refuse(503, "too many connections are open; try again in a moment")

    def connection_lost(self, exc: Exception | None) -> None:
        """Take note that a connection is closed."""
        self.of_client[self._owner] -= 1
        if not self.of_client[self._owner]:
            del self.of_client[self._owner]
        super().connection_lost(exc)
        if self._under_way and self._answering:  # others may wait for their turn after it
            self._under_way.disconnected = True
            self._under_way.message_event.set()

    def data_received(self, data: bytes) -> None:
        """Read what comes, up to a size."""
        if self._over:
            return
        super().data_received(data)
        if self._waits:
            self._size += len(data)
            if self._waits == "head" and self._size > self.settings.head:
                self._refuse(431, f"a request starts with at most {self.settings.head:,} bytes")
            elif self._size > self.settings.head + 2 * self.settings.body:
                self._refuse(413, f"a request has at most {self.settings.body:,} bytes")

    def eof_received(self) -> bool:  # type: ignore[override]
        """Answer what was asked whole, where somebody waits for it, and close then."""
        if self._waits == "body":
            self._refuse(400, "the request ended before its body was whole")
        if not self._answering:
            self.transport.close()  # which sends first what is written
            return False
        self.cycle.keep_alive = bool(self._refusal)  # after which it is closed
        self.loop.call_later(_HALF, self._ask_half)
        return True

    def _ask_half(self) -> None:
        """Find out whether who has closed its half is gone, where its answer takes a moment.

        Both look the same. But the system of who is gone refuses what it is sent: here that the
        request is taken (100, RFC 9110, 15.2.1), which HTTP/1.0 does not know.
        """
        if self._under_way and not self._under_way.response_started:
            if self._under_way.scope["http_version"] == "1.0":
                self.transport.close()
            else:
                self.transport.write(_TAKEN)
        self._look_at_half()

    def _look_at_half(self) -> None:
        if self.transport.is_closing():
            return
        if self.transport.get_extra_info("socket").getsockopt(SOL_SOCKET, SO_ERROR):
            self.transport.abort()
        else:
            self.loop.call_later(_HALF, self._look_at_half)

    def send_400_response(self, msg: str) -> None:
        """Refuse a request that is none of HTTP/1.1."""
        error = sys.exception()
        cause = error.__context__ if isinstance(error, HttpParserCallbackError) else error
        broken = _BROKEN.get(type(cause), "its head cannot be read")
        self._refuse(400, f"this is no request of HTTP/1.1: {broken}")

    def on_message_begin(self) -> None:
        """Start to wait for the head of a request."""
        super().on_message_begin()
        self._waits, self._since = "head", self.loop.time()
        self._size = self._head = self._lines = 0
        if len(self.pipeline) >= _AHEAD:
            self._refuse(429, f"{_AHEAD} requests wait on this connection; take answers first")
            raise ValueError(_AHEAD)

    def on_url(self, url: bytes) -> None:
        """Read a part of the address, up to what is read of it."""
        super().on_url(url)
        self._head += len(url)
        if len(self.url) > _ADDRESS:
            self._refuse(414, f"an address has at most {_ADDRESS:,} bytes; send it by POST")
            raise HttpParserInvalidURLError

    def on_header(self, name: bytes, value: bytes) -> None:
        """Read a header, up to so many; those that come after the body only count (trailers)."""
        self._head += len(name) + len(value) + _PER_LINE
        self._lines += 1
        if self._head > self.settings.head:
            self._refuse(431, f"a request starts with at most {self.settings.head:,} bytes")
        elif self._lines > _LINES:
            self._refuse(431, f"a request has at most {_LINES} headers")
        if self._over:
            raise ValueError(name)
        if self._waits == "head":
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """Start to wait for the body."""
        if not self.wishes:
            self._check_coding()
            self._read_target()
            self._waits = "body"
        super().on_headers_complete()

    def _check_coding(self) -> None:
        """Refuse a body that is sent in another way than in chunks (RFC 9112, 6.1)."""
        codings = [value for name, value in self.headers if name == b"transfer-encoding"]
        if codings and b",".join(codings).strip().lower() != b"chunked":
            self._refuse(501, "Transfer-Encoding is chunked or nothing; send the body as it is")
            raise ValueError(codings)

    def _read_target(self) -> None:
        """Read an address with a host, which counts more than that of the head (RFC 9112, 3.2.2).

        Of a host alone the path is `/`. Of other schemes than http and https there is nothing, and
        this is no proxy (CONNECT).
        """
        if self.parser.get_method() == b"CONNECT":
            raise HttpParserInvalidURLError
        if found := _WHOLE.match(self.url):
            hosts = [pair for pair in self.headers if pair[0] == b"host"]
            others = [pair for pair in self.headers if pair[0] != b"host"]
            self.headers[:] = [*others, (b"host", found[1]), *hosts[1:]]
            self.url = found[2] if found[2].startswith(b"/") else b"/" + found[2]
        elif not self.url.startswith(b"/") and self.url != b"*":
            raise HttpParserInvalidURLError

    def on_message_complete(self) -> None:
        """Wait no longer: now it is the turn of the server."""
        if not self.wishes:
            self._waits = ""
        super().on_message_complete()

    def check(self, now: float) -> None:
        """Close the connection where the other side takes too long."""
        settings = self.settings
        limit = settings.head_time if self._waits == "head" else settings.body_time
        if self._waits and now - self._since > limit and not self._idle():
            self._refuse(408, f"the request did not come whole within {limit:g} s")
        self._check_taken(now)

    @property
    def held(self) -> int:
        """How many bytes wait to be taken by the other side."""
        return 0 if self.transport.is_closing() else self.transport.get_write_buffer_size()

    def _idle(self) -> bool:
        return self.timeout_keep_alive_task is not None

    def _check_taken(self, now: float) -> None:
        """Cut a reader off that takes next to nothing of what is sent."""
        left = self.transport.get_write_buffer_size()
        if not left or not self._left or self._left - left >= _CHUNK or left > self._left:
            self._left, self._taken = left, now
        elif now - self._taken > self.settings.taken_time:
            self.transport.abort()

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: Any) -> None:
        self._under_way = cycle
        super()._start_asgi_task(cycle, app)

    def on_response_complete(self) -> None:
        """Answer the next request; after the last one say why no more are read, if so."""
        last = not self.pipeline
        super().on_response_complete()
        if last and self._refusal:
            self._say_refusal()

    @property
    def _answering(self) -> bool:
        return self._under_way is not None and not self._under_way.response_complete

    @property
    def _over(self) -> bool:
        """Whether no more is read."""
        return bool(self._refusal) or self.transport.is_closing()

    def _refuse(self, status: int, reason: str) -> None:
        """Say why a request has no answer, after the answers to those before it, and close.

        Where its own answer is under way there is nothing to say.
        """
        if self._over:
            return
        self._refusal = last_words(status, reason, self.server_state.default_headers)
        if self._waits == "body" and not self.pipeline:
            if self._under_way and self._under_way.response_started:
                self.transport.abort()
            self._say_refusal()
            return
        if self._waits == "body":
            self.pipeline.popleft()
        if not self._answering:
            self._say_refusal()

    def _say_refusal(self) -> None:
        if not self.transport.is_closing():
            self.transport.write(self._refusal)
            self.transport.close()


def check(connections: Iterable[Connection], settings: Settings, now: float) -> None:
    """Close connections that are kept open for nothing, and those that hold too much."""
    for connection in connections:
        connection.check(now)
    holding = sorted(connections, key=lambda connection: connection.held, reverse=True)
    held = sum(connection.held for connection in holding)
    for connection in holding:
        if held <= settings.held:
            return
        held -= connection.held
        connection.transport.abort()


def connection_class(settings: Settings) -> type[Connection]:
    """Return the connections of a server with these settings."""
    own: dict[str, Any] = {"settings": settings, "of_client": Counter[str]()}
    return type("Connection", (Connection,), own)
