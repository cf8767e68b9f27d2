"""Names of agreements, initiatives and events: their words, and the numbers in them.

Numbers count however they are written: COP24, Phase II, twenty-fourth session.
"""

import re
from functools import lru_cache
from typing import NamedTuple

ALIKE = 0.8
"""How alike two names are at least that may be those of one thing."""
EMPTY = frozenset((
    "a", "an", "and", "at", "by", "for", "from", "in", "into", "of", "on", "the", "to", "with",
    "de", "del", "la", "le", "les", "los", "las", "el", "et", "en", "y", "e", "du", "des", "der",
    "die", "das", "und", "fur", "im", "am", "pour", "por", "para", "con", "dans", "sur", "da",
    "do", "dos", "em", "o", "os",
))  # fmt: skip
"""Articles, prepositions and conjunctions of the languages in which most names are written."""

_WORDS = re.compile(r"[a-z]+|[0-9]+")
_ORDINALS = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
]  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70}
_NUMBERS = {word: n for n, word in enumerate(_ORDINALS, 1)} | {
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "ii": 2, "iii": 3, "iv": 4, "vi": 6, "vii": 7, "viii": 8, "ix": 9,
}  # fmt: skip
_COUNTED = frozenset((
    "phase", "fase", "phases", "etape", "part", "parte", "partie", "teil", "stage", "round",
    "edition", "edicion", "serie", "series", "tranche", "cop", "cmp", "session", "volume",
))  # fmt: skip
"""Words behind which a letter or number counts: phase I, part B."""
_LETTERS = {"i": "1", "v": "5", "x": "10"}
_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_SPELLED = 80


class Words(NamedTuple):
    """A name, folded: its words in order, and the numbers in it."""

    words: tuple[str, ...]
    numbers: frozenset[str]

    @property
    def telling(self) -> list[str]:
        """The words without articles, prepositions and conjunctions, sorted."""
        return sorted(word for word in self.words if word not in EMPTY)


@lru_cache(maxsize=65_536)
def folded(text: str) -> Words:
    """Return the words of a name in small Latin letters, numbers as digits.

    >>> folded("Climate Plan, Phase II").words
    ('climate', 'plan', 'phase', '2')
    >>> sorted(folded("Twenty-fourth session (COP24) 2018").numbers)
    ['2018', '24']
    """
    from anyascii import anyascii

    found = _WORDS.findall(anyascii(text).casefold().replace("'", ""))
    words, numbers = list[str](), set[str]()
    for n, word in enumerate(found):
        before = found[n - 1] if n else ""
        if before.isdecimal() and word in _ENDINGS:
            continue
        if before in _TENS and word in _ORDINALS[:9]:
            words.pop()
            read = str(_TENS[before] + _NUMBERS[word])
        else:
            read = _read(word, before in _COUNTED)
        words.append(read)
        if read.isdecimal() or (before in _COUNTED and len(read) == 1):
            numbers.add(read)
    return Words(tuple(words), frozenset(numbers))


def _read(word: str, counted: bool) -> str:
    """Return a word, a number as its digits; a single letter is one only where it counts."""
    if word in _NUMBERS:
        return str(_NUMBERS[word])
    if counted and word in _LETTERS:
        return _LETTERS[word]
    return str(int(word[:12])) if word.isdecimal() else word


def name_score(one: Words, other: Words) -> float:
    """Return how alike two names are: 1 where they are the same words in any order.

    Where each has a word that the other lacks, as the name of another place, they are less alike.

    >>> name_score(folded("Zero Waste in Nairobi"), folded("Zero Waste in New York")) < ALIKE
    True
    """
    from rapidfuzz import fuzz

    a, b = one.telling, other.telling
    if a == b:
        return 1.0 if a else 0.0
    score = fuzz.ratio(" ".join(a), " ".join(b)) / 100
    if score >= ALIKE and _own_words(a, b) and _own_words(b, a):
        score *= 0.85
    return min(score, 0.99)


def _own_words(words: list[str], others: list[str]) -> bool:
    """Tell whether a name has a word that is not in the other one, however it is spelled."""
    from rapidfuzz import fuzz

    return any(
        all(fuzz.ratio(word, known) < _SPELLED for known in others)
        for word in sorted(set(words) - set(others))
    )
