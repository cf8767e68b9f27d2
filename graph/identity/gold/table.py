"""Tables of known identities as they are written: their rows, and what each column seems to be.

A table is a foreign file: it is read in a child process (`loaders.child`), in every format that
the table loader reads, and its form is found as `citypact add` finds it.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from loaders.child import in_child
from loaders.reading.faults import FileFault
from loaders.source import Home
from ontology.errors import InputError, Problem
from ontology.terms import BASE

if TYPE_CHECKING:
    from loaders.guess.columns import Column
    from loaders.reading.options import ReadOptions
    from loaders.reading.record import Record, Value

_LONGEST = 400
"""Characters of a value that are kept; no name is longer."""
_REPAIRS = 9
"""How often a table is read until no further stray character is found in it."""
_REPAIR = re.compile(r'repair = \{"([0-9A-F]{2}|U\+[0-9A-F]{4})" = "([^"]*)"\}')
_LISTS = ("also", "acronym", "website")
"""What may stand several times in one cell."""


class Seen(NamedTuple):
    """A column as it was found: whose it is (`about`) and what of it (`what`), "" if unknown.

    `share` says how many of its values bear that out (0 to 1), `mean` how long they are. `own`
    tells that the column has a name of its own, not a letter that stands for one.
    """

    name: str
    about: str = ""
    what: str = ""
    language: str = ""
    odd: int = 0
    share: float = 1.0
    mean: float = 0.0
    boolean: bool = False
    own: bool = True


class Row(NamedTuple):
    """A row: where it stands in its file, and the values of its columns, several to a list."""

    place: str
    cells: Mapping[str, tuple[str, ...]]

    def text(self, column: str) -> str:
        """Return the first value of a column, "" without one or without a column."""
        return self.cells.get(column, ("",))[0]


class Table:
    """A table: its file, its columns and its rows; `remarks` say what was left out."""

    def __init__(
        self, file: str, columns: Iterable[Seen], rows: Iterable[Row],
        remarks: Iterable[str] = (),
    ) -> None:  # fmt: skip
        self.file, self.columns, self.rows = file, tuple(columns), tuple(rows)
        self.remarks = tuple(remarks)

    @cached_property
    def by_name(self) -> dict[str, Seen]:
        """The columns by name."""
        return {column.name: column for column in self.columns}

    def values(self, column: str) -> Iterator[str]:
        """Yield the values of a column that are there, row by row."""
        return (text for row in self.rows if (text := row.text(column)))

    def only(self, rows: Iterable[Row]) -> "Table":
        """Return the table with some of its rows."""
        return Table(self.file, self.columns, rows, self.remarks)


def read_table(path: Path) -> Table:
    """Read a table in a child process.

    Raises:
        InputError: the file cannot be read as a table.
    """
    _check(path)
    home = Home(path.resolve().parent, BASE)
    whole = path.resolve()
    return table_of(path.name, in_child(home, read_in_child, path.stat().st_size, path.name, whole))


def table_of(file: str, answer: list[Any]) -> Table:
    """Return the table that `read_in_child` answers with."""
    columns, rows, remarks = answer
    names = [column[0] for column in columns]
    return Table(
        file,
        (Seen(*column) for column in columns),
        (Row(place, _cells(names, cells)) for place, cells in rows),
        remarks,
    )


def _cells(names: list[str], cells: list[list[str]]) -> dict[str, tuple[str, ...]]:
    pairs = zip(names, cells, strict=True)
    return {name: tuple(values) for name, values in pairs if values}


def _check(path: Path) -> None:
    found = mend = ""
    if path.is_dir():
        found, mend = "this is a folder", f"name a file in it, as {path / 'gold.csv'}"
    elif not path.exists():
        found, mend = "there is no such file", "check the name; a file name may need quotes"
    elif not path.is_file() or not os.access(path, os.R_OK):
        found, mend = "the file cannot be read", "name a file that you may read"
    elif not path.stat().st_size:
        found, mend = "the file is empty", "name a table with a row of column names"
    if found:
        raise InputError(Problem(str(path), "", found, mend))


# ---- in the child ------------------------------------------------------------------------


def read_in_child(home: Home, file: str) -> list[Any]:
    """Read a table; runs in the child. Return columns, rows with their places, and remarks.

    Raises:
        InputError: it cannot be read, or it is no table.
    """
    path = Path(file)
    try:
        return _read_sssom(path) or _read(path)
    except FileFault as fault:
        raise InputError(Problem(path.name, fault.place, fault.found, fault.mend)) from None
    except ModuleNotFoundError as error:
        found = f"reading this file needs {error.name}, which is not installed"
        raise InputError(Problem(path.name, "", found, "install “citypact[all]”")) from None


def _read_sssom(path: Path) -> list[Any]:
    """Read a table that begins with a head of SSSOM; nothing where it has none.

    What the `curie_map` of the head shortens is written out: it is known nowhere else.
    """
    with path.open("rb") as file:
        if not file.read(8).lstrip(b'\xef\xbb\xbf\xff\xfe\x00"').startswith(b"#"):
            return []
    from graph.identity.sssom.row import REQUIRED
    from graph.identity.sssom.text import read_table_text

    text, problems = read_table_text(path), list[Problem]()
    if not set(REQUIRED) <= set(text.columns):
        return []
    rows = []
    for line, cells in text.rows(problems):
        cells = [*cells, *[""] * len(text.columns)][: len(text.columns)]
        values = [cell.strip() for cell in cells]
        for n, name in enumerate(text.columns):
            if name.endswith("_id"):
                values[n] = _written_out(values[n], text.prefixes)
        rows.append((f"line {line}", [[value] if value else [] for value in values]))
    if problems:
        raise InputError(problems)
    return [[Seen(name) for name in text.columns], rows, []]


def _written_out(cell: str, prefixes: Mapping[str, str]) -> str:
    prefix, colon, rest = cell.partition(":")
    known = colon and prefix in prefixes and not rest.startswith("//")
    return f"{prefixes[prefix]}{rest}" if known else cell


def _read(path: Path) -> list[Any]:
    from loaders.guess.columns import find_columns
    from loaders.guess.sample import read_sample
    from loaders.guess.senses import judge

    _check_kind(path)
    sample = read_sample(path)
    columns, missing = find_columns(sample.records)
    for column in columns:
        judge(column)
    absent = [frozenset(() if c.what == "country" else missing) for c in columns]
    records, remarks = _records(path, sample.options)
    rows = []
    for record in records:
        values = _flat(record.fields, columns)
        kept = zip((values.get(c.name, []) for c in columns), columns, absent, strict=True)
        rows.append((record.locator, [_kept(texts, c, none) for texts, c, none in kept]))
    own = sample.options.header != 0
    return [[_seen(column, own=own) for column in columns], rows, remarks]


def _records(path: Path, options: "ReadOptions") -> "tuple[list[Record], list[str]]":
    """Return all records; where stray characters make rows unreadable, these are repaired."""
    from loaders.guess.sample import Heard
    from loaders.reading.records import read_records

    repair: dict[str, str] = {}
    for _ in range(_REPAIRS):
        heard = Heard()
        records = list(read_records(path, replace(options, repair=repair), heard))
        found = {m[1]: m[2] for text in heard.skipped if (m := _REPAIR.search(text))}
        if found.keys() <= repair.keys():
            break
        repair |= found
    remarks = []
    if repair:
        remarks.append(f"stray characters are taken out: {', '.join(sorted(repair))}")
    if heard.skipped:
        number = len(heard.skipped)
        rows = f"{number:,} rows cannot be read, as" if number > 1 else "a row cannot be read:"
        remarks.append(f"{rows} {heard.skipped[0]}")
    return records, remarks


def _check_kind(path: Path) -> None:
    from loaders.guess.formats import find_kind

    found = find_kind(path)
    if found.loader not in ("table", "ror", "wikidata"):
        mend = "name a table: CSV, TSV, XLSX, JSON, JSONL or YAML"
        raise FileFault("", f"this is {found.shown}, not a table", mend)


def _seen(column: "Column", *, own: bool) -> Seen:
    header = column.header
    return Seen(
        column.name, column.about, column.what, header.language, header.odd, column.share,
        column.mean, column.boolean, own,
    )  # fmt: skip


def _kept(texts: list[str], column: "Column", missing: frozenset[str]) -> list[str]:
    from loaders.guess.texts import parts

    if texts and column.marks and column.what in _LISTS:
        texts = parts(texts, column.marks)
    found = (" ".join(text.split()) for text in texts if text not in missing)
    return [text for text in found if text and len(text) <= _LONGEST and text not in missing]


def _flat(fields: "Mapping[str, Value]", columns: "Iterable[Column]") -> dict[str, list[str]]:
    """Return the values of a record by the names of columns; inner fields have a dot in theirs."""
    languages = {column.name for column in columns if column.form == "languages"}
    found: dict[str, list[str]] = {}

    def take(name: str, value: "Value") -> None:
        if isinstance(value, str):
            found.setdefault(name, []).append(value)
        elif isinstance(value, dict) and name not in languages:
            for key, inner in value.items():
                take(f"{name}.{key}", inner)
        else:
            inner_values = value.values() if isinstance(value, dict) else value
            texts = (text for text in inner_values if isinstance(text, str))
            found.setdefault(name, []).extend(texts)

    for name, value in fields.items():
        take(name, value)
    return found
