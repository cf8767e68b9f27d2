"""Measuring a task in a process of its own: time, processor time, and peak memory."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

_ROOMS = Path(__file__).resolve().parent.parent
Task = Callable[..., tuple[int, str]]
"""Does something; returns how much of it (statements, records), and a note."""


class Run(NamedTuple):
    """One run in one process: seconds, bytes, and how much was done."""

    wall: float
    cpu: float
    memory: int
    amount: int
    note: str = ""


def run(module: str, task: str, *arguments: str | Path) -> Run:
    """Run a task of a module of benchmarks in a process of its own."""
    command = [sys.executable, "-m", module, task, *map(str, arguments)]
    done = subprocess.run(command, cwd=_ROOMS, check=True, stdout=subprocess.PIPE, text=True)
    return Run(*json.loads(done.stdout))


def serve(tasks: Mapping[str, Task], task: str, *arguments: str) -> None:
    """Do a task and print what it took; runs in the process of its own."""
    import resource

    wall, before = time.perf_counter(), os.times()
    amount, note = tasks[task](*arguments)
    wall, after = time.perf_counter() - wall, os.times()
    cpu = sum(after[:4]) - sum(before[:4])
    unit = 1 if sys.platform == "darwin" else 1024
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit
    print(json.dumps(Run(wall, cpu, max(peak(), children), amount, note)))


def peak() -> int:
    """Return the peak memory of this process; `getrusage` may tell that of the one before exec."""
    import resource

    status = Path("/proc/self/status")
    if status.exists():
        match = re.search(r"VmHWM:\s+(\d+) kB", status.read_text())
        return int(match[1]) * 1024 if match else 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
