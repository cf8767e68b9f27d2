"""Which delimiter and quotation mark a table has, where its descriptor does not say."""

import csv
import re
from collections import Counter
from itertools import islice

_CANDIDATES = (",", ";", "\t", "|")
_RECORDS = 200
_DECLARED = re.compile(r"(?i)sep=(.)\s*")


def declared_delimiter(first: str) -> str:
    """Return the delimiter of a first line `sep=;`, as spreadsheets write it, or "".

    >>> declared_delimiter("sep=;\\n")
    ';'
    """
    match = _DECLARED.fullmatch(first)
    return match[1] if match else ""


def find_quote(lines: list[str], delimiter: str) -> str:
    """Return the quotation mark around cells: `"`, or `'` where only that one is used.

    >>> find_quote(["'Gwangju, Korea','C40'\\n", "'Porto','ICLEI'\\n"], ",")
    "'"
    """
    edge = re.escape(delimiter)
    cell = re.compile(rf"(?m)(?:^|{edge})(['\"])[^\n]*?\1(?={edge}|\s*$)")
    marks = Counter(match[1] for match in cell.finditer("".join(lines[:_RECORDS])))
    return "'" if marks["'"] > 1 and not marks['"'] else '"'


def find_delimiter(lines: list[str], *, quote: str = '"', header: int = 1) -> str:
    """Return the delimiter that cuts the most records into as many cells as the first one.

    >>> find_delimiter(["city;lat\\n", "Porto;41,15\\n", "Gwangju;35,15\\n"])
    ';'
    """
    scores = {mark: _score(lines, mark, quote, header) for mark in _CANDIDATES}
    best = max(_CANDIDATES, key=lambda mark: scores[mark])
    return best if scores[best] > (0.0, 0) else ","


def _score(lines: list[str], delimiter: str, quote: str, header: int) -> tuple[float, int]:
    """How many records agree, and how many cells each has; nothing for a single column."""
    if quote:
        reader = csv.reader(lines, delimiter=delimiter, quotechar=quote)
    else:
        reader = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    try:
        counts = [len(row) for row in islice(reader, _RECORDS + header) if row][
            max(header, 1) - 1 :
        ]
    except csv.Error:
        return (0.0, 0)
    if len(counts) > 1 and reader.line_num >= len(lines):
        counts.pop()  # the sample may end inside a record
    width = counts[0] if counts else 0
    if width < 2:
        return (0.0, 0)
    share = sum(count == width for count in counts) / len(counts)
    return (round(share, 1), width)
