"""The application: every route of the server in one place, and what each request goes through."""

from collections.abc import Callable
from importlib import import_module

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
from citypact.server.middleware.proxies import Proxies
from citypact.server.middleware.requests import Requests
from citypact.server.serving import Server

_ROUTES = (
    "citypact.server.sparql.routes",
    "citypact.server.api.routes",
    "citypact.server.reconciliation.routes",
    "citypact.server.linked_data.routes",
    "citypact.server.explorer.routes",
)
"""In this order: the explorer answers what no other knows."""
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
            *([Middleware(Proxies, proxies=settings.proxies)] if settings.proxies else []),
            Middleware(Headers),
            Middleware(Requests, to=Log(settings.log)),
            Middleware(Hosts, settings=settings),
            Middleware(Bodies, most=settings.body),
            Middleware(Compressed),
        ],
        exception_handlers={HTTPException: _plain},
    )


async def _plain(request: Request, error: Exception) -> Response:
    """Say in plain text what is wrong; a route that says nothing itself has a sentence of ours."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    own = getattr(error, "detail", "")
    text = _SAID.get(status, own) if own in ("Not Found", "Method Not Allowed") else own
    return PlainTextResponse(f"{text}\n", status, getattr(error, "headers", None))
