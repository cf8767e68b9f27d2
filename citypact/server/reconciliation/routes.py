"""The addresses of reconciliation: the service at `/reconcile`, and what it offers below."""

import re

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from citypact.server.forms import FORM, asked, parameters, sent
from citypact.server.linked_data.links import origin
from citypact.server.reconciliation.manifest import PATH, manifest
from citypact.server.serving import Server
from citypact.server.workers.messages import Job

_TAKEN = ("queries", "extend", "query")
_READERS = {FORM: parameters}
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def routes(server: Server) -> list[BaseRoute]:
    """Return the routes of the reconciliation service."""
    service = Reconciliation(server)
    return [
        *(Route(path, service.reconcile, methods=["GET", "POST"]) for path in (PATH, f"{PATH}/")),
        *(Route(f"{PATH}/suggest/{what}", service.part) for what in ("entity", "type", "property")),
        Route(f"{PATH}/extend/propose", service.part),
        Route(f"{PATH}/preview", service.part),
        Route(f"{PATH}/flyout", service.part),
    ]


class Reconciliation:
    """Answers clients that match lists against the graph."""

    def __init__(self, server: Server) -> None:
        self._server = server

    async def reconcile(self, request: Request) -> Response:
        """Answer queries or a wish for extension; without either send the manifest."""
        given = asked(request)
        if request.method == "POST":
            given += await sent(request, _READERS)
        what = next((name for name in _TAKEN if name in dict(given)), "")
        if what:
            return await self._answer(request, what, dict(given))
        if request.method == "POST":
            raise HTTPException(400, "send queries=… or extend=… as a form")
        return JSONResponse(manifest(self._server.workspace, origin(request)))

    async def part(self, request: Request) -> Response:
        """Answer what stands below: suggestions, a preview, the properties of a type."""
        what = request.scope["path"].rpartition("/")[2]
        return await self._answer(request, what, dict(asked(request)))

    async def _answer(self, request: Request, what: str, given: dict[str, str]) -> Response:
        about = {"language": language(request), "origin": origin(request)}
        job = Job("reconcile", {"what": what, "asked": given | about})
        return await self._server.answer(request, job)


def language(request: Request) -> str:
    """Return the first language that the client names."""
    first = request.headers.get("accept-language", "").partition(",")[0].partition(";")[0].strip()
    return first if len(first) <= 35 and _LANGUAGE.fullmatch(first) else "en"
