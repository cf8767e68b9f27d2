"""The addresses of linked data: every thing, the catalogue, the dumps, and what crawlers ask."""

import sys
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from citypact.server.addresses import ELSEWHERE, OWN, SHARED, Addresses
from citypact.server.explorer.pages import Pages
from citypact.server.linked_data.dump_routes import dump_routes
from citypact.server.linked_data.links import described_at, origin, suffixed
from citypact.server.linked_data.offers import DATA, HTML, OFFERS
from citypact.server.negotiation import Offer, choose, named, on_offer, split_suffix
from citypact.server.serving import Server
from citypact.server.workers.messages import Job

CRAWLED = "User-agent: *\nDisallow: /api/\nDisallow: /sparql\nDisallow: /reconcile\n"


def routes(server: Server) -> list[BaseRoute]:
    """Return the routes of linked data."""
    things, catalogue = Things(server), Catalogue(server)
    methods = ["GET"]
    return [
        *(Route(f"/{head}/{{rest:path}}", things.own, methods=methods) for head in (*OWN, *SHARED)),
        *(Route(f"{path}{suffix}", things.own, methods=methods)
          for path in ("/ontology",) for suffix in ("", ".{suffix}")),
        *(Route(f"{ELSEWHERE}{suffix}", things.elsewhere, methods=methods)
          for suffix in ("", ".{suffix}")),
        *(Route(f"{path}{suffix}", catalogue.void, methods=methods)
          for path in ("/.well-known/void", "/void") for suffix in ("", ".{suffix}")),
        *dump_routes(server),
        Route("/sitemap.xml", catalogue.sitemap, methods=methods),
        Route("/sitemap-{part:int}.xml", catalogue.sitemap, methods=methods),
        Route("/robots.txt", catalogue.robots, methods=methods),
        Route("/health", catalogue.health, methods=methods),
    ]  # fmt: skip


def wanted(
    request: Request, path: str, offers: tuple[Offer, ...]
) -> tuple[str, Offer | None, bool]:
    """Return a path without suffix, the syntax that is asked for, and whether a suffix named it.

    A suffix decides first, then `?format=`, then the header Accept.
    """
    stem, offer = split_suffix(path, offers)
    if offer:
        return stem, offer, True
    if "format" in request.query_params:
        return path, named(request.query_params["format"], offers), False
    found = choose(",".join(request.headers.getlist("accept")), offers)
    return path, found[0] if found else None, False


def not_acceptable() -> Response:
    """Return the answer to who asks for a syntax that is not on offer."""
    return PlainTextResponse(f"{on_offer(OFFERS)}\n", 406, {"Vary": "Accept"})


class Things:
    """Answers at the address of a thing."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._addresses = Addresses(server.workspace.base)
        self._pages = Pages(server)

    async def own(self, request: Request) -> Response:
        """Answer for what has its IRI below the base of the workspace or of the ontology."""
        path, offer, suffix = wanted(request, request.scope["path"], OFFERS)
        dataset = f"/dataset/{self._server.workspace.name}"
        if request.scope["path"].startswith(f"{dataset}/"):  # where dumps say that they are
            name = request.scope["path"].removeprefix(f"{dataset}/")
            return RedirectResponse(f"/dumps/{quote(name)}", 307)
        return await self._answer(request, self._addresses.iri(quote(path)), offer, suffix)

    async def elsewhere(self, request: Request) -> Response:
        """Answer for `/thing?iri=…`; what has an address of its own answers there."""
        iri = request.query_params.get("iri", "")
        _, offer, suffix = wanted(request, request.scope["path"], OFFERS)
        path = self._addresses.path(iri)
        if iri and not path.startswith(ELSEWHERE):
            known = suffixed(path, offer.names[0]) if suffix and offer else path
            return RedirectResponse(known, 308)
        return await self._answer(request, iri, offer, suffix)

    async def _answer(
        self, request: Request, iri: str, offer: Offer | None, suffix: bool
    ) -> Response:
        if offer is None:
            return not_acceptable()
        name, path = offer.names[0], self._addresses.path(iri)
        licence = self._server.workspace.licence
        headers = described_at(path, iri, licence, name)
        if offer is HTML:
            return await self._pages.thing(request, iri, headers)
        asked = {"iri": iri, "syntax": name, "origin": origin(request), "keep": suffix}
        reply = await self._server.answer(request, Job("describe", asked))
        if reply.status_code in (200, 304):
            reply.headers.update(headers)
        return reply


class Catalogue:
    """Answers about the whole: the catalogue, the sitemap and the state of the server."""

    def __init__(self, server: Server) -> None:
        self._server = server

    async def void(self, request: Request) -> Response:
        """Describe the dataset and its services (VoID, DCAT)."""
        path = request.scope["path"]
        _, offer, _ = wanted(request, path, DATA)
        if offer is None:
            return not_acceptable()
        asked = {"syntax": offer.names[0], "origin": origin(request)}
        return await self._server.answer(request, Job("catalog", asked))

    async def sitemap(self, request: Request) -> Response:
        """List the pages, in parts."""
        part = min(request.path_params.get("part", 0), sys.maxsize)
        asked = {"origin": origin(request), "part": part}
        return await self._server.answer(request, Job("sitemap", asked))

    async def robots(self, request: Request) -> Response:
        """Tell crawlers where the sitemap is, and what costs more than it gives them."""
        return PlainTextResponse(f"{CRAWLED}Sitemap: {origin(request)}/sitemap.xml\n")

    async def health(self, request: Request) -> Response:
        """Say which build answers."""
        content = {
            "ok": True,
            "build": self._server.gate.build,
            "name": self._server.workspace.name,
        }
        return JSONResponse(content, headers={"Cache-Control": "no-store"})
