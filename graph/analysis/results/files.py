"""Writing results: the suffix of the file says in which form."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from graph.analysis.results.csv_files import write_csv
from graph.analysis.results.json_file import write_json
from graph.analysis.results.parquet_file import write_parquet
from graph.analysis.results.table import ResultTable
from ontology.errors import InputError, NotFoundError, Problem
from ontology.suggest import did_you_mean

FORMATS: dict[str, Callable[[ResultTable, Path], None]] = {
    ".csv": write_csv,
    ".tsv": write_csv,
    ".json": write_json,
    ".parquet": write_parquet,
}
_Writer = TypeVar("_Writer")


def write_result(table: ResultTable, path: Path) -> Path:
    """Write a table as CSV, TSV, JSON or Parquet, by the suffix of the path.

    The file is there whole or as it was. Beside CSV and TSV stands their description.

    Raises:
        NotFoundError: the suffix is none of `FORMATS`, or the extra of Parquet is not installed.
        InputError: the file cannot be written.
    """
    write = by_suffix(path, FORMATS, "results")
    try:
        write(table, path)
    except OSError as error:
        raise unwritable(path, error) from None
    return path


def by_suffix(path: Path, formats: Mapping[str, _Writer], what: str) -> _Writer:
    """Return the writer for the suffix of a path.

    Raises:
        NotFoundError: there is none; the message names the nearest.
    """
    suffix = path.suffix.lower()
    if suffix in formats:
        return formats[suffix]
    found = f"“{suffix}” is no format of {what}" if suffix else "the name has no suffix"
    near = did_you_mean(suffix, formats) if suffix else ""
    mend = near or f"end the name with one of {', '.join(formats)}"
    raise NotFoundError(Problem(str(path), "", found, mend))


def unwritable(path: Path, error: OSError) -> InputError:
    """Return the error of a file that cannot be written."""
    return InputError(Problem(str(path), "", f"it cannot be written ({error.strerror})"))
