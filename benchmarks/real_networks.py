"""Measures real two-mode networks of cities beside plain networkx: times, memory, values, ranks.

    python -m benchmarks.real_networks ../shared/data

For each source: the projection by counts of shared networks, measures of the projection, and
betweenness in the two-mode network, by this package and by networkx, each in a fresh process. Where
networkx exceeds the limit in a step, both do it again without the largest networks, until it ends.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from scipy.stats import rankdata

from benchmarks.real_memberships import SOURCES, Pair, read_pairs
from benchmarks.watched import Limits, Stage, stage, watch_all
from graph.analysis.measures.catalogue import LOW_IS_CENTRAL, measure
from graph.analysis.measures.table import rank_array
from graph.network.matrices.block_graph import BlockGraph, Floats
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode

CUTS = (0, 2_000, 500, 100)
"""Networks with more members are left out; 0 leaves out none."""
BUILD, JOIN, WHOLE = "two-mode network", "projection", "betweenness, two-mode"
MEASURES = ("pagerank", "closeness", "betweenness")
_MODULE = "benchmarks.real_networks"

Scores = dict[str, float]
Keep = Callable[[str, Scores], None]


def ours(pairs: Sequence[Pair], steps: Sequence[str], keep: Keep) -> None:
    """Do steps by this package."""
    two = stage(BUILD, partial(TwoMode.of_pairs, pairs), _shape)
    if WHOLE in steps:
        whole = stage(WHOLE, lambda: _by_blocks("betweenness", two.block_graph()), _how)
        keep(WHOLE, whole[0])
    joined = stage(JOIN, partial(project, two, "count"), lambda found: _ties(found.graph))
    for name in MEASURES:
        if name in steps:
            keep(name, stage(name, partial(_by_blocks, name, joined.graph), _how)[0])


def _by_blocks(name: str, graph: BlockGraph) -> tuple[Scores, str]:
    found = measure(name, graph)
    values = graph.expand(found.values).tolist()
    return dict(zip(graph.nodes, values, strict=True)), found.how


def _how(found: tuple[Scores, str]) -> str:
    return found[1]


def _shape(two: TwoMode) -> str:
    return (
        f"{len(two.partners):,} cities, {len(two.things):,} networks, "
        f"{two.edge_count:,} memberships"
    )  # fmt: skip


def _ties(graph: BlockGraph) -> str:
    return f"{graph.edge_count:,} ties, {graph.block_count:,} blocks"


def networkx(pairs: Sequence[Pair], steps: Sequence[str], keep: Keep) -> None:
    """Do steps by plain networkx."""
    import networkx as nx

    cities = sorted({city for city, _ in pairs})

    def build() -> "nx.Graph[str]":
        found: nx.Graph[str] = nx.Graph()
        found.add_nodes_from(cities, bipartite=0)
        found.add_edges_from(pairs)
        return found

    two = stage(BUILD, build)
    if WHOLE in steps:
        keep(WHOLE, stage(WHOLE, partial(nx.betweenness_centrality, two)))
    joined = stage(JOIN, partial(nx.bipartite.weighted_projected_graph, two, cities))
    functions: dict[str, Callable[[], Scores]] = {
        "pagerank": partial(nx.pagerank, joined, tol=1e-13, max_iter=1000),
        "closeness": partial(nx.closeness_centrality, joined),
        "betweenness": partial(nx.betweenness_centrality, joined),
    }
    for name in steps:
        if name in functions:
            keep(name, stage(name, functions[name]))


ENGINES = {"ours": ours, "networkx": networkx}


def work(engine: str, source: str, data: str, largest: str, folder: str, *steps: str) -> None:
    """Do steps of an engine; runs in the process of its own."""

    def keep(name: str, scores: Scores) -> None:
        values = np.array([scores[node] for node in sorted(scores)])
        np.save(Path(folder) / f"{engine}-{name}.npy", values)

    ENGINES[engine](read_pairs(source, Path(data), int(largest)), steps, keep)


def compare(
    source: str, data: Path, largest: int, steps: Sequence[str], limits: Limits
) -> list[str]:
    """Run both engines and print a table; return the steps that networkx has not ended."""
    with TemporaryDirectory() as folder:
        found: dict[str, dict[str, Stage]] = {}
        for engine in ENGINES:
            command = ("work", engine, source, str(data), str(largest), folder)
            stages = watch_all(_MODULE, *command, steps=steps, limits=limits)
            found[engine] = {each.name: each for each in stages}
        _print(found, steps, Path(folder))
    ended = found["networkx"]
    return [step for step in steps if step not in ended or ended[step].stopped]


def _print(found: dict[str, dict[str, Stage]], steps: Sequence[str], folder: Path) -> None:
    notes = (found["ours"].get(name) for name in (BUILD, JOIN))
    print("; ".join(each.note for each in notes if each))
    print(f"{'':24}{'ours s':>10}{'networkx s':>12}{'times':>8}"
          f"{'Spearman':>10}{'same ranks':>16}{'differs':>10}")  # fmt: skip
    for step in (BUILD, JOIN, *steps):
        mine, theirs = found["ours"].get(step), found["networkx"].get(step)
        both = mine and theirs and not mine.stopped + theirs.stopped
        times = f"{theirs.seconds / mine.seconds:8.0f}" if both and mine and theirs else ""
        print(f"{step:24}{_shown(mine):>10}{_shown(theirs):>12}{times:>8}{_agree(step, folder)}")
    peaks = (max(each.memory for each in stages.values()) / 1e6 for stages in found.values())
    print(f"{'peak MB':24}{next(peaks):10,.0f}{next(peaks):12,.0f}", flush=True)


def _shown(found: Stage | None) -> str:
    return "-" if found is None else found.stopped[:11] or f"{found.seconds:.3f}"


def _agree(step: str, folder: Path) -> str:
    """Compare values and ranks of the same cities (and networks)."""
    files = [folder / f"{engine}-{step}.npy" for engine in ENGINES]
    if not all(file.exists() for file in files):
        return ""
    values: list[Floats] = [np.load(file) for file in files]
    ranks = [rank_array(each, low_first=step in LOW_IS_CENTRAL) for each in values]
    same = int((ranks[0] == ranks[1]).sum())
    together = _correlation(*(rankdata(each) for each in ranks))
    differs = float(np.abs(values[0] - values[1]).max())
    return f"{together:10.6f}{f'{same:,} of {len(ranks[0]):,}':>16}{differs:10.0e}"


def _correlation(one: Floats, other: Floats) -> float:
    return float(np.atleast_2d(np.corrcoef(one, other))[0, 1])


def main() -> None:
    """Measure the sources of a folder, or do one task for a measurement."""
    if sys.argv[1:2] == ["work"]:
        work(*sys.argv[2:])
        return
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="the folder that holds urbact/ and climactor/")
    parser.add_argument("--limit", type=float, default=60, help="seconds a step may take")
    parser.add_argument("--memory", type=float, default=8, help="GB a process may take")
    asked = parser.parse_args()
    limits = Limits(asked.limit, asked.memory)
    for source in SOURCES:
        left = [WHOLE, *MEASURES]
        for largest in CUTS:
            part = f", networks of up to {largest:,} members" if largest else ""
            if left:
                print(f"\n{source}{part}")
                left = compare(source, asked.folder.resolve(), largest, left, limits)


if __name__ == "__main__":
    main()
