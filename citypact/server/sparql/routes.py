"""The addresses of the endpoint: `/sparql`, and `/query` as other servers call it."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from citypact.server.forms import FORM
from citypact.server.linked_data.links import origin
from citypact.server.serving import Server
from citypact.server.sparql.formats import chosen, refused, wants_page
from citypact.server.sparql.request import METHODS, QUERY, Asked, read
from citypact.server.syntaxes import GRAPHS, TABLES
from citypact.server.workers.messages import Job

EDITOR = "/ask/sparql"
_PATHS = ("/sparql", "/sparql/", "/query")
_OFFERED = {"Allow": METHODS, "Accept-Post": f"{QUERY}, {FORM}"}


def routes(server: Server) -> list[BaseRoute]:
    """Return the routes of the endpoint."""
    return [Route(path, Endpoint(server)) for path in _PATHS]


class Endpoint:
    """Answers requests with every method: those that are not offered with a reason."""

    def __init__(self, server: Server) -> None:
        self._server = server

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        response = await self._respond(Request(scope, receive))
        await response(scope, receive, send)

    async def _respond(self, request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=_OFFERED)
        asked = await read(request)
        accept = ", ".join(request.headers.getlist("accept"))
        if asked.query:
            return await self._answer(request, asked, accept)
        if wants_page(accept) and not asked.format:
            return RedirectResponse(EDITOR, 303, headers={"Vary": "Accept"})
        return await self._describe(request, chosen(accept, asked.format, GRAPHS))

    async def _answer(self, request: Request, asked: Asked, accept: str) -> Response:
        table, graph = (chosen(accept, asked.format, offers) for offers in (TABLES, GRAPHS))
        if not (table or graph):
            raise HTTPException(406, refused())
        job = Job("sparql", {
            "query": asked.query, "table": table, "graph": graph,
            "base": self._server.workspace.base,
            "default_graphs": asked.default_graphs, "named_graphs": asked.named_graphs,
        }, anew=asked.changes)  # fmt: skip
        return await self._server.answer(request, job, lane="sparql", deadline=asked.timeout)

    async def _describe(self, request: Request, type_: str) -> Response:
        if not type_:
            raise HTTPException(406, refused(GRAPHS))
        address = f"{origin(request)}{request.scope['path']}"
        job = Job("service", {"endpoint": address, "type": type_})
        return await self._server.answer(request, job, lane="sparql")
