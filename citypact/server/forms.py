"""The parameters of a request: of its address, and of the body that it sends."""

import asyncio
from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request

FORM = "application/x-www-form-urlencoded"
Pairs = list[tuple[str, str]]
Reader = Callable[[bytes], Pairs]
_MOST = 1000
_LONG = 64 * 1024
"""Longer bodies are read in a thread: it would keep others waiting."""
_CHARSETS = ("utf-8", "utf8", "us-ascii")


def asked(request: Request) -> Pairs:
    """Return the parameters of the address of a request, in the order given.

    Raises:
        HTTPException: they are not UTF-8 (400), or too many (413).
    """
    return parameters(request.scope["query_string"])


async def sent(request: Request, readers: Mapping[str, Reader]) -> Pairs:
    """Return the parameters in the body of a request, as the reader of its media type reads them.

    Raises:
        HTTPException: there is no such reader, or the body is compressed or not UTF-8 (415).
    """
    said = ",".join(request.headers.getlist("content-type"))
    kind, _, details = said.partition(";")
    kind = kind.strip().lower()
    if kind not in readers:
        found = f"“{kind[:60]}”" if kind else "nothing"
        raise HTTPException(415, f"Content-Type says {found}; send {' or '.join(readers)}")
    for part in details.split(";"):
        name, _, value = part.partition("=")
        charset = value.strip().strip("\"'").lower()
        if name.strip().lower() == "charset" and charset not in _CHARSETS:
            raise HTTPException(415, f"the charset is “{charset[:40]}”; send UTF-8")
    coding = request.headers.get("content-encoding", "identity").strip().lower()
    if coding != "identity":
        raise HTTPException(415, "the body is compressed; send it as it is")
    body = await request.body()
    if len(body) > _LONG:
        return await asyncio.to_thread(readers[kind], body)
    return readers[kind](body)


def parameters(encoded: bytes) -> Pairs:
    """Return the parameters of a query string or a form.

    Raises:
        HTTPException: they are not UTF-8 (400), or too many (413).

    >>> parameters(b"query=ASK+%7B%7D&timeout=2")
    [('query', 'ASK {}'), ('timeout', '2')]
    """
    try:
        return parse_qsl(
            encoded.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=_MOST
        )
    except UnicodeDecodeError as error:
        raise HTTPException(400, "a parameter is not UTF-8") from error
    except ValueError as error:
        raise HTTPException(413, f"more than {_MOST:,} parameters; send fewer") from error
