"""Proxies before the server, and what they say of who asks them: address and scheme."""

from ipaddress import ip_address, ip_network

from starlette.types import ASGIApp, Receive, Scope, Send

_SCHEMES = (b"http", b"https")


class Proxies:
    """Believes X-Forwarded-Proto of a known proxy, so that addresses in answers are the right ones.

    >>> among("10.0.0.7", ("10.0.0.0/8",)), among("192.0.2.1", ("10.0.0.0/8",))
    (True, False)
    """

    def __init__(self, app: ASGIApp, proxies: tuple[str, ...]) -> None:
        self._app, self._proxies = app, proxies

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on with the scheme under which it was asked."""
        if scope["type"] == "http" and among((scope.get("client") or ("",))[0], self._proxies):
            said = [value for name, value in scope["headers"] if name == b"x-forwarded-proto"]
            scheme = said[-1].rpartition(b",")[2].strip().lower() if said else b""
            if scheme in _SCHEMES:
                scope["scheme"] = scheme.decode()
        await self._app(scope, receive, send)


def among(address: str, networks: tuple[str, ...]) -> bool:
    """Tell whether an address is one of those, or in one of those networks."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return any(found in ip_network(network, strict=False) for network in networks)
