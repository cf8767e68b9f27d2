"""A sample of the records of a file, and how the file is to be read."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from loaders.guess.merged import merged_columns
from loaders.reading.faults import FileFault
from loaders.reading.options import ReadOptions
from loaders.reading.record import Record, Value
from loaders.reading.records import found_options, read_records

SIZE, REACH, STEP = 2000, 20_000, 13
"""A sample has the first `SIZE` records; of the next, up to `REACH`, every `STEP`th takes the
place of an earlier one."""

_HEADERS = 9


class Heard:
    """A report that counts what was skipped and keeps remarks."""

    def __init__(self) -> None:
        self.skipped: list[str] = []
        self.remarks: list[str] = []

    def problem(self, place: str, found: str, mend: str = "") -> None:
        """Note what makes a file unusable."""
        raise FileFault(place, found, mend)

    def skip(self, place: str, found: str, mend: str = "") -> None:
        """Note a record that was left out."""
        self.skipped.append(f"{place}: {found}; {mend}")

    def remark(self, place: str, found: str, mend: str = "") -> None:
        """Note what is worth knowing."""
        self.remarks.append(f"{place}: {found}" if place else found)


@dataclass
class Sample:
    """Records of a file, and the options with which they were read.

    `count` is the number of records up to `REACH`; `whole` says that these are all. `last` is the
    last of them.
    """

    options: ReadOptions
    records: list[dict[str, Value]] = field(default_factory=list)
    count: int = 0
    whole: bool = True
    heard: Heard = field(default_factory=Heard)
    last: Record | None = None
    sheets: list[str] = field(default_factory=list)

    @property
    def tabular(self) -> bool:
        """Whether all records have the same columns."""
        return self.options.format in ("csv", "tsv", "xlsx")


def read_sample(path: Path) -> Sample:
    """Read a sample; the form of the file is found on the way.

    Raises:
        FileFault: the file cannot be read.
    """
    options, sheets = _options(path)
    if options.format == "xlsx" and options.header != 0 and (first := _few(path, options, 1)):
        merged = merged_columns(path, list(first[0].fields), options.header or 1)
        options = replace(options, fill=merged)
    sample = Sample(options, sheets=sheets)
    for number, record in enumerate(read_records(path, options, sample.heard)):
        if number >= REACH:
            sample.whole = False
            break
        sample.count += 1
        sample.last = record
        if number < SIZE:
            sample.records.append(record.fields)
        elif number % STEP == 0:
            sample.records[SIZE // 4 + number // STEP % (SIZE // 2)] = record.fields
    if not sample.records:
        why = sample.heard.skipped[0] if sample.heard.skipped else ""
        mend = "check the file"
        if options.keys:
            mend = "put what is one record into a list: [ … ]"
        raise FileFault("", f"no record can be read{f' ({why})' if why else ''}", mend)
    return sample


def _options(path: Path) -> tuple[ReadOptions, list[str]]:
    """Return how a file is read: format, encoding, delimiter, sheet, header, where records are."""
    sheets: list[str] = []
    found = found_options(path, ReadOptions(), Heard())
    if found.format == "xlsx":
        sheets = _sheets(path)
        if len(sheets) > 1:
            found = replace(found, sheet=_first_full(path, found, sheets))
    if found.format in ("csv", "tsv", "xlsx"):
        return _with_header(path, found), sheets
    return _with_records(path, found), sheets


def _sheets(path: Path) -> list[str]:
    from openpyxl import load_workbook

    from loaders.reading.workbooks import check_workbook

    check_workbook(path, Heard())
    try:
        workbook = load_workbook(path, read_only=True, data_only=True, keep_links=False)
        return [str(sheet.title) for sheet in workbook.worksheets]
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return []


def _first_full(path: Path, options: ReadOptions, sheets: list[str]) -> str:
    """Return the sheet with the most records near its start."""
    sizes = {}
    for sheet in sheets:
        sizes[sheet] = len(_few(path, replace(options, sheet=sheet), 200))
    return max(sheets, key=lambda sheet: sizes[sheet])


def _few(path: Path, options: ReadOptions, number: int) -> list[Record]:
    try:
        return list(islice(read_records(path, options, Heard()), number))
    except FileFault:
        return []


def _with_header(path: Path, options: ReadOptions) -> ReadOptions:
    """Return the options with the row of the header where it is not the first."""
    given, delimiter = options, replace(options, delimiter="")
    first = _few(path, given, 30)
    if _is_header(first):
        return given
    for row in range(2, _HEADERS):
        tried = replace(delimiter, header=row)
        if _is_header(found := _few(path, tried, 30)) and len(found[0].fields) > 1:
            return replace(tried, delimiter=_delimiter(path, tried))
    bare = replace(options, header=0)
    return bare if first and _is_data(list(first[0].fields)) else given


def _delimiter(path: Path, options: ReadOptions) -> str:
    found: ReadOptions = found_options(path, options, Heard())
    return found.delimiter


def _is_header(records: list[Record]) -> bool:
    """Say whether the names of columns look like names."""
    names = list(records[0].fields) if records else []
    unnamed = sum(len(name) <= 2 and name.isupper() and name.isascii() for name in names)
    return bool(names) and unnamed * 3 <= len(names) and not _is_data(names) and len(names) > 1


def _is_data(names: list[str]) -> bool:
    """Say whether names of columns are values of a first record: numbers, addresses."""
    from loaders.guess.texts import PATTERNS

    senses = ("number", "website", "day", "wikidata", "email")
    return any(PATTERNS[sense].fullmatch(name) for name in names for sense in senses) and not all(
        PATTERNS["year"].fullmatch(name) or not name[:1].isdigit() for name in names
    )


def _with_records(path: Path, options: ReadOptions) -> ReadOptions:
    """Return the options with where in a document its records stand."""
    try:
        next(_records(path, options), None)
    except FileFault as fault:
        if "no list of records" not in fault.found and "lists of records" not in fault.found:
            raise
        if "holds no list" in fault.found:
            return replace(options, keys=True)
        return replace(options, records=_longest(path, options, fault))
    return options


def _records(path: Path, options: ReadOptions) -> Iterator[Record]:
    return read_records(path, options, Heard())


def _longest(path: Path, options: ReadOptions, fault: FileFault) -> str:
    """Return the pointer of the list with the most records among those that the fault names."""
    pointers: list[str] = re.findall("“(/[^”]*)”", fault.mend)
    sizes = {p: len(_few(path, replace(options, records=p), 2000)) for p in pointers}
    if not sizes:
        raise fault
    return max(sizes, key=lambda pointer: sizes[pointer])
