"""A lane: jobs of one kind that wait, and the crew that does them."""

from typing import Protocol

from citypact.server.settings import Settings
from citypact.server.workers.crew import Crew
from citypact.server.workers.messages import Reply
from citypact.server.workers.ticket import Ticket
from citypact.server.workers.waiting import Waiting
from citypact.server.workers.worker import Worker


class Office(Protocol):
    """Who gives jobs to lanes and takes their replies."""

    def finish(self, ticket: Ticket, reply: Reply, used: float) -> None:
        """Take the reply of a job, and the processor time that it took in seconds."""

    def crashed(self, ticket: Ticket, worker: Worker) -> None:
        """Take note that a worker ended in the middle of a job."""

    def now(self) -> float:
        """Return the time of the loop in seconds."""


class Lane:
    """Jobs of one kind, from outside ("sparql") or of the pages ("read"), and who does them.

    Of the jobs from outside so many run as `Settings.workers` says, beside those that are long;
    as many workers as there may be long ones wait to stand in for theirs.
    """

    def __init__(self, name: str, settings: Settings, office: Office) -> None:
        self.name = name
        self.outside = name == "sparql"
        self.spare = settings.long_at_once if self.outside else 0
        self._settings = settings
        self._office = office
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

    def withdraw(self, ticket: Ticket) -> float:
        """End a job, running or not; return the processor time that it took in seconds."""
        if not ticket.started:
            self._waiting.remove(ticket)
            return 0.0
        for crew in self._crews:
            for worker in crew.busy:
                if worker.ticket is ticket:
                    used = crew.stop(worker)
                    self.free()
                    return used
        return 0.0

    def free(self) -> None:
        """Hand out what waits to whoever is idle, and see that there are enough workers."""
        if not self._crews:
            return
        crew = self.crew
        while self._waiting and crew.idle and crew.running < self._settings.workers:
            ticket = self._waiting.pop(self._may)
            if ticket is None:
                break
            crew.give(ticket, self._office.now())
        crew.balance(replace=self.outside or len(self._waiting) > 0)

    def _may(self, ticket: Ticket) -> bool:
        """Tell whether a job may run now: a client has few of the pages done at once."""
        return self.outside or self._running(ticket) < self._settings.workers

    def _running(self, ticket: Ticket) -> int:
        held = (worker.ticket for worker in self.crew.busy)
        return sum(1 for other in held if other and other.client is ticket.client)

    def under_way(self) -> list[tuple[Worker, Ticket]]:
        """Return the jobs that run, with who does them."""
        pairs = [(worker, worker.ticket) for crew in self._crews for worker in crew.busy]
        return [(worker, ticket) for worker, ticket in pairs if ticket]

    def tickets(self) -> list[Ticket]:
        """Return the jobs that wait or run."""
        return [*self._waiting.tickets(), *(ticket for _, ticket in self.under_way())]

    def done(self, ticket: Ticket, reply: Reply, used: float) -> None:
        """Take a reply."""
        self._office.finish(ticket, reply, used)

    def crashed(self, ticket: Ticket, worker: Worker) -> None:
        """Take note that a worker ended in the middle of a job."""
        self._office.crashed(ticket, worker)

    @property
    def alive(self) -> bool:
        """Tell whether any process is still there."""
        return any(crew.alive for crew in self._crews)

    def close(self) -> None:
        """End all that runs."""
        for crew in self._crews:
            crew.close(now=True)
