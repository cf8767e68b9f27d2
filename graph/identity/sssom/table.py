"""SSSOM tables of judgements: read, written anew, or appended to.

The format is that of https://mapping-commons.github.io/sssom/: a head of YAML behind `#`, tabs
between the cells, one judgement a row.
"""

import csv
import io
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from graph.identity.judgement import Judgement
from graph.identity.sssom.curies import BUILT_IN, known_prefixes, prefixes_for, shorten_by
from graph.identity.sssom.row import (
    COLUMNS,
    REQUIRED,
    JudgementRows,
    author_column,
    cells_of,
)
from graph.identity.sssom.text import TableText, read_table_text
from loaders.replacing import write_whole
from ontology.errors import InputError, Problem
from ontology.terms import BASE

_WRITTEN_ALWAYS = (*REQUIRED, "mapping_justification")
_UNSPECIFIED = "https://w3id.org/sssom/license/unspecified"


def read_judgements(path: Path, *, base: str = BASE) -> list[Judgement]:
    """Return the judgements of a table in the order of its rows; a missing file holds none.

    CURIEs are expanded by the `curie_map` of the head, then by the prefixes of Citypact, of which
    those of things lie below `base`. A confidence that is not given is 1.

    Raises:
        InputError: with every row that cannot be used.
    """
    return list(iterate_judgements(path, base=base))


def iterate_judgements(path: Path, *, base: str = BASE) -> Iterator[Judgement]:
    """Yield the judgements of a table one by one; what is wrong is raised at the end.

    Raises:
        InputError: with every row that cannot be used.
    """
    if not path.exists():
        return
    table, problems = read_table_text(path), list[Problem]()
    _check_columns(table)
    rows = JudgementRows(table, base, problems)
    for line, cells in table.rows(problems):
        if judgement := rows.judgement(line, cells):
            yield judgement
    if problems:
        raise InputError(problems)


def _check_columns(table: TableText) -> None:
    missing = sorted(set(REQUIRED) - set(table.columns)) if table.columns else []
    twice = sorted({name for name in table.columns if name and table.columns.count(name) > 1})
    place, mend = f"line {table.start}", "see docs/identity.md"
    if missing:
        found = f"columns are missing: {', '.join(missing)}"
        raise InputError(Problem(table.name, place, found, mend))
    if twice:
        raise InputError(Problem(table.name, place, f"columns stand twice: {', '.join(twice)}",
                                 "remove one of them"))  # fmt: skip


def write_judgements(
    path: Path, judgements: Iterable[Judgement], *, head: Mapping[str, str] | None = None,
    base: str = BASE,
) -> None:  # fmt: skip
    """Write a table anew: sorted, without columns that would be empty, the same bytes each time.

    `head` are values of the head beside those that every table has (`mapping_set_id`, `license`);
    they come first. The file is replaced in one step: a reader sees the old or the new one.

    Raises:
        InputError: the file cannot be written.
    """
    rows = sorted(judgements, key=_order)
    prefixes = prefixes_for((iri for row in rows for iri in (row.subject, row.object)), base)
    authors = {row.author.partition(":")[0] for row in rows if author_column(row) == "author_id"}
    prefixes |= {name: BUILT_IN[name] for name in authors}
    short = _shortener(prefixes)
    columns = _used_columns(rows)
    text = _head_text(path, prefixes, head or {}, base) + "\t".join(columns) + "\n"
    text += _rows_text((cells_of(row, short) for row in rows), columns)
    with _writing(path):
        write_whole(path, text)


def append_judgements(path: Path, judgements: Iterable[Judgement], *, base: str = "") -> None:
    """Add rows at the end of a table and leave every byte before them; make it where it is absent.

    Cells for which the table has no column are left out. IRIs are shortened by the prefixes of its
    own head, and where `base` is given also by those of Citypact. Without judgements nothing is
    made.

    Raises:
        InputError: the table that is there cannot be read, or nothing can be written there.
    """
    judgements = list(judgements)
    if not path.exists():
        if not judgements:
            return
        with _writing(path):
            _start(path, base or BASE)
    read_judgements(path, base=base or BASE)
    table = read_table_text(path)
    short = _shortener(known_prefixes(base, table.prefixes) if base else table.prefixes)
    cells = [cells_of(row, short) for row in judgements]
    columns = list(table.columns) or list(COLUMNS)
    if not table.columns:
        cells.insert(0, dict(zip(columns, columns, strict=True)))
    text = _rows_text(cells, columns, table.delimiter, table.newline)
    if any(table.lines[-1:]):
        text = table.newline + text
    if cells:
        with _writing(path):
            _extend(path, text.encode(table.codec))


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """Say of the file, not of the one beside it, that it cannot be written."""
    try:
        if path.is_dir():
            raise InputError(Problem(path.name, "", "a folder stands where the file belongs",
                                     "move it away"))  # fmt: skip
        yield
    except OSError as error:
        found = f"it cannot be written: {error.strerror or error}"
        raise InputError(Problem(str(path), "", found, "check the rights of its folder")) from None


def _shortener(prefixes: Mapping[str, str]) -> Callable[[str], str]:
    return lru_cache(maxsize=65_536)(lambda iri: shorten_by(iri, prefixes))


def _used_columns(rows: Iterable[Judgement]) -> list[str]:
    """Return the columns that hold something, in their order."""
    kinds: dict[tuple[object, ...], Judgement] = {}
    for row in rows:  # one row of each pattern of what is said and what is not
        kinds.setdefault((author_column(row), *map(bool, row[3:10])), row)
    cells = [cells_of(row, str) for row in kinds.values()]
    return [c for c in COLUMNS if c in _WRITTEN_ALWAYS or any(row[c] for row in cells)]


def _order(judgement: Judgement) -> tuple[Any, ...]:
    return judgement.subject, judgement.object, judgement[1:10]


def _start(path: Path, base: str) -> None:
    """Begin a table in which people judge: all prefixes and all columns."""
    prefixes = known_prefixes(base)
    kept = ("partner", "agreement", "initiative", "event", "output", "place", "geonames", "orcid")
    text = _head_text(path, {name: prefixes[name] for name in sorted(kept)}, {}, base)
    write_whole(path, text + "\t".join(COLUMNS) + "\n")


def _head_text(path: Path, prefixes: Mapping[str, str], head: Mapping[str, str], base: str) -> str:
    name = path.name.removesuffix(".tsv").removesuffix(".sssom")
    values = {"mapping_set_id": f"{base}mappings/{name}", "license": _UNSPECIFIED} | dict(head)
    used = {name: known_prefixes(base)[name] for name in ("owl", "semapv", "skos")} | dict(prefixes)
    lines = ["curie_map:"]
    lines += [f"  {prefix}: {_quoted(iri)}" for prefix, iri in sorted(used.items())]
    lines += [f"{key}: {_quoted(value)}" for key, value in values.items()]
    return "".join(f"#{line}\n" for line in lines)


def _quoted(text: str) -> str:
    """Write a text of YAML, in quotation marks so that no sign of it means anything."""
    plain = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'


def _rows_text(
    rows: Iterable[Mapping[str, str]], columns: Iterable[str], delimiter: str = "\t",
    newline: str = "\n",
) -> str:  # fmt: skip
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator=newline)
    columns = list(columns)
    writer.writerows([row.get(column, "") for column in columns] for row in rows)
    return text.getvalue()


def _extend(path: Path, content: bytes) -> None:
    with path.open("ab") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
