"""Interrupts: a word, exit code 130, and no process is left."""

import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

ROOMS = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    not Path(f"/proc/self/task/{os.getpid()}/children").exists(), reason="needs Linux"
)


@pytest.fixture
def root(make_workspace: Callable[..., Path]) -> Path:
    """A workspace with a document that takes long to read."""
    cities = "".join(f"      city-{n}: {{name: {{en: City {n}}}}}\n" for n in range(100_000))
    return make_workspace(big=f"passages:\n  p:\n    locator: page 1\n    cities:\n{cities}")


def children_of(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(number) for path in found for number in path.read_text().split()]


def reading(process: "subprocess.Popen[bytes]") -> None:
    """Wait until a child is at work."""
    while not children_of(process.pid) and process.poll() is None:
        time.sleep(0.02)
    time.sleep(0.3)  # so that it mostly reads


def lives(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def nobody_is_left(group: int) -> None:
    latest = time.monotonic() + 60
    while lives(group) and time.monotonic() < latest:
        time.sleep(0.02)
    assert not lives(group)


COMMANDS = [
    ("build", "{root}"),
    ("preview", "big", "-w", "{root}"),
    ("add", "{root}/sources/data/big.yaml", "--id", "more", "-w", "{root}"),
]


@pytest.mark.parametrize("whole", [False, True], ids=["parent", "group"])
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_an_interrupt_leaves_no_process(root: Path, command: tuple[str, ...], whole: bool) -> None:
    words = [word.format(root=root) for word in command]
    with subprocess.Popen(
        [sys.executable, "-m", "citypact", *words], cwd=ROOMS, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, start_new_session=True,
    ) as process:  # fmt: skip
        reading(process)
        if whole:
            os.killpg(process.pid, signal.SIGINT)
        else:
            process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 130
        assert process.stderr is not None
        assert process.stderr.read() == b"\nInterrupted.\n"
        nobody_is_left(process.pid)


def test_on_a_terminal_too(root: Path) -> None:
    reader, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "citypact", "build", str(root)], cwd=ROOMS, stdin=terminal,
        stdout=terminal, stderr=terminal, start_new_session=True,
    ) as process:  # fmt: skip
        os.close(terminal)
        reading(process)
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(timeout=60) == 130
        nobody_is_left(process.pid)
    seen = os.read(reader, 65_536).decode()
    os.close(reader)
    assert "read sources" in seen
    assert "Interrupted." in seen
    assert "Traceback" not in seen
