"""Prints what the engines took at one size."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from benchmarks.network_engines import ALONE, OURS, PEERS, SCAN
from benchmarks.watched import Stage

Results = Mapping[str, Mapping[str, Stage]]
_STEPS = ("read", "project")


def print_size(results: Results, names: Sequence[str], folder: Path) -> None:
    """Print seconds of each stage and engine, and how this package compares from the store on.

    `ratio` is the time of this package to that of the fastest peer, read and projection included;
    `read` the share of the read in this package's; `differs` the largest difference of a value
    from that of networkx (or of the first peer that has it). Closeness and harmonic share a search
    here. Where betweenness is estimated, networkx and networkit estimate it from as many partners.
    """
    engines = (OURS, *PEERS)
    print(f"{'seconds':13}{''.join(f'{name:>12}' for name in engines)}"
          f"{'ratio':>8}{'read':>7}{'differs':>10}")  # fmt: skip
    for name in (*_STEPS, *names):
        shown = "".join(f"{_cell(results, engine, name):>12}" for engine in engines)
        print(f"{name:13}{shown}{_compared(results, name, folder)}")
    print(f"{'peak MB':13}{''.join(f'{_memory(results, engine):>12,.0f}' for engine in engines)}")
    for engine in PEERS:
        _print_common(results, engine, names)
    for engine, stages in results.items():
        for found in stages.values():
            if found.stopped.startswith("failed"):
                print(f"{engine}, {found.name} {found.stopped}")
    if scan := results.get(SCAN, {}).get("read"):
        print(f"{OURS} without the columns that a build keeps: read {_took(scan)}")
    if alone := results.get(ALONE, {}).get("project"):
        print(f"networkx's own projection: {_took(alone)}")


def _cell(results: Results, engine: str, name: str) -> str:
    found = results.get(engine, {}).get(name)
    return _seconds(found) if found else "-"


def _seconds(found: Stage) -> str:
    return found.stopped[:10] if found.stopped else f"{found.seconds:.3f}"


def _took(found: Stage) -> str:
    return found.stopped or f"{found.seconds:.2f} s"


def _memory(results: Results, engine: str) -> float:
    return max((found.memory for found in results.get(engine, {}).values()), default=0) / 1e6


def _compared(results: Results, name: str, folder: Path) -> str:
    if name in _STEPS:
        return ""
    ours = _from_store(results, OURS, [name])
    peers = [_from_store(results, engine, [name]) for engine in PEERS]
    fastest = min(peers, default=np.inf)
    if not np.isfinite(ours):
        return ""
    ratio = f"{ours / fastest:8.2f}" if np.isfinite(fastest) else f"{'-':>8}"
    read = 100 * results[OURS]["read"].seconds / ours
    note = results[OURS][name].note
    differs = _difference(folder, name) if note == "exact" else f"{'':>10}  {note}"
    return f"{ratio}{read:6.0f}%{differs}"


def _from_store(results: Results, engine: str, names: Sequence[str]) -> float:
    """Return the seconds from the store to the tables of measures; infinite where one is not."""
    stages = [results.get(engine, {}).get(name) for name in (*_STEPS, *names)]
    return sum(np.inf if s is None or s.stopped else s.seconds for s in stages)


def _difference(folder: Path, name: str) -> str:
    ours = folder / f"{OURS}-{name}.npy"
    others = [path for peer in PEERS if (path := folder / f"{peer}-{name}.npy").exists()]
    if not others or not ours.exists():
        return f"{'-':>10}"
    values, wanted = np.load(ours), np.load(others[0])
    alike = np.isnan(values) & np.isnan(wanted)
    return f"{np.abs(np.where(alike, 0, values - wanted)).max():10.0e}"


def _print_common(results: Results, engine: str, names: Sequence[str]) -> None:
    """Compare the way to the tables of all measures that both have finished."""
    both = [
        name for name in names
        if all(np.isfinite(_from_store(results, one, [name])) for one in (OURS, engine))
    ]  # fmt: skip
    if both:
        ours, theirs = (_from_store(results, one, both) for one in (OURS, engine))
        mine, other = (_processor(results, one, both) for one in (OURS, engine))
        read = 100 * results[OURS]["read"].seconds / ours
        print(f"store to tables of {len(both)} measures: {ours:.2f} s, {engine} {theirs:.2f} s, "
              f"ratio {ours / theirs:.2f} (of processor time {mine / other:.2f}); "
              f"read {read:.0f}%")  # fmt: skip


def _processor(results: Results, engine: str, names: Sequence[str]) -> float:
    return sum(results[engine][name].cpu for name in (*_STEPS, *names))
