"""Result files: the suffix says the form; a fault names the cure and leaves old files alone."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from graph.analysis.results.files import write_result
from graph.analysis.results.table import Column, ResultTable
from ontology.errors import InputError, NotFoundError
from tests.graph.analysis.results.tables import SCORES, TABLES


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("ranks.parqet", "“.parqet” is no format of results; did you mean “.parquet”?"),
        ("ranks.xlsx", "“.xlsx” is no format of results; use .csv or .json or .parquet or .tsv"),
        ("ranks", "the name has no suffix; end the name with one of .csv, .tsv, .json, .parquet"),
    ],
)
def test_an_unknown_suffix_is_answered_with_known_ones(
    tmp_path: Path, name: str, says: str
) -> None:
    with pytest.raises(NotFoundError) as error:
        write_result(SCORES, tmp_path / name)
    assert says in str(error.value)
    assert not list(tmp_path.iterdir())


def test_without_pyarrow_the_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(NotFoundError) as error:
        write_result(SCORES, tmp_path / "ranks.parquet")
    assert str(error.value) == (
        'Parquet needs pyarrow, which is not installed; pip install "citypact[parquet]"'
    )


def test_without_pandas_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(NotFoundError, match=r"citypact\[pandas\]"):
        SCORES.frame()


@pytest.mark.parametrize("suffix", ["csv", "tsv", "json", "parquet"])
def test_a_fault_in_a_late_row_leaves_the_old_file(tmp_path: Path, suffix: str) -> None:
    path = write_result(SCORES, tmp_path / f"ranks.{suffix}")
    before = {file: file.read_bytes() for file in tmp_path.iterdir()}
    faulty = ResultTable((Column("degree", datatype="integer"),), [(1,), ("two",)])
    with pytest.raises(ValueError, match="'two' is no integer"):
        write_result(faulty, path)
    assert {file: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_a_folder_in_the_way_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "ranks.csv").mkdir()
    with pytest.raises(InputError, match="it cannot be written"):
        write_result(SCORES, tmp_path / "ranks.csv")
    assert [file.name for file in tmp_path.iterdir()] == ["ranks.csv"]


def test_json_tells_the_network_how_columns_and_rows(tmp_path: Path) -> None:
    found = json.loads(write_result(SCORES, tmp_path / "scores.json").read_text("utf-8"))
    assert list(found) == ["title", "software", "network", "how", "columns", "rows"]
    assert found["rows"][0][1:] == ["UNEP", 3, 0.1 + 0.2, True, "1972-12-15"]
    assert found["rows"][1][2:] == [-2, None, False, None]
    assert found["columns"][3]["datatype"] == "number"


def test_json_without_rows(tmp_path: Path) -> None:
    table = ResultTable((Column("partner"),), [])
    found = json.loads(write_result(table, tmp_path / "none.json").read_text("utf-8"))
    assert found["rows"] == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(TABLES)
def test_parquet_keeps_every_value_and_type(tmp_path: Path, table: ResultTable) -> None:
    from pyarrow import parquet

    found = parquet.read_table(write_result(table, tmp_path / "any.parquet"))
    assert [tuple(row.values()) for row in found.to_pylist()] == list(table.values())
    types = [str(field.type) for field in found.schema]
    assert types == ["string", "string", "int64", "double", "bool", "date32[day]"]


def test_parquet_holds_the_description(tmp_path: Path) -> None:
    from pyarrow import parquet

    schema: Any = parquet.read_schema(write_result(SCORES, tmp_path / "scores.parquet"))
    assert json.loads(schema.metadata[b"citypact"])["network"]["on"] == "2019"
    described = schema.field("betweenness").metadata[b"description"]
    assert described == b"how often it lies between two others"
    assert parquet.read_table(tmp_path / "scores.parquet")["since"][0].as_py() == date(1972, 12, 15)
