"""Mistakes of an evaluation as a table, for a spreadsheet."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from graph.identity.evaluation.figures import Mistake
from ontology.errors import InputError, Problem

COLUMNS = ("mistake", "count", "rows", "name", "country", "decided", "known", "reasons")


def write_mistakes(path: Path, mistakes: Iterable[Mistake]) -> None:
    """Write mistakes to a CSV file, one a row; what stands there is replaced.

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
