"""Forms: how much may come, and that a long one is read while others are answered."""

import asyncio

from starlette.requests import Request
from starlette.types import Message

from citypact.server.forms import FORM, Pairs, parameters, sent


def of(body: bytes) -> Pairs:
    """Return the parameters of a form that is sent."""

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    scope = {"type": "http", "method": "POST", "headers": [(b"content-type", FORM.encode())]}
    return asyncio.run(sent(Request(scope, receive), {FORM: parameters}))


def test_a_long_form_is_read_as_a_short_one() -> None:
    for times in (1, 1000, 300_000):
        assert of(b"queries=" + b"%41" * times) == [("queries", "A" * times)]


def test_the_server_turns_to_others_while_it_reads_a_long_form() -> None:
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    async def both() -> Pairs:
        async def receive() -> Message:
            return {"type": "http.request", "body": b"a=" + b"%" * 1_000_000, "more_body": False}

        scope = {"type": "http", "method": "POST", "headers": [(b"content-type", FORM.encode())]}
        meanwhile = asyncio.create_task(others())
        found = await sent(Request(scope, receive), {FORM: parameters})
        meanwhile.cancel()
        return found

    assert asyncio.run(both()) == [("a", "%" * 1_000_000)]
    assert turns > 2
