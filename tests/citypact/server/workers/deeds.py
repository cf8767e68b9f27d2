"""What workers are told to do in tests: to take long, to crash, to reach out."""

import ctypes
import os
import socket
import time
from pathlib import Path

from citypact.server.workers.bench import Bench
from citypact.server.workers.messages import Reply, refusal

DEEDS = {
    name: f"{__name__}:{name}"
    for name in (
        "say", "count", "spin", "hold", "rest", "began", "cold", "crash", "fill", "fail", "write",
        "privileges", "connect", "service",
    )
}  # fmt: skip


def _text(text: object) -> Reply:
    return Reply(200, "text/plain", str(text).encode())


def say(bench: Bench, text: str = "", times: int = 1) -> Reply:
    return _text(text * times)


def count(bench: Bench) -> Reply:
    return _text(bench.folder.name)


def spin(bench: Bench, seconds: float) -> Reply:
    """Use the processor for so long."""
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass
    return _text("done")


def hold(bench: Bench, path: str) -> Reply:
    """Use the processor until a file is there."""
    while not Path(path).exists():
        pass
    return _text(os.getpriority(os.PRIO_PROCESS, 0))


def began(bench: Bench) -> Reply:
    """Say when this began, by a clock that all processes share."""
    return _text(time.clock_gettime_ns(time.CLOCK_MONOTONIC))


_warm: list[str] = []


def cold(bench: Bench, **arguments: object) -> Reply:
    """Take long the first time that a worker does it."""
    if not _warm:
        time.sleep(2)
        _warm.append("warm")
    return _text("warm")


def rest(bench: Bench, seconds: float) -> Reply:
    time.sleep(seconds)
    return _text(os.getpid())


def crash(bench: Bench) -> Reply:
    ctypes.string_at(0)
    raise AssertionError


def fill(bench: Bench) -> Reply:
    """Let the engine ask for more memory than there may be: it aborts the process."""
    doubled = "?x0"
    binds = ["BIND('0123456789abcdef' AS ?x0)"]
    for n in range(1, 32):
        binds.append(f"BIND(CONCAT(?x{n - 1}, ?x{n - 1}) AS ?x{n})")
        doubled = f"?x{n}"
    text = f"SELECT (STRLEN({doubled}) AS ?n) {{ {' '.join(binds)} }}"
    return _text(bench.store.rows(text))


def fail(bench: Bench) -> Reply:
    raise RuntimeError("光州 fails")


def write(bench: Bench, path: str) -> Reply:
    try:
        Path(path).write_text("UNEP")
    except OSError as error:
        return refusal(507, type(error).__name__)
    return _text("written")


def privileges(bench: Bench) -> Reply:
    """Say what the system lets this process do (proc_pid_status(5))."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return _text("\n".join(line for line in lines if line.startswith(("Cap", "NoNewPrivs"))))


def connect(bench: Bench, port: int) -> Reply:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=2).close()
    except OSError as error:
        return refusal(502, type(error).__name__)
    return _text("connected")


def service(bench: Bench, port: int) -> Reply:
    """Ask the engine, past every guard, to ask another server."""
    text = f"SELECT * {{ SERVICE <http://127.0.0.1:{port}/sparql> {{ ?s ?p ?o }} }}"
    return _text(bench.store.rows(text))
