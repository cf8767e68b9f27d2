"""Connections with limits: how many, how long a head, how slow a request or a reader may be."""

import asyncio
import re
import sys
from collections import Counter
from collections.abc import Iterable
from typing import Any, ClassVar

from httptools import (
    HttpParserCallbackError,
    HttpParserInvalidMethodError,
    HttpParserInvalidURLError,
)
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from citypact.server.middleware.headers import completed
from citypact.server.middleware.proxies import among
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
_HALF = 1.0
"""How long an answer may take for who has closed its half of the connection.

Who has gone away has done the same, and what it asked is not worth more time.
"""
_WHOLE = re.compile(rb"https?://([^/?#]*)([^#]*)", re.IGNORECASE)
"""An address with a host, as proxies are asked."""
_BROKEN: dict[object, str] = {
    HttpParserInvalidMethodError: "its method is unknown",
    HttpParserInvalidURLError: "its address cannot be read",
}


class Connection(HttpToolsProtocol):
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

    def data_received(self, data: bytes) -> None:
        """Read what comes, up to a size."""
        if self.transport.is_closing():
            return
        super().data_received(data)
        if self._waits:
            self._size += len(data)
            if self._waits == "head" and self._size > self.settings.head:
                self._refuse(431, f"a request starts with at most {self.settings.head:,} bytes")
            elif self._size > self.settings.head + 2 * self.settings.body:
                self._refuse(413, f"a request has at most {self.settings.body:,} bytes")

    def eof_received(self) -> bool:  # type: ignore[override]
        """Answer what was asked whole, where it takes a moment, and close then."""
        if self._waits == "body" or self.cycle is None or self.cycle.response_complete:
            self.transport.close()  # which sends first what is written
            return False
        self.cycle.keep_alive = False
        self.loop.call_later(_HALF, self._end_half)
        return True

    def _end_half(self) -> None:
        if not self.cycle.response_started:
            self.transport.close()

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
        if self.transport.is_closing():
            raise ValueError(name)
        if self._waits == "head":
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """Start to wait for the body."""
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

        Of a host alone the path is `/`. Of other schemes than http and https there is nothing.
        """
        if found := _WHOLE.match(self.url):
            hosts = [pair for pair in self.headers if pair[0] == b"host"]
            others = [pair for pair in self.headers if pair[0] != b"host"]
            self.headers[:] = [*others, (b"host", found[1]), *hosts[1:]]
            self.url = found[2] if found[2].startswith(b"/") else b"/" + found[2]
        elif not self.url.startswith(b"/") and self.url != b"*":
            raise HttpParserInvalidURLError

    def on_message_complete(self) -> None:
        """Wait no longer: now it is the turn of the server."""
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

    def _refuse(self, status: int, reason: str) -> None:
        """Say why, unless the answer to this request or one before it is under way, and close."""
        if self.transport.is_closing():
            return
        answering = self.cycle is not None and not self.cycle.response_complete
        if answering and (self.cycle.response_started or self._waits == "head"):
            self.transport.abort()
            return
        body = f"{reason}\n".encode()
        own = [
            (b"content-type", b"text/plain; charset=utf-8"),
            (b"content-length", str(len(body)).encode()),
            (b"connection", b"close"),
        ]
        headers = [*self.server_state.default_headers, *completed(own, status)]
        head = b"".join(b"%b: %b\r\n" % pair for pair in headers)
        self.transport.write(STATUS_LINE[status] + head + b"\r\n" + body)
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
