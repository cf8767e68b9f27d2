"""The queue before the workers."""

import asyncio

import pytest

from citypact.server.workers.clients import Client
from citypact.server.workers.ticket import Ticket
from citypact.server.workers.waiting import Waiting

UNEP, ICLEI = Client("192.0.2.1", 0), Client("192.0.2.2", 0)


@pytest.fixture
def loop() -> asyncio.AbstractEventLoop:
    made = asyncio.new_event_loop()
    made.close()
    return made


def ticket(loop: asyncio.AbstractEventLoop, client: Client, order: bytes = b"") -> Ticket:
    return Ticket(order, client, loop.create_future(), 0)


def test_clients_take_turns(loop: asyncio.AbstractEventLoop) -> None:
    waiting = Waiting(10)
    for client in (UNEP, UNEP, UNEP, ICLEI):
        assert waiting.push(ticket(loop, client)) is None
    order = [waiting.pop(lambda _: True) for _ in range(4)]
    assert [found.client for found in order if found] == [UNEP, ICLEI, UNEP, UNEP]
    assert (len(waiting), waiting.pop(lambda _: True)) == (0, None)


def test_who_may_not_run_is_passed_over(loop: asyncio.AbstractEventLoop) -> None:
    waiting = Waiting(10)
    for client in (UNEP, ICLEI):
        waiting.push(ticket(loop, client))
    found = waiting.pop(lambda client: client is ICLEI)
    assert found is not None
    assert found.client is ICLEI
    assert waiting.pop(lambda client: client is ICLEI) is None


def test_where_too_many_wait_the_latest_of_who_has_most_does_not(
    loop: asyncio.AbstractEventLoop,
) -> None:
    waiting = Waiting(3)
    much = [ticket(loop, UNEP) for _ in range(3)]
    assert [waiting.push(each) for each in much] == [None] * 3
    little = ticket(loop, ICLEI)
    assert waiting.push(little) is much[-1]
    assert len(waiting) == 3
    waiting.remove(much[-1])
    waiting.remove(little)
    assert len(waiting) == 2


def test_what_is_being_done_is_passed_over(loop: asyncio.AbstractEventLoop) -> None:
    waiting = Waiting(10)
    for client, order in ((UNEP, b"heavy"), (UNEP, b"heavy"), (UNEP, b"light"), (ICLEI, b"heavy")):
        waiting.push(ticket(loop, client, order))
    found = [waiting.pop(lambda _: True, {b"heavy"}) for _ in range(2)]
    assert [each and each.order for each in found] == [b"light", None]
    assert [each.client for each in waiting.alike(b"heavy")] == [UNEP, UNEP, ICLEI]
    for each in waiting.alike(b"heavy"):
        waiting.remove(each)
    assert (len(waiting), waiting.alike(b"heavy"), waiting.tickets()) == (0, [], [])
