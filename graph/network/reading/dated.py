"""The dates of things and of parts: when they possibly, and when they certainly, are in force."""

from datetime import date

import numpy as np

from graph.dates import days
from graph.network.reading.columns import ALWAYS, NEVER, Codes
from graph.network.reading.scanning import scan, texts
from graph.store import GraphStore


class Dates:
    """All dates of a store, of things and of parts."""

    def __init__(self, store: GraphStore) -> None:
        self._starts, self._ends = scan(store, _STARTS), scan(store, _ENDS)
        self._earliest, self._latest = scan(store, _EARLIEST), scan(store, _LATEST)
        self._signs = [*self._starts, *self._ends, *scan(store, _CHANGES)]

    def bounds(self, number: dict[str, int]) -> tuple[list[str], list[str]]:
        """Return the days before and after which each is not there, "" where none is known."""
        return texts(number, self._earliest), texts(number, self._latest, max)

    def written(self, number: dict[str, int]) -> tuple[list[str], list[str]]:
        """Return beginnings and ends as sources write them, else those of `bounds`."""
        said = texts(number, self._starts), texts(number, self._ends, _longer)
        one, other = (
            [text or day for text, day in zip(found, days_, strict=True)]
            for found, days_ in zip(said, self.bounds(number), strict=True)
        )
        return one, other

    def spans(self, number: dict[str, int]) -> Codes:
        """Return days: possibly from, possibly until, known from, known until.

        Known are the first and the last sign of life: a beginning, an end, a dated status.
        """
        (starts, ends), signs = self.bounds(number), self._signs
        return np.stack(
            [
                _days(starts, 0, NEVER), _days(ends, 1, ALWAYS),
                _days(texts(number, signs, _earlier), 1, ALWAYS),
                _days(texts(number, signs, _later), 0, NEVER),
            ],
            axis=1,
        )  # fmt: skip


def _earlier(one: str, other: str) -> str:
    return min(one, other, key=lambda text: days(text)[::-1])


def _later(one: str, other: str) -> str:
    return max(one, other, key=days)


def _longer(one: str, other: str) -> str:
    """Return which of two ends lets a part last longer."""
    return max(one, other, key=lambda text: days(text)[::-1])


def _days(written: list[str], end: int, unknown: int) -> Codes:
    known: dict[str, int] = {"": unknown}
    for text in set(written) - {""}:
        known[text] = date.fromisoformat(days(text)[end]).toordinal()
    return np.fromiter((known[text] for text in written), np.int32)


_STARTS = "SELECT ?node ?date { ?node cp:start ?date }"
_ENDS = "SELECT ?node ?date { ?node cp:end ?date }"
_EARLIEST = "SELECT ?node ?date { ?node cp:earliest ?date }"
_LATEST = "SELECT ?node ?date { ?node cp:latest ?date }"
_CHANGES = """
SELECT ?node ?date { ?change cp:on ?date ; cp:of ?node ; cp:status/cp:isPlan false }"""
