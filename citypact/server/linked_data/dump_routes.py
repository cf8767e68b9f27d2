"""The addresses of dumps: a list of files, and the files."""

from html import escape
from math import ceil
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from citypact import __version__
from citypact.server.explorer.pages import Pages
from citypact.server.linked_data.dump_names import dump_names, says, why_few
from citypact.server.linked_data.dumps import Dumps
from citypact.server.negotiation import Offer, choose
from citypact.server.serving import Server, has
from graph.media_types import media_type

_INDEX = (Offer("text/html", ("html",)), Offer("application/json", ("json",)))
_AGAIN = 30
"""After so many seconds who asks for a file that is being written asks again."""
_NO_FILE = "no file is called so; /dumps/ lists them"
_SOON = "the files of this build are being written; ask again in a while"
_FAILED = "the files of this build could not be written here; citypact export writes them elsewhere"
Entry = dict[str, str | int | None]


def dump_routes(server: Server) -> list[Route]:
    """Return the routes of dumps."""
    files = Files(server)
    return [
        Route("/dumps", files.index),
        Route("/dumps/", files.index),
        Route("/dumps/{name:path}", files.file),
    ]


class Files:
    """Answers with the files of dumps."""

    def __init__(self, server: Server) -> None:
        self._settings = server.settings
        self._dumps, self._pages = Dumps(server), Pages(server)

    async def index(self, request: Request) -> Response:
        """List the files, with the size of those that are written."""
        build, folder = self._dumps.build, self._dumps.folder
        listed = [_entry(folder, name) for name in dump_names(build.statements)]
        shown = folder.name if folder else build.name
        notes = [why_few(build.statements), _older(shown, build.name)]
        note = " ".join(filter(None, notes))
        found = choose(request.headers.get("accept", ""), _INDEX)
        if found and found[0].names[0] == "json":
            content = {"build": shown, "files": listed, "note": note}
            return JSONResponse(content, headers={"Vary": "Accept"})
        return self._pages.plain(request, "Downloads", _table(listed, note))

    async def file(self, request: Request) -> Response:
        """Send a file, whole or in parts; what the client already has is not sent again."""
        name, statements = request.path_params["name"], self._dumps.build.statements
        if name not in dump_names(statements):
            why = why_few(statements) if name in dump_names() else _NO_FILE
            return PlainTextResponse(f"{why}\n", 404)
        await self._dumps.make(self._settings.deadline)
        folder = self._dumps.folder
        if folder is None or not (folder / name).is_file():
            return self._later()
        headers = {"ETag": _tag(folder, name), "Cache-Control": "no-cache"}
        if has(request.headers.get("if-none-match", ""), headers["ETag"]):
            return Response(status_code=304, headers=headers)
        return FileResponse(
            folder / name, media_type=media_type(name), filename=Path(name).name, headers=headers
        )

    def _later(self) -> Response:
        failed = ceil(self._dumps.failed())
        said, seconds = (_FAILED, failed) if failed else (_SOON, _AGAIN)
        return PlainTextResponse(f"{said}\n", 503, {"Retry-After": str(seconds)})


def _tag(folder: Path, name: str) -> str:
    """Return the strong entity tag of a file.

    The same build, written by the same version of Citypact, has the same bytes.
    """
    return f'"{folder.name}.{__version__}.{(folder / name).stat().st_size}.{name}"'


def _entry(folder: Path | None, name: str) -> Entry:
    path = folder / name if folder else None
    return {
        "name": name,
        "path": f"/dumps/{name}",
        "type": media_type(name),
        "size": path.stat().st_size if path and path.is_file() else None,
        "holds": says(name),
    }


def _older(shown: str, build: str) -> str:
    """Say of which build the files are, where that is not the one that answers.

    >>> _older("0a1b2c", "3d4e5f"), _older("0a1b2c", "0a1b2c")
    ('These are the files of the build 0a1b2c; those of 3d4e5f are not written yet.', '')
    """
    if shown == build:
        return ""
    return f"These are the files of the build {shown}; those of {build} are not written yet."


def _table(listed: list[Entry], note: str) -> str:
    """Write the list as HTML, with a note above it."""
    rows = "".join(
        f'<li><a href="{escape(str(each["path"]))}">{escape(str(each["name"]))}</a>: '
        f"{escape(str(each['holds']))}</li>"
        for each in listed
    )
    above = f"<p>{escape(note)}</p>" if note else ""
    return f"{above}<ul>{rows}</ul>"
