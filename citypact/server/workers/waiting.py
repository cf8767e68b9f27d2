"""The queue before the workers: every client is served in turn, whoever waits with how many."""

from collections.abc import Callable, Container

from citypact.server.workers.clients import Client
from citypact.server.workers.ticket import Ticket


class Alike(dict[bytes, dict[Ticket, None]]):
    """Tickets by what they ask, in the order in which it was first asked."""

    def put(self, ticket: Ticket) -> None:
        """Add a ticket, after those that ask the same."""
        self.setdefault(ticket.order, {})[ticket] = None

    def drop(self, ticket: Ticket) -> None:
        """Take a ticket out."""
        del self[ticket.order][ticket]
        if not self[ticket.order]:
            del self[ticket.order]


class Waiting:
    """Jobs that wait: in turn by client, and for each client in order.

    However many ask the same, it is looked at once for each client.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._of: dict[Client, Alike] = {}
        self._alike = Alike()
        self._tickets: dict[Ticket, None] = {}

    def __len__(self) -> int:
        return len(self._tickets)

    def tickets(self) -> list[Ticket]:
        """Return all that wait."""
        return [*self._tickets]

    def alike(self, order: bytes) -> list[Ticket]:
        """Return those that wait for the same, in order."""
        return [*self._alike.get(order, ())]

    def push(self, ticket: Ticket) -> Ticket | None:
        """Let a job wait; return the one that may not, where too many do.

        That is one of the client with the most jobs, of those that it asked for last.
        """
        self._tickets[ticket] = None
        self._alike.put(ticket)
        self._of.setdefault(ticket.client, Alike()).put(ticket)
        if len(self) <= self._most:
            return None
        fullest = max(self._of.values(), key=lambda asked: sum(map(len, asked.values())))
        latest = next(reversed(next(reversed(fullest.values()))))
        self.remove(latest)
        return latest

    def pop(
        self, may: Callable[[Client], bool], doing: Container[bytes] = frozenset()
    ) -> Ticket | None:
        """Take the first job that is not one of those `doing`, of the first client that `may`.

        The client is last from now on.
        """
        for client, asked in self._of.items():
            first = (next(iter(same)) for order, same in asked.items() if order not in doing)
            ticket = next(first, None) if may(client) else None
            if ticket:
                self.remove(ticket)
                if asked:
                    self._of[client] = self._of.pop(client)
                return ticket
        return None

    def remove(self, ticket: Ticket) -> None:
        """Let a job wait no longer."""
        if ticket not in self._tickets:
            return
        del self._tickets[ticket]
        self._alike.drop(ticket)
        asked = self._of[ticket.client]
        asked.drop(ticket)
        if not asked:
            del self._of[ticket.client]
