"""The statements of a Wikidata entity: which of them count, and what they say."""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from loaders.entries import entries, items, text
from loaders.values import ValueFault

_TIME = re.compile(r"([+-])([0-9]{4,16})-([0-9]{2})-([0-9]{2})T")
_PRECISIONS = {"9": 4, "10": 7, "11": 10, "12": 10, "13": 10, "14": 10}
"""How many characters of a day are known: a year, a month, a day or finer."""
_PROLEPTIC_JULIAN = "Q1985786"
ITEM = re.compile(r"Q[1-9][0-9]{0,8}")


class Statement(NamedTuple):
    """A statement that counts: the data of its value, and those of its qualifiers."""

    value: object
    qualifiers: dict[str, object]

    def dates(self) -> dict[str, str]:
        """Return its dates by P580 (start), P582 (end) and P585 (point in time).

        Raises:
            ValueFault: a date is less exact than a year, or in no calendar that is read.
        """
        found: dict[str, str] = {}
        for name in ("P580", "P582", "P585"):
            for snak in items(self.qualifiers, name):
                if (value := data(snak)) is not None:
                    found.setdefault(name, day(value))
        return found


def statements(entity: object, name: str) -> Iterator[Statement]:
    """Yield the statements of a property: the preferred, or else all but the deprecated.

    Statements whose value is unknown (`somevalue`) or that say that there is none (`novalue`)
    say nothing that a graph can hold.
    """
    found = items(entity, "claims", name)
    preferred = [one for one in found if text(one, "rank") == "preferred"]
    for one in preferred or found:
        value = data(entries(one, "mainsnak"))
        if text(one, "rank") != "deprecated" and value is not None:
            yield Statement(value, entries(one, "qualifiers"))


def data(snak: object) -> object | None:
    """Return the value of a snak, None where it has none."""
    if text(snak, "snaktype") != "value":
        return None
    return entries(snak, "datavalue").get("value")


def item(value: object) -> str:
    """Return the id of the item that a value names, or "".

    >>> item({"entity-type": "item", "numeric-id": "41067"}), item({"id": "L1"})
    ('Q41067', '')
    """
    found = text(value, "id") or f"Q{text(value, 'numeric-id')}"
    return found if ITEM.fullmatch(found) else ""


def day(value: object) -> str:
    """Return a date in the precision that Wikidata gives.

    Raises:
        ValueFault: it is less exact than a year, before the year 1, or in the Julian calendar.

    >>> day({"time": "+2016-05-00T00:00:00Z", "precision": "10"})
    '2016-05'
    """
    match = _TIME.match(text(value, "time"))
    length = _PRECISIONS.get(text(value, "precision"))
    if not match or not length:
        raise ValueFault(
            f"the date {text(value, 'time')[:30]} is less exact than a year", "leave it out"
        )
    sign, year, month, number = match.groups()
    year = year.lstrip("0").zfill(4)
    if sign == "-" or len(year) > 4:
        raise ValueFault(f"the year {sign}{year} is not read", "leave it out")
    if length > 4 and text(value, "calendarmodel").endswith(_PROLEPTIC_JULIAN):
        length = 4
    return f"{year}-{month}-{number}"[:length]


def plain_number(text: str) -> str:
    """Write a number without exponent; other text stays as it is.

    >>> plain_number("1.2e-05"), plain_number("north")
    ('0.000012', 'north')
    """
    try:
        return format(Decimal(text), "f")
    except InvalidOperation:
        return text
