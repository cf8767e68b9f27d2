"""Measures the way from a store to a table of scores, beside other libraries called directly.

    python -m benchmarks.network_speed
    python -m benchmarks.network_speed 1000 10000 100000 1000000 --limit 300

For each number of participations: write a store (`benchmarks.network_store`); then each engine, in
a fresh process, reads the store, joins partners that share a thing by Newman's weights, computes
measures and makes a table of IRI, label and value for each. Libraries are imported before the
clock starts; what takes little is done three times, and the best counts. A measure that takes
longer than the limit is stopped, and left out at larger sizes. What a measure costs from the store
on is the read, the projection and the measure together.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import numpy as np

from benchmarks.network_engines import ALONE, MEASURES, OURS, PEERS, SCAN, has, start
from benchmarks.network_report import print_size
from benchmarks.network_tables import Row
from benchmarks.watched import Limits, Stage, stage, watch, watch_all

ROUNDS, A_FEW = 3, 3.0
_MODULE = "benchmarks.network_speed"


def work(engine: str, folder: str, sources: str, *measures: str) -> None:
    """Read, project and compute measures, each a stage; runs in the process of its own.

    Does it up to three times where that takes no more than a few seconds.
    """
    until = perf_counter() + A_FEW
    for _ in range(ROUNDS):
        doer = start(engine)
        stage("read", partial(doer.read, folder))
        stage("project", doer.project)
        for name in measures:
            table, _ = stage(name, partial(doer.table, name, int(sources)), itemgetter(1))
            _keep(table, Path(folder) / f"{engine}-{name}.npy")
        if perf_counter() > until:
            return


def _keep(table: Sequence[Row], path: Path) -> None:
    np.save(path, np.array([value for _, _, value in sorted(table)]))


def _best(stages: Iterable[Stage]) -> dict[str, Stage]:
    """Return of each stage its fastest round."""
    found: dict[str, Stage] = {}
    for each in stages:
        found[each.name] = min(each, found.get(each.name, each), key=lambda s: s.seconds)
    return found


class Results(dict[str, dict[str, Stage]]):
    """Engine → stage → what it took, at one size."""

    def sources(self) -> int:
        """Return from how many partners the betweenness of this package is estimated, or 0."""
        found = self[OURS].get("betweenness")
        words = found.note.replace(",", "").split() if found else []
        return next((int(word) for word in words if word.isdigit()), 0)


def measure(edges: int, names: Sequence[str], slow: set[tuple[str, str]], limits: Limits) -> None:
    """Measure one size, and print the results."""
    with TemporaryDirectory() as name:
        folder, results = Path(name), Results()
        written = list(watch(_MODULE, "write", name, str(edges), limits=Limits(3600, 64)))
        print(f"\n{edges:,} participations; {written[0].note} in the store", flush=True)
        for engine in (OURS, *PEERS, SCAN, ALONE):
            kept = [one for one in names if has(engine, one) and (engine, one) not in slow]
            if (engine, "project") in slow:
                continue
            sources = results.sources() if engine in PEERS else 0
            command = ("work", engine, name, str(sources))
            results[engine] = _best(watch_all(_MODULE, *command, steps=kept, limits=limits))
            if engine in (*PEERS, ALONE):
                slow |= {(engine, s.name) for s in results[engine].values() if s.stopped}
        print_size(results, names, folder)


def write(folder: str, edges: str) -> None:
    """Write a store."""
    from benchmarks.network_store import keep_columns, write_store

    stage("write", lambda: write_store(Path(folder), int(edges)), "{:,} statements".format)
    stage("keep columns", lambda: keep_columns(Path(folder)))


def main() -> None:
    """Measure each size of the command line, or do one task for a measurement."""
    tasks: dict[str, Callable[..., None]] = {"work": work, "write": write}
    if len(sys.argv) > 1 and sys.argv[1] in tasks:
        tasks[sys.argv[1]](*sys.argv[2:])
        return
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("edges", nargs="*", type=int, default=[1_000, 10_000])
    parser.add_argument("--limit", type=float, default=4, help="seconds a stage may take")
    parser.add_argument("--memory", type=float, default=8, help="GB a process may take")
    parser.add_argument("--measures", nargs="+", choices=MEASURES, default=MEASURES)
    asked = parser.parse_args()
    slow: set[tuple[str, str]] = set()
    for edges in asked.edges:
        measure(edges, asked.measures, slow, Limits(asked.limit, asked.memory))


if __name__ == "__main__":
    main()
