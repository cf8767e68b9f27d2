"""The headers of a description: where else it is, what it is of, and under which licence."""

import re
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request

from citypact.server.syntaxes import THINGS, TURTLE

_ORIGIN = re.compile(r"https?://[A-Za-z0-9._-]+(:\d+)?|https?://\[[0-9A-Fa-f:.]+\](:\d+)?")
_SAFE = "/:?#[]@!$&'()*+,;=%~-._"


def origin(request: Request) -> str:
    """Return the address under which a client asks this server, without a slash at the end.

    Raises:
        HTTPException: the header Host is no name of a host (400).
    """
    found = f"{request.url.scheme}://{request.headers.get('host', '')}"
    if not _ORIGIN.fullmatch(found):
        raise HTTPException(400, "the header Host names no host")
    return found


def uri(iri: str) -> str:
    """Return an IRI as an URI of ASCII characters (RFC 3987 §3.1), fit for a header.

    >>> uri("https://w3id.org/citypact/id/partner/光州")
    'https://w3id.org/citypact/id/partner/%E5%85%89%E5%B7%9E'
    """
    return quote(iri, safe=_SAFE)


def suffixed(path: str, name: str) -> str:
    """Return the address of a syntax: its suffix stands before the query string and fragment.

    >>> suffixed("/thing?iri=https%3A%2F%2Fsws.geonames.org%2F1841811%2F", "ttl")
    '/thing.ttl?iri=https%3A%2F%2Fsws.geonames.org%2F1841811%2F'
    >>> suffixed("/ontology#Partner", "ttl")
    '/ontology.ttl#Partner'
    """
    end = re.search(r"[?#]", path)
    place = end.start() if end else len(path)
    return f"{path[:place]}.{name}{path[place:]}"


def described_at(path: str, iri: str, licence: str, name: str) -> dict[str, str]:
    """Return the headers of the description of a thing that answers at a path, in a syntax.

    >>> unep = "https://w3id.org/citypact/id/partner/unep"
    >>> described_at("/id/partner/unep", unep, "", "ttl")["Content-Location"]
    '/id/partner/unep.ttl'
    """
    links = [
        f'<{suffixed(path, offer.names[0])}>; rel="alternate"; type="{offer.type}"'
        for offer in THINGS
        if offer.names[0] != name
    ]
    links.append(f'<{suffixed(path, TURTLE.names[0])}>; rel="describedby"; type="{TURTLE.type}"')
    links.append(f'<{uri(iri)}>; rel="canonical"')
    if licence.startswith("http"):
        links.append(f'<{uri(licence)}>; rel="license"')
    return {
        "Content-Location": suffixed(path, name),
        "Link": ", ".join(links),
    }
