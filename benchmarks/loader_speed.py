"""Measures the loaders against the bare reading of the very same files.

    python -m benchmarks.loader_speed 500 --iati activities.xml --table members.csv

Each file is repeated until it has so many megabytes (an IATI file by its activities, a table by
its rows). Then, in turn and each in a process of its own: lxml's `iterparse` that walks over the
activities and drops them, the IATI loader, and the whole compilation with its checks; and
`csv.DictReader`, the table loader, and the whole compilation. Without files, ones are written
for the purpose. The last part compiles the same table as one source and as two, to show what the
second processor gives.
"""

import argparse
import csv
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.files import write_activities, write_members
from benchmarks.fresh import Run, Task, run, serve

PAIRS = 3
MAPPING = Path(__file__).with_name("members.toml")


def repeat_activities(file: str, target: str, megabytes: str) -> tuple[int, str]:
    """Repeat the activities of an IATI file."""
    text = Path(file).read_bytes()
    first, last = text.index(b"<iati-activity "), text.rindex(b"</iati-activities>")
    with Path(target).open("wb") as out:
        out.write(text[:first])
        while out.tell() < int(megabytes) * 1_000_000:
            out.write(text[first:last])
        out.write(text[last:])
    return Path(target).stat().st_size, ""


def repeat_rows(file: str, target: str, megabytes: str) -> tuple[int, str]:
    """Repeat the rows of a table."""
    head, _, rows = Path(file).read_bytes().partition(b"\n")
    rows = rows if rows.endswith(b"\n") else rows + b"\n"
    with Path(target).open("wb") as out:
        out.write(head + b"\n")
        while out.tell() < int(megabytes) * 1_000_000:
            out.write(rows)
    return Path(target).stat().st_size, ""


def walk(file: str) -> tuple[int, str]:
    """Walk over the activities of an IATI file with lxml alone."""
    from lxml import etree

    number = 0
    for _, activity in etree.iterparse(file, tag="iati-activity"):
        number += 1
        activity.clear()
        while activity.getprevious() is not None:
            del activity.getparent()[0]
    return number, "activities"


def read_rows(file: str, delimiter: str) -> tuple[int, str]:
    """Read the rows of a table with `csv.DictReader` alone."""
    with Path(file).open(encoding="utf-8", newline="") as text:
        return sum(1 for _ in csv.DictReader(text, delimiter=delimiter)), "rows"


def load(descriptor: str) -> tuple[int, str]:
    """Read a source with its loader and drop what it says."""
    from loaders.child import collect_seldom
    from loaders.registry import loader_named
    from loaders.report import Report
    from loaders.source import Home, read_source
    from ontology.terms import BASE

    collect_seldom()  # as in the process in which a build runs it
    path = Path(descriptor)
    source = read_source(path, Home(path.parent.parent, BASE), [])
    claims = passages = 0
    for passage in loader_named(source.loader)(source, Report(source.shown, bad="skip")):
        passages, claims = passages + 1, claims + len(passage.claims)
    return claims, f"{passages:,} passages"


def compile_(descriptor: str, *others: str) -> tuple[int, str]:
    """Compile sources as a build does: read, write, check."""
    from loaders.compiled import ClaimsCache
    from loaders.source import Home, read_source
    from loaders.worker import compile_all
    from ontology.terms import BASE

    home = Home(Path(descriptor).parent.parent, BASE)
    sources = [read_source(Path(path), home, []) for path in (descriptor, *others)]
    with TemporaryDirectory(dir=home.root) as folder:
        problems = compile_all(sources, home, Path(folder), lambda source: None)
        known = [ClaimsCache(Path(folder)).get(source) for source in sources]
        claims = sum(compiled.about.claims for compiled in known if compiled)
    return claims, "; ".join(map(str, problems[:3]))


_TASKS: dict[str, Task] = {
    task.__name__.strip("_"): task
    for task in (repeat_activities, repeat_rows, walk, read_rows, load, compile_)
}


def _fresh(task: str, *arguments: str | Path) -> Run:
    return run("benchmarks.loader_speed", task, *arguments)


def _describe(folder: Path, name: str, text: str) -> Path:
    """Write a descriptor; return it."""
    path = folder / "sources" / f"{name}.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def _compare(name: str, file: Path, descriptor: Path, bare: tuple[str, ...]) -> None:
    size = file.stat().st_size / 1e6
    print(f"\n{name}: {size:,.0f} MB")
    print(f"{'':24}{'wall s':>9}{'CPU s':>9}{'MB/s':>8}{'peak MB':>9}  result")
    runs: dict[str, list[Run]] = {bare[0]: [], "loader": [], "compilation": []}
    for _ in range(PAIRS):
        runs[bare[0]].append(_shown(bare[0], _fresh(*bare), size))
        runs["loader"].append(_shown("loader", _fresh("load", descriptor), size))
    runs["compilation"].append(_shown("compilation", _fresh("compile", descriptor), size))
    best = {what: min(run.wall for run in found) for what, found in runs.items()}
    for what in ("loader", "compilation"):
        print(f"{what}: {best[bare[0]] / best[what]:.2f} of the speed of {bare[0]}")


def _shown(name: str, run: Run, size: float) -> Run:
    rate, memory = size / run.wall, run.memory / 1e6
    print(f"{name:24}{run.wall:9.2f}{run.cpu:9.2f}{rate:8.1f}{memory:9,.0f}  "
          f"{run.amount:,} {run.note}", flush=True)  # fmt: skip
    return run


def _iati(folder: Path, megabytes: int, file: Path | None) -> None:
    small, big = folder / "activities.xml", folder / "sources" / "big.xml"
    if file:
        shutil.copy(file, small)
    else:
        write_activities(small)
    _fresh("repeat_activities", small, big, str(megabytes))
    text = 'loader = "iati"\npath = "big.xml"\ntitle = "IATI"\n'
    _compare("IATI", big, _describe(folder, "iati", text), ("walk", str(big)))
    big.unlink()


def _table(folder: Path, megabytes: int, file: Path | None, mapping: Path, delimiter: str) -> None:
    small, big = folder / "members.csv", folder / "sources" / "big.csv"
    if file:
        shutil.copy(file, small)
    else:
        write_members(small)
    _fresh("repeat_rows", small, big, str(megabytes))
    text = mapping.read_text("utf-8")
    descriptor = _describe(folder, "members", text.replace("PATH", "big.csv"))
    _compare("table", big, descriptor, ("read_rows", str(big), delimiter))
    other = _describe(folder, "members-2", text.replace("PATH", "big.csv"))
    size = 2 * big.stat().st_size / 1e6
    _shown("two sources at once", _fresh("compile", descriptor, other), size)


def main() -> None:
    """Measure, or do one task for a measurement."""
    if len(sys.argv) > 1 and sys.argv[1] in _TASKS:
        serve(_TASKS, *sys.argv[1:])
        return
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("megabytes", type=int, nargs="?", default=100)
    parser.add_argument("--iati", type=Path, help="an IATI activity file")
    parser.add_argument("--table", type=Path, help="a table")
    parser.add_argument("--mapping", type=Path, default=MAPPING, help="its descriptor, with PATH")
    parser.add_argument("--delimiter", default=";")
    chosen = parser.parse_args()
    with TemporaryDirectory() as name:
        (Path(name) / "sources").mkdir()
        _table(Path(name), chosen.megabytes, chosen.table, chosen.mapping, chosen.delimiter)
        _iati(Path(name), chosen.megabytes, chosen.iati)


if __name__ == "__main__":
    main()
