"""A worker as the server sees it: a process, two pipes, and the job that it does now."""

import asyncio
import contextlib
import logging
import os
import signal
import sys
import time
from typing import Protocol, cast

import msgspec

from citypact.server.workers.messages import Hello, Messages, Reply
from citypact.server.workers.ticket import Ticket

log = logging.getLogger("citypact.server")
_SAID = 4096
"""How much of what it wrote last is kept, in bytes."""
_LOWEST = 19
"""The lowest priority of a process (setpriority(2))."""
_SOON = 0.1
"""What is written within this time is one entry of the log, in seconds."""
_OWN = frozenset({"SIGSEGV", "SIGABRT", "SIGBUS", "SIGFPE", "SIGILL", "SIGSYS", "SIGTRAP"})
"""Signals that a process gets for what it does itself."""
_SIGNALS = {each.value: each.name for each in signal.Signals}
_OUT_OF_MEMORY = (b"memory allocation of", b"bad_alloc")
"""What Rust and C++ write before they abort a process that gets no more memory; no signal or exit
code of its own says it."""
_hello, _reply = msgspec.msgpack.Decoder(Hello), msgspec.msgpack.Decoder(Reply)


class Team(Protocol):
    """Whom a worker tells what happens to it."""

    def ready(self, worker: "Worker", hello: Hello) -> None:
        """Take note that a worker has started, or cannot."""

    def replied(self, worker: "Worker", ticket: Ticket, reply: Reply) -> None:
        """Take the reply of a worker, which is free now."""

    def ended(self, worker: "Worker", ticket: Ticket | None) -> None:
        """Take note that a process is gone, and with it what it did."""


class Worker(asyncio.SubprocessProtocol):
    """A process that does one job at a time."""

    def __init__(self, team: Team) -> None:
        self._team = team
        self._messages = Messages()
        self._greeted = False
        self.ticket: Ticket | None = None
        self._said = self._unlogged = b""
        self.killed = self.gone = False
        self.last = False
        """Whether it has been put behind all others, where it stays."""
        self.resting = False
        """Whether it is stopped in the middle of its job."""
        self.began = 0.0
        """When it was given its job, by the time of the loop."""
        self._clock = 0.0
        """The processor time that it had used when its job began, in seconds."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the process."""
        self._process = cast(asyncio.SubprocessTransport, transport)
        self._input = cast(asyncio.WriteTransport, self._process.get_pipe_transport(0))
        self.pid = self._process.get_pid()

    def give(self, ticket: Ticket, now: float) -> None:
        """Let it do a job."""
        self.began, self._said = now, b""
        self.pass_on(ticket, now)
        if not self._input.is_closing():  # else it is gone, as is heard in a moment
            self._input.write(ticket.order)

    def pass_on(self, ticket: Ticket, now: float) -> None:
        """Do for another one, who pays from now on, what it does."""
        self._dropped()
        self.rest(False)
        self.ticket, ticket.worker, ticket.started = ticket, self, now
        self._clock = _clock_of(self.pid)

    def _dropped(self) -> Ticket | None:
        """Return the job that it no longer does."""
        ticket, self.ticket = self.ticket, None
        if ticket:
            ticket.worker = None
        return ticket

    def used(self) -> float:
        """Return the processor time in seconds that its job has used until now."""
        return max(0.0, _clock_of(self.pid) - self._clock)

    def lower(self, priority: int = _LOWEST) -> None:
        """Let others go first from now on; what has been put behind all stays there."""
        if self.last or sys.platform == "win32":
            return
        self.last = priority == _LOWEST
        with contextlib.suppress(OSError):  # it has just ended
            os.setpriority(os.PRIO_PROCESS, self.pid, priority)

    def rest(self, rest: bool) -> None:
        """Let it rest in the middle of its job, or go on."""
        if rest != self.resting and not self.gone and sys.platform != "win32":
            self.resting = rest
            self._process.send_signal(signal.SIGSTOP if rest else signal.SIGCONT)

    def kill(self) -> None:
        """End it at once, whatever it does."""
        if not self.killed:
            self.killed = True
            self._dropped()
            self._process.kill()

    @property
    def end(self) -> str:
        """How the process ended: the name of a signal, or its exit code."""
        code = self._process.get_returncode() or 0
        if code >= 0:
            return f"exit code {code}"
        return _SIGNALS.get(-code) or f"signal {-code}"

    @property
    def starved(self) -> bool:
        """Tell whether it aborted because it got no more memory."""
        return self.end == "SIGABRT" and any(sign in self._said for sign in _OUT_OF_MEMORY)

    @property
    def lost(self) -> bool:
        """Tell whether it was ended from outside, as by a system that is short of memory."""
        return (self._process.get_returncode() or 0) < 0 and self.end not in _OWN

    def pipe_data_received(self, fd: int, data: bytes) -> None:
        """Put messages together; what is written to standard error goes into the log."""
        if fd == 2:
            self._say(data)
            return
        for message in self._messages.feed(data):
            self._received(message)

    def _say(self, data: bytes) -> None:
        if not self._unlogged:
            asyncio.get_running_loop().call_later(_SOON, self._log)
        self._unlogged = (self._unlogged + data)[-_SAID:]
        self._said = (self._said + data)[-_SAID:]

    def _log(self) -> None:
        said, self._unlogged = self._unlogged.decode("utf-8", "replace").strip(), b""
        if said:
            log.warning("a worker said: %s", said)

    def _received(self, message: bytes | bytearray) -> None:
        if self.killed:
            return
        if not self._greeted:
            self._greeted = True
            self._team.ready(self, _hello.decode(message))
        elif ticket := self._dropped():
            self._team.replied(self, ticket, _reply.decode(message))

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell that the process is gone and its pipes are read to the end."""
        ticket, self.gone = self._dropped(), True
        self._log()
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
