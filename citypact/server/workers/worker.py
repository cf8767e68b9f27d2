"""A worker as the server sees it: a process, two pipes, and the job that it does now."""

import asyncio
import contextlib
import os
import signal
import sys
import time
from typing import Protocol, cast

import msgspec

from citypact.server.workers.messages import Hello, Messages, Reply
from citypact.server.workers.ticket import Ticket

_SAID = 4096
_SIGNS_OF_MEMORY = (b"memory allocation", b"bad_alloc", b"MemoryError")
_LOWEST = 19
_SOON = 0.1
"""What is written within this time is one entry of the log, in seconds."""
_hello, _reply = msgspec.msgpack.Decoder(Hello), msgspec.msgpack.Decoder(Reply)


class Team(Protocol):
    """Whom a worker tells what happens to it."""

    def ready(self, worker: "Worker", hello: Hello) -> None:
        """Take note that a worker has started, or cannot."""

    def replied(self, worker: "Worker", ticket: Ticket, reply: Reply) -> None:
        """Take the reply of a worker, which is free now."""

    def note(self, worker: "Worker") -> None:
        """Put into the log what a worker wrote to standard error."""

    def ended(self, worker: "Worker", ticket: Ticket | None) -> None:
        """Take note that a process is gone, and with it what it did."""


class Worker(asyncio.SubprocessProtocol):
    """A process that does one job at a time."""

    def __init__(self, team: Team) -> None:
        self._team = team
        self._messages = Messages()
        self._greeted = False
        self.ticket: Ticket | None = None
        self.said = b""
        """The last that it wrote to standard error."""
        self.killed = self.gone = self.starved = False
        self.lowered = self._resting = False
        self._clock = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the process."""
        self._process = cast(asyncio.SubprocessTransport, transport)
        self._input = cast(asyncio.WriteTransport, self._process.get_pipe_transport(0))
        self.pid = self._process.get_pid()

    def give(self, ticket: Ticket, now: float) -> None:
        """Let it do a job."""
        self.ticket, ticket.started = ticket, now
        self.used()
        self._input.write(ticket.order)

    def used(self) -> float:
        """Return the processor time in seconds since this was last asked."""
        before, self._clock = self._clock, _clock_of(self.pid)
        return max(0.0, self._clock - before)

    def so_far(self) -> float:
        """Return the processor time in seconds that its job has used until now."""
        return _clock_of(self.pid) - self._clock

    def lower(self) -> None:
        """Let everybody else go first from now on; what has been put last stays last."""
        if not self.lowered and sys.platform != "win32":
            self.lowered = True
            with contextlib.suppress(OSError):  # it has just ended
                os.setpriority(os.PRIO_PROCESS, self.pid, _LOWEST)

    def rest(self, rest: bool) -> None:
        """Let it rest in the middle of its job, or go on."""
        if rest != self._resting and not self.gone and sys.platform != "win32":
            self._resting = rest
            self._process.send_signal(signal.SIGSTOP if rest else signal.SIGCONT)

    def kill(self) -> None:
        """End it at once, whatever it does."""
        if not self.killed:
            self.killed, self.ticket = True, None
            self._process.kill()

    @property
    def crash(self) -> str:
        """How the process ended: the name of a signal, or its exit code."""
        code = self._process.get_returncode() or 0
        return signal.Signals(-code).name if code < 0 else f"exit code {code}"

    def pipe_data_received(self, fd: int, data: bytes) -> None:
        """Put messages together; what is written to standard error is kept."""
        if fd == 2:
            if not self.said:
                asyncio.get_running_loop().call_later(_SOON, self._team.note, self)
            self.said = (self.said + data)[-_SAID:]
            self.starved |= any(sign in self.said for sign in _SIGNS_OF_MEMORY)
            return
        for message in self._messages.feed(data):
            self._received(message)

    def _received(self, message: bytes | bytearray) -> None:
        if self.killed:
            return
        if not self._greeted:
            self._greeted = True
            self.used()
            self._team.ready(self, _hello.decode(message))
        elif self.ticket:
            ticket, self.ticket = self.ticket, None
            self._team.replied(self, ticket, _reply.decode(message))

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell that the process is gone and its pipes are read to the end."""
        ticket, self.ticket, self.gone = self.ticket, None, True
        self._team.ended(self, ticket)
        self._process.close()


def _clock_of(pid: int) -> float:
    """Return the processor time that a process has used; elsewhere than on Linux that of a wall.

    The number of the clock is made from that of the process as clock_getcpuclockid(3) does.
    """
    if sys.platform == "linux":
        try:
            return time.clock_gettime((~pid << 3) | 2)
        except OSError:
            return 0.0
    return time.monotonic()
