"""Connections with limits: how many, how long a head, how slow a request or a reader may be."""

import asyncio
from collections import Counter
from collections.abc import Iterable
from typing import Any, ClassVar

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from citypact.server.settings import Settings
from citypact.server.together import Together
from citypact.server.workers.clients import client_of

_CHUNK = 16 * 1024
"""So much of an answer has to be taken in `Settings.taken_time`."""


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
        self._size = 0
        self._left, self._taken = 0, 0.0
        self._owner = client_of(self.client[0] if self.client else "")
        self.of_client[self._owner] += 1
        if self.of_client[self._owner] > self.settings.connections_a_client:
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

    def on_message_begin(self) -> None:
        """Start to wait for the head of a request."""
        super().on_message_begin()
        self._waits, self._since, self._size = "head", self.loop.time(), 0

    def on_headers_complete(self) -> None:
        """Start to wait for the body."""
        self._waits = "body"
        super().on_headers_complete()

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
        """Say why, unless an answer is under way, and close."""
        if self.transport.is_closing():
            return
        if self.cycle is not None and self.cycle.response_started:
            self.transport.abort()
            return
        body = f"{reason}\n".encode()
        head = (
            f"content-type: text/plain; charset=utf-8\r\ncontent-length: {len(body)}\r\n"
            "x-content-type-options: nosniff\r\nconnection: close\r\n\r\n"
        )
        self.transport.write(STATUS_LINE[status] + head.encode() + body)
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
