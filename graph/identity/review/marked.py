"""A sheet of the queue read back: its rows that a person marked same, different or unsure."""

import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from graph.identity.judgement import Verdict
from graph.identity.review.sheet import SHEET, unguarded
from loaders.reading.faults import FileFault
from loaders.reading.files import BROKEN
from loaders.source import Home
from ontology.errors import InputError, Problem
from ontology.suggest import did_you_mean

_NEEDED = ("judgement", "subject_id", "object_id")
_LIST = 1 << 20
"""Bytes in which a workbook lists its sheets."""
_WORDS = {
    Verdict.SAME: ("same", "s", "y", "yes", "="),
    Verdict.DIFFERENT: ("different", "d", "diff", "n", "no", "not the same", "≠"),
    Verdict.UNSURE: ("unsure", "u", "?", "not sure"),
}
_DOUBTS = {"maybe", "perhaps", "possibly", "probably", "likely", "unlikely", "unclear"}
"""Words that lean to a side, or do not: only a person can say whether they mean unsure."""
_VERDICTS = {word: verdict for verdict, words in _WORDS.items() for word in words}


class Marked(NamedTuple):
    """A row of a sheet that a person judged: where it stands, and what was decided of which two."""

    place: str
    verdict: Verdict
    subject: str
    object: str
    names: tuple[str, str] = ("", "")


def verdict_of(word: str) -> Verdict | None:
    """Return the verdict that a person's word means, None where it means none.

    >>> verdict_of(" Yes"), verdict_of("D"), verdict_of("?"), verdict_of("sane")
    (<Verdict.SAME: 'same'>, <Verdict.DIFFERENT: 'different'>, <Verdict.UNSURE: 'unsure'>, None)
    """
    return _VERDICTS.get(" ".join(word.casefold().split()).strip(".! "))


def read_sheet(path: Path, home: Home) -> list[Marked]:
    """Return the rows of a sheet that were judged, in a child process that reads it.

    Columns may be moved, hidden or added; delimiter and encoding are found.

    Raises:
        InputError: with every row that cannot be used, or because it is no such table.
    """
    from loaders.child import in_child

    if not path.is_file():
        found = "it is no file" if path.exists() else "the file is missing"
        raise InputError(Problem(path.name, "", found, "name a table that --export wrote"))
    size = path.stat().st_size
    rows = in_child(home, marked_in_child, size, path.name, str(path.resolve()))
    return [
        Marked(place, Verdict(verdict), subject, object_, (names[0], names[1]))
        for place, verdict, subject, object_, names in rows
    ]


def marked_in_child(home: Home, file: str) -> list[Marked]:
    """Read the table, and return its rows that were judged.

    Raises:
        InputError: with every row that cannot be used, or because it is no such table.
    """
    from loaders.report import Report

    path = Path(file)
    report = Report(path.name)
    try:
        rows = list(_records(path, report))
    except FileFault as fault:
        mend = _plain(fault.mend)
        raise InputError(Problem(path.name, fault.place, fault.found, mend)) from None
    problems = [replace(problem, mend=_plain(problem.mend)) for problem in report.problems()]
    if problems and not rows:
        raise InputError(problems)
    columns = _columns(path.name, list(rows[0][1]) if rows else [])
    problems += _formulas(path, columns["judgement"])
    found = [_marked(path.name, place, columns, cells, problems) for place, cells in rows]
    if problems:
        raise InputError(problems)
    return [row for row in found if row]


def _formulas(path: Path, column: str) -> Iterator[Problem]:
    """Yield each judgement of a workbook that is a formula of which no result is known."""
    if not zipfile.is_zipfile(path):
        return
    from openpyxl import load_workbook

    books = [load_workbook(path, read_only=True, data_only=known) for known in (False, True)]
    sheets = [book[SHEET] if SHEET in book.sheetnames else book.worksheets[0] for book in books]
    place = None
    for written, known in zip(*(sheet.iter_rows() for sheet in sheets), strict=False):
        if place is None:
            heads = [str(cell.value).strip() if cell.value else "" for cell in written]
            place = heads.index(column.strip()) if column.strip() in heads else None
        elif place < min(len(written), len(known)):
            formula, result = written[place], known[place]
            if formula.data_type == "f" and result.value is None:
                found = f"the judgement is a formula without a result: {formula.value}"
                mend = "write same, different or unsure in its place"
                yield Problem(path.name, f"cell {formula.coordinate}", found, mend)
    for book in books:
        book.close()


def _plain(mend: str) -> str:
    """Return advice without what only a source has: a descriptor, and an address to fetch from."""
    if "[read]" in mend:
        return "save it as CSV in UTF-8 with one row of headings"
    return "export it again" if "fetch" in mend else mend


def _records(path: Path, report: Any) -> Iterator[tuple[str, dict[str, str]]]:
    from loaders.reading.options import ReadOptions
    from loaders.reading.records import find_format, read_records

    file_format = find_format(path, ReadOptions())
    if file_format not in ("csv", "tsv", "xlsx"):
        raise FileFault("", f"this is {file_format.upper()}, no table", "name a CSV, TSV or XLSX")
    options = ReadOptions(format=file_format)
    if file_format == "xlsx" and _has_sheet(path):
        options = ReadOptions(format=file_format, sheet=SHEET)
    for record in read_records(path, options, report):
        yield record.locator, {key: str(value) for key, value in record.fields.items()}


def _has_sheet(path: Path) -> bool:
    """Tell whether a workbook has the sheet that was exported, beside others perhaps."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open("xl/workbook.xml") as names:
            return f'name="{SHEET}"'.encode() in names.read(_LIST)
    except (*BROKEN, NotImplementedError, ValueError):
        return False  # reading it says what is wrong


def _columns(file: str, names: Sequence[str]) -> dict[str, str]:
    """Return the columns that are needed, as the sheet writes them."""
    written = {re.sub(r"[\s_]+", "_", name.strip().casefold()): name for name in names}
    missing = [name for name in _NEEDED if name not in written]
    if missing:
        found = f"columns are missing: {', '.join(missing)}" if names else "the table is empty"
        near = did_you_mean(missing[0], names, limit=1) if names else ""
        mend = near if near.startswith("did") else "keep the columns that --export wrote"
        raise InputError(Problem(file, "row 1", found, mend))
    wanted = (*_NEEDED, "name_1", "name_2")
    return {name: written[name] for name in wanted if name in written}


def _marked(
    file: str, place: str, columns: dict[str, str], cells: dict[str, str], problems: list[Problem]
) -> Marked | None:
    """Return a row that was judged; None where it was not, or where it is wrong."""
    said = {name: unguarded(cells.get(column, "")).strip() for name, column in columns.items()}
    if not (word := said["judgement"]):
        return None
    verdict = verdict_of(word)
    if verdict is None:
        near = did_you_mean(word.casefold(), [v.value for v in Verdict], limit=1)
        if word.casefold().strip(".!? ") in _DOUBTS:
            near = "did you mean “unsure”?"
        mend = near or "write same, different or unsure, or leave it empty"
        problems.append(Problem(file, place, f"“{word[:60]}” is no judgement", mend))
    wrong = [
        name for name in _NEEDED[1:] if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+", said[name])
    ]
    for name in wrong:
        found = f"{name} “{said[name][:80]}” is no IRI" if said[name] else f"{name} is empty"
        problems.append(Problem(file, place, found, "copy it from the exported table"))
    if verdict is None or wrong:
        return None
    names = said.get("name_1", ""), said.get("name_2", "")
    return Marked(place, verdict, said["subject_id"], said["object_id"], names)
