"""Networks for trying how sure a rank is, and the same by networkx, slow and plain."""

from collections.abc import Iterable

import networkx as nx
import numpy as np
from hypothesis import strategies as st

from graph.network.matrices.block_graph import Floats
from graph.network.matrices.two_mode import TwoMode

CITIES = ("Almada", "Bonn", "Cochabamba", "Dakar", "Esch", "Freetown", "Ghent")
NETWORKS = ("C40", "Eurocities", "GCoM", "ICLEI", "UCLG", "URBACT")


def southern_women() -> TwoMode:
    """18 women at 14 social events in Natchez (Davis, Gardner and Gardner 1941)."""
    return TwoMode.of_networkx(nx.davis_southern_women_graph())


def pairs(network: TwoMode) -> list[tuple[str, str]]:
    """Return who takes part in what."""
    rows, columns = network.incidence.nonzero()
    names = zip(rows.tolist(), columns.tolist(), strict=True)
    return [(network.partners[row], network.things[column]) for row, column in names]


def joined(partners: Iterable[str], memberships: Iterable[tuple[str, str]]) -> "nx.Graph[str]":
    """Join the partners of each thing, with Newman's weights, by a loop over all pairs."""
    members: dict[str, list[str]] = {}
    for partner, thing in memberships:
        members.setdefault(thing, []).append(partner)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(partners)
    for those in members.values():
        for number, one in enumerate(those):
            for other in those[:number]:
                known = graph.get_edge_data(one, other, {"weight": 0.0})["weight"]
                graph.add_edge(one, other, weight=known + 1 / (len(those) - 1))
    return graph


def by_networkx(
    measure: str, partners: tuple[str, ...], memberships: Iterable[tuple[str, str]]
) -> Floats:
    """Return a measure of the partners, by networkx."""
    graph = joined(partners, memberships)
    found: dict[str, float]
    if measure == "degree":
        found = dict(graph.degree())
    elif measure == "strength":
        found = dict(graph.degree(weight="weight"))
    elif measure == "betweenness":
        found = nx.betweenness_centrality(graph)
    else:
        found = nx.pagerank(graph, weight="weight", tol=1e-13, max_iter=1000)
    return np.array([float(found[partner]) for partner in partners])


def places(values: Floats) -> list[int]:
    """Rank values: one more than there are higher ones."""
    rounded = np.round(values, 9)
    return [1 + int((rounded > value).sum()) for value in rounded]


@st.composite
def networks(draw: st.DrawFn) -> TwoMode:
    """Return small networks, most with cities that nothing tells apart."""
    each = st.tuples(st.sampled_from(CITIES), st.sampled_from(NETWORKS))
    return TwoMode.of_pairs(sorted(draw(st.sets(each, min_size=2, max_size=20))))
