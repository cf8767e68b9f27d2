"""What a client may have done: processor time in a minute."""

import math

from citypact.server.settings import Settings
from citypact.server.workers.clients import Client, Clients
from citypact.server.workers.messages import Reply, own, refusal
from citypact.server.workers.ticket import Ticket

_START = 0.25
"""Seconds that the start of a worker costs; who has one killed pays for it."""
_BEHIND = 0.25
"""What a second of processor time counts where it was used behind all others."""


class Limits:
    """Keeps the accounts of clients."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._clients = Clients(settings.seconds_a_minute)

    def client(self, address: str, now: float) -> Client:
        """Return the account of the client at an address."""
        return self._clients.get(address, now)

    def refuses(self, client: Client, now: float) -> Reply | None:
        """Return why a client may not have anything done now, if so."""
        wait = self._clients.wait(client, now)
        if not wait:
            return None
        most = f"{self._settings.seconds_a_minute:g} seconds of processor time a minute"
        why = f"you have used the {most} that one client may; ask again in {math.ceil(wait)} s"
        return refusal(429, why, Retry_After=str(math.ceil(wait)))

    def too_many(self) -> Reply:
        """Return the reply to a long job for which there is no place."""
        why = "too many long queries are running, most of them yours; wait, or ask for less"
        return own(refusal(429, why, Retry_After=str(math.ceil(self._settings.deadline))))

    def open(self, ticket: Ticket) -> None:
        """Take note of a new job."""
        ticket.client.open += 1

    def close(self, ticket: Ticket, now: float) -> None:
        """Settle a job that is over."""
        ticket.client.open -= 1
        if ticket.started:
            first = min(ticket.used, self._settings.behind_after)
            cost = first + (ticket.used - first) * _BEHIND + _START * ticket.killed
            self._clients.spend(ticket.client, cost, now)

    def forget(self, now: float) -> None:
        """Forget who has asked nothing for a while."""
        self._clients.forget(now)
