"""How often kinds, roles, statuses and themes occur in the participations of a build."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from graph.network.reading.columns import Codes, Columns


class Counted:
    """Counts things and partners of the columns of a build."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns

    def kinds(self, nodes: Codes, known: Sequence[str]) -> dict[str, int]:
        """Return how many nodes are of each kind, of those that occur in a column."""
        found = Counter(self._columns.kinds[node] for node in np.unique(nodes).tolist())
        return {kind: found[kind] for kind in known if kind in found}

    def keys(self, codes: Codes, keys: Sequence[str]) -> dict[str, int]:
        """Return how often each key occurs in a column of codes."""
        found = zip(*np.unique(codes[codes >= 0], return_counts=True), strict=True)
        return {keys[code]: int(count) for code, count in found if keys[code]}

    def statuses(self) -> dict[str, int]:
        """Return how many of the things that are taken part in have each status."""
        things = np.unique(self._columns.thing).tolist()
        found = Counter(self._columns.statuses[thing] for thing in things)
        return {status: count for status, count in found.items() if status}

    def terms(self, pairs: Codes) -> dict[str, int]:
        """Return to how many nodes each term - a theme, a type - belongs."""
        terms = self._columns.terms
        keys = np.unique(pairs[:, 0].astype(np.int64) * max(len(terms), 1) + pairs[:, 1])
        found, counts = np.unique(keys % max(len(terms), 1), return_counts=True)
        return {terms[n]: count for n, count in zip(found.tolist(), counts.tolist(), strict=True)}
