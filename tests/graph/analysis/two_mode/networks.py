"""Two-mode networks on which the measures are tried."""

import networkx as nx
import numpy as np
from hypothesis import strategies as st

from graph.network.matrices.two_mode import TwoMode

WOMEN = TwoMode.of_networkx(nx.davis_southern_women_graph())
"""18 women and the 14 events that they attended (Davis, Gardner and Gardner 1941)."""

PARTNERS = [f"city/{number}" for number in range(7)]
THINGS = [f"network/{number}" for number in range(5)]


def of_matrix(matrix: "np.typing.ArrayLike") -> TwoMode:
    """Return the network of a matrix of parts; rows and columns without any stay."""
    found = np.asarray(matrix)
    rows, columns = np.nonzero(found)
    partners = [f"city/{number:02}" for number in range(found.shape[0])]
    things = [f"network/{number:02}" for number in range(found.shape[1])]
    return TwoMode.of_codes(partners, things, rows, columns, found[rows, columns].astype(float))


@st.composite
def networks(draw: st.DrawFn, *, weighted: bool = False) -> TwoMode:
    """Draw a small network with many equivalent partners and things, some without any part."""
    heights = draw(st.lists(st.integers(1, 3), min_size=1, max_size=5))
    widths = draw(st.lists(st.integers(1, 2), min_size=1, max_size=4))
    weights = st.sampled_from([0, 0, 1, 2] if weighted else [0, 1])
    cells = draw(
        st.lists(weights, min_size=len(heights) * len(widths), max_size=len(heights) * len(widths))
    )
    core = np.array(cells).reshape(len(heights), len(widths))
    return of_matrix(np.repeat(np.repeat(core, heights, axis=0), widths, axis=1))


def networkx_of(two: TwoMode) -> "nx.Graph[str]":
    """Return the network for networkx, every node there, with weights."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(two.partners, bipartite=0)
    graph.add_nodes_from(two.things, bipartite=1)
    parts = two.incidence.tocoo()
    ends = zip(parts.row.tolist(), parts.col.tolist(), parts.data.tolist(), strict=True)
    graph.add_weighted_edges_from((two.partners[a], two.things[b], w) for a, b, w in ends)
    return graph
