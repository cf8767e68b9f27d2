"""Bodies of requests, up to a length."""

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_WITHOUT = ("GET", "HEAD", "OPTIONS")
"""Methods whose body, where there is one, nobody reads."""


class Bodies:
    """Refuses a longer body with 413, also one whose length is not said before (chunked)."""

    def __init__(self, app: ASGIApp, most: int) -> None:
        self._app = app
        self._most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and count what comes of its body."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        said = dict(scope["headers"]).get(b"content-length", b"0")
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self._most:
                raise self._refusal()
            return message

        if said.isdigit() and int(said[:20]) > self._most:
            raise self._refusal()
        read = scope["method"] not in _WITHOUT
        await self._app(scope, counted if read else receive, send)

    def _refusal(self) -> HTTPException:
        text = f"the body of a request has at most {self._most:,} bytes; ask in parts"
        return HTTPException(413, text, headers={"Connection": "close"})
