"""The tables that stand in this folder: words and endings, in many languages."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from math import inf
from typing import NamedTuple


class Wrapping(NamedTuple):
    """Administrative words around a name: what they say it is, and in which countries they do.

    `where` is `before` or `after` (words of their own) or `end` (signs at the end of the name).
    """

    words: str
    where: str
    level: str
    countries: frozenset[str]


def rows(name: str) -> Iterator[list[str]]:
    """Yield the rows of a table, without its header.

    >>> next(rows("endings.tsv"))[0]
    's'
    """
    text = files("graph.places").joinpath(name).read_text("utf-8")
    for line in text.splitlines()[1:]:
        yield line.split("\t")


@cache
def wrappings() -> dict[tuple[str, str], tuple[Wrapping, ...]]:
    """Return the wrappings by where they stand and their words; those of countries first.

    >>> [found.level for found in wrappings()["before", "comune di"]]
    ['city']
    """
    found: dict[tuple[str, str], list[Wrapping]] = {}
    for words, where, level, countries in rows("wrappings.tsv"):
        wrapping = Wrapping(words, where, level, frozenset(countries.split()))
        found.setdefault((where, words), []).append(wrapping)
    return {
        key: tuple(sorted(each, key=lambda wrapping: not wrapping.countries))
        for key, each in found.items()
    }


@cache
def rural(country: str) -> tuple[float, float]:
    """Return from and up to how many inhabitants a town stands apart from the area called after it.

    The area around a smaller town is its own municipality; a larger one has no such area.

    >>> rural("PL"), rural("FR")
    ((20000.0, 150000.0), (inf, inf))
    """
    known = {code: (float(least), float(most or "inf")) for code, least, most in rows("rural.tsv")}
    return known.get(country, (inf, inf))


@cache
def directions() -> frozenset[str]:
    """Return the words at the end of a name that tell a part of a country from its namesakes.

    >>> "norte" in directions()
    True
    """
    return frozenset(word for (word,) in rows("directions.tsv"))


@cache
def endings(country: str) -> tuple[tuple[str, str], ...]:
    """Return how names are inflected in a country: endings and what stands in the bare name.

    >>> ("iaus", "ius") in endings("LT")
    True
    """
    known = rows("endings.tsv")
    return tuple((end, bare) for end, bare, countries in known if country in countries.split())


@cache
def abbreviations() -> dict[str, tuple[str, ...]]:
    """Return what abbreviated words of a name may stand for.

    >>> abbreviations()["sta"]
    ('santa',)
    """
    return {word: tuple(written.split("|")) for word, written in rows("abbreviations.tsv")}


@cache
def related(country: str) -> tuple[frozenset[str], float]:
    """Return the countries among whose places sources look for those of a country too.

    The second value is what such a place counts for: a name in France may well mean a place in
    Réunion, one in Réunion hardly a place in France.

    >>> related("RE")
    (frozenset({'FR'}), 0.01)
    """
    known = {
        code: (frozenset(others.split()), float(share))
        for code, others, share in rows("related.tsv")
    }
    return known.get(country, (frozenset(), 0.0))
