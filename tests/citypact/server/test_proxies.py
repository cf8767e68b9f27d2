"""What a proxy says of who asks is believed of a known proxy only."""

import asyncio
from typing import Any

import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from citypact.server.middleware.proxies import Proxies

PROXIES = ("10.0.0.0/8", "2001:db8::1")


@pytest.mark.parametrize(
    ("address", "said", "scheme"),
    [
        ("10.0.0.7", "https", "https"), ("10.0.0.7", "https, HTTP", "http"),
        ("10.0.0.7", "javascript", "http"), ("192.0.2.1", "https", "http"),
        ("", "https", "http"),
    ],
)  # fmt: skip
def test_the_scheme_is_that_which_a_known_proxy_names(address: str, said: str, scheme: str) -> None:
    assert seen(address, ("x-forwarded-proto", said))["scheme"] == scheme


@pytest.mark.parametrize(
    ("address", "said", "client"),
    [
        ("10.0.0.7", ["192.0.2.1"], "192.0.2.1"),
        ("2001:db8::1", ["2001:db8::7"], "2001:db8::7"),
        ("10.0.0.7", ["198.51.100.4, 192.0.2.1"], "192.0.2.1"),
        ("10.0.0.7", ["198.51.100.4", "192.0.2.1, 10.0.0.8"], "192.0.2.1"),
        ("10.0.0.7", ["10.0.0.9, 10.0.0.8"], "10.0.0.9"),
        ("10.0.0.7", ["192.0.2.1, unknown"], "10.0.0.7"),
        ("10.0.0.7", ["192.0.2.1, \x1b[2J, 10.0.0.8"], "10.0.0.8"),
        ("10.0.0.7", [], "10.0.0.7"),
        ("192.0.2.1", ["198.51.100.4"], "192.0.2.1"),
    ],
)  # fmt: skip
def test_the_client_is_the_last_address_that_is_no_known_proxy(
    address: str, said: list[str], client: str
) -> None:
    headers = [("x-forwarded-for", line) for line in said]
    assert seen(address, *headers)["client"][0] == client


def seen(address: str, *headers: tuple[str, str]) -> dict[str, Any]:
    """Return the request that an application behind proxies sees."""
    requests: list[Scope] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        requests.append(scope)

    async def nothing(*_: Message) -> Message:
        return {}

    asked: ASGIApp = Proxies(app, PROXIES)
    named = [(name.encode(), value.encode()) for name, value in headers]
    scope = {"type": "http", "scheme": "http", "client": (address, 1), "headers": named}
    asyncio.run(asked(scope, nothing, nothing))  # type: ignore[arg-type]
    return dict(requests[0])
