"""The text of an SSSOM table: what it is encoded in, its head, its columns, its rows with lines.

The head is YAML behind `#` (https://mapping-commons.github.io/sssom/spec-formats-tsv/). Tables come
back from spreadsheets with a byte order mark, other line ends, quoted cells and trailing tabs:
these are read as they are meant.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from ontology.errors import InputError, Problem

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_DELIMITERS = "\t;,"
_UNMERGED = re.compile(r"(?:<{7}|>{7}|\|{7})(?:\s|$)|={7}$")
"""A line with which Git marks what it could not merge."""


class TableText(NamedTuple):
    """A table as it stands in a file; `start` is the place of the first row in `lines`.

    `head` are the values of the head, `prefixes` its `curie_map`.
    """

    name: str
    codec: str = "utf-8"
    newline: str = "\n"
    delimiter: str = "\t"
    head: Mapping[str, str] = MappingProxyType({})
    prefixes: Mapping[str, str] = MappingProxyType({})
    columns: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    start: int = 0

    def rows(self, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
        """Yield each row with the line on which it begins; blank rows and comments are left out."""
        reader = csv.reader(self.lines[self.start :], delimiter=self.delimiter)
        line = self.start + 1
        try:
            for cells in reader:
                here, line = line, self.start + reader.line_num + 1
                if line - here > 1 and line > len(self.lines) and not self._closed(here):
                    found = "a quotation mark opens a cell and nothing closes it"
                    problems.append(Problem(self.name, f"line {here}", found, "close or remove it"))
                elif any(map(str.strip, cells)) and not cells[0].startswith("#"):
                    yield here, cells
        except csv.Error as error:
            mend = "shorten the cell, or close a quotation mark"
            problems.append(Problem(self.name, f"line {line}", f"no table: {error}", mend))

    def _closed(self, line: int) -> bool:
        """Tell whether the last row, which begins on a line, has no quotation mark left open."""
        try:
            list(csv.reader(self.lines[line - 1 :], delimiter=self.delimiter, strict=True))
        except csv.Error:
            return False
        return True


def read_table_text(path: Path) -> TableText:
    """Read the text of a table.

    Raises:
        InputError: the file cannot be read, holds an unresolved merge conflict, or its head is no
            YAML.
    """
    text, codec = _decoded(path)
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    _check_merged(lines, path.name)
    at = next((n for n, line in enumerate(lines) if not _in_head(line)), len(lines))
    head, prefixes = _head([_plain(line) for line in lines[:at]], path.name)
    header = lines[at] if at < len(lines) else ""
    delimiter = max(_DELIMITERS, key=header.count)
    cells = next(csv.reader([header], delimiter=delimiter), [])
    while cells and not cells[-1].strip():
        cells.pop()
    columns = tuple(cell.strip() for cell in cells)
    return TableText(path.name, codec, newline, delimiter, head, prefixes, columns,
                     tuple(lines), at + 1)  # fmt: skip


def _check_merged(lines: list[str], name: str) -> None:
    for number, line in enumerate(lines, 1):
        if _UNMERGED.match(line.rstrip()):
            mend = "keep one side and remove the lines <<<<<<<, =======, >>>>>>>"
            found = "an unresolved merge conflict"
            raise InputError(Problem(name, f"line {number}", found, mend))


def _decoded(path: Path) -> tuple[str, str]:
    mend = "save it as text with tabs, in UTF-8"
    try:
        content = path.read_bytes()
    except OSError as error:
        found = f"the file cannot be read: {error.strerror or error}"
        raise InputError(Problem(path.name, "", found, "check its place and its rights")) from None
    mark, codec = next(((m, c) for m, c in _MARKS if content.startswith(m)), (b"", "utf-8"))
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise InputError(Problem(path.name, "", "the file cannot be read: a workbook", mend))
    try:
        return content[len(mark) :].decode(codec), codec
    except UnicodeDecodeError as error:
        line = content[: len(mark) + error.start].count(b"\n") + 1
        byte = content[len(mark) + error.start]
        found = f"the file cannot be read: byte 0x{byte:02X} is not {codec.upper()}"
        raise InputError(Problem(path.name, f"line {line}", found, mend)) from None


def _in_head(line: str) -> bool:
    return line.startswith(("#", '"#')) or not line.strip(" \t,;")


def _plain(line: str) -> str:
    """Return a line of the head without `#` and without what a spreadsheet put around it."""
    if line.startswith('"'):
        line = next(csv.reader([line], delimiter="\t" if "\t" in line else ","), [line])[0]
    return line.removeprefix("#").rstrip("\t,; ")


def _head(lines: list[str], name: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return the values and the `curie_map` of a head; one that is plain words has neither."""
    if not any(re.match(r"\s*[a-z_]+:", line) for line in lines):
        return {}, {}
    import yaml

    try:
        read = yaml.safe_load("\n".join(lines))
    except yaml.YAMLError as error:
        if not any("curie_map" in line for line in lines):
            return {}, {}  # somebody's words
        at = getattr(error, "problem_mark", None)
        place = f"line {at.line + 1}" if at else ""
        found, mend = "the head is not valid YAML", "write #curie_map: and below #  prefix: IRI"
        raise InputError(Problem(name, place, found, mend)) from None
    values = read if isinstance(read, dict) else {}
    prefixes = values.pop("curie_map", None)
    pairs = prefixes.items() if isinstance(prefixes, dict) else ()
    return {str(k): str(v) for k, v in values.items()}, {str(k): str(v) for k, v in pairs}
