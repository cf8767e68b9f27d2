"""A trial: the descriptor is read and its records are loaded, before anything is written."""

import time
import tomllib
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from loaders.claims import Passage
from loaders.reading.faults import FileFault
from loaders.registry import loader_named
from loaders.report import Report
from loaders.source import Home, Source
from ontology.errors import InputError, Problem
from ontology.terms import RDF

SECONDS = 4.0
LARGE = 20_000_000
"""Bytes of a file that is not tried out: its loader may have to read all of it first."""


@dataclass
class Trial:
    """What the trial showed: problems, what was left out, and things by class.

    `whole` says whether the whole file was loaded.
    """

    problems: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    number: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    whole: bool = True


class _Counting(Report):
    """A report that counts what is left out."""

    def __init__(self, file: str) -> None:
        super().__init__(file, bad="skip")
        self.number = 0
        self.examples: list[str] = []

    def skip(self, place: str, found: str, mend: str = "") -> None:
        """Note a record or value that was left out."""
        self.number += 1
        if len(self.examples) < 5:
            self.examples.append(": ".join(filter(None, (place, found))))


def try_out(text: str, path: Path, home: Home, name: str) -> Trial:
    """Load a file with a descriptor, for some seconds at most."""
    options = tomllib.loads(text)
    source = _source(options, path, home, name)
    report, trial = _Counting(path.name), Trial()
    things: dict[str, set[str]] = defaultdict(set)
    if options["loader"] not in ("table", "document") and path.stat().st_size > LARGE:
        return Trial(whole=False)
    started = time.process_time()
    try:
        for passage in loader_named(source.loader)(source, report):
            _count(passage, things)
            if time.process_time() - started > SECONDS:
                trial.whole = False
                break
    except InputError as error:
        trial.problems += map(str, error.problems)
    except FileFault as fault:
        trial.problems.append(f"{fault.found}; {fault.mend}")
    trial.problems += map(_said, report.problems())
    trial.skipped, trial.number = report.examples, report.number
    trial.counts = {kind: len(found) for kind, found in things.items()}
    return trial


def _said(problem: Problem) -> str:
    """Return a problem without the name of the file."""
    found = ": ".join(filter(None, (problem.place, problem.found)))
    return "; ".join(filter(None, (found, problem.mend)))


def _count(passage: Passage, things: dict[str, set[str]]) -> None:
    for subject, predicate, value in passage.claims:
        if predicate == _TYPE and "citypact/ontology#" in value:
            things[value.rpartition("#")[2].rstrip(">")].add(subject)


_TYPE = str(RDF.type)


def _source(options: dict[str, Any], path: Path, home: Home, name: str) -> Source:
    folder = home.data or home.root / "sources"
    return Source(
        id=name, descriptor=home.root / "sources" / f"{name}.toml", root=home.root,
        base=home.base, loader=options["loader"], path=path, title={"": options["title"]},
        kind="dataset", language=options["language"], options=options, folder=folder,
    )  # fmt: skip
