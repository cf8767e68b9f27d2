"""Measures a build against the engine's own bulk load of the very same statements.

    python -m benchmarks.build_speed 100000 1000000

For each number of claims: write a workspace (`benchmarks.generate`), build it once, which fills
the cache of claims, and dump the graph. Then, in turn and each in a fresh process, build from the
cached claims, and load the dump with `pyoxigraph.Store.bulk_load` into an empty store on disk.
Times are those of the work without the start of Python; memory is the peak of the process.
"""

import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.fresh import Run, Task, run, serve

PAIRS = 5


def build_workspace(root: str) -> tuple[int, str]:
    """Build the workspace, whatever is built already; return its size and what it says."""
    from graph.build import build

    report = build(Path(root), force=True)
    read = f"{report.counts['claims']:,} claims, {len(report.read)} sources read"
    return report.counts["quads"], "; ".join([read, *report.warnings])


def bulk_load(quads: str, folder: str) -> tuple[int, str]:
    """Load a file of N-Quads into an empty store on disk, as the engine does it."""
    from pyoxigraph import RdfFormat, Store

    store = Store(folder)
    store.bulk_load(path=quads, format=RdfFormat.N_QUADS)
    store.flush()
    return 0, ""


def dump(root: str, quads: str) -> tuple[int, str]:
    """Write the current build of a workspace as N-Quads."""
    from pyoxigraph import RdfFormat, Store

    from graph.builds import Builds

    current = Builds(Path(root) / ".citypact").current()
    if current is None:
        raise SystemExit(f"{root} has no build")
    Store.read_only(str(current / "store")).dump(output=quads, format=RdfFormat.N_QUADS)
    return 0, ""


def generate(root: str, claims: str) -> tuple[int, str]:
    """Write a workspace of so many claims."""
    from benchmarks.generate import write_workspace

    write_workspace(Path(root), int(claims))
    return 0, ""


_TASKS: dict[str, Task] = {
    task.__name__: task for task in (build_workspace, bulk_load, dump, generate)
}


def _fresh(task: str, *arguments: str | Path) -> Run:
    return run("benchmarks.build_speed", task, *arguments)


def measure(claims: int, folder: Path, pairs: int = PAIRS) -> None:
    """Measure one size and print the results."""
    root, quads = folder / "workspace", folder / "graph.nq"
    _fresh("generate", root, str(claims))
    first = _fresh("build_workspace", root)
    print(f"\n{claims:,} claims asked for: {first.amount:,} quads; {first.note}")
    print(f"first build, which reads and checks every source: "
          f"{first.wall:.0f} s wall, {first.cpu:.0f} s CPU")  # fmt: skip
    _fresh("dump", root, quads)
    print(f"{'':14}{'wall s':>9}{'CPU s':>9}{'quads/s':>10}{'peak MB':>9}")
    ours, engine = list[Run](), list[Run]()
    for n in range(pairs):
        ours.append(_shown("build", _fresh("build_workspace", root), first.amount))
        engine.append(
            _shown("bulk_load", _fresh("bulk_load", quads, folder / f"s{n}"), first.amount)
        )
    _ratios(ours, engine, first.amount)


def _shown(name: str, run: Run, quads: int) -> Run:
    rate, memory = quads / run.wall, run.memory / 1e6
    print(f"{name:14}{run.wall:9.2f}{run.cpu:9.2f}{rate:10,.0f}{memory:9,.0f}", flush=True)
    return run


def _ratios(ours: list[Run], engine: list[Run], quads: int) -> None:
    def middle(runs: list[Run]) -> Run:
        columns = [median(column) for column in list(zip(*runs, strict=True))[:3]]
        return Run(columns[0], columns[1], int(columns[2]), quads)

    mine, theirs = middle(ours), middle(engine)
    _shown("build, median", mine, quads)
    _shown("load, median", theirs, quads)
    print(f"speed of the build: {theirs.wall / mine.wall:.2f} of bulk_load's by wall clock, "
          f"{theirs.cpu / mine.cpu:.2f} by CPU")  # fmt: skip
    print(f"peak memory: {mine.memory / theirs.memory:.2f} times bulk_load's", flush=True)


def main() -> None:
    """Measure each size that the command line names, or do one task for a measurement."""
    if len(sys.argv) > 1 and sys.argv[1] in _TASKS:
        serve(_TASKS, *sys.argv[1:])
        return
    for claims in map(int, sys.argv[1:] or ["100000"]):
        with TemporaryDirectory() as folder:
            measure(claims, Path(folder))


if __name__ == "__main__":
    main()
