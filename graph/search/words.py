"""Words: names that begin with those typed, or have them in any order."""

from collections.abc import Sequence

from graph.search import phrases
from graph.search.slips import Rows

COUNTED = 1000
"""How many names of a kind of fit are read."""
_LONG = 5
"""Up to how many letters the index knows beginnings; names with a longer one are collected first,
which takes time, so a longer word that is found whole is not looked for as a beginning."""


class Words:
    """Finds names by whole words and by their beginnings; each comes with its thing.

    `owners` are the numbers of things, by those of their names.
    """

    def __init__(self, rows: Rows, owners: Sequence[int]) -> None:
        self._rows, self._owners = rows, owners

    def beginning(self, words: Sequence[str], kind: str) -> list[tuple[int, int]]:
        """Return names that begin with words: those in which the last is whole come first."""
        whole, longer = phrases.beginning(words, whole=True), phrases.beginning(words)
        found = self._match(phrases.of_kind(whole, kind))
        complete = found and len(words) > 1 and len(words[-1]) > _LONG
        if len(found) >= COUNTED or complete or longer == whole:
            return found
        return found + self._match(phrases.of_kind(longer, kind))

    def anywhere(self, words: Sequence[str], kind: str) -> list[tuple[int, int]]:
        """Return names that have words: as they are, else the last goes on, else all do."""
        found: list[tuple[int, int]] = []
        ways = (phrases.anywhere(words, going_on=number) for number in (0, 1, len(words)))
        for number, expression in enumerate(dict.fromkeys(ways)):
            found += self._match(phrases.of_kind(expression, kind))
            if found and (number or len(words) > 1 or len(found) >= COUNTED):
                break
        return found

    def _match(self, expression: str) -> list[tuple[int, int]]:
        owners = self._owners
        return [(name, owners[name]) for (name,) in self._rows(_MATCH, (expression, COUNTED))]


_MATCH = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid LIMIT ?"
