"""Child processes: foreign files are never read beside the caller's memory.

A child is a fresh interpreter that is told, one call a line of JSON, which function to run, and
answers each with a line of JSON: what the function returns, and the problems that it met. It may
use `MEMORY` bytes, and of processor time `SECONDS` a call and one more for every `BYTES_A_SECOND`
of what it reads. A child that dies is a problem of the file that it was at.

Before its answer a child may say how far it is: a line that is a number and nothing else. A child
ends as soon as its parent is gone, whatever it is doing, because its standard input ends then.
"""

import gc
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import astuple
from importlib import import_module
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any, TextIO

from loaders.source import Home
from ontology.errors import InputError, Problem

MEMORY = 1024**3
SECONDS = 9
BYTES_A_SECOND = 100_000
TELL_EVERY = 0.25
"""Seconds between two lines about how far a child is."""
_ROOMS = Path(__file__).resolve().parent.parent
_START = (
    "import signal, sys; signal.signal(signal.SIGINT, signal.SIG_IGN); "
    "sys.path.insert(0, sys.argv[1]); from loaders.child import serve; serve()"
)
"""An interrupt is the parent's to answer: it ends its children."""
_living: set["Child"] = set()


def end_children() -> None:
    """End every child of this process at once; for a process that is about to end itself."""
    for child in tuple(_living):
        child.stop()


class Child:
    """One child process, started again after it died."""

    def __init__(self, home: Home) -> None:
        self._arguments = [
            sys.executable, "-X", "utf8", "-c", _START, str(_ROOMS),
            str(home.root), home.base, str(home.data or ""),
        ]  # fmt: skip
        self._stopped = False
        self._start()

    def _start(self) -> None:
        self._process = subprocess.Popen(
            self._arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            encoding="utf-8", bufsize=1,
        )  # fmt: skip
        _living.add(self)

    def call(
        self, function: Callable[..., Any], size: int, shown: str, *arguments: Any,
        told: Callable[[int], None] = lambda number: None,
    ) -> Any:  # fmt: skip
        """Return what `function(home, *arguments)` returns in the child.

        Limits follow from the `size` of what it reads, in bytes; `shown` is its name in messages.
        `told` is called with what the function tells on its way.

        Raises:
            InputError: with the problems that it met, or because the child died.
        """
        where = f"{function.__module__}:{function.__name__}"
        answer = self._answer(json.dumps([where, size, shown, *map(str, arguments)]), told)
        if answer:
            value, problems = json.loads(answer)
            if problems:
                raise InputError(Problem(*parts) for parts in problems)
            return value
        code = self.close()
        if not self._stopped:
            self._start()
        raise InputError(_death(shown, code))

    def _answer(self, line: str, told: Callable[[int], None]) -> str:
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("the child has no pipes")
        try:
            self._process.stdin.write(f"{line}\n")
            self._process.stdin.flush()
            while (answer := self._process.stdout.readline())[:1].isdigit():
                told(int(answer))
        except OSError:
            return ""
        return answer

    def stop(self) -> None:
        """End the child for good."""
        self._stopped = True
        self._process.kill()

    def close(self) -> int:
        """Wait for the child's end, close its pipes, and return its exit code."""
        self._process.communicate()
        _living.discard(self)
        return self._process.returncode


def in_child(
    home: Home, function: Callable[..., Any], size: int, shown: str, *arguments: Any
) -> Any:
    """Call a function once, in a child of its own.

    Raises:
        InputError: with the problems that it met, or because the child died.
    """
    child = Child(home)
    try:
        return child.call(function, size, shown, *arguments)
    finally:
        child.stop()
        child.close()


def _death(shown: str, code: int) -> Problem:
    why = {-signal.SIGXCPU: "it took too much processor time", -signal.SIGKILL: "it was killed"}
    found = f"the loader stopped before the end ({why.get(code, f'exit code {code}')})"
    return Problem(shown, "", found, "split the file, or check that it is what it claims")


def serve() -> None:
    """Answer one call after the other; runs in the child."""
    global _answers, _told
    collect_seldom()
    _answers, sys.stdout = sys.stdout, sys.stderr
    root, base, data = sys.argv[2:5]
    home = Home(Path(root), base, Path(data) if data else None)
    calls: SimpleQueue[str] = SimpleQueue()
    Thread(target=_listen, args=[calls], daemon=True).start()
    while True:
        function, size, shown, *arguments = json.loads(calls.get())
        _told = time.monotonic()
        value, problems = _guarded(home, function, size, shown, arguments)
        _say(json.dumps([value, [astuple(problem) for problem in problems]]))


def _listen(calls: "SimpleQueue[str]") -> None:
    """Take calls from the parent, and end the process when the parent is gone."""
    for line in sys.stdin:
        calls.put(line)
    os._exit(0)


_answers: TextIO | None = None
_told = 0.0


def tell(number: int) -> None:
    """Let the parent know how far the function is, now and then; does nothing outside a child."""
    global _told
    now = time.monotonic()
    if _answers is not None and now - _told >= TELL_EVERY:
        _told = now
        _say(str(number))


def _say(line: str) -> None:
    """Write a line to the parent; end in silence where nobody reads it."""
    if _answers is None:
        raise RuntimeError("this process is no child")
    try:
        _answers.write(f"{line}\n")
        _answers.flush()
    except OSError:
        os._exit(0)


def collect_seldom() -> None:
    """Let the collector of cycles run less often: claims are many small tuples without any."""
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


def _guarded(
    home: Home, function: str, size: int, shown: str, arguments: list[str]
) -> tuple[Any, list[Problem]]:
    module, _, name = function.partition(":")
    try:
        _limit(SECONDS + size // BYTES_A_SECOND)
        return getattr(import_module(module), name)(home, *arguments), []
    except InputError as error:
        return None, error.problems
    except MemoryError:
        problem = Problem(shown, "", "the file needs too much memory", "split it")
    except RecursionError:
        problem = Problem(shown, "", "the file is nested too deep", "flatten it")
    except OSError as error:
        found = f"the claims cannot be written ({error})"
        problem = Problem(shown, "", found, "check the disk and build again")
    except Exception as error:
        found = f"the loader failed ({type(error).__name__}: {error})"
        problem = Problem(shown, "", found, "please report this fault of Citypact")
    return None, [problem]


def _limit(seconds: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits
        return
    used = int(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]))
    for kind, limit in ((resource.RLIMIT_CPU, used + seconds), (resource.RLIMIT_AS, MEMORY)):
        hard = resource.getrlimit(kind)[1]
        lower = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        resource.setrlimit(kind, (lower, hard))
