"""The process of a worker and its pipes, made without keeping everybody waiting.

uvloop copies the server before it starts another program (fork), which takes 60 ms and more where
much is kept; `subprocess.Popen` borrows its memory for a moment (vfork).
"""

import asyncio
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import citypact

_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
_SOON = 0.005
"""When it is looked again whether a process is gone whose pipes are closed, in seconds."""


async def start(protocol: asyncio.SubprocessProtocol, command: list[str]) -> None:
    """Start a program in the root folder; `protocol` is told of it as by `loop.subprocess_exec`.

    Raises:
        OSError: it cannot be started.
    """
    loop = asyncio.get_running_loop()
    if sys.platform == "win32":
        await loop.subprocess_exec(lambda: protocol, *command, env=environment(), cwd=os.sep)
        return
    pipe = subprocess.PIPE
    made = subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=pipe, bufsize=0, env=environment(), cwd=os.sep
    )
    try:
        input_, _ = await loop.connect_write_pipe(asyncio.BaseProtocol, made.stdin)
        process = Process(made, input_, protocol)
        protocol.connection_made(process)
        for number, output in ((1, made.stdout), (2, made.stderr)):
            await loop.connect_read_pipe(partial(_Output, process, number), output)
    except BaseException:
        made.kill()
        raise


class Process(asyncio.SubprocessTransport):
    """A process that runs. Of its pipes only that to its input is a transport of its own."""

    def __init__(
        self, made: "subprocess.Popen[bytes]", input_: asyncio.WriteTransport,
        protocol: asyncio.SubprocessProtocol,
    ) -> None:  # fmt: skip
        super().__init__()
        self._made, self._input, self.protocol = made, input_, protocol
        self._closed = 0

    def get_pid(self) -> int:
        """Return the number of the process."""
        return self._made.pid

    def get_returncode(self) -> int | None:
        """Return how it ended: less than 0 is a signal, None that it runs."""
        return self._made.returncode

    def get_pipe_transport(self, fd: int) -> asyncio.BaseTransport | None:
        """Return the pipe to its input."""
        return self._input if fd == 0 else None

    def send_signal(self, signal: int) -> None:
        """Send a signal, unless it has ended."""
        self._made.send_signal(signal)

    def kill(self) -> None:
        """End it at once."""
        self._made.kill()

    def close(self) -> None:
        """Close the pipe to its input."""
        self._input.close()

    def output_closed(self) -> None:
        """Take note that one of its two outputs is closed."""
        self._closed += 1
        if self._closed == 2:
            self._end()

    def _end(self) -> None:
        if self._made.poll() is None:
            asyncio.get_running_loop().call_later(_SOON, self._end)
        else:
            self.protocol.connection_lost(None)


class _Output(asyncio.Protocol):
    """What a process writes to standard output (1) or standard error (2)."""

    def __init__(self, process: Process, number: int) -> None:
        self._process, self._number = process, number

    def data_received(self, data: bytes) -> None:
        self._process.protocol.pipe_data_received(self._number, data)

    def connection_lost(self, exc: Exception | None) -> None:
        self._process.output_closed()


def not_executed(error: OSError) -> str:
    """Return which program cannot be executed, and why: uvloop does not say which.

    >>> not_executed(PermissionError(13, "Permission denied")).endswith("(Permission denied)")
    True
    """
    return f"{sys.executable} cannot be executed ({error.strerror or error})"


def environment() -> dict[str, str]:
    """Return the environment of workers: this one, one thread for numbers, this Citypact."""
    here = str(Path(citypact.__file__).resolve().parent.parent)
    path = os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH", ""))))
    own = {"PYTHONPATH": path, "RUST_BACKTRACE": "0", "MALLOC_ARENA_MAX": "2"}
    return os.environ | dict.fromkeys(_ONE_THREAD, "1") | own
