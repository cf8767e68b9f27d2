"""Components side by side, so that nothing flies away."""

import numpy as np

from graph.network.layout.points import LABEL_SHAPE, ROW_ASPECT, Points


def pack(sizes: list[Points], *, margin: float) -> list[Points]:
    """Return the upper left corner of each drawing: rows of falling height, none overlapping.

    `sizes` are width and height of each.
    """
    extents = [size + margin * np.array([LABEL_SHAPE, 1.0]) for size in sizes]
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
