"""Headers of every answer: what a browser may do with it, and that pages elsewhere may read it."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_PAGE = (
    b"default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
    b"frame-ancestors 'none'; form-action 'self'"
)
_DATA = b"default-src 'none'; frame-ancestors 'none'; sandbox"
_ALWAYS = [
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers",
     b"ETag, Link, Retry-After, Content-Disposition, Content-Location, Citypact-Cut"),
]  # fmt: skip
_METHODS = b"GET, HEAD, POST, OPTIONS"
_PREFLIGHT = [
    (b"access-control-allow-headers",
     b"Accept, Accept-Language, Authorization, Content-Type, If-None-Match, Timeout, "
     b"X-Requested-With"),
    (b"access-control-max-age", b"86400"),
]  # fmt: skip
_WHOLE = [(b"allow", _METHODS), (b"content-length", b"0")]


class Headers:
    """Adds what every answer carries, and what browsers ask before they ask (CORS).

    They may ask with the methods that the address allows. `OPTIONS *` asks the same of the server
    as a whole (RFC 9110, 9.3.7).

    The server only reads and knows no passwords: whoever can reach it may read everything, so
    pages of every origin may, without credentials.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and complete the headers of its answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        before = scope["method"] == "OPTIONS" and _preflight(scope)

        async def complete(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = message["headers"]
                allowed = _allowed(own) if before else []
                message["headers"] = [*completed(own, message["status"]), *allowed]
            await send(message)

        if scope["method"] == "OPTIONS" and scope["path"] == "*":
            start = {"type": "http.response.start", "status": 204, "headers": _WHOLE}
            await complete(start)
            await send({"type": "http.response.body", "body": b""})
            return
        await self._app(scope, receive, complete)


def _preflight(scope: Scope) -> bool:
    return any(name == b"access-control-request-method" for name, _ in scope["headers"])


def _allowed(headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """Return what is said to a browser, by the methods that an address says that it allows."""
    methods = [value for name, value in headers if name == b"allow"]
    return [*((b"access-control-allow-methods", value) for value in methods), *_PREFLIGHT]


def completed(headers: list[tuple[bytes, bytes]], status: int) -> list[tuple[bytes, bytes]]:
    """Return the headers of an answer with those that every answer has.

    >>> dict(completed([(b"content-type", b"text/html")], 200))[b"x-content-type-options"]
    b'nosniff'
    """
    found = dict(headers)
    added = [pair for pair in _ALWAYS if pair[0] not in found]
    # The headers of a 304 replace those of the page that a browser keeps: its policy must stay.
    if b"content-security-policy" not in found and status != 304:
        type_ = found.get(b"content-type", b"")
        if b"javascript" not in type_:  # that of a script would be that of its workers
            html = type_.startswith(b"text/html")
            added.append((b"content-security-policy", _PAGE if html else _DATA))
    return [*headers, *added]
