"""The pool of workers: has jobs done for clients, within limits, and ends what takes too long."""

import asyncio
import logging
from functools import partial
from pathlib import Path

from citypact.server.settings import Settings
from citypact.server.workers.clients import Client
from citypact.server.workers.gate import Gone
from citypact.server.workers.lane import Lane
from citypact.server.workers.limits import Limits
from citypact.server.workers.long_jobs import one_too_many, settle
from citypact.server.workers.messages import GONE, LOST, Job, Order, Reply, own, pack, refusal
from citypact.server.workers.staff import Staff
from citypact.server.workers.ticket import Ticket
from graph.builds import Build

log = logging.getLogger("citypact.server")
_TICK = 0.025
_FAILED = 1.0
"""How long it is waited after a failure, so that the log stays short, in seconds."""
_ASIDE = 0.025
"""After so many seconds others go on beside a job: most queries take far less."""
_WATCHED = 0.25
"""From here on it is watched whether the client of a job is still there, in seconds."""
_FORGET = 60.0
_NOTICED = 0.2
"""So long after the loss of a worker all others are known that were lost with it, in seconds."""
_WAITS = 5
"""After so many times the limit a job is long also where it did not get the processor."""
_LAST = 3.0
"""How long it is waited for the end of processes, in seconds."""
_ENDING = refusal(503, "the server is ending; ask again in a moment", Retry_After="5")
_BROKEN = refusal(
    503, "no worker can read the graph now; the log of the server says why", Retry_After="5"
)
_FULL = refusal(503, "too much is asked at once; ask again in a moment", Retry_After="2")


class Pool:
    """The workers of a workspace whose builds are in the folder `output`; a `Gate`.

    `jobs` are what workers can do beside `citypact.server.workers.jobs.JOBS`. The same job, asked
    for by several, is done once (`Lane` says how), unless it is one to be done `anew`.
    """

    def __init__(
        self, output: Path, settings: Settings, *,
        jobs: dict[str, str] | None = None, lanes: tuple[str, ...] = ("sparql", "read"),
    ) -> None:  # fmt: skip
        self._settings = settings
        self._limits = Limits(settings)
        self._lanes = {name: Lane(name, settings) for name in lanes}
        self._staff = Staff(output, settings, [*self._lanes.values()], jobs or {})
        self._ticking: asyncio.Task[None] | None = None
        self._forgot = 0.0
        self._closed = False

    @property
    def build(self) -> Build:
        """The build that answers now.

        Raises:
            StoreError: the pool is not open.
        """
        return self._staff.build

    @property
    def network(self) -> str:
        """Why workers can reach the network, or "" where they cannot."""
        return next(iter(self._lanes.values())).crew.network

    @property
    def broken(self) -> bool:
        """Tell whether nobody can do the jobs of a lane."""
        return any(lane.broken for lane in self._lanes.values())

    @property
    def jobs(self) -> list[Ticket]:
        """The jobs that run."""
        return [ticket for lane in self._lanes.values() for ticket in lane.jobs]

    async def open(self) -> None:
        """Start workers for the current build, and wait until the first can answer queries.

        Raises:
            StoreError: there is no build, or no worker can open it.
        """
        self._loop = asyncio.get_running_loop()
        try:
            await self._staff.open()
        except BaseException:
            await self.close()
            raise
        self._ticking = asyncio.create_task(self._tick())

    async def do(
        self, job: Job, *, client: str, lane: str = "read", deadline: float = 0,
        gone: Gone | None = None, gzip: bool = False,
    ) -> Reply:  # fmt: skip
        """Do a job for a client; where its worker is lost another one does it, once."""
        now = self._loop.time()
        account = self._limits.client(client, now)
        if refused := self._limits.refuses(account, now):
            await asyncio.sleep(self._settings.patience)  # who asks again at once waits too
            return refused
        limit = self._settings.deadline
        seconds = min(deadline, limit) if deadline > 0 else limit
        order = Order(job, gzip)
        once = partial(self._done, order, account, self._lanes[lane], gone, seconds, now + seconds)
        reply = await once()
        if reply is LOST:
            await asyncio.sleep(_NOTICED)
            reply = await once()
        return reply

    async def _done(
        self, order: Order, client: Client, lane: Lane, gone: Gone | None,
        seconds: float, latest: float,
    ) -> Reply:  # fmt: skip
        """Have a job done by one worker, up to a time of the loop, `seconds` after it was asked."""
        if self._closed or lane.broken:
            return _ENDING if self._closed else _BROKEN
        ticket = Ticket(
            pack(order), client, self._loop.create_future(), self._loop.time(), gone,
            alone=order.job.anew,
        )  # fmt: skip
        self._limits.open(ticket)
        timer = self._loop.call_at(latest, self._late, lane, ticket, seconds)
        try:
            if full := lane.put(ticket):
                full.finish(_FULL)
            return await ticket.reply
        finally:
            timer.cancel()
            if ticket.watch:
                ticket.watch.cancel()
            lane.withdraw(ticket)
            self._limits.close(ticket, self._loop.time())

    def _late(self, lane: Lane, ticket: Ticket, seconds: float) -> None:
        worker = ticket.worker
        whole = worker and self._loop.time() - worker.began >= self._settings.deadline
        if ticket.started:
            why = f"this took longer than {seconds:g} s and was stopped; ask for less"
        else:
            why = f"nobody was free to do this within {seconds:g} s; ask again in a moment"
        late = refusal(503, why, Retry_After="5")
        _end(lane, ticket, late if whole else own(late))

    async def _tick(self) -> None:
        """Look often at what runs, whatever happens: nothing else stops what runs for long."""
        while True:
            await asyncio.sleep(_TICK)
            try:
                self._look_at_all(self._loop.time())
            except Exception:
                log.exception("workers could not be looked after")
                await asyncio.sleep(_FAILED)

    def _look_at_all(self, now: float) -> None:
        for lane in self._lanes.values():
            self._look(lane, now)
        self._staff.look()
        if now - self._forgot > _FORGET:
            self._forgot = now
            self._limits.forget(now)

    def _look(self, lane: Lane, now: float) -> None:
        """Find what has become long, and whose client is gone."""
        for ticket in lane.jobs:
            ticket.aside = now - ticket.started > _ASIDE
            if lane.outside and not ticket.long and self._is_long(ticket, now):
                ticket.long = True
                if surplus := one_too_many(_long(lane), self._settings):
                    _end(lane, surplus, self._limits.too_many())
        for ticket in lane.tickets:
            if ticket.gone and not ticket.watch and now - ticket.arrived > _WATCHED:
                ticket.watch = asyncio.ensure_future(ticket.gone())
                ticket.watch.add_done_callback(partial(_gone, lane, ticket))
        for ticket in lane.tickets if lane.broken else ():
            _end(lane, ticket, _BROKEN)
        settle(_long(lane), self._settings)
        lane.free()

    def _is_long(self, ticket: Ticket, now: float) -> bool:
        """Tell by the processor time: where the machine is busy, all take long."""
        limit, age = self._settings.long_after, now - ticket.started
        used = ticket.worker.used() if ticket.worker and age > limit else 0.0
        return used > limit or age > _WAITS * limit

    async def close(self) -> None:
        """End all that runs."""
        self._closed = True
        if self._ticking:
            self._ticking.cancel()
        lanes = self._lanes.values()
        for lane in lanes:
            for ticket in lane.tickets:
                _end(lane, ticket, _ENDING)
        self._staff.close()
        latest = self._loop.time() + _LAST
        while any(lane.alive for lane in lanes) and self._loop.time() < latest:
            await asyncio.sleep(0.005)


def _long(lane: Lane) -> list[Ticket]:
    return [ticket for ticket in lane.jobs if ticket.long]


def _gone(lane: Lane, ticket: Ticket, watch: "asyncio.Future[object]") -> None:
    _end(lane, ticket, GONE)


def _end(lane: Lane, ticket: Ticket, reply: Reply) -> None:
    """End a job that is not done, with a reply for whoever waits."""
    if not ticket.reply.done():
        ticket.finish(reply)
        lane.withdraw(ticket)
