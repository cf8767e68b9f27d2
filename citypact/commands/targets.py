"""Files that a command is to write: looked at before long work, not after it."""

from importlib.util import find_spec
from pathlib import Path

TABLES = (".csv", ".tsv", ".json", ".parquet")
FIGURES = (".svg", ".png")


def check_targets(out: Path | None, figure: Path | None = None) -> None:
    """Say at once that a result or a figure cannot be written where it is wanted.

    Raises:
        NotFoundError: a suffix is unknown, or the extra that writes it is not installed.
        InputError: the folder is none, or the path is one.
    """
    from graph.analysis.results.files import by_suffix

    if out:
        check_place(out)
        by_suffix(out, dict.fromkeys(TABLES), "results")
        if out.suffix.lower() == ".parquet":
            _installed("parquet", "pyarrow", "writing Parquet")
    if figure:
        check_place(figure)
        by_suffix(figure, dict.fromkeys(FIGURES), "figures")
        _installed("figures", "matplotlib", "a figure")


def check_place(path: Path) -> None:
    """Raise InputError where a path is a folder, or lies below a file."""
    from ontology.errors import InputError, Problem

    if path.is_dir():
        raise InputError(Problem(str(path), "", "it is a folder", "name a file"))
    there = next(parent for parent in path.absolute().parents if parent.exists())
    if not there.is_dir():
        found = f"{there} is a file, and no folder"
        raise InputError(Problem(str(path), "", found, "name another folder"))


def _installed(extra: str, package: str, purpose: str) -> None:
    from graph.analysis.results.extras import extra as needed

    with needed(extra, package, purpose=purpose):
        if find_spec(package) is None:
            raise ModuleNotFoundError(name=package)
