"""The addresses of the endpoint: `/sparql`, and `/query` as other servers call it."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from citypact.server.serving import Server
from citypact.server.sparql.formats import GRAPHS, TABLES, chosen, refused, wants_page
from citypact.server.sparql.request import FORM, QUERY, Asked, read
from citypact.server.workers.messages import Job

EDITOR = "/ask/sparql"
_PATHS = ("/sparql", "/sparql/", "/query")
_METHODS = ["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"]
"""All are answered here, those that are not offered with a reason."""
_OFFERED = {"Allow": "GET, HEAD, POST, OPTIONS", "Accept-Post": f"{QUERY}, {FORM}"}


def routes(server: Server) -> list[BaseRoute]:
    """Return the routes of the endpoint."""

    async def endpoint(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=_OFFERED)
        asked = await read(request)
        accept = ", ".join(request.headers.getlist("accept"))
        if asked.query:
            return await _answer(server, request, asked, accept)
        if wants_page(accept) and not asked.format:
            return RedirectResponse(EDITOR, 303, headers={"Vary": "Accept"})
        return await _description(server, request, chosen(accept, asked.format, GRAPHS))

    return [Route(path, endpoint, methods=_METHODS) for path in _PATHS]


async def _answer(server: Server, request: Request, asked: Asked, accept: str) -> Response:
    table, graph = (chosen(accept, asked.format, offers) for offers in (TABLES, GRAPHS))
    if not (table or graph):
        raise HTTPException(406, refused())
    arguments = {
        "query": asked.query, "table": table, "graph": graph, "base": server.workspace.base,
        "default_graphs": asked.default_graphs, "named_graphs": asked.named_graphs,
    }  # fmt: skip
    job = Job("sparql", arguments)
    return await server.answer(request, job, lane="sparql", deadline=asked.timeout)


async def _description(server: Server, request: Request, type_: str) -> Response:
    if not type_:
        raise HTTPException(406, refused(GRAPHS))
    address = str(request.url.replace(query="", fragment=""))
    job = Job("service", {"endpoint": address, "type": type_})
    return await server.answer(request, job, lane="sparql")
