"""Random networks for tests: cities and the networks they join, with equivalent cities or none."""

from typing import TypeAlias

import networkx as nx
from hypothesis import strategies as st

from graph.network.matrices.block_graph import BlockGraph
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode

Labelled: TypeAlias = tuple[BlockGraph, list[str]]


@st.composite
def two_modes(draw: st.DrawFn, cities: int = 9, networks: int = 5) -> TwoMode:
    """Cities that join one to three networks; many join the same ones."""
    joined = st.sets(st.integers(1, networks), min_size=1, max_size=3)
    found = draw(st.lists(joined, min_size=1, max_size=cities))
    pairs = [(f"city {at}", f"net {net}") for at, nets in enumerate(found) for net in sorted(nets)]
    return TwoMode.of_pairs(pairs)


@st.composite
def graphs(draw: st.DrawFn) -> BlockGraph:
    """A two-mode graph, its projection, or a graph in which no two nodes are held as one."""
    form = draw(st.sampled_from(["two-mode", "projection", "plain"]))
    if form == "plain":
        size, seed = draw(st.integers(1, 9)), draw(st.integers(0, 99))
        plain = nx.gnp_random_graph(size, 0.4, seed=seed)
        return BlockGraph.of_networkx(nx.relabel_nodes(plain, {at: f"city {at}" for at in plain}))
    network = draw(two_modes())
    return network.block_graph() if form == "two-mode" else project(network).graph


@st.composite
def labelled(draw: st.DrawFn) -> Labelled:
    """A graph with a group for each node, or none ("")."""
    graph = draw(graphs())
    groups = st.sampled_from(["agency", "city", "network", ""])
    return graph, draw(st.lists(groups, min_size=len(graph), max_size=len(graph)))
