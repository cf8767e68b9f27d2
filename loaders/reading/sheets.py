"""Sheets of XLSX workbooks: rows become records under the names of their header."""

import warnings
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from loaders.reading.characters import check, cleaned
from loaders.reading.faults import FileFault, Reports
from loaders.reading.files import open_file
from loaders.reading.fill import Fill
from loaders.reading.options import ReadOptions
from loaders.reading.record import Record
from loaders.reading.tables import column_names, letters
from loaders.reading.workbooks import check_workbook
from loaders.values import ValueFault

_MAX_ROWS = 1_048_576
_MAX_CELLS = 40_000_000
"""Cells of a sheet, empty ones counted: one cell far to the right makes its row that wide."""
_BATCH = 200
_ERRORS = ("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!")


def read_sheet(path: Path, options: ReadOptions, report: Reports) -> Iterator[Record]:
    """Yield the rows of a sheet: the declared one, or the only one that is not empty.

    Raises:
        FileFault: the workbook is damaged or unsafe, or several sheets could be meant.
    """
    check_workbook(path, report)
    with open_file(path) as file:
        workbook = _opened(file)
        sheet = _chosen(workbook, options.sheet)
        yield from _Sheet(sheet, options, report).records()
        workbook.close()


def _opened(file: BinaryIO) -> Any:
    try:
        from openpyxl import load_workbook
    except ImportError:
        mend = "install openpyxl, or save the sheet as CSV"
        raise FileFault("", "reading XLSX needs openpyxl", mend) from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load_workbook(file, read_only=True, data_only=True, keep_links=False)
    except Exception as error:  # the library raises whatever its parts raise
        raise _damaged("", error) from None


def _damaged(place: str, error: Exception) -> FileFault:
    reason = f"{type(error).__name__}: {error}".splitlines()[0][:120]
    mend = "open it in a spreadsheet program and save it again"
    return FileFault(place, f"the workbook is damaged ({reason})", mend)


def _chosen(workbook: Any, wanted: str) -> Any:
    sheets = {sheet.title: sheet for sheet in workbook.worksheets}
    if wanted and wanted not in sheets:
        found = f"the workbook has no sheet “{wanted}”"
        raise FileFault("", found, f"declare sheet = {_listed(sheets)} under [read]")
    if wanted:
        return sheets[wanted]
    full = {title: sheet for title, sheet in sheets.items() if _has_cells(sheet)}
    if len(full) != 1:
        found = f"the workbook has {len(full)} sheets with cells"
        mend = f"declare sheet = {_listed(full)} under [read]" if full else "fill one"
        raise FileFault("", found, mend)
    return next(iter(full.values()))


def _listed(titles: dict[str, Any]) -> str:
    return " or ".join(f"“{title}”" for title in list(titles)[:12])


def _has_cells(sheet: Any) -> bool:
    sheet.reset_dimensions()
    rows = islice(_rows(sheet), 1000)
    return any(value is not None for row in rows for value in row)


def _rows(sheet: Any) -> Iterator[tuple[Any, ...]]:
    """The rows of a sheet; the library's warnings are not for the reader of a report."""
    rows = sheet.iter_rows(values_only=True)
    number = cells = 0
    while True:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                batch = list(islice(rows, _BATCH))
        except Exception as error:  # the library raises whatever its parts raise
            place = f"sheet “{sheet.title}”, after row {number}"
            raise _damaged(place, error) from None
        yield from batch
        number, cells = number + len(batch), cells + sum(map(len, batch))
        if len(batch) < _BATCH:
            return
        if number > _MAX_ROWS or cells > _MAX_CELLS:
            most = f"{_MAX_ROWS:,} rows" if number > _MAX_ROWS else f"{_MAX_CELLS:,} cells"
            found = f"the sheet has more than {most}"
            raise FileFault(f"sheet “{sheet.title}”", found, "save the workbook again")


class _Sheet:
    """Reads the rows of one sheet."""

    def __init__(self, sheet: Any, options: ReadOptions, report: Reports) -> None:
        self._sheet, self._options, self._report = sheet, options, report
        self._header = 1 if options.header is None else options.header
        self._errors = self._first_error = 0

    def records(self) -> Iterator[Record]:
        self._sheet.reset_dimensions()
        names, fill = list[str](), None
        for row, values in enumerate(_rows(self._sheet), 1):
            if not (cells := self._cells(values, row)):
                continue
            if not names and self._header:
                if row >= self._header:
                    names, _ = column_names(cells, row)
                continue
            names = names or [letters(index) for index in range(len(cells))]
            if len(cells) > len(names):
                self._too_wide(row, len(cells), len(names))
                continue
            cells += [""] * (len(names) - len(cells))
            if self._options.fill:
                fill = fill or Fill(self._options.fill, names, self._place(row))
                cells = [cleaned(cell, self._options.missing) for cell in fill.fill(cells)]
            yield Record(f"row-{row}", self._place(row), row, dict(zip(names, cells, strict=True)))
        self._tell()

    def _place(self, row: int) -> str:
        return f"sheet “{self._sheet.title}”, row {row}"

    def _too_wide(self, row: int, width: int, least: int) -> None:
        found = f"the row has {width} cells, the header {least}"
        self._report.skip(self._place(row), found, "name the column, or empty the cell")

    def _cells(self, values: tuple[Any, ...], row: int) -> list[str]:
        """The cells of a row as text up to the last that is filled; [] where none can be used."""
        cells = []
        try:
            for value in values:
                cells.append("" if value is None else self._text(value, row))
        except ValueFault as fault:
            self._report.skip(self._place(row), fault.found, fault.mend)
            return []
        while cells and not cells[-1]:
            cells.pop()
        return cells

    def _text(self, value: Any, row: int) -> str:
        text = value if isinstance(value, str) else plain(value)
        if text in _ERRORS:
            self._errors, self._first_error = self._errors + 1, self._first_error or row
            return ""
        check(text)
        return cleaned(text, () if self._options.fill else self._options.missing)

    def _tell(self) -> None:
        if self._errors:
            found = f"cells with an error such as #N/A: {self._errors:,}; they are read as empty"
            self._report.remark(self._place(self._first_error), found)


def plain(value: object) -> str:
    """Return a cell's value as text: whole numbers without a point, dates as in ISO 8601.

    >>> plain(3.0), plain(0.1 + 0.2), plain(datetime(2019, 5, 17)), plain(True)
    ('3', '0.3', '2019-05-17', 'true')
    """
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        whole = value.is_integer() and abs(value) < 1e15
        return str(int(value)) if whole else format(value, ".15g")
    if isinstance(value, datetime):
        midnight = value.time() == time()
        return value.date().isoformat() if midnight else value.isoformat(timespec="seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return str(value)
