"""Compiling in child processes: foreign files never run beside the caller's memory.

A child is a fresh interpreter that reads paths of descriptors, one a line, and answers each with
a line of JSON, the problems found. It may use `MEMORY` bytes, and `SECONDS` of processor time a
source; one that dies takes only the source it was at with it.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple
from pathlib import Path
from queue import SimpleQueue

from loaders.compile import compile_source
from loaders.source import Source, read_source
from ontology.errors import Problem

MEMORY = 4 * 1024**3
SECONDS = 300
_ROOMS = Path(__file__).resolve().parent.parent
_START = "import sys; sys.path.insert(0, sys.argv[1]); from loaders.worker import serve; serve()"


def compile_all(
    sources: Iterable[Source], folder: Path, done: Callable[[Source], None]
) -> list[Problem]:
    """Compile sources in as many children as there are processors; return all problems.

    `done` is called after each source.
    """
    waiting = list(sources)
    if not waiting:
        return []
    number = min(len(waiting), os.cpu_count() or 1)
    children = [_Child(waiting[0].root, waiting[0].base, folder) for _ in range(number)]
    idle: SimpleQueue[_Child] = SimpleQueue()
    for child in children:
        idle.put(child)

    def task(source: Source) -> list[Problem]:
        child = idle.get()
        try:
            return child.compile(source)
        finally:
            idle.put(child)
            done(source)

    try:
        with ThreadPoolExecutor(len(children)) as pool:
            try:
                return [problem for problems in pool.map(task, waiting) for problem in problems]
            finally:  # also when the user interrupts: a stopped child keeps no thread waiting
                for child in children:
                    child.stop()
    finally:
        for child in children:
            child.close()


class _Child:
    """One child process, started again after it died."""

    def __init__(self, root: Path, base: str, folder: Path) -> None:
        self._arguments = [
            sys.executable, "-X", "utf8", "-c", _START, str(_ROOMS), str(root), base, str(folder),
        ]  # fmt: skip
        self._stopped = False
        self._start()

    def _start(self) -> None:
        self._process = subprocess.Popen(
            self._arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            encoding="utf-8", bufsize=1,
        )  # fmt: skip

    def compile(self, source: Source) -> list[Problem]:
        """Compile one source in the child; a child that dies is a problem of the source."""
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("the child has no pipes")
        try:
            self._process.stdin.write(f"{source.descriptor}\n")
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
        except OSError:
            answer = ""
        if answer:
            return [Problem(*parts) for parts in json.loads(answer)]
        code = self.close()
        if not self._stopped:
            self._start()
        return [_death(source, code)]

    def stop(self) -> None:
        """End the child for good."""
        self._stopped = True
        self._process.kill()

    def close(self) -> int:
        """Wait for the child's end, close its pipes, and return its exit code."""
        self._process.communicate()
        return self._process.returncode


def _death(source: Source, code: int) -> Problem:
    why = {-signal.SIGXCPU: "it took too much processor time", -signal.SIGKILL: "it was killed"}
    found = f"the loader stopped before the end ({why.get(code, f'exit code {code}')})"
    return Problem(source.shown, "", found, "split the file, or check that it is what it claims")


def serve() -> None:
    """Answer one source after the other; runs in the child."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers, sys.stdout = sys.stdout, sys.stderr
    root, base, folder = Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4])
    for line in sys.stdin:
        _limit()
        found: list[Problem] = []
        source = read_source(Path(line[:-1]), root, base, found)
        problems = found or _guarded(source, folder)
        answers.write(json.dumps([astuple(problem) for problem in problems]) + "\n")
        answers.flush()


def _guarded(source: Source, folder: Path) -> list[Problem]:
    try:
        return compile_source(source, folder)
    except MemoryError:
        return [Problem(source.shown, "", "the file needs too much memory", "split it")]
    except RecursionError:
        return [Problem(source.shown, "", "the file is nested too deep", "flatten it")]
    except OSError as error:
        found = f"the claims cannot be written ({error})"
        return [Problem(source.shown, "", found, "check the disk and build again")]


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits
        return
    used = int(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]))
    for kind, limit in ((resource.RLIMIT_CPU, used + SECONDS), (resource.RLIMIT_AS, MEMORY)):
        hard = resource.getrlimit(kind)[1]
        lower = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        resource.setrlimit(kind, (lower, hard))
