"""The places of the nodes of a weighted graph, given as a matrix.

Each connected component is placed by pivot multidimensional scaling, refined by forces, and freed
from overlaps. Then the components are packed side by side.
"""

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from graph.network.layout.forces import let_forces_act
from graph.network.layout.packing import pack
from graph.network.layout.pivots import pivot_mds
from graph.network.layout.points import LABEL_SHAPE, SPACING, Points
from graph.network.layout.spacing import draw_in, lay_flat, push_apart
from graph.network.matrices.block_graph import Floats, Integers, Matrix


def place(ties: Matrix, *, room: Floats | None = None, seed: int = 0) -> Points:
    """Return the place (x, y) of each node, the same for the same graph and seed.

    `ties` is symmetric; heavier ties are shorter. `room` tells how many times more distance a node
    needs than the usual `SPACING`.

    >>> place(sparse.csr_array((1, 1))).tolist()
    [[0.0, 0.0]]
    """
    rooms = np.ones(ties.shape[0]) if room is None else room
    rng = np.random.default_rng(seed)
    components = _components(ties)
    drawings = [_component(ties, nodes, rooms[nodes], rng) * SPACING for nodes in components]
    boxes = [
        _box(drawing, rooms[nodes]) for nodes, drawing in zip(components, drawings, strict=True)
    ]
    corners = pack([box[1] - box[0] for box in boxes], margin=SPACING)
    found = np.zeros((ties.shape[0], 2))
    for nodes, drawing, box, corner in zip(components, drawings, boxes, corners, strict=True):
        found[nodes] = drawing - box[0] + corner
    return found


def _box(drawing: Points, room: Floats) -> Points:
    """Return the upper left and the lower right corner of what is drawn, discs included."""
    beyond = (room - 1)[:, None] / 2 * SPACING * [LABEL_SHAPE, 1.0]
    return np.stack([(drawing - beyond).min(axis=0), (drawing + beyond).max(axis=0)])


def _components(ties: Matrix) -> list[Integers]:
    """Return the nodes of each component, the largest first."""
    if not ties.shape[0]:
        return []
    _, labels = connected_components(ties, directed=False)
    order = np.argsort(labels, kind="stable")
    parts = np.split(order, np.cumsum(np.bincount(labels))[:-1])
    return sorted(parts, key=lambda nodes: (-len(nodes), int(nodes[0])))


def _component(ties: Matrix, nodes: Integers, room: Floats, rng: np.random.Generator) -> Points:
    """Place one component; the ideal length of a tie is 1."""
    if len(nodes) == 1:
        return np.zeros((1, 2))
    adjacency = _scaled(sparse.csr_array(ties[nodes][:, nodes]))
    start = pivot_mds(adjacency) + rng.normal(scale=0.05, size=(len(nodes), 2))
    moved = let_forces_act(start, adjacency, room)
    return push_apart(lay_flat(draw_in(moved)), room)


def _scaled(ties: Matrix) -> Matrix:
    """Return weights scaled to a mean of 1 and kept in 0.3-3."""
    weights = np.clip(ties.data / (ties.data.mean() or 1.0), 0.3, 3.0)
    found = sparse.csr_array((weights, ties.indices, ties.indptr), ties.shape)
    found.sort_indices()
    return found
