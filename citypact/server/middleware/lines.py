"""Headers that the server reads, up to a length."""

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

MOST = 4096
_READ = frozenset({
    b"accept", b"accept-encoding", b"accept-language", b"content-encoding", b"content-type",
    b"host", b"if-none-match", b"if-range", b"range", b"x-forwarded-for", b"x-forwarded-proto",
})  # fmt: skip


class Lines:
    """Refuses a longer header with 431 (RFC 6585, 5): all of its lines together count."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on whose headers are short enough to be read while others wait."""
        if scope["type"] == "http":
            sizes: dict[bytes, int] = {}
            for name, value in scope["headers"]:
                if name in _READ:
                    sizes[name] = sizes.get(name, 0) + len(value) + 1
            long = next((name.decode() for name, size in sizes.items() if size > MOST), "")
            if long:
                text = f"the header {long.title()} has at most {MOST:,} bytes; send a shorter one"
                raise HTTPException(431, text)
        await self._app(scope, receive, send)
