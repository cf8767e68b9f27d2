"""Answers that the front process writes itself, compressed; workers compress their own."""

import gzip

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from citypact.server.serving import takes_gzip

_LEAST, _MOST = 1000, 256 * 1024
_LEVEL = 4
_TEXTS = (b"text/", b"application/json", b"application/javascript", b"image/svg")


class Compressed:
    """Compresses texts that are worth it and short enough not to keep others waiting."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and compress its answer where the client takes that."""
        if scope["type"] != "http" or not _takes_gzip(scope):
            await self._app(scope, receive, send)
            return
        start: Message | None = None

        async def compress(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start" and _is_worth_it(message):
                start = message
                return
            if start is not None:
                body, start_, start = message.get("body", b""), start, None
                if not message.get("more_body"):
                    body = gzip.compress(body, _LEVEL, mtime=0)
                    start_ = {**start_, "headers": _with_gzip(start_["headers"], len(body))}
                await send(start_)
                message = {**message, "body": body}
            await send(message)

        await self._app(scope, receive, compress)


def _takes_gzip(scope: Scope) -> bool:
    return any(
        name == b"accept-encoding" and takes_gzip(value.decode("latin-1"))
        for name, value in scope["headers"]
    )


def _is_worth_it(start: Message) -> bool:
    found = dict(start["headers"])
    length = found.get(b"content-length", b"0")
    return (
        start["status"] == 200
        and b"content-encoding" not in found
        and b"accept-ranges" not in found  # parts of it are those of the file itself
        and found.get(b"content-type", b"").startswith(_TEXTS)
        and _LEAST < int(length) <= _MOST
    )


def _with_gzip(headers: list[tuple[bytes, bytes]], length: int) -> list[tuple[bytes, bytes]]:
    changed = {b"content-length", b"vary"}
    found = dict(headers)
    names = [name.strip() for name in found.get(b"vary", b"").split(b",") if name.strip()]
    if b"accept-encoding" not in [name.lower() for name in names]:
        names.append(b"Accept-Encoding")
    return [
        *((name, value) for name, value in headers if name not in changed),
        (b"vary", b", ".join(names)), (b"content-encoding", b"gzip"),
        (b"content-length", str(length).encode()),
    ]  # fmt: skip
