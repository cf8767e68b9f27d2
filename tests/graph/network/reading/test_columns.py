"""The columns of a build as a file: read back as written, and not trusted where damaged."""

import zipfile
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from graph.network.reading.columns import FILE, Columns, load_columns, write_columns
from graph.network.reading.scan import read_columns, scan_columns
from graph.store import GraphStore


def content(columns: Columns) -> dict[str, object]:
    """Return all that columns hold, in a form that can be compared."""
    values = {field.name: getattr(columns, field.name) for field in fields(columns)}
    return {n: v.tolist() if isinstance(v, np.ndarray) else list(v) for n, v in values.items()}


@pytest.fixture(scope="module")
def columns(accords: GraphStore) -> Columns:
    return scan_columns(accords)


@pytest.fixture
def written(columns: Columns, tmp_path: Path) -> Path:
    path = tmp_path / FILE
    write_columns(columns, path)
    return path


def test_what_is_written_is_read(written: Path, columns: Columns) -> None:
    found = load_columns(written)
    assert found is not None
    assert content(found) == content(columns)
    assert found.spans.dtype == found.partner.dtype == np.int32


def test_the_same_columns_give_the_same_bytes(written: Path, columns: Columns) -> None:
    first = written.read_bytes()
    write_columns(columns, written)
    assert written.read_bytes() == first


def test_a_build_keeps_the_columns_of_its_store(accords: GraphStore) -> None:
    assert accords.folder is not None
    kept = load_columns(accords.folder / FILE)
    assert kept is not None
    assert content(kept) == content(scan_columns(accords))


def test_the_starter_keeps_the_columns_of_its_store(starter: GraphStore) -> None:
    assert content(read_columns(starter)) == content(scan_columns(starter))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-400])


def turned(path: Path) -> None:
    """Change bytes in the middle, as a bad disk does."""
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 8] = bytes(255 - byte for byte in data[middle : middle + 8])
    path.write_bytes(data)


def one_array(path: Path) -> None:
    with path.open("wb") as file:
        np.save(file, np.arange(3))


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def without_names(path: Path) -> None:
    with zipfile.ZipFile(path) as old:
        kept = {name: old.read(name) for name in old.namelist() if name != "labels.npy"}
    with zipfile.ZipFile(path, "w") as new:
        for name, data in kept.items():
            new.writestr(name, data)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "cut off": cut,
    "changed bytes": turned,
    "no zip": lambda path: path.write_text("city,network\nBonn,UEA\n"),
    "another zip": lambda path: zipfile.ZipFile(path, "w").close(),
    "one array": one_array,
    "pickled": lambda path: np.savez(path, format=np.array([{"a": 1}], dtype=object)),
    "another format": lambda path: np.savez(path, format=np.array(0)),
    "several formats": lambda path: np.savez(path, format=np.array([1, 1])),
    "a column is missing": without_names,
    "a folder": folder,
    "missing": lambda path: path.unlink(),
}


@pytest.mark.parametrize("how", DAMAGE)
def test_a_damaged_or_foreign_file_is_no_columns(written: Path, how: str) -> None:
    DAMAGE[how](written)
    assert load_columns(written) is None


def test_where_the_file_is_damaged_the_store_is_read(
    accords: GraphStore, columns: Columns, written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut(written)
    monkeypatch.setattr(accords, "folder", written.parent)
    assert content(read_columns(accords)) == content(columns)


def test_a_store_in_memory_has_no_file(
    accords: GraphStore, columns: Columns, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accords, "folder", None)
    assert content(read_columns(accords)) == content(columns)
