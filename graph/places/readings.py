"""Readings of a name: the keys under which the place may be known, the likeliest first."""

from collections.abc import Iterator
from typing import NamedTuple

from graph.places.tables import Wrapping, abbreviations, endings, wrappings
from loaders.gazetteer.spelling import key_of

_LONGEST = 6
_DEEPEST = 3
_ELIDED = frozenset(("d", "l", "dell", "nell", "all", "sant"))
"""Words that an apostrophe joins to the next one."""


class Reading(NamedTuple):
    """A key to look up, what was taken off to get it, and the level that this speaks for."""

    key: str
    how: str = ""
    level: str = "city"
    fewer: bool = False
    """Whether fewer words were taken off than could be: `Quezon City` of `… City Government`."""

    @property
    def depth(self) -> int:
        """How many times words were taken off."""
        return self.how.count(",") + 1 if self.how else 0


def readings(text: str, country: str) -> list[Reading]:
    """Return the readings of a name: as it stands, then without administrative words.

    >>> [reading.key for reading in readings("Comune di Reggio nell'Emilia", "IT")]
    ['comune di reggio nellemilia', 'reggio nellemilia']
    >>> readings("Metropolitan City of Turin", "IT")[-1].level
    'metropolitan'
    """
    key = key_of(text)
    found = [Reading(key)] if key else []
    found += _bare(found[0], country, _DEEPEST) if found else []
    return list({reading.key: reading for reading in reversed(found)}.values())[::-1]


def _bare(reading: Reading, country: str, depth: int) -> Iterator[Reading]:
    """Yield a reading without the longest words at either end, and again without more."""
    if not depth:
        return
    found = _taken_off(reading.key, country)
    if not found:
        return
    (key, wrapping), *fewer = found
    level = wrapping.level if reading.level == "city" else reading.level
    how = f"{reading.how}, {wrapping.words}" if reading.how else wrapping.words
    bare = Reading(key, how, level)
    for longer, other in fewer if level == "city" and not reading.how else ():
        if other.level == "city" and reading.key.startswith(longer):
            yield Reading(longer, other.words, fewer=True)
    yield bare
    yield from _bare(bare, country, depth - 1)


def _taken_off(key: str, country: str) -> list[tuple[str, Wrapping]]:
    """Return the key without words before it, or after it, or without signs at its end."""
    words, known = key.split(" "), wrappings()
    found: list[tuple[str, Wrapping]] = []
    for count in range(min(len(words) - 1, _LONGEST), 0, -1):
        for where in ("before", "after"):
            taken, rest = _cut(words, count, where)
            if wrapping := _fitting(known.get((where, " ".join(taken)), ()), country):
                found.append((" ".join(rest), wrapping))
    if not key.isascii():
        for count in range(min(len(key) - 1, _LONGEST), 0, -1):
            if wrapping := _fitting(known.get(("end", key[-count:]), ()), country):
                found.append((key[:-count].strip(), wrapping))
    return found


def _cut(words: list[str], count: int, where: str) -> tuple[list[str], list[str]]:
    if where == "before":
        return words[:count], words[count:]
    return words[-count:], words[:-count]


def _fitting(found: tuple[Wrapping, ...], country: str) -> Wrapping | None:
    for wrapping in found:
        if not wrapping.countries or country in wrapping.countries:
            return wrapping
    return None


def is_wrapping(text: str) -> bool:
    """Say whether a text is nothing but an administrative word.

    >>> is_wrapping("Miasto"), is_wrapping("Gdańsk")
    (True, False)
    """
    key = key_of(text)
    return any((where, key) in wrappings() for where in ("before", "after", "end"))


def variants(key: str, country: str, *, bare: bool) -> Iterator[str]:
    """Yield other ways to write a key: abbreviated words written out, and inflection undone.

    Inflection is undone in a bare name only: `København` of `Københavns Kommune`.

    >>> sorted(variants("s giovanni", "IT", bare=False))[:2]
    ['saint giovanni', 'san giovanni']
    >>> "vilnius" in variants("vilniaus", "LT", bare=True)
    True
    """
    words = key.split(" ")
    for start, word in enumerate(words[:-1]):
        if word in _ELIDED and words[start + 1][0] in "aeiouh":
            yield " ".join([*words[:start], word + words[start + 1], *words[start + 2 :]])
    for start in range(len(words)):
        for count in (2, 1):
            for written in abbreviations().get(" ".join(words[start : start + count]), ()):
                yield " ".join([*words[:start], written, *words[start + count :]])
    if bare:
        for ending, written in endings(country):
            if key.endswith(ending) and len(key) > len(ending) + 2:
                yield key[: len(key) - len(ending)] + written
