"""Room for every partner and its name: places turned, drawn out and pushed apart."""

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from graph.network.layout.points import LABEL_SHAPE, ROW_ASPECT, Points
from graph.network.matrices.block_graph import Floats, Integers

ROUNDS = 200
PATIENCE, WIDER = 20, 1.05
"""After so many rounds with overlaps, the whole is drawn out by so much."""
MOST = 0.75
"""What part of a component stands within its usual distance from the middle."""
SMALL = 4.0
"""A disc that needs more room than this is looked at on its own."""
DENSEST = {False: 0.5, True: 0.2}
"""How close, in spacings, partners of a small or a large network may stand before they are pushed:
the whole is drawn out until then."""
LARGE = 1500


def lay_flat(places: Points) -> Points:
    """Turn places so that the longest stretch lies across, and draw out what is too flat,
    press together what is too high.
    """
    centred = places - places.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    turned = np.asarray(centred @ axes.T, dtype=np.float64)
    across, down = turned.std(axis=0)
    stretch = np.clip(across * LABEL_SHAPE / ROW_ASPECT / max(down, 1e-9), 0.7, 2.0)
    return turned * [1.0, float(stretch)] if down > 1e-6 else turned


def push_apart(places: Points, room: Floats) -> Points:
    """Push apart what stands closer than both need, and names too, until nothing overlaps.

    `room` is the diameter of each, 1 for a partner. Of two the smaller gives way: what a hundred
    small ones stand on is not thrown out by them.
    """
    spread = places / _density(places)
    areas = room**2
    for turn in range(1, ROUNDS + 1):
        first, second = _close(spread, room)
        gap = spread[first] - spread[second]
        distance = np.linalg.norm(gap, axis=1)
        lacking = (room[first] + room[second]) / 2 - distance
        near = lacking > 0
        if not (lacking > 0.001).any():
            break
        first, second, gap, distance = first[near], second[near], gap[near], distance[near]
        apart = np.where(distance > 1e-6, lacking[near] / np.maximum(distance, 1e-6), 0.0)
        shift = gap * apart[:, None]
        shift[distance <= 1e-6] = [1.0, 0.0]
        yields = (areas[second] / (areas[first] + areas[second]))[:, None]
        spread += _sums(first, shift * yields, len(spread))
        spread -= _sums(second, shift * (1 - yields), len(spread))
        if turn % PATIENCE == 0:
            spread *= WIDER
    return np.asarray(spread * [LABEL_SHAPE, 1.0], dtype=np.float64)


def draw_in(places: Points) -> Points:
    """Bring in what lies far outside, so that a few do not shrink the rest: beyond the distance
    of three in four from the middle, distances grow by their logarithm.

    >>> draw_in(np.array([[0.0, 0.0]] * 5 + [[1.0, 0.0]] * 5 + [[100.0, 0.0]])).max().round(1)
    np.float64(6.6)
    """
    middle = np.median(places, axis=0)
    away = np.linalg.norm(places - middle, axis=1)
    usual = float(np.quantile(away, MOST))
    beyond = away > max(usual, 1e-9)
    if usual <= 1e-9 or not beyond.any():
        return places
    ratio = away[beyond] / usual
    found = places.copy()
    found[beyond] = middle + (places[beyond] - middle) * ((1 + np.log(ratio)) / ratio)[:, None]
    return found


def _density(places: Points) -> float:
    """Return how much closer than a spacing partners stand where they stand closest."""
    nearest = np.asarray(cKDTree(places).query(places, k=[2])[0])
    return float(np.clip(np.quantile(nearest, 0.1), DENSEST[len(places) >= LARGE], 1.0))


def _sums(which: Integers, shift: Points, size: int) -> Points:
    return np.column_stack([np.bincount(which, axis, minlength=size) for axis in shift.T])


def _close(places: Points, room: Floats) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the pairs that may overlap: those of large discs are looked for one by one."""
    tree = cKDTree(places)
    large = np.flatnonzero(room > SMALL)
    reach = float(room[room <= SMALL].max(initial=1.0))
    pairs = tree.query_pairs(reach, output_type="ndarray")
    found = [pairs]
    for disc in large.tolist():
        radius = (room[disc] + np.minimum(room, room[disc]).max()) / 2
        others = np.array(tree.query_ball_point(places[disc], radius), np.intp)
        others = others[
            (room[others] < room[disc]) | ((room[others] == room[disc]) & (others > disc))
        ]
        found.append(np.column_stack([np.full(len(others), disc), others]))
    both = np.concatenate(found)
    return both[:, 0], both[:, 1]
