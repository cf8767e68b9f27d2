"""Numbers as tables write them: decimal commas, thousands and exponents."""

import re
from decimal import Decimal

from loaders.values import ValueFault

_POWER = re.compile(r"([<>=~]*)\s*(-?[0-9]+(?:\.[0-9]+)?[eE][+-]?[0-9]{1,2})(.*)")
_GROUPS = re.compile("(?<=[0-9])[ '’\u00a0\u2007\u2009\u202f](?=[0-9]{3}(?![0-9]))")
_CLEAR = (
    (re.compile(r"(?<![0-9])[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+"), "."),
    (re.compile(r"(?<![0-9])[0-9]{1,3}(?:,[0-9]{3}){2,}(?![0-9,.])"), "."),
    (re.compile(r"(?<![0-9])[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+"), ","),
    (re.compile(r"(?<![0-9])[0-9]{1,3}(?:\.[0-9]{3}){2,}(?![0-9,.])"), ","),
)
"""Numbers that can be read in one way only, and what their decimal mark is."""


def number(text: str, decimal: str = "") -> str:
    """Return a number with a decimal point and without separators of thousands.

    `decimal` is the decimal mark that is declared; the other mark separates thousands. Without
    it a comma is a fault, unless the number can be read in one way only.

    Raises:
        ValueFault: a comma stands in it of which nothing says what it means.

    >>> number("1.234,5"), number("1,234", "."), number("1,234", ","), number("1e+05")
    ('1234.5', '1234', '1.234', '100000')
    >>> number(">1 750"), number("1,234.50 km2"), number("1.234.567")
    ('>1750', '1234.50 km2', '1234567')
    """
    text = _GROUPS.sub("", text)
    if "," in text or "." in text:
        mark = next((mark for pattern, mark in _CLEAR if pattern.search(text)), decimal)
        text = _pointed(text, mark)
    if match := _POWER.fullmatch(text.strip()):
        return f"{match[1]}{format(Decimal(match[2]), 'f')}{match[3]}"
    return text


def _pointed(text: str, mark: str) -> str:
    """Write a number with a point, where it is known what its decimal mark is."""
    if not mark and "," in text:
        mend = 'declare decimal = "," or decimal = "." under [read]'
        raise ValueFault(f"a comma stands in the number “{text}”", mend)
    other = r"\." if mark == "," else ","
    if mark:
        text = re.sub(rf"(?<=[0-9]){other}(?=[0-9]{{3}}(?![0-9]))", "", text)
    return text.replace(",", ".") if mark == "," else text


def coordinates(text: str, decimal: str = "") -> tuple[str, str]:
    """Split the text of a point into latitude and longitude; WKT has them the other way round.

    >>> coordinates("41.15, -8.61"), coordinates("Point(-8.61 41.15)")
    (('41.15', '-8.61'), ('41.15', '-8.61'))
    """
    if match := re.fullmatch(r"(?i)\s*POINT\s*\(\s*(\S+)\s+([^\s)]+)\s*\)\s*", text):
        return match[2], match[1]
    between = r"\s*;\s*|,\s+|\s+" + ("" if decimal == "," else "|,")
    parts = re.split(between, text.strip())
    if len(parts) != 2:
        raise ValueFault(f"“{text}” is no point", 'write point = ["{latitude}", "{longitude}"]')
    return parts[0], parts[1]
