"""The workers of one lane on one build: some are idle, some do a job, some are starting."""

import asyncio
import json
import logging
import os
import sys
from pathlib import Path
from typing import Any, Protocol

import citypact
from citypact.server.workers.messages import Hello, Reply
from citypact.server.workers.ticket import Ticket
from citypact.server.workers.worker import Worker

log = logging.getLogger("citypact.server")
_LONGEST_PAUSE = 5.0
_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


class Foreman(Protocol):
    """Who hands jobs to a crew."""

    def done(self, ticket: Ticket, reply: Reply, used: float) -> None:
        """Take a reply, and the processor time that it took in seconds."""

    def free(self) -> None:
        """Take note that a worker is idle, or that there is one more or less."""

    def crashed(self, ticket: Ticket, worker: Worker) -> None:
        """Take note that a worker ended in the middle of a job."""


class Crew:
    """The workers of one lane on one build.

    There are `size`, some to `spare`, and so many more as do long jobs, but at most `most`. One
    that had to run behind all others is ended afterwards.
    """

    def __init__(self, spec: dict[str, Any], size: int, most: int, foreman: Foreman) -> None:
        self._spec = spec
        self._size, self._most = size, most
        self.spare = 0
        """How many are idle where `size` work."""
        self._foreman = foreman
        self.idle: list[Worker] = []
        self.busy: set[Worker] = set()
        self._starting: set[Worker] = set()
        self._starts: set[asyncio.Task[None]] = set()
        self._alive: set[Worker] = set()
        self._failures = 0
        self._pause_until = 0.0
        self._closed = False
        self.network = ""
        self.error = ""
        """Why its last worker could not start."""

    @property
    def opened(self) -> bool:
        """Tell whether it can work."""
        return bool(self.idle or self.busy)

    @property
    def complete(self) -> bool:
        """Tell whether it has the workers that it needs, and none is starting."""
        there = len(self.idle) + len(self.busy)
        return there >= self._size and not self._starting and not self._starts

    @property
    def alive(self) -> bool:
        """Tell whether any of its processes is still there."""
        return bool(self._alive or self._starts)

    @property
    def running(self) -> int:
        """How many jobs run that are not long."""
        return len(self.busy) - self._long()

    def _long(self) -> int:
        return sum(1 for worker in self.busy if worker.ticket and worker.ticket.long)

    def give(self, ticket: Ticket, now: float) -> None:
        """Let an idle worker do a job, the one that worked last."""
        worker = self.idle.pop()
        self.busy.add(worker)
        worker.give(ticket, now)

    def balance(self, *, replace: bool) -> None:
        """Start a worker where some are missing; `replace` those that do long jobs, too.

        One after the other: making a process keeps everybody waiting for a moment.
        """
        now = asyncio.get_running_loop().time()
        if self._closed or self._starts or now < self._pause_until:
            return
        wanted = min(self._size + self.spare + (self._long() if replace else 0), self._most)
        if wanted > len(self.idle) + len(self.busy) + len(self._starting):
            start = asyncio.get_running_loop().create_task(self._start())
            self._starts.add(start)
            start.add_done_callback(self._starts.discard)

    async def _start(self) -> None:
        """Start a worker: a fresh interpreter, never a fork of this process."""
        spec = json.dumps(self._spec | {"parent": os.getpid()})
        command = [sys.executable, "-P", "-m", "citypact.server.workers.child", spec]
        loop = asyncio.get_running_loop()
        try:
            _, worker = await loop.subprocess_exec(
                lambda: Worker(self),
                *command,
                env=_environment(),
                cwd=os.sep,
            )
        except OSError as error:
            self._failed(str(error))
            return
        if not worker.gone:
            self._alive.add(worker)
        if self._closed:
            worker.kill()
        elif not (worker.gone or worker in self.idle or worker in self.busy):
            self._starting.add(worker)

    def ready(self, worker: Worker, hello: Hello) -> None:
        """Take note that a worker has started, or cannot."""
        self._starting.discard(worker)
        self.network = hello.network
        if self._closed or hello.error:
            worker.kill()
            if hello.error:
                self.error = hello.error
                self._failed(hello.error)
            return
        self._failures = 0
        self.idle.append(worker)
        self._foreman.free()

    def replied(self, worker: Worker, ticket: Ticket, reply: Reply) -> None:
        """Take a reply; the worker is idle again, or ended where it is of no more use."""
        used = worker.used()
        self.busy.discard(worker)
        too_many = len(self.idle) + len(self.busy) >= self._size + self.spare + self._long()
        if self._closed or reply.last or worker.lowered or too_many:
            worker.kill()
        else:
            self.idle.append(worker)
        self._foreman.done(ticket, reply, used)
        self._foreman.free()

    def stop(self, worker: Worker) -> float:
        """End a worker with what it does; return the processor time that was used for it."""
        used = worker.used()
        self.busy.discard(worker)
        worker.kill()
        return used

    def ended(self, worker: Worker, ticket: Ticket | None) -> None:
        """Take note that a process is gone."""
        self._alive.discard(worker)
        known = worker in self.busy or worker in self.idle
        self.busy.discard(worker)
        if worker in self.idle:
            self.idle.remove(worker)
        if not known and not worker.killed:
            self._failed(f"a worker ended with {worker.crash} before it could work")
        self._starting.discard(worker)
        if ticket:
            self._foreman.crashed(ticket, worker)
        self.note(worker)
        if not self._closed:
            self._foreman.free()

    def _failed(self, why: str) -> None:
        """Wait before the next worker is started, longer each time."""
        self.error = self.error or why
        self._failures += 1
        pause = min(_LONGEST_PAUSE, 0.1 * 2**self._failures)
        self._pause_until = asyncio.get_running_loop().time() + pause
        log.error("a worker could not start: %s", self.error)

    def note(self, worker: Worker) -> None:
        """Put into the log what a worker wrote to standard error."""
        said, worker.said = worker.said.decode("utf-8", "replace").strip(), b""
        if said and not self._closed:
            log.warning("a worker said: %s", said)

    @property
    def failures(self) -> int:
        """How many workers in a row could not start."""
        return self._failures

    def close(self, *, now: bool = False) -> None:
        """End those that are idle, and the others when they are done, or `now`."""
        self._closed = True
        for worker in [*self.idle, *self._starting, *(self.busy if now else ())]:
            worker.kill()
        self.idle.clear()


def _environment() -> dict[str, str]:
    """Return the environment of workers: this one, one thread for numbers, this Citypact."""
    here = str(Path(citypact.__file__).resolve().parent.parent)
    path = os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH", ""))))
    own = {"PYTHONPATH": path, "RUST_BACKTRACE": "0", "MALLOC_ARENA_MAX": "2"}
    return os.environ | dict.fromkeys(_ONE_THREAD, "1") | own
