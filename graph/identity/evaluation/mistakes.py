"""Mistakes of an evaluation as a table, for a spreadsheet."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from graph.identity.evaluation.figures import Mistake
from ontology.errors import InputError, Problem

COLUMNS = ("mistake", "count", "rows", "name", "country", "decided", "known", "reasons")


def check_target(path: Path, inputs: Iterable[Path], *, force: bool = False) -> None:
    """Refuse a file for mistakes that is there already; with `force` only one that is read from.

    Raises:
        InputError: the file is there, it is one of the inputs, or its folder is not there.
    """
    found, mend = "", "name another file: --mistakes"
    if any(_same(path, each) for each in inputs):
        found = "this is the table of what is known"
    elif path.exists() and not force:
        found, mend = "the file is there already", "name another file, or --force"
    elif not path.parent.is_dir():
        found = "its folder does not exist"
    if found:
        raise InputError(Problem(str(path), "", found, mend))


def _same(path: Path, other: Path) -> bool:
    return path.exists() and other.exists() and path.samefile(other)


def write_mistakes(path: Path, mistakes: Iterable[Mistake]) -> None:
    """Write mistakes to a CSV file, one a row; what stands there is replaced (see `check_target`).

    A cell that a spreadsheet would take for a formula gets an apostrophe before it.

    Raises:
        InputError: the file cannot be written.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for each in mistakes:
        cells = (
            each.kind, str(each.number), "; ".join(each.rows), each.name, each.country,
            each.decided, each.known, "; ".join(each.reasons),
        )  # fmt: skip
        writer.writerow([_safe(cell) for cell in cells])
    try:
        path.write_text(text.getvalue(), encoding="utf-8-sig")
    except OSError as error:
        found = f"it cannot be written ({error.strerror})"
        raise InputError(Problem(str(path), "", found, "name another file: --mistakes")) from None


def _safe(cell: str) -> str:
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t") else cell
