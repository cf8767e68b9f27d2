"""Dates as tables write them: years, months, days, moments, and declared formats."""

import re
from datetime import datetime
from functools import lru_cache

from loaders.values import ValueFault

_ISO = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_MOMENT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{2}:?[0-9]{2}[0-9:.,]*\s*(?:Z|[+-][0-9:]+)?"
)
_NUMERIC = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
_DECIMAL_YEAR = re.compile(r"([0-9]{4})\.0+")


@lru_cache(maxsize=65_536)
def day(text: str, formats: tuple[str, ...] = ()) -> str:
    """Return a date as ISO 8601 writes it, in the precision of the text; a time is cut off.

    Raises:
        ValueFault: the text has none of the formats.

    >>> day("2018-12-03T10:30:00+01:00"), day("17/05/2019", ("%d/%m/%Y",)), day("2019")
    ('2018-12-03', '2019-05-17', '2019')
    """
    text = text.strip()
    for format_ in formats:
        if found := _read(text, format_):
            return found
    if _ISO.fullmatch(text):
        return text
    if match := _MOMENT.fullmatch(text) or _DECIMAL_YEAR.fullmatch(text):
        return match[1]
    mend = f"the formats are {' and '.join(formats)}; add another" if formats else _advice(text)
    raise ValueFault(f"“{text}” is no date", mend)


def _advice(text: str) -> str:
    """Return what to write for a date without a format.

    >>> _advice("12/31/2010"), _advice("31.12.2010")
    ('write date-format = "%m/%d/%Y"', 'write date-format = "%d.%m.%Y"')
    >>> _advice("3/5/2010")
    'write date-format = "%d/%m/%Y", or "%m/%d/%Y" where months come first'
    """
    match = _NUMERIC.fullmatch(text)
    if not match:
        return "say its date-format, or split and match what stands around it"
    mark, year = match[2], "%Y" if len(match[4]) == 4 else "%y"
    days, months = mark.join(("%d", "%m", year)), mark.join(("%m", "%d", year))
    if int(match[3]) > 12:
        return f'write date-format = "{months}"'
    if int(match[1]) > 12:
        return f'write date-format = "{days}"'
    return f'write date-format = "{days}", or "{months}" where months come first'


def _read(text: str, format_: str) -> str:
    """Read a date; a year of two digits that would lie in the future is of the century before.

    >>> _read("01.06.47", "%d.%m.%y"), _read("01.06.12", "%d.%m.%y")
    ('1947-06-01', '2012-06-01')
    """
    try:
        moment = datetime.strptime(text, format_)
    except ValueError:
        return ""
    if "%Y" not in format_ and moment.year > datetime.now().year:
        moment = moment.replace(year=moment.year - 100)
    return moment.date().isoformat()[: _precision(format_)]


def _precision(format_: str) -> int:
    """How much of a date a format gives: 4 characters for a year, 7 for a month, 10 for a day."""
    if re.search(r"%(?:[-]?[djxc])", format_):
        return 10
    return 7 if re.search(r"%[-]?[mbB]", format_) else 4


def checked_format(format_: str) -> None:
    """Check a format of dates.

    Raises:
        ValueFault: it has no year, or a directive that does not exist.
    """
    if not re.search(r"%[Yyxc]", format_):
        mend = "write %Y for the year, %m for the month, %d for the day"
        raise ValueFault(f"the format “{format_}” has no year", mend)
    try:
        datetime.strptime(datetime(2001, 2, 3).strftime(format_), format_)
    except (ValueError, re.error):
        raise ValueFault(f"“{format_}” is no format of dates", "write it as %d/%m/%Y") from None
