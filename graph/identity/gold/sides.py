"""The two sides of a table in which each row is one thing under two names."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from graph.identity.gold.table import Seen

_PAIRS = (
    "a b", "1 2", "i ii", "left right", "l r", "x y", "old new", "before after", "source target",
    "subject object", "from to", "first second", "former current", "previous current",
    "original new", "one two", "this other", "query match", "ref match", "reference match",
)  # fmt: skip
_SECOND = {"b", "2", "ii", "right", "new", "other", "alt", "match", "matched", "second", "y"}
_LONGEST = 80
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_REGISTRIES = {
    "ror", "iati", "wikidata", "grid", "isni", "lei", "crossref", "fundref", "viaf",
}  # fmt: skip


class Sides(NamedTuple):
    """What tells the columns of the two sides apart, and which column is on which side."""

    labels: tuple[str, str]
    columns: tuple[tuple[str, ...], tuple[str, ...]]


def find_sides(
    columns: Sequence[Seen], wordy: Callable[[Seen], bool] = lambda column: False
) -> Sides | None:  # fmt: skip
    """Return the two sides of a table, None where no two columns of names form a pair.

    `wordy` says whether a column's values may be names: it is asked where a header is nothing but
    the label of a side, as `2018`.

    >>> table = [Seen(name) for name in ("name_2018", "name_2019", "Country")]
    >>> find_sides(table).labels
    ('2018', '2019')
    >>> find_sides([Seen("City name"), Seen("Network name")]) is None
    True
    """
    from loaders.guess.headers import words

    split = {c.name: words(c.name) for c in columns}
    found: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for first, second in combinations([c.name for c in columns if len(c.name) < _LONGEST], 2):
        if apart := _apart(split[first], split[second]):
            found[apart].append((first, second))
    known = {c.name: c for c in columns}
    good = {
        apart: pairs for apart, pairs in found.items()
        if any(_names(split[one], apart, known[one]) for one, _ in pairs)
    }  # fmt: skip
    if not good:
        return _bare(columns, split, wordy) or _registries(columns, split)
    labels = max(good, key=lambda apart: (is_explicit(*apart), len(good[apart])))
    return Sides(labels, _columns(labels, split, good[labels]))


def _bare(
    columns: Sequence[Seen], split: dict[str, list[str]], wordy: Callable[[Seen], bool]
) -> Sides | None:  # fmt: skip
    """Return the sides of two columns that are called nothing but `2018` and `2019`, or A and B."""
    single = [c for c in columns if len(split[c.name]) == 1 and c.what in ("", "name", "year")]
    for one, other in combinations(single, 2):
        first, second = split[one.name][0], split[other.name][0]
        known = is_explicit(first, second) or {first, second} <= _REGISTRIES
        if known and wordy(one) and wordy(other):
            rest = {n: p for n, p in split.items() if n not in (one.name, other.name)}
            pair = [(one.name, other.name)]
            return Sides((first, second), _columns((first, second), rest, pair))
    return None


def _registries(columns: Sequence[Seen], split: dict[str, list[str]]) -> Sides | None:
    """Return the sides of two registries that name their things each in its own words."""
    named: dict[str, str] = {}
    for column in columns:
        for label in sorted(_REGISTRIES & set(split[column.name])):
            if _names(split[column.name], (label, label), column):
                named.setdefault(label, column.name)
    if len(named) != 2:
        return None
    labels = (*named,)
    return Sides((labels[0], labels[1]), _columns(
        (labels[0], labels[1]), split, [(named[labels[0]], named[labels[1]])]
    ))  # fmt: skip


def _columns(
    labels: tuple[str, str], split: dict[str, list[str]], pairs: Iterable[tuple[str, str]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the columns of each side: those of pairs, and others that bear its label."""
    first, second = ([*side] for side in zip(*pairs, strict=True))
    for name, pieces in split.items():
        if name in first or name in second or not all(labels):
            continue
        if (labels[0] in pieces) != (labels[1] in pieces):
            (first if labels[0] in pieces else second).append(name)
    return tuple(first), tuple(second)


def _apart(first: Sequence[str], second: Sequence[str]) -> tuple[str, str] | None:
    """Return the two words that tell two headers apart, None where they do not form a pair."""
    if len(second) == len(first) + 1 and list(second[:-1]) == list(first):
        told = second[-1] in _SECOND or _YEAR.fullmatch(second[-1])
        return ("", second[-1]) if told else None
    if len(first) != len(second) or len(first) < 2:
        return None
    differing = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(differing) != 1 or not _may_tell(*differing[0]):
        return None
    return differing[0]


def _may_tell(first: str, second: str) -> bool:
    return is_explicit(first, second) or not (_means(first) or _means(second))


def is_explicit(first: str, second: str) -> bool:
    """Say whether two words always tell two sides apart: A and B, years, old and new."""
    years = all(_YEAR.fullmatch(word) for word in (first, second))
    return years or f"{first} {second}" in _PAIRS or not first


_KINDS_OF_NAME = {
    "official", "short", "full", "long", "local", "native", "original", "common", "alternative",
    "display", "ascii", "preferred", "legal", "trade", "other", "clean", "raw", "latin",
}  # fmt: skip


def _means(word: str) -> bool:
    """Say whether a word says what a column is, or in which language: then it tells no side."""
    from loaders.guess.headers import read_header

    if word in _REGISTRIES or word in _KINDS_OF_NAME:
        return word in _KINDS_OF_NAME
    header = read_header(word)
    return bool(header.about or header.what or read_header(f"name {word}").language)


def _names(pieces: Sequence[str], apart: tuple[str, str], column: Seen) -> bool:
    """Say whether a column is a name once the word that tells the sides apart is taken off."""
    from loaders.guess.headers import read_header

    rest = read_header(" ".join(word for word in pieces if word != apart[0]))
    return not column.boolean and rest.what == "name" and rest.about in ("", "city", "org")


def without_label(column: str, labels: Iterable[str]) -> str:
    """Return a header without the word of its side.

    >>> without_label("country_a", ("a", "b"))
    'country'
    """
    from loaders.guess.headers import words

    return " ".join(word for word in words(column) if word not in labels)
