"""The application: every route of the server in one place, and what each request goes through."""

from collections.abc import Callable
from http import HTTPStatus
from importlib import import_module
from typing import cast

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute

from citypact.server.log import Log
from citypact.server.middleware.bodies import Bodies
from citypact.server.middleware.compressed import Compressed
from citypact.server.middleware.headers import Headers
from citypact.server.middleware.hosts import Hosts
from citypact.server.middleware.lines import Lines
from citypact.server.middleware.proxies import Proxies
from citypact.server.middleware.ranges import Ranges
from citypact.server.middleware.requests import Requests
from citypact.server.serving import Server

_ROUTES = (
    "citypact.server.sparql.routes",
    "citypact.server.api.routes",
    "citypact.server.reconciliation.routes",
    "citypact.server.linked_data.routes",
    "citypact.server.explorer.routes",
)
"""In this order: the explorer answers what no other knows. They are imported when the application
is made, which is while the workers start."""
_SAID = {404: "nothing answers at this address", 405: "this address is not asked with that method"}


def create_app(server: Server) -> Starlette:
    """Return the application of a server."""
    found: list[BaseRoute] = []
    for name in _ROUTES:
        routes: Callable[[Server], list[BaseRoute]] = import_module(name).routes
        found += routes(server)
    settings = server.settings
    return Starlette(
        routes=found,
        middleware=[
            Middleware(Headers),
            Middleware(Requests, to=Log(settings.log)),
            Middleware(Lines),
            *([Middleware(Proxies, proxies=settings.proxies)] if settings.proxies else []),
            Middleware(Hosts, settings=settings),
            Middleware(Bodies, most=settings.body),
            Middleware(Ranges),
            Middleware(Compressed),
        ],
        exception_handlers={HTTPException: _plain},
    )


async def _plain(request: Request, error: Exception) -> Response:
    """Say in plain text what is wrong; a route that says nothing itself has a sentence of ours.

    With OPTIONS every address says which methods it answers.
    """
    refused = cast(HTTPException, error)
    unsaid = refused.detail == HTTPStatus(refused.status_code).phrase
    text = _SAID.get(refused.status_code, refused.detail) if unsaid else refused.detail
    headers = dict(refused.headers or {})
    if "Allow" in headers:
        headers["Allow"] = ", ".join(sorted({*headers["Allow"].split(", "), "OPTIONS"}))
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=headers)
    return PlainTextResponse(f"{text}\n", refused.status_code, headers)
