"""Components side by side, so that nothing flies away."""

from typing import NamedTuple

import numpy as np

from graph.network.layout.points import LABEL_SHAPE, ROW_ASPECT, Points


class Step(NamedTuple):
    """A level stretch of the lower edge of what is placed."""

    left: float
    right: float
    down: float


def pack(sizes: list[Points], *, margin: float) -> list[Points]:
    """Return the upper left corner of each drawing: the highest first, the others in the gaps
    beside and below it, none overlapping.

    `sizes` are width and height of each. Source: the skyline rule (Burke, Kendall and Whitwell,
    "A new placement heuristic for the orthogonal stock-cutting problem", Operations Research
    52:655-671, 2004): each goes as far up as it can.
    """
    extents = [size + margin * np.array([LABEL_SHAPE, 1.0]) for size in sizes]
    if not extents:
        return []
    area = sum(float(width * height) for width, height in extents)
    limit = max(float(np.sqrt(area * ROW_ASPECT)), max(float(width) for width, _ in extents))
    edge = [Step(0.0, limit, 0.0)]
    corners: dict[int, Points] = {}
    for i in sorted(range(len(extents)), key=lambda i: (-extents[i][1], i)):
        width, height = map(float, extents[i])
        down, left = min(_fits(edge, width, limit))
        corners[i] = np.array([left, down])
        edge = _lowered(edge, Step(left, left + width, down + height))
    return [corners[i] for i in range(len(extents))]


def _fits(edge: list[Step], width: float, limit: float) -> list[tuple[float, float]]:
    """Return where something of a width can stand: how far down, and from which left."""
    found = []
    for n, step in enumerate(edge):
        if step.left + width > limit + 1e-6:
            break
        down = step.down
        for under in edge[n + 1 :]:
            if under.left >= step.left + width - 1e-6:
                break
            down = max(down, under.down)
        found.append((down, step.left))
    return found


def _lowered(edge: list[Step], new: Step) -> list[Step]:
    """Return a lower edge once something stands there."""
    before = [step._replace(right=min(step.right, new.left))
              for step in edge if step.left < new.left - 1e-6]  # fmt: skip
    after = [step._replace(left=max(step.left, new.right))
             for step in edge if step.right > new.right + 1e-6]  # fmt: skip
    if before and abs(before[-1].down - new.down) < 1e-6:
        new = new._replace(left=before.pop().left)
    return [*before, new, *after]
