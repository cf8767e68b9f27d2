"""Addresses: what may be asked for, and at which numbers it is reached."""

import re
from ipaddress import ip_address
from typing import TYPE_CHECKING, NamedTuple

from loaders.fetching.terms import FetchFault, Number, Terms

if TYPE_CHECKING:
    from httpx import URL

_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?", re.IGNORECASE)
_NUMERIC = re.compile(r"(?:.*\.)?(?:\d+|0x[0-9a-f]*)\.?", re.IGNORECASE)


class Target(NamedTuple):
    """A checked address, and the numbers at which its host may be reached.

    A connection goes to one of these numbers and nowhere else: a name that is resolved a second
    time may lead elsewhere. Through a proxy there are none; the proxy resolves.
    """

    url: "URL"
    host: str
    numbers: tuple[str, ...]


def target(address: str, terms: Terms) -> Target:
    """Check an address and resolve its host, once.

    Raises:
        FetchFault: the address is not https, carries a password, or leads to a private network.
    """
    url = _read(address)
    host = url.raw_host.decode("ascii")
    number = _number(host)
    if number is not None:
        _check(host, number, terms)
        return Target(url, host, () if terms.proxy else (str(number),))
    if _NUMERIC.fullmatch(host) or not _HOST.fullmatch(host):
        raise FetchFault(f"“{host}” is no host name", "write the name of the server")
    if terms.proxy:
        if "." not in host.rstrip("."):
            raise FetchFault(f"“{host}” is a name of the local network", "use a public server")
        return Target(url, host, ())
    return Target(url, host, _resolved(host, url.port or 443, terms))


def _read(address: str) -> "URL":
    from httpx import URL, InvalidURL

    try:
        url = URL(address)
    except InvalidURL as error:
        found = f"“{address[:200]}” is no web address ({error})"
        raise FetchFault(found, "write https://…") from None
    if not 0 < (url.port or 443) <= 65535:
        raise FetchFault(f"there is no port {url.port}", "correct the address")
    if url.userinfo:
        mend = "remove what stands before the @; a file behind a password is fetched by hand"
        raise FetchFault("the address carries a user name or password", mend)
    if url.scheme != "https" or not url.host:
        mend = "write https://…; if the server has no https, download the file by hand"
        raise FetchFault(f"“{address[:200]}” is not https", mend)
    return url


def _number(host: str) -> Number | None:
    try:
        return ip_address(host)
    except ValueError:
        return None


def _resolved(host: str, port: int, terms: Terms) -> tuple[str, ...]:
    try:
        numbers = [ip_address(number) for number in terms.resolve(host, port)]
    except (OSError, UnicodeError):
        mend = "check the address and the connection; behind a proxy use --proxy"
        raise FetchFault(f"the host {host} is not known", mend) from None
    for number in numbers:
        _check(host, number, terms)
    return tuple(map(str, numbers))


def _check(host: str, number: Number, terms: Terms) -> None:
    if not terms.allowed(number):
        shown = host if host == str(number) else f"{host} ({number})"
        raise FetchFault(f"{shown} is no public address", "use a server of the public network")
