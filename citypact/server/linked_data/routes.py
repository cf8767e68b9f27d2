"""The addresses of linked data: every thing, the catalogue, the dumps, and what crawlers ask."""

import sys
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from citypact.server.addresses import ELSEWHERE, HEADS, WHOLE, Addresses
from citypact.server.explorer.pages import Pages
from citypact.server.linked_data.dump_routes import dump_routes
from citypact.server.linked_data.links import described_at, origin, suffixed
from citypact.server.linked_data.wish import Wish, not_acceptable, wish
from citypact.server.serving import Server
from citypact.server.syntaxes import GRAPHS, PAGE, TURTLE
from citypact.server.workers.messages import Job

CRAWLED = "User-agent: *\nDisallow: /api/\nDisallow: /sparql\nDisallow: /reconcile\n"
_BROKEN = "no worker can read the build now; the log of the server says why"
_DIGITS = 20
"""So many digits are more than the number of any part."""
_RECORD = ("/.well-known/void", "/void")


def routes(server: Server) -> list[BaseRoute]:
    """Return the routes of linked data."""
    things, catalogue = Things(server), Catalogue(server)
    return [
        *(Route(f"/{head}/{{rest:path}}", things.own) for head in HEADS),
        *(Route(path, things.own) for name in WHOLE for path in _also_suffixed(f"/{name}")),
        *(Route(path, things.elsewhere) for path in _also_suffixed(ELSEWHERE)),
        *(Route(path, catalogue.void) for name in _RECORD for path in _also_suffixed(name)),
        *dump_routes(server),
        Route("/sitemap.xml", catalogue.sitemap),
        Route("/sitemap-{part}.xml", catalogue.sitemap),
        Route("/robots.txt", catalogue.robots),
        Route("/health", catalogue.health),
    ]


def _also_suffixed(path: str) -> tuple[str, str]:
    return path, f"{path}.{{suffix}}"


class Things:
    """Answers at the address of a thing."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._pages = Pages(server)

    @property
    def _addresses(self) -> Addresses:
        return Addresses(self._server.workspace.base)

    async def own(self, request: Request) -> Response:
        """Answer for what has its IRI below the base of the workspace or of the ontology."""
        asked = wish(request)
        files = f"/dataset/{self._server.workspace.name}/"
        if request.scope["path"].startswith(files):  # where dumps say that they are
            name = request.scope["path"].removeprefix(files)
            return RedirectResponse(f"/dumps/{quote(name)}", 307)
        return await self._answer(request, self._addresses.iri(quote(asked.path)), asked)

    async def elsewhere(self, request: Request) -> Response:
        """Answer for `/thing?iri=…`; what has an address of its own answers there."""
        iri, asked = request.query_params.get("iri", ""), wish(request)
        path = self._addresses.path(iri)
        if iri and not path.startswith(ELSEWHERE):
            if asked.suffixed and asked.syntax:
                path = suffixed(path, asked.syntax.names[0])
            return RedirectResponse(path, 308)
        return await self._answer(request, iri, asked)

    async def _answer(self, request: Request, iri: str, asked: Wish) -> Response:
        if asked.syntax is None:
            return await self._refuse(request, iri)
        path, licence = self._addresses.path(iri), self._server.workspace.licence
        headers = described_at(path, iri, licence, asked.syntax.names[0])
        if asked.syntax is PAGE:
            return await self._pages.thing(request, iri, headers)
        reply = await self._describe(request, iri, asked.type, keep=asked.suffixed)
        if reply.status_code in (200, 304):
            reply.headers.update(headers)
        return reply

    async def _describe(
        self, request: Request, iri: str, type_: str, *, keep: bool = False
    ) -> Response:
        asked = {"iri": iri, "type": type_, "origin": origin(request), "keep": keep}
        return await self._server.answer(request, Job("describe", asked))

    async def _refuse(self, request: Request, iri: str) -> Response:
        """Refuse a syntax that is not on offer; of what is not known, say that first."""
        reply = await self._describe(request, iri, TURTLE.type)
        if reply.status_code in (200, 304):
            raise not_acceptable()
        return reply


class Catalogue:
    """Answers about the whole: the catalogue, the sitemap and the state of the server."""

    def __init__(self, server: Server) -> None:
        self._server = server

    async def void(self, request: Request) -> Response:
        """Describe the dataset and its services (VoID, DCAT); a browser sees the dataset's page."""
        asked = wish(request, (*GRAPHS, PAGE))
        if asked.syntax is None:
            raise not_acceptable()
        if asked.syntax is PAGE:
            name = quote(self._server.workspace.name)
            return RedirectResponse(f"/dataset/{name}", 303, {"Vary": "Accept"})
        arguments = {"type": asked.type, "origin": origin(request)}
        return await self._server.answer(request, Job("catalog", arguments))

    async def sitemap(self, request: Request) -> Response:
        """List the pages, in parts."""
        said = request.path_params.get("part", "0")
        if not (said.isascii() and said.isdigit()):
            raise HTTPException(404)
        part = min(int(said[:_DIGITS]), sys.maxsize)
        asked = {"origin": origin(request), "part": part}
        return await self._server.answer(request, Job("sitemap", asked))

    async def robots(self, request: Request) -> Response:
        """Tell crawlers where the sitemap is, and what costs more than it gives them."""
        return PlainTextResponse(f"{CRAWLED}Sitemap: {origin(request)}/sitemap.xml\n")

    async def health(self, request: Request) -> Response:
        """Say which build answers; 503 where nobody can, with the reason."""
        headers = {"Cache-Control": "no-store"}
        if self._server.gate.broken:
            return PlainTextResponse(f"{_BROKEN}\n", 503, headers | {"Retry-After": "5"})
        content = {
            "ok": True,
            "build": self._server.gate.build.name,
            "name": self._server.workspace.name,
        }
        return JSONResponse(content, headers=headers)
