"""Measures how resolving grows with the number of records.

    python -m benchmarks.identity_growth 10000 100000 1000000

For each number: write the claims of so many records (`benchmarks.identity_records`), then, in a
process of its own, read records from these claims and resolve them. It prints the seconds of each
stage, the pairs compared, the peak memory, what was decided, and how many of the decisions are
wrong: pairs that join two things, and cities that are given two places.
"""

import re
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.fresh import Task, run, serve

SIZES = ("10000", "100000")


def generate(folder: str, number: str) -> tuple[int, str]:
    """Write the claims of so many records."""
    from benchmarks.identity_records import write_claims

    return write_claims(Path(folder), int(number)), ""


def resolve(folder: str) -> tuple[int, str]:
    """Read and resolve records; return how many there are, and what each stage took."""
    from graph.identity.records.read import read_records
    from graph.identity.resolution import resolve_records
    from ontology.terms import BASE

    stages = Stages()
    stages("read records", 0, 1)
    records = read_records(_lines(Path(folder)), BASE)
    stages("read records", 1, 1)
    found = resolve_records(records, BASE, progress=stages)
    decided = f"{len(found.judgements):,} joins, {len(found.proposals):,} to judge"
    right = _right([(row.subject, row.object) for row in found.judgements])
    return len(records), f"{stages}; {decided}; {right}"


def _lines(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(folder.glob("*.nq")):
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                yield file.stem, line


def _right(pairs: Sequence[tuple[str, str]]) -> str:
    """Say how many things keep one key among what is joined: the key of a record is its thing."""
    wrong = sum(
        key(one) != key(other) for one, other in pairs if "geonames" not in one + other
    )  # fmt: skip
    hubs: dict[str, set[str]] = {}
    for one, other in pairs:
        if "geonames" in other:
            hubs.setdefault(key(one), set()).add(other.rstrip("/").rpartition("/")[2])
    split = sum(
        len({hub.removeprefix("geonames.") for hub in found}) > 1 for found in hubs.values()
    )
    return f"{wrong:,} pairs of two things, {split:,} cities at two places"


def key(iri: str) -> str:
    """Return the key of the thing of which an IRI is a record.

    >>> key("https://w3id.org/citypact/id/partner/source-03_17")
    '17'
    """
    return re.split(r"_", iri)[-1]


class Stages:
    """Takes the seconds of each stage from its progress."""

    def __init__(self) -> None:
        self._begun: dict[str, float] = {}
        self._took: dict[str, float] = {}
        self._at: dict[str, str] = {}

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Hear of the progress of a stage."""
        name, _, at = stage.partition(" · ")
        begun = self._begun.setdefault(name, time.perf_counter())
        self._took[name] = time.perf_counter() - begun
        if at:
            self._at[name] = f" ({at})"

    def __str__(self) -> str:
        return ", ".join(
            f"{name} {seconds:.1f} s{self._at.get(name, '')}"
            for name, seconds in self._took.items()
        )


_TASKS: dict[str, Task] = {task.__name__: task for task in (generate, resolve)}


def measure(number: str) -> None:
    """Measure one size and print the results."""
    with TemporaryDirectory() as folder:
        claims = run("benchmarks.identity_growth", "generate", folder, number).amount
        done = run("benchmarks.identity_growth", "resolve", folder)
    print(f"{done.amount:10,}{claims:12,}{done.wall:9.1f}{done.cpu:9.1f}"
          f"{done.memory / 1e6:9,.0f}  {done.note}", flush=True)  # fmt: skip


def main() -> None:
    """Measure each number of records of the command line, or do one task for a measurement."""
    if len(sys.argv) > 1 and sys.argv[1] in _TASKS:
        serve(_TASKS, *sys.argv[1:])
        return
    print(f"{'records':>10}{'claims':>12}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}")
    for number in sys.argv[1:] or SIZES:
        measure(number)


if __name__ == "__main__":
    main()
