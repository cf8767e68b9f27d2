"""What tells two records apart: the attributes in which both say something, and not the same."""

from collections import defaultdict
from collections.abc import Iterable

from graph.identity.record import Record
from graph.places.distance import kilometres

_FAR = 20.0
"""Kilometres between two points from which on they are said to differ."""
_TIMES = 2.0
"""How many times the other a population is before it is said to differ."""


def differences(left: Record, right: Record) -> tuple[str, ...]:
    """Return in words what differs, the weightiest first.

    >>> one = Record("a", "city", (), countries=("CN",), regions=("Jiangsu",), population=4_512_762)
    >>> differences(one, Record("b", "city", (), countries=("CN",), regions=("Zhejiang",)))
    ('region Jiangsu ≠ Zhejiang',)
    """
    found = [
        *_identifiers(left, right),
        _apart("country", left.countries, right.countries),
        _apart("region", left.regions, right.regions),
        _distance(left, right),
        _population(left, right),
        _apart("kind", [left.kind], [right.kind]),
        _apart("class", left.classes, right.classes),
        _apart("date", left.dates, right.dates),
    ]
    return tuple(filter(None, found))


def _apart(what: str, left: Iterable[str], right: Iterable[str]) -> str:
    """Say what both sides say where they have nothing in common, else ""."""
    ours, theirs = sorted({*left}), sorted({*right})
    agree = same_day if what == "date" else _same_word
    if not ours or not theirs or any(agree(one, other) for one in ours for other in theirs):
        return ""
    return f"{what} {_listed(ours)} ≠ {_listed(theirs)}"


def _same_word(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def same_day(one: str, other: str) -> bool:
    """Tell whether two dates may be one: a year or month stands for each of its days.

    >>> same_day("2021-06", "2021-06-05"), same_day("2021-06", "2021-07"), same_day("20", "2021")
    (True, False, False)
    """
    short, long = sorted((one, other), key=len)
    return long == short or long.startswith(f"{short}-")


def _listed(texts: list[str]) -> str:
    return ", ".join(texts[:3]) + (" …" if len(texts) > 3 else "")


def _identifiers(left: Record, right: Record) -> list[str]:
    ours, theirs = _by_scheme(left.identifiers), _by_scheme(right.identifiers)
    return [_apart(scheme, ours[scheme], theirs[scheme]) for scheme in sorted(ours.keys() & theirs)]


def _by_scheme(curies: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for curie in curies:
        scheme, _, value = curie.partition(":")
        found[scheme].append(value)
    return found


def _population(left: Record, right: Record) -> str:
    low, high = sorted((left.population, right.population))
    if not low or high < _TIMES * low:
        return ""
    return f"population {left.population:,} ≠ {right.population:,}"


def _distance(left: Record, right: Record) -> str:
    if left.point is None or right.point is None:
        return ""
    apart = kilometres(left.point, right.point)
    return f"{apart:,.0f} km apart" if apart >= _FAR else ""
