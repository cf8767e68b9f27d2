"""The addresses of reconciliation: the service at `/reconcile`, and what it offers below."""

import re
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from citypact.server.linked_data.links import origin
from citypact.server.reconciliation.manifest import PATH, manifest
from citypact.server.serving import Server
from citypact.server.workers.messages import Job

_TAKEN = ("queries", "extend", "query")
_FORM = "application/x-www-form-urlencoded"
_FIELDS = 50
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def routes(server: Server) -> list[BaseRoute]:
    """Return the routes of the reconciliation service."""

    async def service(request: Request) -> Response:
        asked = await parameters(request)
        what = next((name for name in _TAKEN if name in asked), "")
        if what:
            return await ask(request, what, asked)
        if request.method == "POST":
            raise HTTPException(400, "send queries=… or extend=… as a form")
        return JSONResponse(manifest(server.workspace, origin(request)))

    async def part(request: Request) -> Response:
        what = request.path_params.get("what") or request.url.path.rpartition("/")[2]
        return await ask(request, what, dict(request.query_params))

    async def ask(request: Request, what: str, asked: dict[str, str]) -> Response:
        about = {"language": language(request), "origin": origin(request)}
        job = Job("reconcile", {"what": what, "asked": asked | about})
        return await server.answer(request, job)

    return [
        Route(PATH, service, methods=["GET", "POST"]),
        Route(f"{PATH}/", service, methods=["GET", "POST"]),
        *(Route(f"{PATH}/suggest/{what}", part, methods=["GET"])
          for what in ("entity", "type", "property")),
        Route(f"{PATH}/extend/propose", part, methods=["GET"]),
        Route(f"{PATH}/preview", part, methods=["GET"]),
    ]  # fmt: skip


async def parameters(request: Request) -> dict[str, str]:
    """Return the parameters of the address, and those of a form."""
    found = dict(request.query_params)
    if request.method == "POST":
        type_ = request.headers.get("content-type", _FORM).partition(";")[0].strip().lower()
        if type_ != _FORM:
            raise HTTPException(415, f"send a form ({_FORM})")
        text = (await request.body()).decode("utf-8", "replace")
        try:
            found |= parse_qsl(text, keep_blank_values=True, max_num_fields=_FIELDS)
        except ValueError:
            raise HTTPException(400, f"a form has at most {_FIELDS} fields") from None
    return found


def language(request: Request) -> str:
    """Return the first language that the client names."""
    first = request.headers.get("accept-language", "").partition(",")[0].partition(";")[0].strip()
    return first if len(first) <= 35 and _LANGUAGE.fullmatch(first) else "en"
