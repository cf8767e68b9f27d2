"""Parts of files (RFC 9110, 14.2): which wishes count, and what is said of those beyond the end."""

import re

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_PART = re.compile(rb"(\d+)-(\d*)|-\d+")
_BEYOND = b"no such part: the file ends before it; Content-Range says how long it is\n"


class Ranges:
    """Passes over a Range of another unit than bytes, or one that is none: the whole is sent."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on without a Range that cannot be answered."""
        asked = [value for name, value in scope.get("headers", ()) if name == b"range"]
        if scope["type"] != "http" or not asked:
            await self._app(scope, receive, send)
            return
        if len(asked) > 1 or not is_range(asked[0]):
            kept = [pair for pair in scope["headers"] if pair[0] != b"range"]
            await self._app({**scope, "headers": kept}, receive, send)
            return
        beyond = False

        async def explained(message: Message) -> None:
            nonlocal beyond
            if message["type"] == "http.response.start":
                beyond = message["status"] == 416
                if beyond:
                    message = {**message, "headers": _with_length(message["headers"])}
            elif beyond:
                message = {**message, "body": b"" if scope["method"] == "HEAD" else _BEYOND}
            await send(message)

        await self._app(scope, receive, explained)


def is_range(header: bytes) -> bool:
    """Tell whether a header Range names parts in bytes.

    >>> is_range(b"bytes=0-99, -5"), is_range(b"lines=0-9"), is_range(b"bytes=9-0")
    (True, False, False)
    """
    unit, _, said = header.partition(b"=")
    parts = [part.strip() for part in said.split(b",") if part.strip()]
    return unit.strip().lower() == b"bytes" and bool(parts) and all(map(_is_part, parts))


def _is_part(text: bytes) -> bool:
    found = _PART.fullmatch(text)
    if found is None:
        return False
    return not (found[1] and found[2]) or int(found[1][:20]) <= int(found[2][:20])


def _with_length(headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    others = [pair for pair in headers if pair[0] != b"content-length"]
    return [*others, (b"content-length", str(len(_BEYOND)).encode())]
