"""A lane: jobs of one kind that wait, and the crews that do them."""

from citypact.server.settings import Settings
from citypact.server.workers.crew import Crew
from citypact.server.workers.ticket import Ticket
from citypact.server.workers.waiting import Waiting


class Lane:
    """Jobs of one kind, from outside ("sparql") or of the pages ("read"), and who does them.

    Of the jobs from outside so many run as `Settings.workers` says, beside those that have run for
    a moment already; workers that are spare stand in for theirs.
    """

    def __init__(self, name: str, settings: Settings) -> None:
        self.name = name
        self.outside = name == "sparql"
        self._at_once = settings.workers
        self._waiting = Waiting(settings.queue)
        self._crews: list[Crew] = []

    @property
    def opened(self) -> bool:
        """Tell whether it has workers, or will in a moment."""
        return bool(self._crews)

    @property
    def crew(self) -> Crew:
        """The workers that take new jobs."""
        return self._crews[-1]

    @property
    def jobs(self) -> list[Ticket]:
        """The jobs that run."""
        return [ticket for crew in self._crews for ticket in crew.jobs]

    @property
    def tickets(self) -> list[Ticket]:
        """The jobs that wait or run."""
        return [*self._waiting.tickets(), *self.jobs]

    def take(self, crew: Crew) -> None:
        """Give new jobs to another crew; the one before finishes what it does."""
        for old in self._crews:
            old.close()
        self._crews = [*(old for old in self._crews if old.alive), crew]
        self.free()

    def put(self, ticket: Ticket) -> Ticket | None:
        """Let a job run or wait; return the one for which there is no room, if so."""
        refused = self._waiting.push(ticket)
        self.free()
        return refused

    def withdraw(self, ticket: Ticket) -> None:
        """Let a job that is not done wait no longer, or end it with its worker."""
        if not ticket.started:
            self._waiting.remove(ticket)
        for crew in self._crews if ticket.worker else ():
            if ticket.worker in crew.busy:
                crew.stop(ticket.worker)
                return

    def free(self) -> None:
        """Hand out what waits to whoever is idle, and see that there are enough workers."""
        if not self._crews:
            return
        crew = self.crew
        while self._waiting and crew.idle and self._running(crew) < self._at_once:
            ticket = self._next(crew)
            if ticket is None:
                break
            crew.give(ticket)
        crew.balance()

    def _next(self, crew: Crew) -> Ticket | None:
        """Return the job whose turn it is; the last who is idle is for clients that hold nobody."""
        if len(crew.idle) == 1:
            held = {ticket.client for ticket in crew.jobs if ticket.aside or ticket.long}
            if ticket := self._waiting.pop(lambda ticket: ticket.client not in held):
                return ticket
        return self._waiting.pop(self._may)

    def _running(self, crew: Crew) -> int:
        """Return how many jobs run for which others wait."""
        return sum(not (ticket.aside or ticket.long) for ticket in crew.jobs)

    def _may(self, ticket: Ticket) -> bool:
        """Tell whether a job may run now: a client has few of the pages done at once."""
        if self.outside:
            return True
        return sum(other.client is ticket.client for other in self.crew.jobs) < self._at_once

    @property
    def alive(self) -> bool:
        """Tell whether any process is still there."""
        return any(crew.alive for crew in self._crews)

    def close(self) -> None:
        """End all that runs."""
        for crew in self._crews:
            crew.close(now=True)
