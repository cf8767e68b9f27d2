"""The command itself, serving a workspace on a free port, for tests of the server and of pages."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

PROJECT = Path(__file__).parents[1]
_READY = 60
"""The longest time that a server may take to start on a loaded machine, in seconds."""


@dataclass(frozen=True)
class Running:
    """A server that runs: its address without a slash at the end, its process and its log."""

    address: str
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def port(self) -> int:
        return int(self.address.rpartition(":")[2])


@contextmanager
def serving(root: Path, log: Path, *options: str) -> Iterator[Running]:
    """Start `citypact serve` for a workspace, and end it."""
    command = ["-m", "citypact", "serve", "--port", "0", "-w", str(root), *options]
    with _started(command, log) as running:
        yield running


@contextmanager
def serving_with(root: Path, log: Path, **settings: float) -> Iterator[Running]:
    """Start a server with settings that the command does not offer, and end it."""
    code = (
        "from pathlib import Path; from citypact.server.run import serve; "
        "from citypact.server.settings import Settings; "
        f"serve(Path({str(root)!r}), Settings(port=0, **{settings!r}))"
    )
    with _started(["-c", code], log) as running:
        yield running


@contextmanager
def _started(arguments: list[str], log: Path) -> Iterator[Running]:
    command = [sys.executable, *arguments]
    with log.open("wb") as stderr:
        process = subprocess.Popen(command, cwd=PROJECT, stdout=stderr, stderr=stderr)
    try:
        yield Running(_address(process, log), process, log)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _address(process: subprocess.Popen[bytes], log: Path) -> str:
    """Wait for the line that says where the server listens."""
    latest = time.monotonic() + _READY
    while time.monotonic() < latest:
        said = log.read_text("utf-8")
        if found := re.search(r"http://127\.0\.0\.1:\d+", said):
            return found[0]
        if process.poll() is not None:
            break
        time.sleep(0.05)
    raise AssertionError(f"the server did not start:\n{log.read_text('utf-8')}")


def awake(address: str) -> str:
    """Return the address of a server when it has answered once: its workers have the graph open."""
    latest = time.monotonic() + _READY
    while httpx.get(f"{address}/api/about", timeout=_READY).status_code != 200:
        assert time.monotonic() < latest, f"{address} answers no question"
        time.sleep(0.2)
    return address


@pytest.fixture(scope="session")
def running(starter_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The server of the starter graph."""
    log = tmp_path_factory.mktemp("served") / "log"
    with serving(starter_root, log, "--workers", "1", "--deadline", "60") as running:
        awake(running.address)  # on a busy machine the first question may wait beyond the deadline
        yield running


@pytest.fixture(scope="session")
def served(running: Running) -> str:
    """The address of a server of the starter graph, as `http://127.0.0.1:40123`."""
    return running.address
