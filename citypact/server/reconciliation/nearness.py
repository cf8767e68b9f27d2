"""Nearness: how sure a name alone makes that a thing is meant."""

import re
from collections.abc import Iterable
from functools import lru_cache

from graph.places.readings import readings
from graph.places.written import read_name
from graph.search.folding import LONGEST, key
from graph.search.slips import pairs

SAME, BARE, NEARLY = 100.0, 96.0, 95.0
"""What counts a name that is the same, one that is but for words such as “city of”, and the most
that one counts for that differs in letters."""
_CITIES = ("city", "place", "country")
_HANGUL = re.compile("[\uac00-\ud7af]")
_PART = (0.5, 0.4)
"""What counts a name that has all the words and more: the least, and what length adds."""


def nearness(text: str, names: Iterable[str], kind: str) -> float:
    """Return how near a text comes to the nearest of the names of a thing, from 0 to 100.

    >>> nearness("UN Habitat", ["UN-Habitat"], "agency"), nearness("光州", ["光州市"], "city")
    (100.0, 96.0)
    >>> round(nearness("Gwanju", ["Gwangju"], "city"))
    92
    """
    return max((_near(text[:LONGEST], name[:LONGEST], kind) for name in names), default=0.0)


def _near(text: str, name: str, kind: str) -> float:
    wanted, written = key(text), key(name)
    if wanted == written:
        return SAME
    if kind in _CITIES and (bare := core(text)) and bare == core(name):
        return BARE
    return min(NEARLY, max(_likeness(*pair) for pair in pairs(wanted, written)))


def _likeness(one: str, other: str) -> float:
    from rapidfuzz import fuzz

    least, more = _PART
    part = least + more * min(len(one), len(other)) / max(len(one), len(other), 1)
    joined = fuzz.ratio(one.replace(" ", ""), other.replace(" ", ""))
    return max(
        fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other) * 0.98, joined * 0.98,
        fuzz.token_set_ratio(one, other) * part,
    )  # fmt: skip


@lru_cache(maxsize=10_000)
def core(name: str) -> str:
    """Return the name of a city without administrative words.

    >>> core("Municipality of Nairobi"), core("光州市"), core("광주광역시")
    ('nairobi', '光州', '광주')
    """
    written = read_name(name[:LONGEST])
    country = "KR" if _HANGUL.search(name) else ""
    known = readings(written.inverted or written.head, country)
    return known[-1].key if known else ""
