"""A job under way: whose it is, who does it, and who waits for its reply."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from citypact.server.workers.clients import Client
from citypact.server.workers.gate import Gone
from citypact.server.workers.messages import Reply

if TYPE_CHECKING:
    from citypact.server.workers.worker import Worker


@dataclass(eq=False, slots=True)
class Ticket:
    """A job under way. Times are those of the loop, in seconds.

    `order` is what the worker is told; `started` is 0 while the job waits. `used` is the
    processor time that it took once it is over, and whether its worker was `killed` with it.
    """

    order: bytes
    client: Client
    reply: "asyncio.Future[Reply]"
    arrived: float
    gone: Gone | None = None
    started: float = 0
    worker: "Worker | None" = None
    aside: bool = False
    """It has run for a moment: others go on beside it."""
    long: bool = False
    """It is one of the long jobs: another worker stands in for its own."""
    used: float = 0
    killed: bool = False
    watch: "asyncio.Future[object] | None" = None
    """Waits until the client is gone."""
    alone: bool = False
    """Others who ask the same have it done for themselves."""
    tell: "Callable[[Ticket, Reply], None] | None" = None
    """Told of the reply at once, before anybody who waits for it goes on."""

    def finish(self, reply: Reply) -> None:
        """Give the reply to whoever waits; the first one counts."""
        if not self.reply.done():
            self.reply.set_result(reply)
            if self.tell:
                self.tell(self, reply)
