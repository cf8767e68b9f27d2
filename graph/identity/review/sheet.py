"""The queue as a sheet for a spreadsheet program, to be judged there and read back (`marked`).

A cell is never a formula: in CSV and TSV what a spreadsheet would take for one gets an apostrophe
in front, which reading takes away; in XLSX such cells are marked as text.
"""

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from graph.identity.record import Record
from graph.identity.review.differences import differences
from graph.identity.review.queue import Pair, label
from loaders.replacing import replacing
from ontology.errors import InputError, Problem

COLUMNS = (
    "judgement", "score", "value", "kind", "name 1", "name 2", "country 1", "country 2",
    "other names 1", "other names 2", "identifiers 1", "identifiers 2", "differences", "reasons",
    "cited 1", "cited 2", "subject_id", "object_id",
)  # fmt: skip
_WIDTHS = (12, 7, 9, 11, 34, 34, 9, 9, 30, 30, 26, 26, 34, 44, 34, 34, 30, 30)
SHEET = "queue"
"""The name of the sheet in a workbook."""
FORMATS = (".csv", ".tsv", ".xlsx")
_LONGEST = 2000
"""Characters of a cell that is written."""
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
Citations = Callable[[str], Sequence[str]]
"""Gives for an IRI a few passages that name it."""


def write_sheet(path: Path, pairs: Iterable[Pair], cited: Citations) -> int:
    """Write pairs as a table, `.csv`, `.tsv` or `.xlsx`; return how many.

    The file is there whole or not at all.

    Raises:
        InputError: the name ends in no such format.
    """
    ending = path.suffix.lower()
    if ending not in FORMATS:
        found = f"a sheet is not written as “{path.suffix or path.name}”"
        raise InputError(
            Problem(path.name, "", found, "name it queue.csv, queue.tsv or queue.xlsx")
        )
    rows = [sheet_row(pair, cited) for pair in pairs]
    with replacing(path) as beside:
        if ending == ".xlsx":
            _write_workbook(beside, rows)
        else:
            _write_text(beside, rows, "\t" if ending == ".tsv" else ",")
    return len(rows)


def sheet_row(pair: Pair, cited: Citations) -> list[str]:
    """Return the cells of a pair, the judgement left empty."""
    proposal, sides = pair.proposal, (pair.left, pair.right)
    both = [
        [label(side) for side in sides],
        [", ".join(side.countries) for side in sides],
        ["; ".join(_others(side)) for side in sides],
        ["; ".join(side.identifiers) for side in sides],
    ]
    cells = [
        "", f"{proposal.score:.2f}", f"{proposal.value:g}", pair.kind,
        *(cell for cells in both for cell in cells),
        "; ".join(differences(*sides)), "; ".join(proposal.reasons),
        *("; ".join(cited(side.iri) or side.sources) for side in sides),
    ]  # fmt: skip
    return [*map(_cut, cells), proposal.subject, proposal.object]


def _others(side: Record) -> list[str]:
    shown = label(side)
    return list(dict.fromkeys(name.text for name in side.names if name.text != shown))


def _cut(cell: str) -> str:
    """Return a cell in one line, without characters that no spreadsheet takes."""
    plain = " ".join("".join(c for c in cell if c.isprintable() or c.isspace()).split())
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…"


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    >>> guarded("=HYPERLINK(A1)"), guarded("Porto")
    ("'=HYPERLINK(A1)", 'Porto')
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return the cell that `guarded` was given.

    >>> unguarded("'=HYPERLINK(A1)"), unguarded("'s-Hertogenbosch")
    ('=HYPERLINK(A1)', "'s-Hertogenbosch")
    """
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _write_text(path: Path, rows: Iterable[Sequence[str]], delimiter: str) -> None:
    """Write CSV or TSV; the mark at its start tells a spreadsheet that it is UTF-8."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file, delimiter=delimiter)
        table.writerow(COLUMNS)
        table.writerows([guarded(cell) for cell in row] for row in rows)


def _write_workbook(path: Path, rows: Sequence[Sequence[str]]) -> None:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    workbook = Workbook()
    sheet: Any = workbook.active
    sheet.title = SHEET
    for line, cells in enumerate([COLUMNS, *rows], 1):
        for column, text in enumerate(cells, 1):
            _set(sheet.cell(line, column), text, number=line > 1 and column in (2, 3))
    for column, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(vertical="top")
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{len(rows) + 1}"
    sheet.add_data_validation(_choice(len(rows)))
    workbook.save(path)


def _set(cell: Any, text: str, *, number: bool) -> None:
    """Fill a cell; what is no number is text, also where it looks like a formula."""
    if not text:
        return
    if number:
        cell.value = float(text)
        return
    cell.value = text
    cell.data_type = "s"
    if _FORMULA.match(text):
        cell.quotePrefix = True


def _choice(rows: int) -> Any:
    from openpyxl.worksheet.datavalidation import DataValidation

    choice = DataValidation(type="list", formula1='"same,different,unsure"', allow_blank=True)
    choice.promptTitle, choice.prompt = "Judgement", "same, different or unsure; empty: later"
    choice.errorTitle, choice.error = "Judgement", "Choose same, different or unsure."
    choice.showInputMessage = choice.showErrorMessage = True
    choice.add(f"A2:A{max(rows + 1, 2)}")
    return choice
