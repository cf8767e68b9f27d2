"""Networks to try measures on: small ones of all shapes, many with equivalent partners."""

from typing import Any

import networkx as nx
import numpy as np
from hypothesis import strategies as st

from graph.analysis.measures.catalogue import MEASURES
from graph.network.matrices.block_graph import BlockGraph, Floats
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode

PARTNERS = ("Almada", "Bonn", "C40", "FAO", "ICLEI", "UCLG", "UN-Habitat", "UNEP", "UNFCCC", "WHO")
THINGS = ("Cities4Forests", "Covenant of Mayors", "Habitat III", "HSP", "NUA", "UEA", "ULTP")


@st.composite
def two_modes(draw: st.DrawFn) -> TwoMode:
    """Who takes part in what; some in nothing, some in the same things."""
    rows = draw(st.lists(st.sets(st.integers(0, 6), max_size=4), min_size=1, max_size=6))
    chosen = draw(st.lists(st.sampled_from(rows), min_size=1, max_size=10))
    pairs = [(row, thing) for row, things in enumerate(chosen) for thing in sorted(things)]
    codes = np.array(pairs, np.int64).reshape(-1, 2)
    return TwoMode.of_codes(PARTNERS[: len(chosen)], THINGS, codes[:, 0], codes[:, 1])


@st.composite
def plain_graphs(draw: st.DrawFn) -> BlockGraph:
    """Any graph with weights, each node a block of its own."""
    n = draw(st.integers(1, 10))
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(PARTNERS[:n])
    ends = st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)).filter(lambda e: e[0] != e[1])
    for one, other in draw(st.sets(ends, max_size=20)) if n > 1 else ():
        weight = draw(st.sampled_from((0.25, 1.0, 2.5)))
        graph.add_edge(PARTNERS[one], PARTNERS[other], weight=weight)
    return BlockGraph.of_networkx(graph)


def projections() -> st.SearchStrategy[BlockGraph]:
    """Partners joined by what they share: blocks whose nodes are joined to each other."""
    return two_modes().map(lambda two: project(two).graph)


def bipartite() -> st.SearchStrategy[BlockGraph]:
    """Partners joined to things: blocks whose nodes are not joined to each other."""
    return two_modes().map(TwoMode.block_graph)


def graphs() -> st.SearchStrategy[BlockGraph]:
    """Networks of all these kinds."""
    return st.one_of(plain_graphs(), projections(), bipartite())


def named(graph: "nx.Graph[Any]") -> BlockGraph:
    """Return a graph of networkx, its nodes named by number, without weights."""
    names = {node: f"{node:05}" if isinstance(node, int) else str(node) for node in graph}
    renamed: Any = nx.relabel_nodes(graph, names)
    return BlockGraph.of_networkx(renamed, weight=None)


def ours(name: str, graph: BlockGraph) -> Floats:
    """Compute a measure by the engine of the package, a value a node."""
    return graph.expand(MEASURES[name].compute(graph).values)


def theirs(name: str, graph: BlockGraph) -> Floats:
    """Compute a measure by networkx on the whole graph, in the same order."""
    found = MEASURES[name].networkx(graph.networkx())
    return np.array([found[node] for node in graph.nodes])
