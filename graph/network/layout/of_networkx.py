"""The places of the nodes of a graph of networkx."""

from collections.abc import Mapping

import networkx as nx
import numpy as np
from scipy import sparse

from graph.network.layout.placing import place


def positions(
    graph: "nx.Graph[str]", *, seed: int = 0, room: Mapping[str, float] | None = None
) -> dict[str, tuple[float, float]]:
    """Return the place (x, y) of each node, the same for the same graph and seed.

    Edges may carry `weight`; heavier ones are shorter. `room` tells how many times more distance
    a node needs than the usual `SPACING` (1 where not given). An empty graph has no positions.

    >>> import networkx as nx
    >>> places = positions(nx.Graph([("un-habitat", "unep"), ("unep", "iclei")]))
    >>> sorted(places)
    ['iclei', 'un-habitat', 'unep']
    >>> places == positions(nx.Graph([("unep", "iclei"), ("un-habitat", "unep")]))
    True
    """
    nodes = sorted(graph)
    if not nodes:
        return {}
    ties = sparse.csr_array(nx.to_scipy_sparse_array(graph, nodes, dtype=np.dtype(np.float64)))
    ties.setdiag(0)
    ties.eliminate_zeros()
    rooms = np.array([(room or {}).get(node, 1.0) for node in nodes])
    places = place(ties, room=rooms, seed=seed).round(1)
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, places, strict=True)}
