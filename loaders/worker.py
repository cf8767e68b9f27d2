"""Compiling in child processes: foreign files never run beside the caller's memory.

A child is a fresh interpreter that reads source ids, one a line, and answers each with a line of
JSON, the problems found. It may use `MEMORY` bytes, and `SECONDS` of processor time a source;
one that dies takes only the source it was at with it.
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
from loaders.source import Source
from loaders.workspace import read_workspace
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
    children = [
        _Child(waiting[0].root, folder) for _ in range(min(len(waiting), os.cpu_count() or 1))
    ]
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
            return [problem for problems in pool.map(task, waiting) for problem in problems]
    finally:
        for child in children:
            child.stop()


class _Child:
    """One child process, started again after it died."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._arguments = [sys.executable, "-c", _START, str(_ROOMS), str(root), str(folder)]
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
            self._process.stdin.write(f"{source.id}\n")
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
        except OSError:
            answer = ""
        if answer:
            return [Problem(*parts) for parts in json.loads(answer)]
        code = self._process.wait()
        self._start()
        return [_death(source, code)]

    def stop(self) -> None:
        """End the child."""
        self._process.kill()
        self._process.communicate()


def _death(source: Source, code: int) -> Problem:
    why = {-signal.SIGXCPU: f"it took more than {SECONDS} s", -signal.SIGKILL: "it was killed"}
    found = f"the loader stopped before the end ({why.get(code, f'exit code {code}')})"
    return Problem(source.shown, "", found, "split the file, or check that it is what it claims")


def serve() -> None:
    """Answer one source after the other; runs in the child."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers, sys.stdout = sys.stdout, sys.stderr
    root, folder = Path(sys.argv[2]), Path(sys.argv[3])
    sources = {source.id: source for source in read_workspace(root).sources}
    for line in sys.stdin:
        _limit()
        problems = _guarded(sources[line.strip()], folder)
        answers.write(json.dumps([astuple(problem) for problem in problems]) + "\n")
        answers.flush()


def _guarded(source: Source, folder: Path) -> list[Problem]:
    try:
        return compile_source(source, folder)
    except MemoryError:
        return [Problem(source.shown, "", "the file needs too much memory", "split it")]
    except RecursionError:
        return [Problem(source.shown, "", "the file is nested too deep", "flatten it")]


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits
        return
    used = int(sum(resource.getrusage(resource.RUSAGE_SELF)[:2]))
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (used + SECONDS, hard))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
