"""What a date of any precision covers."""

from calendar import monthrange
from functools import lru_cache

_XSD_DATE = "^^<http://www.w3.org/2001/XMLSchema#date>"


@lru_cache(maxsize=100_000)
def days(written: str) -> tuple[str, str]:
    """Return the first and last day of a date written as year, month or day.

    >>> days("2019-02"), days("2017")
    (('2019-02-01', '2019-02-28'), ('2017-01-01', '2017-12-31'))
    """
    parts = written[:10].split("-")
    year, month = parts[0], parts[1] if len(parts) > 1 else ""
    if len(parts) == 3:
        return written[:10], written[:10]
    if month:
        return f"{year}-{month}-01", f"{year}-{month}-{monthrange(int(year), int(month))[1]:02}"
    return f"{year}-01-01", f"{year}-12-31"


def first_day(term: str) -> str:
    """Return the first day of a date literal (N-Triples) as an `xsd:date` literal.

    >>> first_day('"2008"^^<http://www.w3.org/2001/XMLSchema#gYear>')
    '"2008-01-01"^^<http://www.w3.org/2001/XMLSchema#date>'
    """
    return f'"{days(term.split(chr(34), 2)[1])[0]}"{_XSD_DATE}'


def last_day(term: str) -> str:
    """Return the last day of a date literal (N-Triples) as an `xsd:date` literal."""
    return f'"{days(term.split(chr(34), 2)[1])[1]}"{_XSD_DATE}'
