"""What is written to a connection in one turn of the loop, sent together."""

import asyncio
from typing import Any


class Together:
    """A transport before another one: head and body of an answer go with one call of the system.

    Everything but writing is that of the other transport.
    """

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport, self._loop = transport, loop
        self._written: list[bytes] = []

    def __getattr__(self, name: str) -> Any:
        """Return what the other transport has."""
        return getattr(self._transport, name)

    def write(self, data: bytes) -> None:
        """Take what is to be sent at the end of this turn."""
        if not self._written:
            self._loop.call_soon(self._send)
        self._written.append(data)

    def close(self) -> None:
        """Send what is written, and close."""
        self._send()
        self._transport.close()

    def _send(self) -> None:
        written, self._written = self._written, []
        if written and not self._transport.is_closing():
            self._transport.writelines(written)
