"""A line in the log for each request, and the last word where the server fails."""

import logging
import time

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from citypact.server.log import Log

log = logging.getLogger("citypact.server")
_FAILED = "the server failed on this; its log says why\n"


class Requests:
    """Writes what was asked and what came of it; a failure is a 500 that says no more."""

    def __init__(self, app: ASGIApp, to: Log) -> None:
        self._app = app
        self._log = to

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status, sent, whole = time.perf_counter(), 0, 0, False

        async def noted(message: Message) -> None:
            nonlocal status, sent, whole
            status = message.get("status", status)
            sent += len(message.get("body", b""))
            whole = message["type"] == "http.response.body" and not message.get("more_body")
            await send(message)

        try:
            await self._app(scope, receive, noted)
        except ClientDisconnect:
            pass
        except HTTPException as error:
            if not status:
                await _said(error)(scope, receive, noted)
        except Exception:
            log.exception("a request failed")
            if status and not whole:
                raise
            if not status:
                await PlainTextResponse(_FAILED, 500)(scope, receive, noted)
        finally:
            self._log.request(
                client=(scope.get("client") or ("",))[0], method=scope["method"],
                path=_path(scope), status=status, seconds=time.perf_counter() - began, sent=sent,
            )  # fmt: skip


def _said(error: HTTPException) -> PlainTextResponse:
    return PlainTextResponse(f"{error.detail}\n", error.status_code, error.headers)


def _path(scope: Scope) -> str:
    query = scope["query_string"].decode("latin-1")
    return f"{scope['path']}?{query}" if query else str(scope["path"])
