"""Proxies before the server, and what they say of who asks them: address and scheme."""

from functools import lru_cache
from ipaddress import ip_address, ip_network

from starlette.types import ASGIApp, Receive, Scope, Send

_SCHEMES = (b"http", b"https")


class Proxies:
    """Believes what a known proxy says of who asks: X-Forwarded-For and X-Forwarded-Proto.

    So addresses in answers are the right ones, and the log and the limits are about the client.
    """

    def __init__(self, app: ASGIApp, proxies: tuple[str, ...]) -> None:
        self._app, self._proxies = app, proxies

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on with the address and the scheme from which it was asked."""
        if scope["type"] == "http" and among((scope.get("client") or ("",))[0], self._proxies):
            scope["client"] = self._client(scope), 0
            scheme = _said(scope, b"x-forwarded-proto")[-1:]
            if scheme and scheme[0].lower() in _SCHEMES:
                scope["scheme"] = scheme[0].lower().decode()
        await self._app(scope, receive, send)

    def _client(self, scope: Scope) -> str:
        """Return the last address that is no known proxy: what stands before it anybody may write.

        Where all are proxies it is the first one; what is no address ends the search.
        """
        client: str = scope["client"][0]
        for said in reversed(_said(scope, b"x-forwarded-for")):
            address = said.decode("latin-1")
            if not is_address(address):
                break
            client = address
            if not among(client, self._proxies):
                break
        return client


@lru_cache(maxsize=10_000)
def among(address: str, networks: tuple[str, ...]) -> bool:
    """Tell whether an address is one of those, or in one of those networks.

    >>> among("10.0.0.7", ("10.0.0.0/8",)), among("192.0.2.1", ("10.0.0.0/8",))
    (True, False)
    """
    if not is_address(address):
        return False
    found = ip_address(address)
    return any(found in ip_network(network, strict=False) for network in networks)


def is_address(text: str) -> bool:
    """Tell whether a text is an address of IP.

    >>> is_address("2001:db8::7"), is_address("graph.example.org")
    (True, False)
    """
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def _said(scope: Scope, header: bytes) -> list[bytes]:
    """Return the values of a header that is a list, in the order in which proxies added them."""
    lines = (value for name, value in scope["headers"] if name == header)
    return [part.strip() for line in lines for part in line.split(b",")]
