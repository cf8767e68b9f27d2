"""A lane: jobs of one kind that wait, and the crews that do them."""

import asyncio

from citypact.server.settings import Settings
from citypact.server.workers.clients import Client
from citypact.server.workers.crew import Crew
from citypact.server.workers.messages import Reply
from citypact.server.workers.ticket import Ticket
from citypact.server.workers.waiting import Waiting


class Lane:
    """Jobs of one kind, from outside ("sparql") or of the pages ("read"), and who does them.

    Of the jobs from outside so many run as `Settings.workers` says, beside those that have run for
    a moment already; workers that are spare stand in for theirs.

    The same job is done once for all who ask for it, unless its ticket is `alone`. Each of them
    waits in the turn of its own client, on its own account and until its own deadline. While one of
    these jobs runs, and is not stopped, the others are passed over; its reply is that of them all,
    unless it says something of who asked. Where who asked is gone, refused or late, the next one
    takes the job over as it runs, and pays from there: it ends with the last of them, or at a
    deadline when it has run as long as any job may.
    """

    def __init__(self, name: str, settings: Settings) -> None:
        self.name = name
        self.outside = name == "sparql"
        self._at_once = settings.workers
        self._since = 0.0
        """When the crew that takes new jobs came, by the time of the loop."""
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

    @property
    def broken(self) -> bool:
        """Tell whether nobody works, and those started last could not."""
        return self.opened and self.crew.broken

    def take(self, crew: Crew) -> None:
        """Give new jobs to another crew; the one before finishes what it does."""
        for old in self._crews:
            old.close()
        self._crews = [*(old for old in self._crews if old.alive), crew]
        self._since = asyncio.get_running_loop().time()
        self.free()

    def put(self, ticket: Ticket) -> Ticket | None:
        """Let a job run or wait; return the one for which there is no room, if so."""
        ticket.tell = self._tell
        refused = self._waiting.push(ticket)
        self.free()
        return refused

    def withdraw(self, ticket: Ticket) -> None:
        """Let a job wait no longer; one that runs ends with its worker if nobody else waits."""
        if not ticket.started:
            self._waiting.remove(ticket)
        for crew in self._crews:
            if ticket.worker and ticket.worker in crew.busy:
                heir = self._heir(ticket) if crew is self.crew else None
                if heir:
                    self._waiting.remove(heir)
                    crew.pass_on(ticket.worker, heir)
                else:
                    crew.stop(ticket.worker)
                return

    def _others(self, ticket: Ticket) -> list[Ticket]:
        """Return those that wait for the same as a job that runs."""
        return [] if ticket.alone else self._waiting.alike(ticket.order)

    def _heir(self, ticket: Ticket) -> Ticket | None:
        return next((other for other in self._others(ticket) if not other.reply.done()), None)

    def _tell(self, ticket: Ticket, reply: Reply) -> None:
        """Give the reply to a job, if it is for all, to those who wait for the same."""
        if reply.own or not ticket.started or ticket.started < self._since:
            return
        for other in self._others(ticket):
            self._waiting.remove(other)
            other.finish(reply)

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
        doing = crew.doing
        if len(crew.idle) == 1:
            held = {ticket.client for ticket in crew.jobs if ticket.aside or ticket.long}
            if ticket := self._waiting.pop(lambda client: client not in held, doing):
                return ticket
        return self._waiting.pop(self._may, doing)

    def _running(self, crew: Crew) -> int:
        """Return how many jobs run for which others wait."""
        return sum(not (ticket.aside or ticket.long) for ticket in crew.jobs)

    def _may(self, client: Client) -> bool:
        """Tell whether a client may have a job done now: of the pages few at once."""
        if self.outside:
            return True
        return sum(other.client is client for other in self.crew.jobs) < self._at_once

    @property
    def alive(self) -> bool:
        """Tell whether any process is still there."""
        return any(crew.alive for crew in self._crews)

    def close(self) -> None:
        """End all that runs."""
        for crew in self._crews:
            crew.close(now=True)
