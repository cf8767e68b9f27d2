"""The pool of workers: has jobs done for clients, within limits, and ends what takes too long."""

import asyncio
import logging
import math
from pathlib import Path

from citypact.server.settings import Settings
from citypact.server.workers.child import too_large
from citypact.server.workers.crew import Crew
from citypact.server.workers.gate import Gone
from citypact.server.workers.jobs import JOBS
from citypact.server.workers.lane import Lane
from citypact.server.workers.limits import Limits
from citypact.server.workers.long_jobs import LongJobs
from citypact.server.workers.messages import GONE, Job, Order, Reply, pack, refusal
from citypact.server.workers.new_builds import NewBuilds
from citypact.server.workers.ticket import Ticket
from citypact.server.workers.worker import Worker
from ontology.errors import StoreError

log = logging.getLogger("citypact.server")
_TICK = 0.05
_WATCHED = 0.5
"""From here on it is watched whether the client of a job is still there, in seconds."""
_LOOK_FOR_BUILDS = 1.0
_FORGET = 60.0
_START = 60.0
_WAITS = 5
"""After so many times the limit a job is long also where it did not get the processor."""
_TRIES = 3
_PATIENCE = 3.0
_LAST = 3.0
_ENDING = refusal(503, "the server is ending; ask again in a moment", Retry_After="5")
_FULL = refusal(503, "too much is asked at once; ask again in a moment", Retry_After="2")


class Pool:
    """The workers of a workspace; a `Gate`.

    A new build is taken when workers have opened it: new jobs go to them, the others finish what
    they do.
    """

    def __init__(
        self, root: Path, output: Path, settings: Settings, *,
        jobs: dict[str, str] | None = None, lanes: tuple[str, ...] = ("sparql", "read"),
    ) -> None:  # fmt: skip
        self._root, self._settings = root, settings
        self._jobs = JOBS if jobs is None else jobs
        self._builds = NewBuilds(output)
        self._limits = Limits(settings)
        self._long = LongJobs(settings)
        self._lanes = {name: Lane(name, settings, self) for name in lanes}
        self._folder: Path | None = None
        self._name = ""
        self._next: tuple[Path, dict[str, Crew]] | None = None
        self._ticking: asyncio.Task[None] | None = None
        self._latest = math.inf
        """From here on all lanes have workers, also where the first ones are not complete."""
        self._closed = False

    @property
    def build(self) -> str:
        """The name of the build that answers now."""
        return self._name

    @property
    def long(self) -> int:
        """How many long jobs from outside are under way, running or stopped."""
        return len(self._long)

    @property
    def busy(self) -> int:
        """How many jobs run."""
        return sum(len(lane.under_way()) for lane in self._lanes.values())

    @property
    def network(self) -> str:
        """Why workers can reach the network, or "" where they cannot."""
        return next(iter(self._lanes.values())).crew.network

    async def open(self) -> None:
        """Start workers for the current build, and wait until the first can answer queries.

        Raises:
            StoreError: there is no build, or no worker can open it.
        """
        self._loop = asyncio.get_running_loop()
        self._folder = self._builds.open()
        self._name = self._folder.name
        self._ticking = asyncio.create_task(self._tick())
        first = next(iter(self._lanes.values()))
        first.take(self._crew(first, self._folder))
        await self._first(first.crew)
        self._latest = self.now() + _PATIENCE

    async def _first(self, crew: Crew) -> None:
        latest = self.now() + _START
        while not crew.opened:
            if crew.failures >= _TRIES or self.now() > latest:
                await self.close()
                raise StoreError(f"no worker can open the build: {crew.error or 'it takes long'}")
            await asyncio.sleep(0.01)
        if crew.network:
            log.warning(
                "WORKERS CAN REACH THE NETWORK: the system does not let them leave it (%s). "
                "Queries with SERVICE are refused before they reach the engine; for a second "
                "wall, allow user namespaces to this user.", crew.network,
            )  # fmt: skip

    def _crew(self, lane: Lane, folder: Path) -> Crew:
        """Start the workers of a lane on a build."""
        settings = self._settings
        spec = {
            "root": str(self._root), "build": str(folder), "lane": lane.name,
            "memory": settings.memory, "rows": settings.rows, "answer": settings.answer,
            "jobs": self._jobs,
        }  # fmt: skip
        size = settings.workers
        most = size + (lane.spare + self._long.most if lane.outside else size)
        crew = Crew(spec, size, most, lane)
        crew.balance(replace=False)
        return crew

    async def do(
        self, job: Job, *, client: str, lane: str = "read", deadline: float = 0,
        gone: Gone | None = None, gzip: bool = False,
    ) -> Reply:  # fmt: skip
        """Do a job for a client."""
        if self._closed:
            return _ENDING
        now = self.now()
        account = self._limits.client(client, now)
        if refused := self._limits.refuses(account, now):
            await asyncio.sleep(self._settings.patience)  # who asks again at once waits too
            return refused
        order, reply = pack(Order(job, gzip)), self._loop.create_future()
        ticket = Ticket(order, account, lane, reply, now, gone)
        self._limits.open(ticket)
        limit = self._settings.deadline
        seconds = min(deadline, limit) if deadline > 0 else limit
        ticket.timer = self._loop.call_later(seconds, self._late, ticket, seconds)
        try:
            if full := self._lanes[lane].put(ticket):
                self.finish(full, _FULL, 0.0)
            return await ticket.reply
        finally:
            self._end(ticket, GONE)

    def _late(self, ticket: Ticket, seconds: float) -> None:
        if ticket.started:
            why = f"this took longer than {seconds:g} s and was stopped; ask for less"
        else:
            why = f"nobody was free to do this within {seconds:g} s; ask again in a moment"
        self._end(ticket, refusal(503, why, Retry_After="5"))

    def _end(self, ticket: Ticket, reply: Reply) -> None:
        """End a job that is not done, with a reply for whoever waits."""
        if ticket.over:
            return
        used = self._lanes[ticket.lane].withdraw(ticket)
        self.finish(ticket, reply, used, killed=ticket.started > 0)

    def finish(self, ticket: Ticket, reply: Reply, used: float, *, killed: bool = False) -> None:
        """Take the reply of a job, and the processor time that it took in seconds."""
        if ticket.over:
            return
        ticket.over = True
        self._long.remove(ticket)
        self._limits.close(ticket, used, self.now(), killed=killed)
        if ticket.timer:
            ticket.timer.cancel()
        if ticket.watch:
            ticket.watch.cancel()
        if not ticket.reply.done():
            ticket.reply.set_result(reply)

    def crashed(self, ticket: Ticket, worker: Worker) -> None:
        """Take note that a worker ended in the middle of a job."""
        if worker.starved:
            reply = too_large(self._settings.memory)
        else:
            reply = refusal(500, f"the worker that did this ended with {worker.crash}")
        log.warning("a worker ended with %s in the middle of a job", worker.crash)
        self.finish(ticket, reply, self.now() - ticket.started, killed=True)

    def now(self) -> float:
        """Return the time of the loop in seconds."""
        return self._loop.time()

    async def _tick(self) -> None:
        """Look at what runs, often, and whether there is a new build, each second."""
        looked = forgotten = self.now()
        while True:
            await asyncio.sleep(_TICK)
            now = self.now()
            for lane in self._lanes.values():
                self._look(lane, now)
            if now - looked > _LOOK_FOR_BUILDS:
                looked = now
                self._look_for_builds()
            if now - forgotten > _FORGET:
                forgotten = now
                self._limits.forget(now)
            self._open_later(now)
            self._switch()

    def _open_later(self, now: float) -> None:
        """Start spare workers and those of other lanes after the first ones."""
        first = next(iter(self._lanes.values()))
        if not self._folder or not first.opened:
            return
        if now < self._latest and not first.crew.complete:
            return
        for lane in self._lanes.values():
            if not lane.opened:
                lane.take(self._crew(lane, self._folder))
            lane.crew.spare = lane.spare

    def _look(self, lane: Lane, now: float) -> None:
        """Find what has become long."""
        for worker, ticket in lane.under_way():
            if not ticket.long and self._is_long(worker, now - ticket.started):
                self._lengthen(ticket, worker, lane)
        for ticket in lane.tickets():
            if now - ticket.arrived > _WATCHED:
                self._watch(ticket)
        self._long.settle()
        lane.free()

    def _is_long(self, worker: Worker, age: float) -> bool:
        """Tell by the processor time: where the machine is busy, all take long."""
        limit = self._settings.long_after
        return age > limit and (worker.so_far() > limit or age > _WAITS * limit)

    def _lengthen(self, ticket: Ticket, worker: Worker, lane: Lane) -> None:
        """Let another worker stand in for that of a long job; end one where too many are long."""
        ticket.long = True
        if lane.outside and (one_too_many := self._long.add(ticket, worker)):
            self._end(one_too_many, self._limits.too_many())

    def _watch(self, ticket: Ticket) -> None:
        """End a job when its client is gone; only for those that take a while."""
        if ticket.gone and not ticket.watch:
            ticket.watch = asyncio.ensure_future(ticket.gone())
            ticket.watch.add_done_callback(lambda _: self._end(ticket, GONE))

    def _look_for_builds(self) -> None:
        folder = self._builds.look()
        if folder is None or folder == self._folder:
            return
        log.info("a new build, %s: workers open it", folder.name)
        self._drop_next()
        crews = {name: self._crew(lane, folder) for name, lane in self._lanes.items()}
        self._next = folder, crews

    def _drop_next(self) -> None:
        for crew in self._next[1].values() if self._next else ():
            crew.close(now=True)
        self._next = None

    def _switch(self) -> None:
        """Take the new build when workers of every lane have opened it."""
        if self._next is None:
            return
        folder, crews = self._next
        for crew in crews.values():
            crew.balance(replace=False)
        if any(crew.failures >= _TRIES for crew in crews.values()):
            log.error("the build %s cannot be opened; %s answers on", folder.name, self.build)
            self._drop_next()
        elif all(crew.opened for crew in crews.values()):
            self._next, self._folder, self._name = None, folder, folder.name
            for name, crew in crews.items():
                self._lanes[name].take(crew)
            log.info("the build %s answers now", folder.name)

    async def close(self) -> None:
        """End all that runs."""
        self._closed = True
        if self._ticking:
            self._ticking.cancel()
        self._drop_next()
        for lane in self._lanes.values():
            for ticket in lane.tickets():
                self._end(ticket, _ENDING)
            lane.close()
        latest = self.now() + _LAST
        while any(lane.alive for lane in self._lanes.values()) and self.now() < latest:
            await asyncio.sleep(0.005)
