"""Tables of text (CSV, TSV): rows become records under the names of their header."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from string import ascii_uppercase
from typing import Any

from loaders.reading.characters import BLANKS, check, cleaned
from loaders.reading.delimiters import declared_delimiter, find_delimiter, find_quote
from loaders.reading.faults import FileFault, Reports
from loaders.reading.fill import Fill
from loaders.reading.limits import MAX_VALUE
from loaders.reading.options import ReadOptions
from loaders.reading.record import Record
from loaders.reading.text import Lines
from loaders.values import ValueFault

_HEAD = 1000
"""Lines in which the delimiter is looked for."""


@dataclass
class Trimmed:
    """How often blanks were taken away in each column, and in which row first."""

    columns: dict[int, list[int]] = field(default_factory=dict)

    def note(self, row: int, before: list[str], after: list[str]) -> None:
        """Count the cells of a row that changed."""
        for index, (old, new) in enumerate(zip(before, after, strict=False)):
            if old != new:
                self.columns.setdefault(index, [row, 0])[1] += 1

    def tell(self, names: list[str], report: Reports) -> None:
        """Report it once, with the columns."""
        if not self.columns:
            return
        number = sum(count for _, count in self.columns.values())
        shown = [names[index] if index < len(names) else letters(index) for index in self.columns]
        more = f" and {len(shown) - 5} more" if len(shown) > 5 else ""
        listed = ", ".join(f"“{name}”" for name in shown[:5]) + more
        times = "1 value" if number == 1 else f"{number:,} values"
        first = min(row for row, _ in self.columns.values())
        report.remark(f"row {first}", f"blanks around {times} were taken away, in {listed}")


def read_table(
    lines: Lines, options: ReadOptions, report: Reports, *, names: Sequence[str] = ()
) -> Iterator[Record]:
    """Yield the rows of a table as records; row 1 is the first of the file, as in a spreadsheet.

    `names` name the columns of a table without a header. A row that cannot be used goes to the
    report and is left out.

    Raises:
        FileFault: the header cannot be used, or the file ends inside a quotation.
    """
    text = iter(lines)
    head = list(islice(text, _HEAD))
    if not any(map(str.strip, head)):
        raise FileFault("", "the file is empty", "fetch the file again")
    table = _Table(lines, _dialect(head, options), options, report)
    yield from table.records(chain(head, text), list(names))
    lines.tell(report)


def find_dialect(lines: Lines, options: ReadOptions) -> tuple[str, str]:
    """Return the delimiter and the quotation mark of a table, declared or found."""
    dialect = _dialect(list(islice(lines, _HEAD)) or [""], options)
    return dialect["delimiter"], dialect["quotechar"] or ""


def _dialect(head: list[str], options: ReadOptions) -> dict[str, Any]:
    """The delimiter and quotation mark, declared or found, as `csv.reader` takes them."""
    header = 1 if options.header is None else options.header
    said = declared_delimiter(head[0])
    quote = '"' if options.quote is None else options.quote
    delimiter = options.delimiter or said or ("\t" if options.format == "tsv" else "")
    delimiter = delimiter or find_delimiter(head, quote=quote, header=header)
    if options.quote is None:
        quote = find_quote(head, delimiter)
    if not quote:
        return {"delimiter": delimiter, "quoting": csv.QUOTE_NONE, "quotechar": None}
    return {"delimiter": delimiter, "quotechar": quote, "strict": True}


class _Table:
    """Reads the rows of one table."""

    def __init__(
        self, lines: Lines, dialect: dict[str, Any], options: ReadOptions, report: Reports
    ) -> None:
        self._lines, self._dialect = lines, dialect
        self._options, self._report = options, report
        self._header = 1 if options.header is None else options.header
        self._names: list[str] = []
        self._least = 0
        self._row = self._start = 0

    def records(self, text: Iterator[str], names: list[str]) -> Iterator[Record]:
        if names and not self._header:
            self._names, self._least = names, len(names)
        csv.field_size_limit(MAX_VALUE)
        reader = csv.reader(self._without_comments(text), **self._dialect)
        trimmed = Trimmed()
        self._start = 1
        while True:
            try:
                yield from self._sound(reader, trimmed)
                break
            except csv.Error as error:
                self._broken(error)
                self._start = reader.line_num + 1
        trimmed.tell(self._names, self._report)

    def _without_comments(self, text: Iterator[str]) -> Iterator[str]:
        if mark := self._options.comment:
            return ("\n" if line.startswith(mark) else line for line in text)
        return text

    def _sound(self, reader: Any, trimmed: Trimmed) -> Iterator[Record]:
        """Yield records up to the end or to a row that is no CSV. This loop is the hot one."""
        strip, lines = str.strip, self._lines
        instead = dict.fromkeys(self._options.missing, "").get if self._options.missing else None
        fill: Fill | None = None
        make, new, filled = Record, tuple.__new__, self._options.fill
        for cells in reader:
            row = self._row = self._row + 1
            start, self._start = self._start, reader.line_num + 1
            names = self._names
            clean = list(map(strip, cells))
            if start <= lines.suspect_to:
                clean = self._checked(clean, row)
            if not names:
                self._take_header(cells if clean else clean, row)
                if self._header or not clean:
                    continue
                names = self._names
            if len(clean) != len(names) and not self._fits(clean, row):
                continue
            if clean != cells:
                trimmed.note(row, cells, clean)
            if filled:
                fill = fill or Fill(filled, names, f"row {row}")
                clean = fill.fill(clean)
            values = map(instead, clean, clean) if instead else clean
            fields = dict(zip(names, values, strict=False))
            yield new(make, (f"row-{row}", f"row {row}", start, fields))

    def _checked(self, cells: list[str], row: int) -> list[str]:
        """The cells without odd blanks; [] and a report where one cannot be used."""
        try:
            for cell in cells:
                check(cell)
        except ValueFault as fault:
            if self._names:
                self._report.skip(f"row {row}", fault.found, fault.mend)
                return []
            raise FileFault(f"row {row}", fault.found, fault.mend) from None
        return [cell if cell.isascii() else cell.translate(BLANKS).strip() for cell in cells]

    def _take_header(self, cells: list[str], row: int) -> None:
        """Name the columns, from the header's row or by letters."""
        if not self._header and any(cells):
            self._names = [letters(index) for index in range(len(cells))]
            self._least = len(cells)
        elif row >= self._header and any(cells) and not self._sep_line(cells, row):
            self._names, self._least = column_names(cells, row)

    def _sep_line(self, cells: list[str], row: int) -> bool:
        return row == 1 and bool(declared_delimiter(self._dialect["delimiter"].join(cells)))

    def _fits(self, cells: list[str], row: int) -> bool:
        """Make a row as wide as the header where only empty cells differ; else report it."""
        width = len(self._names)
        if not any(cells):
            return False
        while len(cells) > width and not cells[-1]:
            cells.pop()
        if self._least <= len(cells) < width:
            cells.extend([""] * (width - len(cells)))
        if len(cells) == width:
            return True
        found = f"the row has {len(cells)} cells, the header {width}"
        mend = "correct the row, or declare delimiter and quote under [read]"
        self._report.skip(f"row {row}", found, mend)
        return False

    def _broken(self, error: csv.Error) -> None:
        self._row += 1
        reason, start = str(error), self._start
        if "unexpected end" in reason:
            found = "a quotation mark opens in the row that begins here and never closes"
            raise FileFault(f"line {start}", found, "fetch the file again, or close the quotation")
        if "field limit" in reason:
            found = f"a cell is longer than {MAX_VALUE:,} characters"
            raise FileFault(f"line {start}", found, "close the quotation mark that opens it")
        found = f"the row is no CSV ({reason})"
        self._report.skip(f"row {self._row}", found, "double the quotation marks inside a cell")


def column_names(cells: list[str], row: int) -> tuple[list[str], int]:
    """Return the names of a header, letters for empty cells, and the number of the last named.

    Raises:
        FileFault: a name stands twice.

    >>> column_names([" city", "", "network "], 1)
    (['city', 'B', 'network'], 3)
    """
    names = [cleaned(cell) for cell in cells]
    for index, name in enumerate(names):
        if name and name in names[:index]:
            first = letters(names.index(name))
            found = f"duplicate column “{name}” ({first} and {letters(index)})"
            mend = "rename one of them in the file, or write header = 0 and use the letters"
            raise FileFault(f"row {row}", found, mend)
    least = max((index + 1 for index, name in enumerate(names) if name), default=0)
    taken = set(names)
    for index, name in enumerate(names):
        if not name:
            names[index] = next(
                n for n in (letters(index), f"({letters(index)})") if n not in taken
            )
    return names, least


def letters(index: int) -> str:
    """Return the name that a spreadsheet gives a column, counted from 0.

    >>> letters(0), letters(27)
    ('A', 'AB')
    """
    name = ""
    while index >= 0:
        index, place = index // 26 - 1, index % 26
        name = ascii_uppercase[place] + name
    return name
