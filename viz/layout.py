"""Where the partners of a network stand in the picture: computed here, not in the reader's browser.

Each connected component is placed by pivot multidimensional scaling (Brandes & Pich, "Eigensolver
methods for progressive multidimensional scaling of large data", 2007), refined by the forces of
Fruchterman & Reingold ("Graph drawing by force-directed placement", 1991), and freed from overlaps.
Then the components are packed in rows, so that nothing flies away. All distances are in the units
of the canvas: one unit is one CSS pixel at zoom 1.
"""

from collections.abc import Mapping
from typing import TypeAlias

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree
from scipy.spatial.distance import cdist

Points: TypeAlias = NDArray[np.float64]  # shape (partners, 2)

SPACING = 100.0  # least distance between two partners, in canvas units
LABEL_SHAPE = 1.7  # names are wider than high: partners side by side stand this much further apart
MESH_FROM = 1500  # from this size on, partners are pushed by cells of a mesh instead of one another
MESH_CELLS = 32
PIVOTS = 50
ROW_ASPECT = 1.5  # width to height of the packed picture


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
    components = sorted(
        (sorted(nodes) for nodes in nx.connected_components(graph)), key=lambda c: (-len(c), c[0])
    )
    rng = np.random.default_rng(seed)
    drawings = [_place(graph, nodes, rng, room or {}) * SPACING for nodes in components]
    corners = _pack(drawings, margin=SPACING)
    return {
        node: (round(float(x), 1), round(float(y), 1))
        for nodes, drawing, corner in zip(components, drawings, corners, strict=True)
        for node, (x, y) in zip(nodes, drawing - drawing.min(axis=0) + corner, strict=True)
    }


def _place(
    graph: "nx.Graph[str]", nodes: list[str], rng: np.random.Generator, room: Mapping[str, float]
) -> Points:
    """Place one connected component; the ideal length of an edge is 1."""
    if len(nodes) == 1:
        return np.zeros((1, 2))
    adjacency = _adjacency(graph, nodes)
    start = _pivot_mds(adjacency) + rng.normal(scale=0.05, size=(len(nodes), 2))
    moved = _let_forces_act(start, adjacency)
    return _separate(_lay_flat(moved), np.array([room.get(node, 1.0) for node in nodes]))


def _adjacency(graph: "nx.Graph[str]", nodes: list[str]) -> csr_array:
    """Return the symmetric weights between nodes, scaled to a mean of 1 and kept in 0.3-3."""
    index = {node: i for i, node in enumerate(nodes)}
    ends = sorted(
        (*sorted((index[a], index[b])), float(weight))
        for a, b, weight in graph.subgraph(nodes).edges(data="weight", default=1.0)
        if a != b
    )
    rows, columns, weights = (np.array(column) for column in zip(*ends, strict=True))
    scaled = np.clip(weights / (weights.mean() or 1.0), 0.3, 3.0)
    size = len(nodes)
    half = csr_array((scaled, (rows.astype(np.int32), columns.astype(np.int32))), (size, size))
    return csr_array(half + half.T)


def _pivot_mds(adjacency: csr_array) -> Points:
    """Return first positions from hop distances to a few pivots that lie far apart."""
    distances = _hops_to_pivots(adjacency)
    squared = distances**2
    centred = squared - squared.mean(axis=0) - squared.mean(axis=1, keepdims=True) + squared.mean()
    left, singular, _ = np.linalg.svd(centred, full_matrices=False)
    flat = np.zeros((len(distances), 2))
    kept = min(2, len(singular))
    flat[:, :kept] = left[:, :kept] * np.sign(left[np.abs(left).argmax(axis=0)[:kept], range(kept)])
    return np.asarray(flat * np.sqrt(len(distances)), dtype=np.float64)


def _hops_to_pivots(adjacency: csr_array) -> NDArray[np.float64]:
    """Return the hops from every node to a few nodes, each the farthest from those before."""
    size = adjacency.shape[0]
    pivot = int(np.diff(adjacency.indptr).argmax())
    nearest = np.full(size, np.inf)
    columns = []
    for _ in range(min(PIVOTS, size)):
        hops = dijkstra(adjacency, unweighted=True, indices=[pivot])[0]
        columns.append(hops)
        nearest = np.minimum(nearest, hops)
        pivot = int(nearest.argmax())
    return np.column_stack(columns)


def _let_forces_act(start: Points, adjacency: csr_array) -> Points:
    """Move positions by the forces of Fruchterman and Reingold, in ever smaller steps."""
    places = start.copy()
    coo = adjacency.tocoo()
    steps = 300 if len(places) <= 200 else 50
    reach = float(np.sqrt(len(places)))
    for cooling in np.linspace(1.0, 0.02, steps):
        force = _push(places) + _pull(places, coo.row, coo.col, coo.data) - 0.02 * places
        length = np.linalg.norm(force, axis=1, keepdims=True)
        places += force / np.maximum(length, 1e-9) * np.minimum(length, 0.1 * reach * cooling)
    return places


def _push(places: Points) -> Points:
    """Return how all nodes push each one away: mass / distance."""
    centres, masses = _centres(places)
    strength = masses / np.maximum(cdist(places, centres, "sqeuclidean"), 1e-3)
    pushed = places * strength.sum(axis=1, keepdims=True)
    return np.asarray(pushed - np.einsum("ij,jk->ik", strength, centres), dtype=np.float64)


def _centres(places: Points) -> tuple[Points, NDArray[np.float64]]:
    """Return what pushes: the nodes themselves, or in a large graph the cells of a mesh."""
    if len(places) < MESH_FROM:
        return places, np.ones(len(places))
    low, high = places.min(axis=0), places.max(axis=0)
    cells = np.minimum((places - low) / (high - low + 1e-9) * MESH_CELLS, MESH_CELLS - 1)
    _, which, masses = np.unique(
        cells.astype(int) @ [1, MESH_CELLS], return_inverse=True, return_counts=True
    )
    sums = [np.bincount(which, weights=axis) for axis in places.T]
    return np.column_stack(sums) / masses[:, None], masses.astype(np.float64)


def _pull(
    places: Points, rows: NDArray[np.int32], columns: NDArray[np.int32], weights: Points
) -> Points:
    """Return how edges pull their ends together: weight x distance squared."""
    gap = places[columns] - places[rows]
    tension = gap * (weights * np.linalg.norm(gap, axis=1))[:, None]
    return np.column_stack([np.bincount(rows, axis, minlength=len(places)) for axis in tension.T])


def _lay_flat(places: Points) -> Points:
    """Turn positions so that the longest stretch lies across, and draw out what is too flat."""
    centred = places - places.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    turned = np.asarray(centred @ axes.T, dtype=np.float64)
    across, down = turned.std(axis=0)
    stretch = np.clip(across * LABEL_SHAPE / ROW_ASPECT / max(down, 1e-9), 1.0, 2.0)
    return turned * [1.0, float(stretch)] if down > 1e-6 else turned


def _separate(places: Points, room: NDArray[np.float64]) -> Points:
    """Push apart what stands closer than both need, and names too, until nothing overlaps."""
    squeezed = places.copy()
    nearest = np.asarray(cKDTree(squeezed).query(squeezed, k=[2])[0])
    squeezed /= np.clip(np.quantile(nearest, 0.1), 0.5, 1.0)
    for _ in range(200):
        pairs = cKDTree(squeezed).query_pairs(float(room.max()), output_type="ndarray")
        first, second = pairs.T
        gap = squeezed[first] - squeezed[second]
        distance = np.linalg.norm(gap, axis=1, keepdims=True)
        lacking = (room[first] + room[second])[:, None] / 2 - distance
        if not (lacking > 0.001).any():
            break
        gap = np.where(distance > 1e-6, gap / np.maximum(distance, 1e-6), [1.0, 0.0])
        shift = gap * np.maximum(lacking, 0.0) * 0.5
        np.add.at(squeezed, first, shift)
        np.subtract.at(squeezed, second, shift)
    return np.asarray(squeezed * [LABEL_SHAPE, 1.0], dtype=np.float64)


def _pack(drawings: list[Points], *, margin: float) -> list[Points]:
    """Return the upper left corner of each drawing: rows of falling height, none overlapping."""
    extents = [
        np.ptp(drawing, axis=0) + margin * np.array([LABEL_SHAPE, 1.0]) for drawing in drawings
    ]
    if not extents:
        return []
    area = sum(float(width * height) for width, height in extents)
    limit = max(float(np.sqrt(area * ROW_ASPECT)), max(float(width) for width, _ in extents))
    corners: dict[int, Points] = {}
    x = y = row = 0.0
    for i in sorted(range(len(extents)), key=lambda i: (-extents[i][1], i)):
        width, height = extents[i]
        if x > 0 and x + width > limit + 1e-6:
            x, y, row = 0.0, y + row, 0.0
        corners[i] = np.array([x, y])
        x, row = x + float(width), max(row, float(height))
    return [corners[i] for i in range(len(extents))]
