"""The scale along an axis: where marks stand and what they say."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from viz.figures.lettering import width
from viz.figures.sheet import SMALL


@dataclass(frozen=True)
class Scale:
    """From `low` to `high`, with marks; `log` where each tenfold takes the same room."""

    low: float
    high: float
    marks: tuple[float, ...]
    log: bool = False

    def share(self, value: float) -> float:
        """Return how far along the axis a value stands, from 0 to 1."""
        low, high = (math.log(self.low), math.log(self.high)) if self.log else (self.low, self.high)
        return ((math.log(value) if self.log else value) - low) / (high - low)


def scale(values: Iterable[float], *, room: float = 400.0) -> Scale:
    """Return a scale on which all finite values lie, its marks at round numbers.

    `room` is the length of the axis in points: marks stand so far apart that none touch.
    """
    from matplotlib.ticker import MaxNLocator

    low, high = _ends(values)
    for most in (8, 6, 5, 4, 3, 2, 1):
        locator = MaxNLocator(most, steps=[1, 2, 2.5, 5, 10], min_n_ticks=1)
        marks = tuple(round(float(mark), 12) for mark in locator.tick_values(low, high))
        if sum(width(number(mark), SMALL) + 14 for mark in marks) <= room:
            break
    return Scale(min(low, marks[0]), max(high, marks[-1]), marks)


def ranks(values: Iterable[float]) -> Scale:
    """Return a scale of ranks, 1 first; ranks past 100 stand by their logarithm."""
    _, high = _ends(values)
    high = max(high, 2.0)
    if high > 100:
        tens = tuple(10.0**power for power in range(math.ceil(math.log10(high)) + 1))
        return Scale(0.8, max(high * 1.25, tens[-1]), tens, log=True)
    step = next(step for step in (1, 5, 10) if high / step <= 10)
    marks = (1.0, *(float(mark) for mark in range(max(step, 2), int(high) + 1, step)))
    return Scale(0.5, high + 0.5, marks)


def _ends(values: Iterable[float]) -> tuple[float, float]:
    """Return the least and the greatest, apart from one another, with 0 where it is near."""
    known = [value for value in values if math.isfinite(value)]
    low, high = (min(known), max(known)) if known else (0.0, 1.0)
    if low > 0 and low < 0.5 * high:
        low = 0.0
    if low == high:
        apart = abs(low) * 0.5 or 1.0
        low, high = (0.0, high * 1.5) if low > 0 else (low - apart, high + apart)
    return low, high


def number(value: float) -> str:
    """Return a number as people read it: four digits that count, and commas past 999.

    >>> number(0.123456), number(14691.0), number(-12345.678), number(1e-7), number(-2)
    ('0.1235', '14,691', '−12,346', '1e-07', '−2')
    """
    if abs(value) >= 1e15:
        return f"{value:.4g}"
    whole = value == round(value) or abs(value) >= 1000
    text = f"{value:,.0f}" if whole else f"{value:.4g}"
    return text if "e" in text else text.replace("-", "−")


def in_between(value: float, low: float, high: float) -> str:
    """Return a value with its interval, where it has one.

    >>> in_between(0.5, 0.25, 0.75), in_between(0.5, math.nan, math.nan)
    ('0.5 (0.25 to 0.75)', '0.5')
    """
    if not math.isfinite(value):
        return "no value"
    known = math.isfinite(low) and math.isfinite(high)
    return f"{number(value)} ({number(low)} to {number(high)})" if known else number(value)


def spread(
    wanted: Sequence[float], heights: Sequence[float], low: float, high: float
) -> list[float]:
    """Return places as near as can be to those wanted, at which nothing of a height overlaps.

    Least squares in the given order: places that would overlap stand together around the mean of
    what they want (Dwyer, Marriott and Stuckey 2006, Fast node overlap removal, GD 2005).

    >>> spread([10, 11], [8, 8], 0, 100)
    [6.5, 14.5]
    """
    order = sorted(range(len(wanted)), key=lambda place: (wanted[place], place))
    groups: list[list[float]] = []  # top, height, number
    for place in order:
        groups.append([wanted[place] - heights[place] / 2, heights[place], 1])
        while len(groups) > 1 and groups[-2][0] + groups[-2][1] > groups[-1][0]:
            top, height, count = groups.pop()
            before = groups[-1]
            mean = (before[0] * before[2] + (top - before[1]) * count) / (before[2] + count)
            groups[-1] = [mean, before[1] + height, before[2] + count]
        groups[-1][0] = min(max(groups[-1][0], low), max(high - groups[-1][1], low))
    return _unrolled(_pushed(groups, high), order, heights)


def _pushed(groups: list[list[float]], high: float) -> list[list[float]]:
    for place in range(len(groups) - 1, -1, -1):
        end = high if place == len(groups) - 1 else groups[place + 1][0]
        groups[place][0] = min(groups[place][0], end - groups[place][1])
    return groups


def _unrolled(
    groups: list[list[float]], order: Sequence[int], heights: Sequence[float]
) -> list[float]:
    found = [0.0] * len(order)
    rest = iter(order)
    for top, _, count in groups:
        for _ in range(int(count)):
            place = next(rest)
            found[place] = top + heights[place] / 2
            top += heights[place]
    return found
