"""The addresses of the API: `/api/NAME`, with the question in the query string."""

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from citypact.server.api.endpoints import ENDPOINTS, Endpoint
from citypact.server.serving import Server
from citypact.server.workers.messages import Job
from ontology.suggest import did_you_mean


def routes(server: Server) -> list[Route]:
    """Return the routes of the API: its questions, what they are, and what there is not."""
    listed = msgspec.json.encode(
        {"questions": {f"/api/{name}": point.summary for name, point in ENDPOINTS.items()},
         "description": "/api/openapi.json"}
    )  # fmt: skip

    async def describe(request: Request) -> Response:
        return await server.answer(request, Job("openapi"))

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
        given = request.query_params.multi_items()
        return await server.answer(request, Job("api", {"name": endpoint.name, "given": given}))

    return Route(f"/api/{endpoint.name}", ask, methods=["GET"])
