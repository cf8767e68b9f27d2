"""Random networks for tests of networks: many partners of them take part in the same things."""

import networkx as nx
import numpy as np
from hypothesis import strategies as st

from graph.network.matrices.block_graph import BlockGraph
from graph.network.matrices.two_mode import TwoMode


@st.composite
def two_modes(draw: st.DrawFn, *, weighted: bool = False) -> TwoMode:
    """Return a two-mode network; each of a few patterns of things is that of several partners."""
    things = draw(st.integers(1, 5))
    pattern = st.lists(st.sampled_from([0.0, 0.0, 1.0, 2.0 if weighted else 1.0]),
                       min_size=things, max_size=things)  # fmt: skip
    patterns = draw(st.lists(pattern, min_size=1, max_size=4))
    rows = draw(st.lists(st.sampled_from(patterns), min_size=1, max_size=9))
    row, column = np.nonzero(np.array(rows))
    return TwoMode.of_codes(
        [f"city {n}" for n in range(len(rows))],
        [f"accord {n}" for n in range(things)],
        row,
        column,
        np.array(rows)[row, column],
    )


@st.composite
def block_graphs(draw: st.DrawFn) -> BlockGraph:
    """Return a graph of blocks of one to three nodes, tied or not within and between."""
    count = draw(st.integers(1, 5))
    weights = st.sampled_from([0.0, 1.0, 0.5, 2.0])
    sizes = np.array(draw(st.lists(st.integers(1, 3), min_size=count, max_size=count)))
    ties = np.zeros((count, count))
    for a in range(count):
        for b in range(a):
            ties[a, b] = ties[b, a] = draw(weights)
    within = np.array([draw(weights) if size > 1 else 0.0 for size in sizes.tolist()])
    block_of = np.array(draw(st.permutations(np.repeat(np.arange(count), sizes).tolist())))
    blocks = BlockGraph.of_matrix([f"block {n}" for n in range(count)], ties)
    nodes = tuple(f"city {n}" for n in range(len(block_of)))
    return BlockGraph(nodes, block_of, sizes, blocks.ties, within)


def for_networkx(two: TwoMode) -> "nx.Graph[str]":
    """Return the same network for networkx."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(two.partners, bipartite=0)
    graph.add_nodes_from(two.things, bipartite=1)
    for row, column in zip(*two.incidence.nonzero(), strict=True):
        graph.add_edge(two.partners[row], two.things[column])
    return graph
