"""Pages as the server sends them: of things, of the views of the explorer, and plain ones."""

from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from citypact.server.explorer.markup import head, missing
from citypact.server.explorer.reader import language
from citypact.server.explorer.served import dataset
from citypact.server.explorer.shell import page, version
from citypact.server.linked_data.links import origin
from citypact.server.serving import VARY, Server
from citypact.server.workers.messages import Job

VIEWS = {
    "/": "", "/search": "Search", "/network": "Network", "/map": "Map", "/timeline": "Timeline",
    "/ask": "Ask", "/ask/sparql": "SPARQL", "/compare": "Compare", "/changes": "Changes",
    "/data": "Data",
}  # fmt: skip
"""The pages that the explorer draws, with what stands in the title until it is there."""


class Pages:
    """Writes pages for a server."""

    def __init__(self, server: Server) -> None:
        self._server = server

    async def thing(self, request: Request, iri: str, headers: dict[str, str]) -> Response:
        """Send the page of a thing; a page of an earlier explorer names files that are gone."""
        asked = {"iri": iri, "lang": language(request), "origin": origin(request)}
        found = await self._server.answer(request, Job("page", asked), frame=version())
        if found.status_code in (200, 304):
            found.headers.update(headers)
        return found

    async def view(self, request: Request) -> Response:
        """Send a page that the explorer draws; 404 where it draws none at this address."""
        workspace, path = self._server.workspace, request.scope["path"]
        name = VIEWS.get(path, VIEWS["/ask"] if path.startswith("/ask/") else None)
        if name is None:
            lost = missing(workspace.title, language(request))
            return Response(lost.body, lost.status, {"Vary": VARY}, lost.type)
        return self.plain(request, name, _ABOUT.format(escape(workspace.description)), drawn=True)

    def plain(self, request: Request, name: str, content: str, *, drawn: bool = False) -> Response:
        """Send a page with a heading and some HTML, or, `drawn`, one that the explorer draws."""
        workspace = self._server.workspace
        title = " – ".join(part for part in (name, workspace.title) if part)
        top = head(
            workspace.description or workspace.title,
            dataset(workspace, origin(request)),
            licence=workspace.licence,
        )
        up = "" if drawn else f'<p><a href="/">{escape(workspace.title)}</a></p>'
        body = f"<main>{up}<h1>{escape(name or title)}</h1>{content}</main>"
        text = page(title, lang=language(request), head=top, body=body, drawn=drawn)
        return HTMLResponse(text, headers={"Vary": VARY, "Cache-Control": "no-cache"})


_ABOUT = """<p>{}</p>
<ul>
<li><a href="/sitemap.xml">All pages</a></li>
<li><a href="/dumps/">Downloads</a></li>
<li><a href="/void">Description of the data (VoID, DCAT)</a></li>
<li><a href="/ontology">The ontology</a></li>
</ul>"""
