"""A file in memory that takes an answer up to a number of rows and bytes.

The engine writes an answer at once, in chunks of some 8 KB; what separates rows is counted in
them, so that no row becomes a Python object.
"""

import re
from dataclasses import dataclass

from pyoxigraph import QueryResultsFormat


class TooLargeError(Exception):
    """An answer has more rows or bytes than the server sends."""


@dataclass(frozen=True)
class Separator:
    """What stands between rows, and how many bytes show it: a text has `more` than rows.

    Where it can stand within a value too, such values match `quoted`; a text without `doubt` has
    none.
    """

    mark: re.Pattern[bytes]
    length: int
    more: int
    quoted: re.Pattern[bytes] | None = None
    doubt: bytes = b""


_IN_JSON = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*\\?(?:"|\Z)', re.DOTALL)
_IN_CSV = re.compile(rb'"[^"]*(?:"|\Z)')
_ROW_OF_JSON = re.compile(rb'\},\{(?="[^,}]|\}.)', re.DOTALL)
"""Within a text `"` is written `\\"`, so that only `},{}` can be found in one."""
SEPARATORS = {
    QueryResultsFormat.JSON: Separator(_ROW_OF_JSON, 5, -1, _IN_JSON, b"},{}"),
    QueryResultsFormat.XML: Separator(re.compile(b"<result>"), 8, 0),
    QueryResultsFormat.CSV: Separator(re.compile(b"\r\n"), 2, 1, _IN_CSV, b'"'),
    QueryResultsFormat.TSV: Separator(re.compile(b"\n"), 1, 1),
}


class Bounded:
    """Takes what is written to it.

    >>> file = Bounded(rows=1, size=100, separator=SEPARATORS[QueryResultsFormat.TSV])
    >>> file.write(b"?name\\n"), file.write(b'"UNEP"\\n')
    (6, 7)
    >>> file.write(b'"ICLEI"\\n')
    Traceback (most recent call last):
    citypact.server.sparql.bounded.TooLargeError: more than 1 rows
    """

    def __init__(self, *, rows: int, size: int, separator: Separator | None = None) -> None:
        self._rows = rows
        self._most = size
        self._separator = separator
        self._content = bytearray()
        self._marks = 0
        """At most so many rows are separated; within values some may be counted too many."""

    @property
    def content(self) -> bytes:
        """What was written."""
        return bytes(self._content)

    def write(self, chunk: bytes) -> int:
        """Take a chunk.

        Raises:
            TooLargeError: it is too much.
        """
        before = len(self._content)
        self._content += chunk
        if len(self._content) > self._most:
            raise TooLargeError(f"more than {self._most:,} bytes")
        if self._separator:
            start = max(0, before - self._separator.length + 1)
            self._marks += len(self._separator.mark.findall(self._content, start))
            self._check(self._separator)
        return len(chunk)

    def flush(self) -> None:
        """Do nothing: it is in memory."""

    def _check(self, separator: Separator) -> None:
        most = self._rows + separator.more
        if self._marks > most and separator.quoted and separator.doubt in self._content:
            without = separator.quoted.sub(b'""', self._content)
            self._marks = len(separator.mark.findall(without))
        if self._marks > most:
            raise TooLargeError(f"more than {self._rows:,} rows")
