"""Values as people write them: dates, figures, identifiers, points, links."""

import re
from calendar import monthrange
from decimal import Decimal
from typing import NamedTuple
from urllib.parse import urlsplit

from pyoxigraph import Literal, NamedNode

from ontology.terms import QUALIFIER, XSD

CONTROLS = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]")
"""Characters that show nothing, turn text around, or that XML cannot hold."""
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_FIGURE = re.compile(
    r"(?P<sign>>=|<=|>|<|~)?\s*(?P<number>-?[0-9]+(?:\.[0-9]+)?)(?:(?:\s+|(?=%))(?P<unit>[^\W\d].*|%))?"
)
_SIGNS = {
    None: "exactly", ">": "more-than", ">=": "at-least", "~": "about", "<=": "up-to",
    "<": "less-than",
}  # fmt: skip
_DEGREES = re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{0,30})?(?:[eE][+-]?[0-9]{1,2})?")
_CURIE = re.compile(r"[a-z0-9-]+:[^\s<>\"{}|\\^`]+")
_SAME_AS = {
    "wikidata": "http://www.wikidata.org/entity/{}",
    "ror": "https://ror.org/{}",
    "isni": "https://isni.org/isni/{}",
    "geonames": "https://sws.geonames.org/{}/",
}


class ValueFault(Exception):
    """A value that cannot be read; the text says why, `mend` what to write."""

    def __init__(self, found: str, mend: str = "") -> None:
        super().__init__(found)
        self.found, self.mend = found, mend


def date_literal(text: str) -> Literal:
    """Read a date in the precision in which it is written (`xsd:gYear`, `gYearMonth`, `date`).

    Raises:
        ValueFault: the text is no date of the calendar.

    >>> str(date_literal("2019-05"))
    '"2019-05"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    """
    match = _DATE.fullmatch(text.strip())
    if not match:
        raise ValueFault(f"“{text}” is no date", "write 2019, 2019-05 or 2019-05-17")
    year, month, day = (int(part) if part else None for part in match.groups())
    if not _in_calendar(year or 0, month, day):
        raise ValueFault(f"“{text}” is not in the calendar", "check year, month and day")
    kind = "date" if day else "gYearMonth" if month else "gYear"
    return Literal(match[0], datatype=XSD[kind])


def _in_calendar(year: int, month: int | None, day: int | None) -> bool:
    if year < 1 or (month is not None and not 1 <= month <= 12):
        return False
    return day is None or 1 <= day <= monthrange(year, month or 1)[1]


def interval(text: str) -> tuple[Literal, Literal]:
    """Read a day, month or year, or two of them with a slash (ISO 8601), as start and end.

    >>> [end.value for end in interval("2023-06-05/2023-06-09")]
    ['2023-06-05', '2023-06-09']
    """
    start, _, end = text.partition("/")
    first, last = date_literal(start), date_literal(end or start)
    if last.value < first.value[: len(last.value)]:
        raise ValueFault(f"“{text}” ends before it starts", "write the earlier date first")
    return first, last


class Figure(NamedTuple):
    """A reported figure: its value, how exact it is said to be, its unit, and as written."""

    value: Literal
    qualifier: NamedNode
    unit: str
    text: str


def figure(text: str) -> Figure:
    """Read a figure such as `156`, `>1750`, `~54 %`, `<=25` or `13745.95 km2`.

    Raises:
        ValueFault: the text is no such figure.

    >>> figure(">1750").value.value, figure("13745.95 km2").unit
    ('1750', 'km2')
    """
    match = _FIGURE.fullmatch(text.strip())
    if not match:
        raise ValueFault(f"“{text}” is no figure", "write 156, >1750, ~54 % or 13745.95 km2")
    number = match["number"]
    kind = "decimal" if "." in number else "integer"
    value = Literal(format(Decimal(number), "f"), datatype=XSD[kind])
    written = f"{match['sign'] or ''}{number}"
    return Figure(value, QUALIFIER[_SIGNS[match["sign"]]], (match["unit"] or "").strip(), written)


def identifier(text: str) -> tuple[Literal, NamedNode | None]:
    """Read a CURIE such as `ror:03e8s1d88`; with it, the IRI of the same thing where one exists.

    >>> identifier("ror:03e8s1d88")[1]
    <NamedNode value=https://ror.org/03e8s1d88>
    """
    if not _CURIE.fullmatch(text):
        raise ValueFault(f"“{text}” is no identifier", "write scheme:value, as ror:03e8s1d88")
    scheme, _, value = text.partition(":")
    pattern = _SAME_AS.get(scheme)
    return Literal(text), NamedNode(pattern.format(value)) if pattern else None


def point(text: str) -> Literal:
    """Read `latitude, longitude` in degrees (WGS 84) as a GeoSPARQL WKT literal (lon lat).

    >>> point("35.15, 126.92").value
    'POINT(126.92 35.15)'
    """
    from ontology.terms import GEO

    parts = [part.strip() for part in text.split(",")]
    try:
        latitude, longitude = (float(part) for part in parts if _DEGREES.fullmatch(part))
    except ValueError:
        raise ValueFault(f"“{text}” is no point", "write latitude, longitude") from None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ValueFault(f"“{text}” is not on the globe", "write latitude first")
    return Literal(f"POINT({parts[1]} {parts[0]})", datatype=GEO.wktLiteral)


def language(text: str) -> str:
    """Read a language tag (BCP 47) and return it in small letters.

    Raises:
        ValueFault: it is none; a language has two or three letters, so `english` is none either.

    >>> language("zh-Hans")
    'zh-hans'
    """
    try:
        if len(re.split("[-_]", text)[0]) <= 3:
            return Literal("", language=text.lower()).language or ""
    except ValueError:
        pass
    raise ValueFault(f"“{text}” is no language tag", "write en, zh, fr …")


def link(text: str) -> NamedNode:
    """Read a web address; only http and https are links.

    >>> link("https://iclei.org/")
    <NamedNode value=https://iclei.org/>
    """
    try:
        if urlsplit(text).scheme in ("http", "https") and urlsplit(text).netloc:
            return NamedNode(text)
    except ValueError:
        pass
    raise ValueFault(f"“{text}” is no web address", "write https://…")
