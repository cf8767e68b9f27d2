"""What is said on a connection before it is closed, in place of an answer of the application."""

from collections.abc import Iterable

from uvicorn.protocols.http.httptools_impl import STATUS_LINE

from citypact.server.middleware.headers import completed

Pair = tuple[bytes, bytes]


def last_words(status: int, reason: str, always: Iterable[Pair] = ()) -> bytes:
    r"""Return a refusal as it is sent, with the headers that every answer has.

    >>> last_words(408, "the request did not come whole").partition(b"\r\n")[0]
    b'HTTP/1.1 408 Request Timeout'
    """
    body = f"{reason}\n".encode()
    own = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    head = b"".join(b"%b: %b\r\n" % pair for pair in [*always, *completed(own, status)])
    return STATUS_LINE[status] + head + b"\r\n" + body
