"""The addresses of dumps: a list of files, and the files."""

from html import escape

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from citypact.server.explorer.pages import Pages
from citypact.server.linked_data.dump_names import dump_names, says, why_few
from citypact.server.linked_data.dumps import Dumps
from citypact.server.negotiation import Offer, choose
from citypact.server.serving import Server

_INDEX = (Offer("text/html", ("html",)), Offer("application/json", ("json",)))
_NO_FILE = "no file is called so; /dumps/ lists them"
_SOON = "the files of this build are being written; ask again in a while"
_FAILED = "the files of this build could not be written here; citypact export writes them elsewhere"


def dump_routes(server: Server) -> list[Route]:
    """Return the routes of dumps."""
    dumps, pages = Dumps(server), Pages(server)

    async def index(request: Request) -> Response:
        found = choose(request.headers.get("accept", ""), _INDEX)
        names, note = dump_names(dumps.statements), why_few(dumps.statements)
        listed = [_entry(dumps, name, media) for name, media in names.items()]
        if found and found[0].names[0] == "json":
            content = {"build": server.gate.build, "files": listed, "note": note}
            return JSONResponse(content, headers={"Vary": "Accept"})
        return pages.plain(request, "Downloads", _table(listed, note))

    async def file(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in dump_names(dumps.statements):
            why = why_few(dumps.statements) if name in dump_names() else _NO_FILE
            return PlainTextResponse(f"{why}\n", 404)
        if not dumps.file(name):
            await dumps.make(server.settings.deadline)
        path = dumps.file(name)
        if path is None:
            said = _FAILED if dumps.failed else _SOON
            return PlainTextResponse(f"{said}\n", 503, {"Retry-After": "30"})
        tag = {"ETag": f'"{server.gate.build}-{name}"'}
        return FileResponse(path, media_type=dump_names()[name], filename=path.name, headers=tag)

    return [
        Route("/dumps", index, methods=["GET"]),
        Route("/dumps/", index, methods=["GET"]),
        Route("/dumps/{name:path}", file, methods=["GET"]),
    ]


def _entry(dumps: Dumps, name: str, media: str) -> dict[str, str | int | None]:
    path = dumps.file(name)
    size = path.stat().st_size if path else None
    return {
        "name": name,
        "path": f"/dumps/{name}",
        "type": media,
        "size": size,
        "holds": says(name),
    }


def _table(listed: list[dict[str, str | int | None]], note: str) -> str:
    """Write the list as HTML, with a note above it."""
    rows = "".join(
        f'<li><a href="{escape(str(each["path"]))}">{escape(str(each["name"]))}</a>: '
        f"{escape(str(each['holds']))}</li>"
        for each in listed
    )
    above = f"<p>{escape(note)}</p>" if note else ""
    return f"{above}<ul>{rows}</ul>"
