"""What every route needs: the workspace, the settings, the gate, and how a reply is sent."""

from dataclasses import dataclass
from zlib import crc32

from starlette.requests import Request
from starlette.responses import Response

from citypact import __version__
from citypact.server.settings import Settings
from citypact.server.workers.gate import Gate
from citypact.server.workers.messages import Job, Reply
from loaders.workspace import Workspace

VARY = "Accept, Accept-Language, Accept-Encoding"
_SAFE = ("GET", "HEAD")


@dataclass(frozen=True)
class Server:
    """A workspace that is served."""

    settings: Settings
    gate: Gate

    @property
    def workspace(self) -> Workspace:
        """The workspace as it was when the build was made that answers now."""
        return self.gate.build.workspace

    async def answer(
        self, request: Request, job: Job, *, lane: str = "read", deadline: float = 0,
        frame: str = "",
    ) -> Response:  # fmt: skip
        """Have a job done and send its reply; what the client already has is not sent again.

        `frame` names the version of what the reply is put into, where there is such a thing.
        """
        headers = request.headers
        asked = headers.get("if-none-match", "") if request.method in _SAFE else ""
        known = tag(self.gate.build.name, request, frame)
        if asked.strip() != "*" and has(asked, known):
            return _unchanged(known)
        reply = await self.gate.do(
            job, client=_client(request), lane=lane, deadline=deadline,
            gone=lambda: _gone(request), gzip=takes_gzip(headers.get("accept-encoding", "")),
        )  # fmt: skip
        own = tag(reply.build, request, frame)
        if reply.status == 200 and has(asked, own):
            return _unchanged(own)
        return _response(reply, own if request.method in _SAFE else "")


def _client(request: Request) -> str:
    return request.client.host if request.client else ""


async def _gone(request: Request) -> None:
    """Wait until a client has closed its connection."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


def tag(build: str, request: Request, frame: str = "") -> str:
    """Return the entity tag of the answer to a request: its build, address, and what is negotiated.

    A tag of one address is none of another, so that who names one has had an answer. The version
    of Citypact counts too: a newer one may write the same build in another way.

    >>> asked = {"type": "http", "path": "/theme/energy", "query_string": b"", "headers": []}
    >>> tag("0a1b2c", Request(asked)).startswith('W/"0a1b2c.')
    True
    """
    headers, scope = request.headers, request.scope
    negotiated = (headers.getlist("accept"), headers.getlist("accept-language"))
    parts = (__version__, frame, scope["path"], scope["query_string"], negotiated)
    return f'W/"{build}.{crc32(repr(parts).encode()):08x}"'


def has(asked: str, tag: str) -> bool:
    """Tell whether If-None-Match names a tag, by weak comparison (RFC 9110, 8.8.3.2).

    >>> has('"x", "0a1b2c"', 'W/"0a1b2c"'), has("*", 'W/"0a1b2c"'), has("", 'W/"0a1b2c"')
    (True, True, False)
    """
    named = (part.strip().removeprefix("W/") for part in asked.split(","))
    return asked.strip() == "*" or tag.removeprefix("W/") in named


def takes_gzip(accepted: str) -> bool:
    """Tell whether Accept-Encoding lets an answer be compressed.

    >>> takes_gzip("br, gzip;q=0.8"), takes_gzip("gzip;q=0"), takes_gzip("")
    (True, False, False)
    """
    for part in accepted.lower().split(","):
        coding, _, weight = part.replace(" ", "").partition(";")
        if coding == "gzip":
            return weight not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False


def _unchanged(tag: str) -> Response:
    return Response(
        status_code=304, headers={"ETag": tag, "Vary": VARY, "Cache-Control": "no-cache"}
    )


def _response(reply: Reply, tag: str) -> Response:
    """Return the answer to a request; without a tag where a body decides too what it is."""
    headers = dict(reply.headers)
    if reply.status == 200 and "no-store" not in headers.get("Cache-Control", ""):
        if tag:
            headers.setdefault("ETag", tag)
        headers.setdefault("Cache-Control", "no-cache")
    known = [name.strip() for name in headers.get("Vary", "").split(",") if name.strip()]
    headers["Vary"] = ", ".join(dict.fromkeys([*known, *VARY.split(", ")])) if known else VARY
    return Response(reply.body, reply.status, headers, media_type=reply.type)
