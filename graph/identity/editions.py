"""Editions: which sources list the same cities, as two years of a survey do."""

from collections.abc import Iterable

from graph.identity.naming import Namesake
from graph.identity.record import Record

_EDITIONS = 0.25
"""The share of the longer list that two editions have in common at least."""

_LEAST = 10
"""How many cities two editions have in common at least: fewer may be so by chance."""


class Editions:
    """Tells which sources are editions of one list, as two years of a survey are."""

    def __init__(self, known: Iterable[Namesake]) -> None:
        self._listed: dict[str, set[str]] = {}
        self._known: dict[tuple[str, str], bool] = {}
        for each in known:
            for source in each.record.sources:
                listed = each.hub or " ".join((*each.home, each.whole))
                self._listed.setdefault(source, set()).add(listed)

    def of(self, one: Record, other: Record) -> bool:
        """Tell whether a source of the one and a source of the other are editions of one list."""
        return any(self._are(a, b) for a in one.sources for b in other.sources)

    def _are(self, one: str, other: str) -> bool:
        pair = min(one, other), max(one, other)
        if (found := self._known.get(pair)) is None:
            ours, theirs = self._listed[one], self._listed[other]
            shared, most = len(ours & theirs) - 1, max(len(ours), len(theirs))
            found = self._known[pair] = shared >= max(_EDITIONS * most, _LEAST)
        return found
