"""Answers of servers: a request follows redirects, and each step is checked before it is taken."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from loaders.fetching.address import Target, target
from loaders.fetching.terms import LONGEST_WAIT, REDIRECTS, FetchFault, PassingFault, Terms

if TYPE_CHECKING:
    from httpx import Client, Response

_REDIRECT = (301, 302, 303, 307, 308)
_PASSING = (429, 502, 503, 504)
_MEANING = {
    401: ("the server asks for a password (401)", "download the file by hand"),
    403: ("the server refuses (403)", "open the address in a browser; download the file by hand"),
    404: ("nothing stands at the address (404)", "look for the file's new address"),
    410: ("what stood at the address was removed (410)", "look for the file's new address"),
    429: ("the server has had too many requests (429)", "try again later"),
    500: ("the server failed (500)", "try again later, or tell its publisher"),
}


def trusted() -> ssl.SSLContext:
    """Return the usual certificates to trust; `SSL_CERT_FILE` names others."""
    import httpx

    return httpx.create_ssl_context()


@contextmanager
def answer(
    address: str, headers: dict[str, str], terms: Terms, trust: ssl.SSLContext
) -> Iterator[tuple[str, "Response"]]:
    """Give the address at the end of all redirects, and its answer, not yet read.

    Its status is 200, 206, 304 or 416.

    Raises:
        FetchFault: an address may not be reached, or the server has no such file.
        PassingFault: the server is busy, or the connection broke.
    """
    import httpx

    try:
        for _ in range(REDIRECTS + 1):
            with _asked(target(address, terms), headers, terms, trust) as response:
                if response.status_code not in _REDIRECT:
                    _accept(response)
                    yield address, response
                    return
                address = _location(address, response)
    except httpx.TransportError as error:
        raise _broken(error) from None
    raise FetchFault(f"more than {REDIRECTS} redirects", "write the file's last address")


@contextmanager
def _asked(
    goal: Target, headers: dict[str, str], terms: Terms, trust: ssl.SSLContext
) -> Iterator["Response"]:
    """Ask once. A client lives for one request: no cookie and no connection is used again."""
    import httpx

    with httpx.Client(
        transport=httpx.HTTPTransport(verify=trust, trust_env=False, proxy=terms.proxy or None),
        trust_env=False,
        follow_redirects=False,
    ) as client:
        response = _sent(client, goal, headers, terms)
        try:
            yield response
        finally:
            response.close()


def _sent(client: "Client", goal: Target, headers: dict[str, str], terms: Terms) -> "Response":
    """Send to the first number that answers; the certificate is checked against the name."""
    import httpx

    timeout = httpx.Timeout(terms.read_seconds, connect=terms.connect_seconds).as_dict()
    asked = {"Host": goal.url.netloc.decode("ascii"), **_usual_headers(), **headers}
    for number in goal.numbers or (goal.host,):
        request = httpx.Request(
            "GET",
            goal.url.copy_with(host=number, fragment=None),
            headers=asked,
            extensions={"timeout": timeout, "sni_hostname": goal.host},
        )
        try:
            return client.send(request, stream=True)
        except (httpx.ConnectError, httpx.ConnectTimeout):
            if number == (goal.numbers or (goal.host,))[-1]:
                raise
    raise FetchFault(f"the host {goal.host} has no address", "check the address")


def _usual_headers() -> dict[str, str]:
    try:
        number = version("citypact")
    except PackageNotFoundError:
        number = "0"
    agent = f"citypact/{number}"
    return {"User-Agent": agent, "Accept": "*/*", "Accept-Encoding": "identity"}


def _location(address: str, response: "Response") -> str:
    import httpx

    try:
        return str(httpx.URL(address).join(response.headers["location"]))
    except (KeyError, httpx.InvalidURL, ValueError):
        found = f"a redirect ({response.status_code}) names no address"
        raise FetchFault(found, "write the file's last address") from None


def _accept(response: "Response") -> None:
    status = response.status_code
    if status in (200, 206, 304, 416):
        return
    usual = (f"the server answers {status} {response.reason_phrase}".strip(), "check the address")
    found, mend = _MEANING.get(status, usual)
    if status not in _PASSING:
        raise FetchFault(found, mend)
    wait = _retry_after(response.headers.get("retry-after", ""))
    if wait > LONGEST_WAIT:
        raise FetchFault(found, f"the server asks to wait {wait:.0f} seconds")
    raise PassingFault(found, wait=wait)


def _retry_after(text: str) -> float:
    """Read how long a server asks to wait: seconds, or a date."""
    from datetime import UTC, datetime
    from email.utils import parsedate_to_datetime

    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        return max(0.0, (parsedate_to_datetime(text) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return 0.0


def _broken(error: Exception) -> FetchFault:
    """Say what broke a connection; what is wrong with a certificate does not pass."""
    import httpx

    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            found = f"the server's certificate is not accepted ({cause.verify_message})"
            return FetchFault(found, "check the address")
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, httpx.ConnectTimeout | httpx.ConnectError):
        return PassingFault(f"no connection to the server ({error})")
    if isinstance(error, httpx.TimeoutException):
        return PassingFault("the server stopped answering")
    if isinstance(error, httpx.ProxyError):
        return FetchFault(f"the proxy refuses ({error})", "check --proxy")
    if isinstance(error, httpx.RemoteProtocolError | httpx.ReadError):
        return PassingFault("the connection broke before the whole file came")
    return PassingFault(f"the connection broke ({error})")
