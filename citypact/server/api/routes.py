"""The addresses of the API: `/api/NAME`, with the question in the query string."""

from typing import Any, get_origin

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from citypact.server.api.endpoints import ENDPOINTS, Endpoint
from citypact.server.api.openapi import openapi
from citypact.server.serving import Server
from citypact.server.workers.messages import Job
from ontology.suggest import did_you_mean


def routes(server: Server) -> list[Route]:
    """Return the routes of the API: its questions, what they are, and what there is not."""
    described = msgspec.json.encode(openapi())
    listed = msgspec.json.encode(
        {"questions": {f"/api/{name}": point.summary for name, point in ENDPOINTS.items()},
         "description": "/api/openapi.json"}
    )  # fmt: skip

    async def describe(request: Request) -> Response:
        return Response(described, media_type="application/json")

    async def list_(request: Request) -> Response:
        return Response(listed, media_type="application/json")

    async def unknown(request: Request) -> Response:
        return _refused(
            404, f"the API has no {request.url.path}; {_near(request.path_params['name'])}"
        )

    return [
        Route("/api/openapi.json", describe, methods=["GET"]),
        *(_route(server, endpoint) for endpoint in ENDPOINTS.values()),
        Route("/api", list_, methods=["GET"]),
        Route("/api/", list_, methods=["GET"]),
        Route("/api/{name:path}", unknown, methods=["GET"]),
    ]


def _near(name: str) -> str:
    return did_you_mean(name, ENDPOINTS) or "/api/ lists what it has"


def _refused(status: int, reason: str) -> Response:
    return Response(f"{reason}\n", status, media_type="text/plain")


def _route(server: Server, endpoint: Endpoint) -> Route:
    async def ask(request: Request) -> Response:
        asked, twice = arguments(endpoint, request.query_params.multi_items())
        if twice:
            return _refused(400, f"“{twice}” is given more than once; give it once")
        return await server.answer(request, Job("api", {"name": endpoint.name, "asked": asked}))

    return Route(f"/api/{endpoint.name}", ask, methods=["GET"])


def arguments(endpoint: Endpoint, given: list[tuple[str, str]]) -> tuple[dict[str, Any], str]:
    """Return what a request asks, as text, and what is given twice that may be given once.

    `parameters.X=…` and `parameters[X]=…` are the parameter X of a question.
    """
    types = {field.name: field.type for field in msgspec.structs.fields(endpoint.asked)}
    found: dict[str, Any] = {}
    twice = ""
    for name, value in given:
        head, rest = _split(name)
        if rest and get_origin(types.get(head)) is dict:
            inner = found.setdefault(head, {})
            twice = name if rest in inner else twice
            inner[rest] = value
        elif get_origin(types.get(name)) is list:
            found.setdefault(name, []).append(value)
        else:
            twice = name if name in found else twice
            found[name] = value
    return found, twice


def _split(name: str) -> tuple[str, str]:
    """Split the name of a parameter of a question.

    >>> _split("parameters.partner"), _split("parameters[partner]"), _split("lang")
    (('parameters', 'partner'), ('parameters', 'partner'), ('lang', ''))
    """
    if name.endswith("]"):
        head, _, rest = name[:-1].partition("[")
        return head, rest
    head, _, rest = name.partition(".")
    return head, rest
