"""Places moved by forces: all push each other away, ties pull together.

Fruchterman and Reingold, "Graph drawing by force-directed placement", Software: Practice and
Experience 21:1129-1164 (1991). In large networks the push is computed on a mesh by a convolution
(particle-mesh method: Hockney and Eastwood, Computer Simulation Using Particles, 1988).
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy import fft
from scipy.spatial.distance import cdist

from graph.network.layout.points import Points
from graph.network.matrices.block_graph import Floats, Matrix

MESH_FROM = 1500
"""From this size on, nodes are pushed by a mesh instead of by one another."""
CELLS = 192
"""How many cells a mesh has on each side."""
GRAVITY = 0.02


def let_forces_act(start: Points, adjacency: Matrix, masses: Floats) -> Points:
    """Move places by forces in ever smaller steps; the ideal length of a tie of weight 1 is 1.

    A node of a larger mass pushes more, and is pulled less.
    """
    places = start.copy()
    ties = adjacency.tocoo()
    push = _Mesh(masses).push if len(places) >= MESH_FROM else _directly(masses)
    steps = 300 if len(places) <= 200 else 50 if len(places) < MESH_FROM else 80
    reach = float(np.sqrt(masses.sum()))
    for cooling in np.linspace(1.0, 0.02, steps):
        pulled = _pull(places, ties.row, ties.col, ties.data) / masses[:, None]
        force = push(places) + pulled - GRAVITY * places
        length = np.linalg.norm(force, axis=1, keepdims=True)
        places += force / np.maximum(length, 1e-9) * np.minimum(length, 0.1 * reach * cooling)
    return places


def _directly(masses: Floats) -> Callable[[Points], Points]:
    def push(places: Points) -> Points:
        """Return how all nodes push each one away: mass / distance."""
        strength = masses / np.maximum(cdist(places, places, "sqeuclidean"), 1e-3)
        pushed = places * strength.sum(axis=1, keepdims=True)
        return np.asarray(pushed - strength @ places, dtype=np.float64)

    return push


class _Mesh:
    """Pushes nodes by the cells of a mesh: masses are shared out to the four nearest cells."""

    def __init__(self, masses: Floats) -> None:
        self._masses = masses
        self._size = (2 * CELLS, 2 * CELLS)
        steps = np.concatenate([np.arange(CELLS), np.arange(-CELLS, 0)]).astype(np.float64)
        squared = steps[:, None] ** 2 + steps[None, :] ** 2
        squared[0, 0] = 1.0
        self._kernels = [fft.rfft2(steps[:, None] / squared), fft.rfft2(steps[None, :] / squared)]

    def push(self, places: Points) -> Points:
        """Return how all nodes push each one away: mass / distance."""
        low = places.min(axis=0)
        width = float(np.ptp(places, axis=0).max()) / (CELLS - 1.001) + 1e-9
        at = (places - low) / width
        corner = np.minimum(at.astype(np.int64), CELLS - 2)
        part = at - corner
        cells = [(corner[:, 0] + dx) * 2 * CELLS + corner[:, 1] + dy
                 for dx in (0, 1) for dy in (0, 1)]  # fmt: skip
        shares = [np.abs(1 - dx - part[:, 0]) * np.abs(1 - dy - part[:, 1])
                  for dx in (0, 1) for dy in (0, 1)]  # fmt: skip
        loads = np.concatenate([share * self._masses for share in shares])
        mesh = np.bincount(np.concatenate(cells), loads, minlength=4 * CELLS * CELLS)
        spectrum = fft.rfft2(mesh.reshape(self._size))
        axes = [fft.irfft2(spectrum * kernel, self._size).ravel() for kernel in self._kernels]
        found = [sum(s * axis[c] for s, c in zip(shares, cells, strict=True)) for axis in axes]
        return np.column_stack(found) / width


def _pull(
    places: Points, rows: NDArray[np.int32], columns: NDArray[np.int32], weights: Floats
) -> Points:
    """Return how ties pull their ends together: weight × distance squared."""
    gap = places[columns] - places[rows]
    tension = gap * (weights * np.linalg.norm(gap, axis=1))[:, None]
    return np.column_stack([np.bincount(rows, axis, minlength=len(places)) for axis in tension.T])
