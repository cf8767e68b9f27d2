"""What a proxy says of who asks is believed of a known proxy only."""

import asyncio

import pytest
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from citypact.server.middleware.proxies import Proxies


@pytest.mark.parametrize(
    ("address", "said", "scheme"),
    [
        ("10.0.0.7", b"https", "https"), ("10.0.0.7", b"https, HTTP", "http"),
        ("10.0.0.7", b"javascript", "http"), ("192.0.2.1", b"https", "http"),
        ("", b"https", "http"),
    ],
)  # fmt: skip
def test_the_scheme_is_that_which_a_known_proxy_names(
    address: str, said: bytes, scheme: str
) -> None:
    assert seen(address, said) == scheme


def seen(address: str, said: bytes) -> str:
    """Return the scheme that an application behind a proxy sees."""
    schemes: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        schemes.append(scope["scheme"])

    async def nothing(*_: Message) -> Message:
        return {}

    asked: ASGIApp = Proxies(app, ("10.0.0.0/8",))
    headers = [(b"x-forwarded-proto", said)]
    scope = {"type": "http", "scheme": "http", "client": (address, 1), "headers": headers}
    asyncio.run(asked(scope, nothing, nothing))  # type: ignore[arg-type]
    return schemes[0]
