"""The addresses of the API: `/api/NAME`, with the question in the query string."""

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from citypact.server.api.endpoints import ENDPOINTS
from citypact.server.forms import asked
from citypact.server.serving import Server
from citypact.server.workers.messages import Job
from ontology.suggest import did_you_mean

_LISTED = msgspec.json.encode(
    {"questions": {f"/api/{name}": point.summary for name, point in ENDPOINTS.items()},
     "description": "/api/openapi.json"}
)  # fmt: skip


def routes(server: Server) -> list[Route]:
    """Return the routes of the API."""
    api = Api(server)
    return [
        Route("/api/openapi.json", api.describe),
        Route("/api", api.index),
        Route("/api/", api.index),
        Route("/api/{name:path}", api.ask),
    ]


class Api:
    """Answers questions, and says which there are."""

    def __init__(self, server: Server) -> None:
        self._server = server

    async def ask(self, request: Request) -> Response:
        """Answer a question with the parameters of the query string."""
        name = request.path_params["name"]
        if name not in ENDPOINTS:
            mend = did_you_mean(name, ENDPOINTS) or "/api/ lists what it has"
            raise HTTPException(404, f"the API has no /api/{name[:80]}; {mend}")
        job = Job("api", {"name": name, "given": asked(request)})
        return await self._server.answer(request, job)

    async def index(self, request: Request) -> Response:
        """List the questions."""
        return Response(_LISTED, media_type="application/json")

    async def describe(self, request: Request) -> Response:
        """Describe the questions and their answers (OpenAPI)."""
        return await self._server.answer(request, Job("openapi"))
