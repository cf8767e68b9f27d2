"""Distances on the globe."""

from math import asin, cos, radians, sin, sqrt

_EARTH = 6371.0
"""The mean radius of the Earth in kilometres."""


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance of two points, each latitude and longitude in degrees.

    It is that of the great circle, by the haversine formula (Sinnott 1984).

    >>> round(kilometres((50.94, 6.96), (52.52, 13.41)))
    477
    """
    (north, east), (to_north, to_east) = (map(radians, point) for point in (one, other))
    half = sin((to_north - north) / 2) ** 2
    half += cos(north) * cos(to_north) * sin((to_east - east) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(min(1.0, half)))
