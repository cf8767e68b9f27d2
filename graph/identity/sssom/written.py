"""A row of a person's table taken out again: that row, and no other byte of the file."""

import re
from pathlib import Path

from graph.identity.judgement import Judgement
from graph.identity.sssom.table import read_judgements
from graph.identity.sssom.text import read_table_text
from loaders.replacing import write_whole

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def remove_row(path: Path, judgement: Judgement, *, base: str) -> bool:
    """Remove the last row that says what a judgement says; False where there is none.

    The file is replaced in one step: it never lacks more than this row.

    Raises:
        InputError: the table cannot be read.
    """
    rows = read_judgements(path, base=base)
    found = [row.line for row in rows if is_row_of(row, judgement)]
    if not found:
        return False
    table = read_table_text(path)
    starts = [line for line, _ in table.rows([])]
    after = next((line for line in starts if line > found[-1]), len(table.lines) + 1)
    path = path.resolve()
    lines = _LINE.findall(path.read_bytes().decode(table.codec))
    gone = slice(found[-1] - 1, _end(lines, found[-1], after))
    del lines[gone]
    write_whole(path, "".join(lines).encode(table.codec))
    return True


def is_row_of(row: Judgement, judgement: Judgement) -> bool:
    """Tell whether a row is that of a judgement; a table may have no column for who and when."""
    return (
        (row[:3], row.by_person) == (judgement[:3], judgement.by_person)
        and row.author in ("", judgement.author)
        and row.date in ("", judgement.date)
    )


def _end(lines: list[str], line: int, after: int) -> int:
    """Return where a row ends; blank lines and comments behind it are not part of it."""
    end = min(after - 1, len(lines))
    while end > line and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return end
