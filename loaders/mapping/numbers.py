"""Numbers as tables write them: decimal commas, thousands and exponents."""

import re
from decimal import Decimal

from loaders.values import ValueFault

_POWER = re.compile(r"([<>=~]*)\s*(-?[0-9]+(?:\.[0-9]+)?[eE][+-]?[0-9]{1,2})(.*)")
_GROUPS = re.compile("(?<=[0-9])[ '’\u00a0\u2007\u2009\u202f](?=[0-9]{3}(?![0-9]))")
_SIGNS = {"€": "EUR", "£": "GBP"}
_CODES = "EUR|USD|GBP|CHF|JPY|CNY|CAD|AUD|NZD|SEK|NOK|DKK|PLN|BRL|MXN|INR|ZAR|KRW"
_CODE = re.compile(rf"{_CODES}|€|£")
_CURRENCY = re.compile(rf"(?P<sign>[<>=~]*)\s*(?P<unit>{_CODES}|[€£$¥])\s*(?P<number>[0-9].*)")
_WORDS = {
    "thousand": 10**3, "tsd": 10**3, "k": 10**3, "million": 10**6, "millions": 10**6,
    "millionen": 10**6, "millones": 10**6, "milhões": 10**6, "mio": 10**6, "mn": 10**6,
    "mln": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9, "mrd": 10**9, "milliard": 10**9,
    "milliards": 10**9, "milliarden": 10**9,
}  # fmt: skip
_WORD = re.compile(
    r"(?P<number>[<>=~]*\s*-?[0-9][0-9.,'’\s]*?)(?P<word>"
    + "|".join(sorted(_WORDS, key=len, reverse=True))
    + r")\b\.?\s*(?P<rest>.*)",
    re.I,
)
_PLAIN = re.compile(r"([<>=~]*)\s*(-?[0-9]+(?:\.[0-9]+)?)")
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
    >>> number("1.500.000 €"), number("12 thousand km2"), number("GBP 3m")
    ('1500000 EUR', '12000 km2', '3000000 GBP')
    >>> number("EUR 2.4 million"), number("€ 1.5bn"), number("2.4 Mio. EUR"), number("5 m")
    ('2400000 EUR', '1500000000 EUR', '2400000 EUR', '5 m')
    """
    text, unit, times = _measured(text)
    text = _GROUPS.sub("", text)
    if "," in text or "." in text:
        mark = next((mark for pattern, mark in _CLEAR if pattern.search(text)), decimal)
        text = _pointed(text, mark)
    if match := _POWER.fullmatch(text.strip()):
        text = f"{match[1]}{format(Decimal(match[2]), 'f')}{match[3]}"
    return f"{_times(text, times)} {unit}".strip()


def _measured(text: str) -> tuple[str, str, int]:
    """Take a currency and a word such as “million” off a number.

    Raises:
        ValueFault: a currency has the sign of several.
    """
    text, unit, times = text.strip(), "", 1
    if text[-1:] in _SIGNS:
        text, unit = text[:-1].rstrip(), _SIGNS[text[-1]]
    if match := _CURRENCY.fullmatch(text):
        text = f"{match['sign']}{match['number']}"
        unit = _SIGNS.get(match["unit"], match["unit"].upper())
        if unit in ("$", "¥"):
            mend = 'say which: take the sign away with match, and write unit = "USD"'
            raise ValueFault(f"“{match[0]}” has “{unit}”, which several currencies have", mend)
    if match := _WORD.fullmatch(text):
        word = match["word"].casefold().rstrip(".")
        if word not in ("m", "k") or unit or _CODE.fullmatch(match["rest"]):
            text, times = match["number"].strip(), _WORDS[word]
            unit = unit or _SIGNS.get(match["rest"], match["rest"])
    return text, unit, times


def _times(text: str, times: int) -> str:
    match = _PLAIN.fullmatch(text) if times != 1 else None
    return f"{match[1]}{(Decimal(match[2]) * times).normalize():f}" if match else text


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
