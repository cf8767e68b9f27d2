"""A job under way: whose it is, until when it may take, and who waits for its reply."""

import asyncio
from dataclasses import dataclass

from citypact.server.workers.clients import Client
from citypact.server.workers.gate import Gone
from citypact.server.workers.messages import Reply


@dataclass(eq=False, slots=True)
class Ticket:
    """A job under way. Times are those of the loop, in seconds.

    `order` is what the worker is told; `started` is 0 while the job waits. A `long` job no longer
    counts among those that run: another worker stands in for its own.
    """

    order: bytes
    client: Client
    lane: str
    reply: "asyncio.Future[Reply]"
    arrived: float
    gone: Gone | None = None
    started: float = 0
    long: bool = False
    timer: asyncio.TimerHandle | None = None
    watch: "asyncio.Future[object] | None" = None
    over: bool = False
