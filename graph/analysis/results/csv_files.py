"""Results as CSV (RFC 4180) and TSV, each with its description beside it.

Numbers are written so that reading gives the same number. A text that a spreadsheet would take for
a formula gets an apostrophe in front, as in the sheets of reviews.
"""

import csv
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TextIO

from graph.analysis.results.csvw import csvw, description_path
from graph.analysis.results.table import ResultTable, Value
from graph.identity.review.sheet import guarded
from loaders.replacing import replacing

Cells = Iterable[Sequence[str]]


def write_csv(table: ResultTable, path: Path) -> None:
    """Write a table as CSV or, where the name ends in `.tsv`, as TSV; its description beside it."""
    with written_beside(table, path) as file:
        write_rows(file, path, [table.names])
        write_rows(file, path, (map(cell, row) for row in table.values()))


@contextmanager
def written_beside(table: ResultTable, path: Path) -> Iterator[TextIO]:
    """Give a file to write rows to; it and its description are there whole or as they were."""
    described = description_path(path)
    with replacing(described) as beside_described, replacing(path) as beside:
        beside_described.write_text(csvw(table, path), "utf-8")
        with beside.open("w", encoding="utf-8", newline="", errors="replace") as file:
            yield file


def write_rows(file: TextIO, path: Path, rows: Iterable[Iterable[str]]) -> None:
    """Write rows in the form of the path's suffix."""
    if path.suffix.lower() == ".tsv":
        file.writelines("\t".join(" ".join(each.split()) for each in row) + "\n" for row in rows)
    else:
        csv.writer(file).writerows(rows)


def cell(value: Value) -> str:
    """Return a value as text: numbers exact, truth as `true` and `false`, nothing for None.

    >>> cell(0.1), cell(True), cell(float("-inf")), cell(-3), cell("=SUM(A1)")
    ('0.1', 'true', '-INF', '-3', "'=SUM(A1)")
    """
    for type_, write in _CELLS.items():
        if isinstance(value, type_):
            return write(value)
    return ""


def _number(value: float) -> str:
    if math.isinf(value):
        return "INF" if value > 0 else "-INF"
    return repr(value)


_CELLS: dict[type, Callable[..., str]] = {
    str: guarded,
    bool: lambda value: str(value).lower(),
    int: str,
    float: _number,
    date: date.isoformat,
}
