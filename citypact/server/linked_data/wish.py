"""What a request for a thing asks for: in which syntax, and how it says so."""

from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request

from citypact.server.negotiation import Offer, choose, named, on_offer, split_suffix
from citypact.server.syntaxes import THINGS


@dataclass(frozen=True)
class Wish:
    """The path without its suffix, the syntax, and the media type by which it is asked for.

    `syntax` is None where none on offer is asked for; it is `suffixed` where a suffix names it.
    """

    path: str
    syntax: Offer | None
    type: str = ""
    suffixed: bool = False


def wish(request: Request, offers: tuple[Offer, ...] = THINGS) -> Wish:
    """Return what a request asks for: its suffix decides first, then `?format=`, then Accept."""
    path, syntax = split_suffix(request.scope["path"], offers)
    if syntax:
        return Wish(path, syntax, syntax.type, suffixed=True)
    if "format" in request.query_params:
        syntax = named(request.query_params["format"], offers)
        return Wish(path, syntax, syntax.type if syntax else "")
    found = choose(",".join(request.headers.getlist("accept")), offers)
    return Wish(path, *found) if found else Wish(path, None)


def not_acceptable() -> HTTPException:
    """Return the answer to who asks for a syntax that is not on offer."""
    return HTTPException(406, on_offer(THINGS), {"Vary": "Accept"})
