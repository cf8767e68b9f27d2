"""The addresses of pages and of the files behind them."""

import asyncio
import gzip
import re
from functools import lru_cache
from mimetypes import guess_type
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route

from citypact.server.explorer.pages import Pages
from citypact.server.serving import Server, takes_gzip
from viz.explorer import built

FOR_EVER = "public, max-age=31536000, immutable"
_TEXTS = (".js", ".json", ".svg", ".map")
_FILE = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]*")


def routes(server: Server) -> list[BaseRoute]:
    """Return the routes of pages: every address that nothing else answers is one of them."""
    return [Route("/assets/{name:path}", asset), Route("/{path:path}", Pages(server).view)]


async def asset(request: Request) -> Response:
    """Send a file of the explorer; its name changes with its content, so browsers keep it."""
    name = request.path_params["name"]
    file = built() / "assets" / name if _FILE.fullmatch(name) else None
    if file is None or not file.is_file():
        raise HTTPException(404)
    headers = {"Cache-Control": FOR_EVER, "Vary": "Accept-Encoding"}
    type_ = guess_type(name)[0] or "text/plain"
    text = type_.startswith("text/") or file.suffix in _TEXTS
    if not text or not takes_gzip(request.headers.get("accept-encoding", "")):
        return FileResponse(file, headers=headers)
    body = await asyncio.to_thread(_compressed, file, file.stat().st_mtime_ns)
    return Response(body, headers=headers | {"Content-Encoding": "gzip"}, media_type=type_)


@lru_cache(maxsize=200)
def _compressed(file: Path, changed: int) -> bytes:
    return gzip.compress(file.read_bytes(), mtime=0)
