"""Slips: names that differ from what was typed in a letter or a word."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from graph.search.folding import key, stands_alone
from graph.search.likeness import LONGEST, SHORTEST, grams, likeness, slips, sound
from graph.search.phrases import every, of_kind, quoted
from loaders.gazetteer.spelling import romanised

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LEAST = 70.0
"""The likeness from which a name is worth showing."""
_CANDIDATES, _ALTERNATIVES, _NAMES = 60, 6, 100
_SHARED = 3
"""How many grams a word counts for that is short of one letter."""
_LEFT_OUT, _MANY = 8, 5
"""How many words a text may have for one of them to be left out in turn, and from how many names
on none is."""
_WEIGHT = 0.7
"""What likeness counts for beside names that have each word as typed."""

Rows = Callable[[str, Sequence[object]], Iterator[Any]]


class Slips:
    """Finds names by words that look or sound nearly like those typed."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def names(
        self, words: Sequence[str], kind: str
    ) -> Iterator[tuple[float, list[tuple[int, int]]]]:
        """Yield names with their things that are like the words, each with its score."""
        wanted = " ".join(words)
        scored = [
            (-max(likeness(*pair) for pair in pairs(wanted, key(text))), name, thing)
            for name, thing, text in sorted(self._candidates(words, kind))
        ]
        for score, name, thing in sorted(scored):
            if score <= -LEAST:
                yield -score * _WEIGHT, [(name, thing)]

    def _candidates(self, words: Sequence[str], kind: str) -> set[tuple[int, int, str]]:
        """Return names that have all words or words like them; where these are few, all but one."""
        groups = [self._alternatives(word) for word in dict.fromkeys(words)]
        found = self._match(groups, kind)
        if len(words) > 1:
            found |= self._match([self._alternatives("".join(words))], kind)
        if len(found) < _MANY and 1 < len(groups) <= _LEFT_OUT:
            for n in range(len(groups)):
                found |= self._match([*groups[:n], *groups[n + 1 :]], kind)
        return found

    def _match(self, groups: list[list[str]], kind: str) -> set[tuple[int, int, str]]:
        return set(self._rows(_MATCH, (of_kind(every(groups), kind), _NAMES)))

    def _alternatives(self, word: str) -> list[str]:
        """Return a word and those of the vocabulary that are like it, as expressions."""
        from rapidfuzz.distance import OSA

        if stands_alone(word) or not SHORTEST <= len(word) <= LONGEST:
            return [quoted(word)]
        latin, near = key(romanised(word)).replace(" ", ""), []
        heard = sound(latin)
        for other, sounds, number in self._terms(heard):
            far = OSA.distance(heard, sounds)
            if far <= slips(heard):
                near.append((far, OSA.distance(latin, other), -number, other))
        return [f"{quoted(word)} *", *(quoted(row[-1]) for row in sorted(near)[:_ALTERNATIVES])]

    def _terms(self, heard: str) -> Iterator[tuple[str, str, int]]:
        """Yield the words of the vocabulary that share most grams, how they sound, and how many
        names have them."""
        import numpy as np

        terms, shares = [], []
        for gram in sorted(grams(heard)):
            for (blob,) in self._rows("SELECT terms FROM grams WHERE gram = ?", (gram,)):
                terms.append(np.frombuffer(blob, np.int32))
                shares.append(np.full(len(terms[-1]), _SHARED if gram[0] == "~" else 1))
        if terms:
            most = _most(terms, shares)
            yield from self._rows(_TERMS % ",".join(map(str, most)), ())


def pairs(one: str, other: str) -> set[tuple[str, str]]:
    """Return two texts as they are compared: as written, in Latin letters, by sound.

    >>> sorted(pairs("ikley", "iclei"))
    [('iklei', 'iklei'), ('ikley', 'iclei')]
    """
    latin = _latin(one), _latin(other)
    return {(one, other), latin, (sound(latin[0]), sound(latin[1]))}


def _latin(words: str) -> str:
    return words if words.isascii() else key(romanised(words))


def _most(terms: "list[NDArray[np.int32]]", shares: "list[NDArray[np.int64]]") -> list[int]:
    """Return the numbers that have the greatest shares, the smaller first among equals."""
    import numpy as np

    numbers, places = np.unique(np.concatenate(terms), return_inverse=True)
    counts = np.bincount(places, np.concatenate(shares))
    most: list[int] = numbers[np.argsort(-counts, kind="stable")[:_CANDIDATES]].tolist()
    return sorted(most)


_TERMS = "SELECT word, heard, number FROM terms WHERE id IN (%s)"
_MATCH = """SELECT n.id, n.thing, n.text FROM words CROSS JOIN names n ON n.id = words.rowid
WHERE words MATCH ? ORDER BY words.rowid LIMIT ?"""
