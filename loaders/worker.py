"""Compiling many sources at once, in at most as many child processes as there are processors."""

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from queue import SimpleQueue

from loaders.child import Child, tell
from loaders.compile import compile_source
from loaders.source import Home, Source, read_source
from ontology.errors import InputError, Problem

BYTES_A_CHILD = 100_000
"""How many bytes are read in about the time that another child takes to start."""


def compile_all(
    sources: Iterable[Source], home: Home, folder: Path, done: Callable[[Source], None],
    told: Callable[[Source, int], None] = lambda source, records: None,
) -> list[Problem]:  # fmt: skip
    """Compile sources, the largest first; return all problems.

    `done` is called after each source, `told` on the way with the number of its records so far.
    """
    waiting = sorted(sources, key=_size, reverse=True)
    if not waiting:
        return []
    children = [Child(home) for _ in range(_workers(waiting))]
    idle: SimpleQueue[Child] = SimpleQueue()
    for child in children:
        idle.put(child)

    def task(source: Source) -> list[Problem]:
        child = idle.get()
        try:
            child.call(
                compile_in_child, _size(source), source.shown, source.descriptor, folder,
                told=partial(told, source),
            )  # fmt: skip
        except InputError as error:
            return error.problems
        finally:
            idle.put(child)
            done(source)
        return []

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


def _workers(sources: list[Source]) -> int:
    """Return how many children are worth their start."""
    worth = 1 + sum(map(_size, sources)) // BYTES_A_CHILD
    return min(len(sources), os.cpu_count() or 1, worth)


def _size(source: Source) -> int:
    try:
        return source.size()
    except InputError:  # its own child says so
        return 0


def compile_in_child(home: Home, descriptor: str, folder: str) -> None:
    """Compile one source; runs in the child.

    Raises:
        InputError: with everything that is wrong with it.
    """
    problems: list[Problem] = []
    source = read_source(Path(descriptor), home, problems)
    problems = problems or compile_source(source, Path(folder), tell)
    if problems:
        raise InputError(problems)
