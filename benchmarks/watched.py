"""Measuring the stages of a task in a process of its own, which is stopped when it takes too long.

The child tells when a stage begins and ends; the parent watches time and memory. So one task that
never ends costs no more than its limit, and the stages before it still count.
"""

import json
import queue
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Thread
from typing import NamedTuple, TypeVar

from benchmarks.fresh import peak

_ROOMS = Path(__file__).resolve().parent.parent
_LOOK = 0.5
_START = 60.0  # seconds that a process may take to import what it needs
T = TypeVar("T")


class Stage(NamedTuple):
    """One stage: its seconds, the peak memory of the process until its end in bytes, a note.

    `cpu` are the seconds of all processors, which other work on the machine disturbs less;
    `stopped` says why it did not end: “> 300 s”, “> 8 GB”, “failed: …”.
    """

    name: str
    seconds: float
    memory: int
    note: str = ""
    stopped: str = ""
    cpu: float = 0.0


class Limits(NamedTuple):
    """How long a stage may take, in seconds, and how much memory its process, in GB."""

    seconds: float = 300
    memory: float = 8


def stage(name: str, do: Callable[[], T], note: Callable[[T], str] = lambda found: "") -> T:
    """Do something as a stage; runs in the child."""
    _tell(name)
    wall, cpu = time.perf_counter(), time.process_time()
    found = do()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    _tell(Stage(name, wall, peak(), note(found), "", cpu))
    return found


def _tell(message: str | Stage) -> None:
    print(json.dumps(message), flush=True)


def watch_all(
    module: str, *arguments: str, steps: Sequence[str], limits: Limits
) -> Iterator[Stage]:
    """Run steps, which the module takes as its last arguments; yield all its stages.

    After a step that is stopped a new process does those that come after it.
    """
    left = list(steps)
    while left:
        found = Stage("", 0, 0)
        for found in watch(module, *arguments, *left, limits=limits):
            yield found
        if not found.stopped or found.name not in left:
            return
        left = left[left.index(found.name) + 1 :]


def watch(module: str, *arguments: str, limits: Limits) -> Iterator[Stage]:
    """Run a module in a process of its own; yield its stages as they end.

    The last stage is one with `stopped` where the process exceeds a limit or fails.
    """
    command = [sys.executable, "-m", module, *arguments]
    process = subprocess.Popen(
        command, cwd=_ROOMS, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    heard: queue.Queue[str] = queue.Queue()
    Thread(target=_hear, args=(process, heard), daemon=True).start()
    try:
        yield from _stages(process, heard, limits)
    finally:
        process.kill()
        process.wait()


def _hear(process: "subprocess.Popen[str]", heard: "queue.Queue[str]") -> None:
    assert process.stdout is not None
    for line in process.stdout:
        heard.put(line)
    heard.put("")


def _stages(
    process: "subprocess.Popen[str]", heard: "queue.Queue[str]", limits: Limits
) -> Iterator[Stage]:
    name, begun, memory = "start", time.perf_counter(), 0
    while True:
        first = name == "start"
        try:
            line = heard.get(timeout=_LOOK)
        except queue.Empty:
            memory = max(memory, peak_of(process.pid))
            seconds = time.perf_counter() - begun
            allowed = limits._replace(seconds=max(limits.seconds, _START)) if first else limits
            if stopped := _exceeded(seconds, memory, allowed):
                yield Stage(name, seconds, memory, "", stopped)
                return
            continue
        if not line:
            if process.wait():
                yield Stage(name, 0, memory, "", f"failed: {_last_line(process)}")
            return
        message = json.loads(line)
        if isinstance(message, str):
            name, begun = message, time.perf_counter()
        else:
            yield Stage(*message)


def _exceeded(seconds: float, memory: int, limits: Limits) -> str:
    if seconds > limits.seconds:
        return f"> {limits.seconds:.0f} s"
    return f"> {limits.memory:g} GB" if memory > limits.memory * 1e9 else ""


def peak_of(pid: int) -> int:
    """Return the peak memory of another process, in bytes; 0 where the system does not say."""
    status = Path(f"/proc/{pid}/status")
    try:
        lines = status.read_text().splitlines()
    except OSError:
        return 0
    found = [line.split()[1] for line in lines if line.startswith("VmHWM:")]
    return int(found[0]) * 1024 if found else 0


def _last_line(process: "subprocess.Popen[str]") -> str:
    assert process.stderr is not None
    lines = process.stderr.read().strip().splitlines()
    return lines[-1][:200] if lines else f"exit code {process.returncode}"
