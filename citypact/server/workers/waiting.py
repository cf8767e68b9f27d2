"""The queue before the workers: every client is served in turn, whoever waits with how many."""

from collections import deque
from collections.abc import Callable

from citypact.server.workers.clients import Client
from citypact.server.workers.ticket import Ticket


class Waiting:
    """Jobs that wait, in turn by client, and for each client in order."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._of: dict[Client, deque[Ticket]] = {}
        self._number = 0

    def __len__(self) -> int:
        return self._number

    def tickets(self) -> list[Ticket]:
        """Return all that wait."""
        return [ticket for tickets in self._of.values() for ticket in tickets]

    def push(self, ticket: Ticket) -> Ticket | None:
        """Let a job wait; return the one that may not, where too many do.

        That is the latest job of the client with the most jobs.
        """
        self._of.setdefault(ticket.client, deque()).append(ticket)
        self._number += 1
        if self._number <= self._most:
            return None
        latest = max(self._of.values(), key=len)[-1]
        self.remove(latest)
        return latest

    def pop(
        self, may: Callable[[Client], bool], ready: Callable[[Ticket], bool] = bool
    ) -> Ticket | None:
        """Take the first job that is `ready` of the first client that `may` have one done.

        The client is last from now on.
        """
        for client, tickets in self._of.items():
            ticket = next(filter(ready, tickets), None) if may(client) else None
            if ticket:
                self.remove(ticket)
                if tickets:
                    self._of[client] = self._of.pop(client)
                return ticket
        return None

    def remove(self, ticket: Ticket) -> None:
        """Let a job wait no longer."""
        tickets = self._of.get(ticket.client, deque())
        if ticket in tickets:
            tickets.remove(ticket)
            self._number -= 1
            if not tickets:
                del self._of[ticket.client]
