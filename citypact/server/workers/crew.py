"""The workers of one lane on one build: some are idle, some do a job, some are starting."""

import asyncio
import logging
import os
import sys
from collections.abc import Callable

import msgspec

from citypact.server.workers.messages import LOST, Hello, Reply, refusal, too_large
from citypact.server.workers.process import not_executed, start
from citypact.server.workers.spec import Spec
from citypact.server.workers.ticket import Ticket
from citypact.server.workers.worker import Worker

log = logging.getLogger("citypact.server")
_LONGEST_PAUSE = 5.0
_PRIORITY = {"sparql": 2, "read": 3}
"""The server goes before its workers, and short queries before pages, which compute more."""
_BROKEN = 2
"""After so many workers in a row that could not start nobody is waited for."""
_MEANWHILE = 0.05
"""So long after the end of a worker those are known that ended with it, in seconds."""
_STARTING = 2
"""More would only keep each other waiting for the processor; the first one is needed soon."""


class Crew:
    """The workers of one lane on one build.

    There are `size`, some to `spare`, and so many more as do long jobs, but at most `most`. One
    that had to run behind all others is ended afterwards. `free` is called when a worker is idle,
    or when there is one more or less. The first worker is there sooner without a `head_start`.
    """

    def __init__(
        self, spec: Spec, size: int, most: int, free: Callable[[], None], *, head_start: bool
    ) -> None:
        self._spec = spec
        self._size, self._most = size, most
        self.spare = 0
        """How many are idle where `size` work."""
        self._free = free
        self.idle: list[Worker] = []
        self.busy: set[Worker] = set()
        self._starting: set[Worker] = set()
        self._making: asyncio.Task[None] | None = None
        """Makes a process."""
        self._alive: set[Worker] = set()
        self.failures = 0
        """How many workers in a row could not start."""
        self._pause_until = 0.0
        self._head_start = head_start
        """Whether the next worker prepares, also where there is no other one."""
        self._closed = False
        self._lost = False
        """Whether a worker has ended by itself since the last one was started."""
        self.network = ""
        self.error = ""
        """Why its last worker could not start."""

    @property
    def opened(self) -> bool:
        """Tell whether it can work."""
        return bool(self.idle or self.busy)

    @property
    def broken(self) -> bool:
        """Tell whether nobody works, and the workers started last could not."""
        return not self.opened and self.failures >= _BROKEN

    @property
    def complete(self) -> bool:
        """Tell whether it has the workers that it needs, and none is starting."""
        return self._there >= self._size and not self._starting and not self._making

    @property
    def alive(self) -> bool:
        """Tell whether any of its processes is still there."""
        return bool(self._alive or self._making)

    @property
    def jobs(self) -> list[Ticket]:
        """The jobs that its workers do."""
        return [worker.ticket for worker in self.busy if worker.ticket]

    @property
    def doing(self) -> set[bytes]:
        """What its workers do now for all who ask it; what is stopped does not count."""
        tickets = (worker.ticket for worker in self.busy if not worker.resting)
        return {ticket.order for ticket in tickets if ticket and not ticket.alone}

    @property
    def _there(self) -> int:
        return len(self.idle) + len(self.busy)

    def _enough(self) -> int:
        """Return how many workers are of use while as many jobs are long as now."""
        return self._size + self.spare + sum(ticket.long for ticket in self.jobs)

    def give(self, ticket: Ticket) -> None:
        """Let an idle worker do a job, the one that worked last."""
        worker = self.idle.pop()
        self.busy.add(worker)
        worker.give(ticket, asyncio.get_running_loop().time())

    def balance(self) -> None:
        """Start a worker where some are missing.

        One process is made after the other: that keeps everybody waiting for a moment.
        """
        loop, starting = asyncio.get_running_loop(), len(self._starting)
        if self._closed or self._making or loop.time() < self._pause_until:
            return
        if starting < _STARTING and self._there + starting < min(self._enough(), self._most):
            self._making = loop.create_task(self._start())
            self._making.add_done_callback(self._made)

    def _made(self, making: "asyncio.Task[None]") -> None:
        self._making = None

    async def _start(self) -> None:
        """Start a worker: a fresh interpreter, never a fork of this process."""
        if self._lost:  # where all are, the next one must not take its time
            self._lost = False
            await asyncio.sleep(_MEANWHILE)
        spec = msgspec.structs.replace(self._spec, parent=os.getpid(), prepare=self._can_wait())
        command = [sys.executable, "-P", "-m", "citypact.server.workers.child", spec.text()]
        worker = Worker(self)
        try:
            await start(worker, command)
        except OSError as error:
            self._failed(not_executed(error))
            return
        worker.lower(_PRIORITY[self._spec.lane])
        if not worker.gone:
            self._alive.add(worker)
        if self._closed:
            worker.kill()
        elif not (worker.gone or worker in self.idle or worker in self.busy):
            self._starting.add(worker)

    def _can_wait(self) -> bool:
        """Tell whether a new worker may prepare what is asked most before it is given a job.

        Where there is no other one, the first question should not wait; but where that question
        has just been stopped at its deadline, the next worker needs a head start.
        """
        return bool(self.opened or self._starting or self._head_start) and not self.failures

    def ready(self, worker: Worker, hello: Hello) -> None:
        """Take note that a worker has started, or cannot."""
        self._starting.discard(worker)
        self.network = hello.network
        if self._closed or hello.error:
            worker.kill()
            if hello.error:
                self._failed(hello.error)
            return
        self.failures, self._head_start = 0, False
        self.idle.append(worker)
        self._free()

    def replied(self, worker: Worker, ticket: Ticket, reply: Reply) -> None:
        """Take a reply; the worker is idle again, or ended where it is of no more use."""
        ticket.used = worker.used()
        self.busy.discard(worker)
        if self._closed or reply.last or worker.last or self._there >= self._enough():
            worker.kill()
        else:
            self.idle.append(worker)
        ticket.finish(reply)
        self._free()

    def pass_on(self, worker: Worker, heir: Ticket) -> None:
        """Let a worker go on with what it does for another one who waits for the same."""
        if worker.ticket:
            worker.ticket.used = worker.used()
        worker.pass_on(heir, asyncio.get_running_loop().time())

    def stop(self, worker: Worker) -> None:
        """End a worker with what it does."""
        if worker.ticket:
            worker.ticket.used, worker.ticket.killed = worker.used(), True
        self.busy.discard(worker)
        self._head_start = True
        worker.kill()
        self._free()

    def ended(self, worker: Worker, ticket: Ticket | None) -> None:
        """Take note that a process is gone."""
        known = worker in self.busy or worker in self.idle
        self._lost = self._lost or (known and not worker.killed)
        self._alive.discard(worker)
        self._starting.discard(worker)
        self.busy.discard(worker)
        if worker in self.idle:
            self.idle.remove(worker)
        if not known and not worker.killed:
            self._failed(f"a worker ended with {worker.end} before it could work")
        if ticket:
            log.warning("a worker ended with %s in the middle of a job", worker.end)
            ticket.used, ticket.killed = asyncio.get_running_loop().time() - ticket.started, True
            ticket.finish(self._why(worker))
        if not self._closed:
            self._free()

    def _why(self, worker: Worker) -> Reply:
        """Return the reply to a job in the middle of which its worker ended."""
        if worker.lost:
            return LOST
        if worker.starved:
            return too_large(self._spec.memory)
        return refusal(500, f"the worker that did this ended with {worker.end}")

    def _failed(self, why: str) -> None:
        """Wait before the next worker is started, longer each time."""
        self.error = why
        self.failures += 1
        pause = min(_LONGEST_PAUSE, 0.1 * 2**self.failures)
        self._pause_until = asyncio.get_running_loop().time() + pause
        log.error("a worker could not start: %s", why)

    def close(self, *, now: bool = False) -> None:
        """End those that are idle, and the others when they are done, or `now`."""
        self._closed = True
        for worker in [*self.idle, *self._starting, *(self.busy if now else ())]:
            worker.kill()
        self.idle.clear()
