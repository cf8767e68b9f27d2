"""Measures a server under load: 200 clients with point queries, alone and beside hostile ones.

    python -m benchmarks.serve_load [--seconds 15] [--claims 300000] [--cold] [FOLDER]

Without a folder a workspace of about 10⁶ quads is written and built. Server and clients share the
processors of this machine. Hostile are eight clients: heavy queries (products, closures, doubled
texts), text nested 5,000 deep, readers that take nothing, heads that never end; once from the
address of the others, once from another; they are a process of their own, which takes its own
times. What is asked for: at least 1,000 answers a second, 99 of 100 within 0.5 s, no error; beside
hostile clients half of that, and each heavy query ended with an error 0.5 s after the deadline at
the latest.
"""

import argparse
import json
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory
from typing import Any

from benchmarks.serve_clients import NESTED, Asked

_CLIENTS = 200
_DEADLINE = 10.0
_PREFIX = "https://w3id.org/citypact/id/partner/p-"
_CLAIMS_A_PARTNER = 40


@contextmanager
def served(root: Path, *options: str) -> Iterator[tuple[str, str, Path]]:
    """Serve a workspace; give host and port, and the log."""
    command = [sys.executable, "-m", "citypact", "serve", "--port", "0", "-w", str(root), *options]
    with NamedTemporaryFile() as log, subprocess.Popen(command, stderr=log) as process:
        try:
            yield *_address(Path(log.name), process), Path(log.name)
        finally:
            process.terminate()


def _address(log: Path, process: "subprocess.Popen[bytes]") -> tuple[str, str]:
    while process.poll() is None:
        if found := re.search(r"http://([\d.]+):(\d+)/", log.read_text("utf-8")):
            return found[1], found[2]
        time.sleep(0.1)
    raise SystemExit(f"the server did not start: {log.read_text('utf-8')}")


def _clients(*arguments: object) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "benchmarks.serve_clients", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _said(process: "subprocess.Popen[str]") -> Any:
    return json.loads(process.communicate()[0])


def measure(
    root: Path, seconds: float, partners: int, own: str = "", *, cold: bool = False
) -> dict[str, Any]:
    """Let clients ask for so long, with hostile ones from the address `own` beside them.

    A `cold` server has answered nothing before.
    """
    with served(root, "--deadline", str(_DEADLINE)) as (host, port, log):
        if not cold:
            _said(_clients("good", host, port, 4, 2, _PREFIX, partners))
        bad = _clients("hostile", host, port, own, seconds + _DEADLINE) if own else None
        good = _said(_clients("good", host, port, _CLIENTS, seconds, _PREFIX, partners))
        good["hostile"] = [Asked(*each) for each in _said(bad)] if bad else []
        times = re.findall(r"^503 GET .* ([\d.]+) ms$", log.read_text("utf-8"), re.MULTILINE)
        good["slowest"] = max(map(float, times), default=0.0) / 1000
        return dict(good)


def _show(name: str, found: dict[str, Any]) -> None:
    times = "".join(f"{found[key] * 1000:8.0f}" for key in ("p50", "p99", "longest"))
    print(f"{name:36}{found['per second']:8,.0f}{times}{found['failed']:8}", flush=True)
    print(f"    by second: {' '.join(map(str, found['by second']))}")
    for text in found["how"]:
        print(f"    {text}")
    if found["hostile"]:
        _show_hostile(found["hostile"], found["slowest"])


def _show_hostile(asked: list[Asked], slowest: float) -> None:
    """Print what became of hostile questions; `slowest` is by the clock of the server."""
    heavy = [each for each in asked if each.name != NESTED]
    nested = Counter(each.status for each in asked if each.name == NESTED)
    last = max(heavy, key=lambda each: each.seconds)
    statuses = Counter(each.status for each in heavy)
    print(f"    heavy: {dict(statuses)}, slowest {last.seconds:.2f} s at a deadline of "
          f"{_DEADLINE:g} s, by the clock of the server {slowest:.2f} s; "
          f"nested: {dict(nested)}")  # fmt: skip
    print(f"    the slowest was “{last.name}”, asked after {last.began:.1f} s; it took "
          f"{last.connecting * 1000:.0f} ms to connect")  # fmt: skip


def run(root: Path, seconds: float, partners: int, *, cold: bool = False) -> None:
    """Measure and print."""
    print(f"{'':36}{'/s':>8}{'p50 ms':>8}{'p99 ms':>8}{'max ms':>8}{'errors':>8}")
    alone = measure(root, seconds, partners, cold=cold)
    _show(f"{_CLIENTS} clients", alone)
    for own in ("127.0.0.2", "127.0.0.1"):
        found = measure(root, seconds, partners, own, cold=cold)
        _show(f"and 8 hostile ones from {own}", found)
        print(f"    {found['per second'] / alone['per second']:.2f} of what they get alone")


def main() -> None:
    """Measure what the command line names."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--seconds", type=float, default=15)
    parser.add_argument("--claims", type=int, default=300_000)
    parser.add_argument("--cold", action="store_true", help="ask as soon as the server answers")
    given = parser.parse_args()
    partners = given.claims // _CLAIMS_A_PARTNER
    if given.folder:
        run(given.folder, given.seconds, partners, cold=given.cold)
        return
    from benchmarks.generate import write_workspace
    from graph.build import build

    with TemporaryDirectory() as folder:
        root = write_workspace(Path(folder) / "workspace", given.claims)
        print(f"{build(root).counts['quads']:,} quads")
        run(root, given.seconds, partners, cold=given.cold)


if __name__ == "__main__":
    main()
