"""Names under which the server is asked: others are refused.

A page elsewhere can have its name resolved to this machine (DNS rebinding) and would then read
what only this machine should; the browser still sends the name.
"""

import re
import socket
from ipaddress import ip_address

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from citypact.server.middleware.proxies import is_address
from citypact.server.settings import Settings

_HOST = re.compile(r"(\[[0-9a-fA-F:.]+\]|[^\[\]:@/\\\s]+)(:\d{0,5})?")
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})


def host_of(header: str) -> str:
    """Return the name in a header Host, in lower case and without its port, or "".

    >>> host_of("Graph.example.org:8080"), host_of("[::1]:8000"), host_of("a@b")
    ('graph.example.org', '::1', '')
    """
    found = _HOST.fullmatch(header.strip())
    return found[1].strip("[]").rstrip(".").lower() if found else ""


class Hosts:
    """Answers 421 (RFC 9110, 15.5.20) to who asks under another name."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        names = {host_of(name) or name for name in (settings.host, *settings.hosts)}
        self._names = _HERE | names
        self._numbers = not _loopback(settings.host)
        if self._numbers:
            self._names |= {socket.gethostname().lower()}
        self._known: set[bytes] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request pass that names this server."""
        if scope["type"] == "http":
            named = [value for name, value in scope["headers"] if name == b"host"]
            if len(named) != 1 or not self._allows(named[0]):
                await self._refusal(named)(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _allows(self, header: bytes) -> bool:
        if header in self._known:
            return True
        name = host_of(header.decode("latin-1"))
        known = name in self._names or name.endswith(".localhost")
        if not (known or (self._numbers and is_address(name))):
            return False
        if len(self._known) < 100:
            self._known.add(header)
        return True

    def _refusal(self, named: list[bytes]) -> PlainTextResponse:
        if not named:
            return PlainTextResponse("the request names no host\n", 400)
        if len(named) > 1:
            return PlainTextResponse("the request names two hosts\n", 400)
        names = ", ".join(sorted(self._names - {"0.0.0.0", "::"}))  # noqa: S104
        text = f"this server is not asked under that name, but as {names}; start it with --name"
        return PlainTextResponse(f"{text}\n", 421)


def _loopback(host: str) -> bool:
    return host == "localhost" or (is_address(host) and ip_address(host).is_loopback)
