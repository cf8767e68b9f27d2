"""Names of cities as they are compared: what is the same, nearly the same, or told apart."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from graph.identity.record import Record
from graph.identity.rivals import apart, kind_words, kinds_apart
from graph.places.answer import PlaceAnswer
from graph.places.readings import readings
from graph.places.tables import abbreviations
from graph.places.written import read_name
from loaders.gazetteer.spelling import key_of, skeleton_of

_POSSIBLE = 0.1
_LIKELY, _TOLD = 0.5, 0.8
_OPEN = 0.01
_LONG = 8
_CODE = 3
_LEVELS = {"none": "city", "county": "region"}
"""What is compared as one level: an area is a county to one source and a region to another."""
_ORDINAL = re.compile(r"[0-9]+[a-z]{0,2}|[ivxl]+|[a-z]")
_METROPOLITAN = frozenset(("metropolitan", "metropolitana", "metropolitano", "buyuksehir"))
_AREAS = {
    "gu": "district", "kabupaten": "region", "metropolregion": "metropolitan",
    "metropoolregio": "metropolitan",
}  # fmt: skip
"""Words that say what a name is meant for, which the tables of administrative words lack."""
_LINKS = frozenset(("da", "das", "de", "del", "di", "do", "dos", "du", "of"))
_OFFICE = frozenset((
    "administration", "amalgamated", "autonomo", "autonomous", "city", "community", "council", "de",
    "del", "gobierno", "government", "hall", "honorable", "lgu", "municipal", "municipality", "of",
    "people", "peoples", "s", "territorial", "the", "urban",
))  # fmt: skip
"""Words of governments that the tables of administrative words do not know in their order."""

Home = tuple[str, str, str]


class Namesake(NamedTuple):
    """A record as its name is compared: `hub` is the IRI that it is joined with already, or "".

    `whole` is the key of the name as it stands, `core` that without administrative words, `beside`
    the keys of what stands behind a comma or in brackets, `kinds` the words that say what kind of
    place it is. `home` is its kind, level and country.
    """

    record: Record
    answer: PlaceAnswer
    hub: str
    home: Home
    whole: str
    core: str
    beside: frozenset[str]
    kinds: frozenset[str]


def namesake(record: Record, answer: PlaceAnswer, hub: str) -> Namesake:
    """Return a record as its name is compared."""
    name = _name(record)
    written = read_name(name)
    country = record.countries[0] if len(record.countries) == 1 else ""
    known = readings(written.inverted or written.head, country)
    level = _level(answer, "" if hub else key_of(name))
    core = _bare(known[-1].key, level) if known else ""
    return Namesake(
        record, answer, hub, (record.kind, level, country), key_of(name),
        core, frozenset(key for text in written.beside if (key := key_of(text))),
        kind_words(name, core),
    )  # fmt: skip


def _level(answer: PlaceAnswer, name: str) -> str:
    level = _LEVELS.get(answer.level, answer.level)
    if level != "city" or answer.decided:
        return level
    return next((_AREAS[word] for word in name.split() if word in _AREAS), level)


def _bare(core: str, level: str) -> str:
    """Return the bare name of an area without the word that says its level.

    >>> _bare("kabupaten bogor", "region"), _bare("do rio de janeiro", "region")
    ('bogor', 'rio de janeiro')
    """
    first, _, rest = core.partition(" ")
    wide = level in ("region", "metropolitan")
    return rest if wide and rest and (first in _LINKS or first in _AREAS) else core


def _name(record: Record) -> str:
    """Return the name that the source gives a record, as it writes it."""
    kinds = ("called", "name", "other", "former", "acronym")
    ranked = sorted(record.names, key=lambda n: kinds.index(n.kind) if n.kind in kinds else 9)
    return ranked[0].text


def by_whole(one: Namesake) -> Iterator[str]:
    """Yield the key of the name as it stands."""
    yield one.whole


def by_core(one: Namesake) -> Iterator[str]:
    """Yield the bare name, and the region that it is decided for."""
    yield one.core
    if one.answer.decided and not one.hub:
        yield f"place {one.answer.decided.geonames}"
    if around := _around(one):
        yield f"around {around}"


def by_spelling(one: Namesake) -> Iterator[str]:
    """Yield what nearly equal names share; a letter may differ only in a long name."""
    joined = one.core.replace(" ", "")
    if len(joined) < 4:
        return
    yield f"skeleton {skeleton_of(one.core)}"
    words = one.core.split(" ")
    plain = [word for word in words if word not in _OFFICE]
    yield f"plain {' '.join(plain)}"
    if one.home[1] == "district":
        yield f"all {' '.join(sorted(one.whole.split()))}"
    if len(words) > 1:
        yield f"words {' '.join(sorted(words))}"
    for start, word in enumerate(words):
        for written in abbreviations().get(word, ()):
            full = " ".join([*words[:start], written, *words[start + 1 :]])
            yield f"skeleton {skeleton_of(full)}"
    if len(joined) >= _LONG:
        yield f"letters {joined}"
        yield from (f"letters {joined[:n]}{joined[n + 1 :]}" for n in range(1, len(joined)))


def may_be_one(one: Namesake, other: Namesake, *, exact: bool) -> bool:
    """Tell whether nothing is against two records being one city."""
    if one.hub and other.hub:
        return False
    if exact or one_area(one, other):
        return True
    if kinds_apart(one.record, other.record) or kinds_apart(other.record, one.record):
        return False
    told = (one.kinds and other.kinds) or _METROPOLITAN & (one.kinds | other.kinds)
    if told and one.kinds != other.kinds:
        return False
    same = one.core.replace(" ", "") == other.core.replace(" ", "")
    if same and one.home[1] not in ("city", "district"):
        return True
    return (same or _ordinals(one) == _ordinals(other)) and _possible_together(one, other)


def one_area(one: Namesake, other: Namesake) -> bool:
    """Tell whether two records are one region, or the body around one city."""
    ours, theirs = one.answer.decided, other.answer.decided
    if ours and theirs and not one.hub and not other.hub:
        return one.home[1] != "city" and ours.geonames == theirs.geonames
    greater = ("greater" in one.kinds) != ("greater" in other.kinds)
    return bool(_around(one)) and _around(one) == _around(other) and not greater


def _around(one: Namesake) -> str:
    """Return the city around which a metropolitan body is, "" where that is open."""
    if one.home[1] != "metropolitan" or one.hub:
        return ""
    first = one.answer.candidates[:1]
    return first[0].geonames if first and first[0].score >= _TOLD else ""


def homonymous(one: Namesake, other: Namesake) -> bool:
    """Tell whether several places have the name, and nothing beside it tells which.

    Where the names differ it is enough that several have one of them.
    """
    several = any if one.core != other.core else all
    return not (one.beside and other.beside) and several(map(_fits_several, (one, other)))


def _fits_several(each: Namesake) -> bool:
    likely = [c for c in each.answer.candidates if c.score >= _OPEN]
    return each.answer.decided is None and len(likely) > 1


def _ordinals(each: Namesake) -> list[str]:
    """Return the numbers of a name, as of a district: a letter more makes it another."""
    return [word for word in each.core.split(" ") if _ORDINAL.fullmatch(word)]


def _possible_together(one: Namesake, other: Namesake) -> bool:
    ours, theirs = _possible(one), _possible(other)
    return not ours or not theirs or not ours.isdisjoint(theirs)


def _possible(each: Namesake) -> set[str]:
    return {c.geonames for c in each.answer.candidates if c.score >= _POSSIBLE}


def agree(one: Namesake, other: Namesake) -> bool:
    """Tell whether the place of the one is not one of several that the other may be.

    What one name says beside itself, as a region, the other does not say: “Taizhou” is not surely
    “Taizhou, Jiangsu”.
    """
    least = _LIKELY if one.core == other.core else 0.0
    for placed, bare in ((one, other), (other, one)):
        if placed.beside and not bare.beside:
            least = max(least, _TOLD)
        decided = placed.answer.decided
        if placed.hub and decided and not bare.answer.decided:
            first = bare.answer.candidates[:1]
            if first and first[0].score >= _POSSIBLE:
                return first[0].geonames == decided.geonames and first[0].score >= least
        if placed.hub and decided and bare.answer.decided:
            return bare.answer.decided.geonames == decided.geonames
    return True


def near(one: Record, other: Record) -> bool:
    """Tell whether neither points nor regions say that two records lie apart."""
    if apart(one, other):
        return False
    if not one.regions or not other.regions:
        return True
    return not {key_of(r) for r in one.regions}.isdisjoint(key_of(r) for r in other.regions)


def told_apart(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell whether what stands beside two names is not the same; a code may shorten it.

    >>> told_apart(frozenset(("kmm",)), frozenset(("kumamoto prefecture",)))
    False
    >>> told_apart(frozenset(("jiangsu",)), frozenset(("zhejiang",)))
    True
    """
    if not ours or not theirs or not ours.isdisjoint(theirs):
        return False
    return not any(_shortens(*sorted((a, b), key=len)) for a in ours for b in theirs)


def _shortens(code: str, name: str) -> bool:
    """Tell whether the letters of a code stand in a name, in their order."""
    letters = iter(name[1:])
    return len(code) <= _CODE and code[0] == name[0] and all(c in letters for c in code[1:])
