"""Networks for the tests of communities: with planted groups, and with crowds of equals."""

import networkx as nx
import numpy as np
from hypothesis import strategies as st

from graph.network.matrices.block_graph import BlockGraph, Integers
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from tests.graph.network.backbones.networks import crowded_networks


def named(graph: "nx.Graph[int]") -> BlockGraph:
    """Return a graph of networkx, unweighted, whose nodes have names of the same width."""
    names: nx.Graph[str] = nx.Graph()
    names.add_nodes_from(map("city {:03}".format, graph))
    names.add_edges_from((f"city {a:03}", f"city {b:03}") for a, b in graph.edges())
    return BlockGraph.of_networkx(names, weight=None)


def karate() -> BlockGraph:
    """Return Zachary's karate club (1977), 34 members and 78 ties."""
    return named(nx.karate_club_graph())


def regions(seed: int = 1) -> BlockGraph:
    """Return 5 regions of 20 cities each, tied with chance 0.5 inside and 0.02 outside."""
    return named(nx.planted_partition_graph(5, 20, 0.5, 0.02, seed=seed))


def joint_projects() -> BlockGraph:
    """Return 3 regions of cities that joined the networks of their region and one of all."""
    pairs = [
        (f"{region} {n}", f"network of {region} {n % 2}")
        for region in ("Asia", "Europe", "Africa")
        for n in range(30)
    ]
    pairs += [(city, f"forum of {city.split()[0]}") for city, _ in pairs]
    pairs += [(f"{region} 0", "Covenant") for region in ("Asia", "Europe", "Africa")]
    return project(TwoMode.of_pairs(pairs)).graph


@st.composite
def divided(draw: st.DrawFn) -> tuple[BlockGraph, Integers]:
    """Draw a graph with blocks, two-mode or a projection, and a division of its blocks."""
    two = draw(crowded_networks())
    found = draw(st.sampled_from([two.block_graph(), project(two).graph]))
    number = found.block_count
    labels = draw(st.lists(st.integers(1, 3), min_size=number, max_size=number))
    return found, np.array(labels, np.int64)
