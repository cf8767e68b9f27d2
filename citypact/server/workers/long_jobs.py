"""Long jobs: few run at once, as many are stopped until it is their turn, and no more are kept."""

from collections import Counter

from citypact.server.settings import Settings
from citypact.server.workers.clients import Client
from citypact.server.workers.ticket import Ticket
from citypact.server.workers.worker import Worker


class LongJobs:
    """The long jobs under way: those that have used least of the processor go first.

    A job that is stopped uses no processor. It goes on when those that run have used a second
    more, or end; its deadline counts on.
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
        for ticket in sorted(self._held, key=self._whole_seconds):
            worker = self._held[ticket]
            goes = (
                running.total() < settings.long_at_once
                and running[ticket.client] < settings.long_a_client
            )
            running[ticket.client] += goes
            worker.rest(not goes)
            if goes and worker.so_far() > settings.behind_after:
                worker.lower()

    def _whole_seconds(self, ticket: Ticket) -> int:
        return int(self._held[ticket].so_far())

    def _numbers(self) -> Counter[Client]:
        return Counter(ticket.client for ticket in self._held)
