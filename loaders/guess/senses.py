"""Senses: what a column is, from its header, and from its values where they bear it out."""

import re
from collections.abc import Callable, Sequence

from loaders.guess.columns import MANY, NUMBERS, Column
from loaders.guess.tables import concept_named
from loaders.guess.texts import dates, separators, share

_IDENTIFIERS = ("wikidata", "ror", "geonames", "iati", "lei", "isni", "locode", "grid")


def judge(column: Column) -> None:
    """Decide what a column is; a header that its values contradict does not count."""
    header = column.header
    column.about, column.what = header.about, header.what
    column.marks = _marks(column)
    if column.form == "objects" or not column.values:
        column.what = column.what if column.form != "objects" else ""
        return
    if header.what in _CHECKS:
        column.what = _CHECKS[header.what](column)
    elif not header.what or header.odd:
        column.what = _by_values(column)
    if not column.what and not header.odd:
        for sense in ("wikidata", "ror"):
            if share(column.texts[:500], sense) >= MANY:
                column.what = sense
                column.about = header.about or (
                    "" if header.what in ("", "name", "id") else header.what
                )
    if column.boolean and column.what not in ("", "year", "id"):
        column.what = ""


def _marks(column: Column) -> list[str]:
    if column.form != "text" or column.header.what in (*_TEXTUAL, *NUMBERS):
        return []
    texts = column.texts[:1000]
    if share(texts, "day") > 0.5 or share(texts, "number") > 0.5 or share(texts, "website") > 0.5:
        return []
    found = separators(texts, commas=_may_list(column))
    return [mark for mark in found if mark != "\n" or column.mean < 200]


_TEXTUAL = ("description", "note", "address", "website", "email", "phone", "latitude", "longitude",
            "point", "start", "end", "date", "year")  # fmt: skip


def _may_list(column: Column) -> bool:
    """Say whether commas may separate values: many cells have one, and parts come again."""
    if column.header.what in ("address", "description", "location"):
        return False
    cut = [text for text in column.texts if ", " in text]
    found = [part.strip() for text in column.values.elements() for part in text.split(", ")]
    plural = re.search(r"(?i)s\b", column.name) is not None
    repeated = len(set(found)) * (1.2 if plural else 2.5) < len(found)
    return len(cut) * 5 > len(column.texts) and repeated and column.mean < 300


def _by_values(column: Column) -> str:
    """What the values alone show."""
    if column.boolean or (column.header.about and not column.header.odd):
        return ""
    texts = column.texts[:500]
    for sense in ("wikidata", "ror", "email"):
        if share(texts, sense) >= MANY:
            return sense
    if share(texts, "website") >= MANY and column.header.odd:
        return ""
    if len(texts) > 3 and _countries(texts) >= MANY and not _short(texts):
        column.about = "" if column.header.odd else column.about
        return "country"
    return ""


def _short(texts: Sequence[str]) -> bool:
    return max(map(len, texts)) <= 3


def _countries(texts: Sequence[str]) -> float:
    from loaders.gazetteer.countries import country

    return sum(country(text) is not None for text in texts) / len(texts) if texts else 0.0


def _country(column: Column) -> str:
    found = list(dict.fromkeys(column.parts))[:500]
    column.share = _countries(found)
    if column.share < 0.5:
        return "location" if column.header.about else ""
    return "country"


def _like(sense: str, least: float = MANY) -> Callable[[Column], str]:
    def check(column: Column) -> str:
        column.share = share(column.texts[:1000], sense)
        return sense if column.share >= least else ""

    return check


def _identifier(sense: str) -> Callable[[Column], str]:
    def check(column: Column) -> str:
        column.share = share(column.texts[:1000], sense)
        return sense if column.share >= 0.7 else "id" if column.unique else ""

    return check


def _coordinate(limit: int) -> Callable[[Column], str]:
    def check(column: Column) -> str:
        numbers = [_float(text) for text in column.texts[:1000]]
        good = [number for number in numbers if number is not None and abs(number) <= limit]
        if len(good) < MANY * len(numbers):
            return "name" if column.header.about else ""
        return "latitude" if limit == 90 else "longitude"

    return check


def _float(text: str) -> float | None:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def _date(sense: str) -> Callable[[Column], str]:
    def check(column: Column) -> str:
        column.dates = dates(column.values.elements())
        column.share = column.dates.share
        return sense if column.share >= 0.5 else ""

    return check


def _number(sense: str) -> Callable[[Column], str]:
    def check(column: Column) -> str:
        column.share = share(column.texts[:1000], "number")
        if sense == "budget" and column.share < 0.5:
            return ""
        return sense if column.share >= 0.7 else ""

    return check


def _few(sense: str) -> Callable[[Column], str]:
    return lambda column: sense if column.categories else ""


def _region(column: Column) -> str:
    """A state may be a part of a country, or what has become of a project."""
    states = [text for text in column.categories if concept_named("status", text)]
    return "status" if len(states) * 2 > len(column.values) else "region"


def _name(column: Column) -> str:
    texts = column.texts[:500]
    if share(texts, "number") >= MANY or share(texts, "website") >= MANY:
        return ""
    return "name" if column.mean < 250 else "description"


_CHECKS: dict[str, Callable[[Column], str]] = {
    "name": _name,
    "country": _country,
    "latitude": _coordinate(90),
    "longitude": _coordinate(180),
    "website": _like("website", 0.5),
    "status": _few("status"),
    "role": _few("role"),
    "region": _region,
    "type": _few("type"),
    **{sense: _identifier(sense) for sense in _IDENTIFIERS},
    **{sense: _date(sense) for sense in ("start", "end", "date", "year")},
    **{sense: _number(sense) for sense in NUMBERS},
}
