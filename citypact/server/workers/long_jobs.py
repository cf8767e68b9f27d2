"""Long jobs: few run at once, as many are stopped until it is their turn, and no more are kept."""

from collections import Counter

from citypact.server.settings import Settings
from citypact.server.workers.clients import Client
from citypact.server.workers.ticket import Ticket
from citypact.server.workers.worker import Worker

_TURN = 1.0
"""Who has used so many seconds more than another one lets it go first."""


class LongJobs:
    """The long jobs under way: those that have used least of the processor go first.

    A job that is stopped uses no processor. It goes on when those that run have used more than it,
    or end; its deadline counts on. One that got next to nothing of the processor is not stopped.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._held: dict[Ticket, Worker] = {}

    def __len__(self) -> int:
        return len(self._held)

    @property
    def most(self) -> int:
        """How many are kept, running or stopped."""
        return 2 * self._settings.long_at_once

    def add(self, ticket: Ticket, worker: Worker) -> Ticket | None:
        """Take a job that has become long; return the one that may not go on, where too many are.

        That is the latest of the client with the most long jobs.
        """
        self._held[ticket] = worker
        if len(self._held) <= self.most:
            return None
        numbers = self._numbers()
        return max(reversed(self._held), key=lambda held: numbers[held.client])

    def remove(self, ticket: Ticket) -> None:
        """Forget a job that is over."""
        self._held.pop(ticket, None)

    def settle(self) -> None:
        """Let the first ones go on, and stop the others; from some time on they run last."""
        settings = self._settings
        running: Counter[Client] = Counter()
        used = {ticket: worker.so_far() for ticket, worker in self._held.items()}
        for ticket in sorted(used, key=lambda ticket: int(used[ticket] / _TURN)):
            worker = self._held[ticket]
            goes = used[ticket] < settings.long_after or (
                running.total() < settings.long_at_once
                and running[ticket.client] < settings.long_a_client
            )
            running[ticket.client] += goes
            worker.rest(not goes)
            if goes and used[ticket] > settings.behind_after:
                worker.lower()

    def _numbers(self) -> Counter[Client]:
        return Counter(ticket.client for ticket in self._held)
