"""Long jobs: few run at once, as many are stopped until it is their turn, and no more are kept."""

from collections import Counter

from citypact.server.settings import Settings
from citypact.server.workers.clients import Client
from citypact.server.workers.ticket import Ticket

_TURN = 1.0
"""Who has used so many seconds more than another one lets it go first."""


def most_kept(settings: Settings) -> int:
    """Return how many long jobs are kept, running or stopped."""
    return 2 * settings.long_at_once


def one_too_many(long: list[Ticket], settings: Settings) -> Ticket | None:
    """Return the job that may not go on where too many are long.

    That is the latest of the client with the most long jobs.
    """
    if len(long) <= most_kept(settings):
        return None
    numbers = Counter(ticket.client for ticket in long)
    return max(long, key=lambda ticket: (numbers[ticket.client], ticket.started))


def settle(long: list[Ticket], settings: Settings) -> None:
    """Let those go on that have used least of the processor, and stop the others.

    A job that is stopped uses no processor. It goes on when those that run have used more than it,
    or end; its deadline counts on. One that got next to nothing of the processor is not stopped.
    From some time on those that run are last.
    """
    running: Counter[Client] = Counter()
    doing = [(worker.used(), ticket.started, ticket.client, worker)
             for ticket in long if (worker := ticket.worker)]  # fmt: skip
    for used, _, client, worker in sorted(doing, key=lambda each: (each[0] // _TURN, each[1])):
        goes = used < settings.long_after or (
            running.total() < settings.long_at_once and running[client] < settings.long_a_client
        )
        running[client] += goes
        worker.rest(not goes)
        if goes and used > settings.behind_after:
            worker.lower()
