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
        """Return the dates behind `bounds` as sources write them: 2018, not its first day."""
        starts, ends = self.bounds(number)
        self._write(starts, number, 0)
        self._write(ends, number, 1)
        return starts, ends

    def _write(self, bounds: list[str], number: dict[str, int], end: int) -> None:
        """Put the least exact of the dates that have a bound as their first or last day there."""
        found = list(bounds)
        for node, text in self._signs:
            n = number.get(node)
            if n is not None and days(text)[end] == found[n]:
                bounds[n] = min(text, bounds[n], key=len)

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
