"""CSV and TSV: exact numbers, no formulas, and beside each file what its columns mean."""

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.analysis.results.csvw import variable
from graph.analysis.results.files import write_result
from graph.analysis.results.table import Column, ResultTable
from graph.identity.review.sheet import unguarded
from tests.graph.analysis.results.tables import COLUMNS, SCORES, TABLES


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def described(path: Path) -> Any:
    return json.loads(path.with_name(f"{path.name}-metadata.json").read_text("utf-8"))


def test_numbers_are_exact_and_formulas_are_text(tmp_path: Path) -> None:
    path = write_result(SCORES, tmp_path / "scores.csv")
    head, unep, other = read(path)
    assert head == ["partner", "label", "core-number", "betweenness", "certain", "since"]
    assert unep[2:] == ["3", "0.30000000000000004", "true", "1972-12-15"]
    assert other[1:] == ['\'=SUM(A1)|"x"\n;', "-2", "", "false", ""]
    assert path.read_bytes().count(b"\r\n") == 3


def test_a_tsv_has_a_row_a_line(tmp_path: Path) -> None:
    path = write_result(SCORES, tmp_path / "scores.tsv")
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    assert [len(row) for row in rows] == [6, 6, 6]
    assert rows[2][1] == '\'=SUM(A1)|"x" ;'
    assert described(path)["dialect"] == {
        "@type": "Dialect", "encoding": "utf-8", "header": True,
        "delimiter": "\t", "quoteChar": None,
    }  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(TABLES)
def test_what_is_written_is_read_again(tmp_path: Path, table: ResultTable) -> None:
    rows = read(write_result(table, tmp_path / "any.csv"))[1:]
    readers: list[Callable[[str], Any]] = [
        str,
        unguarded,
        int,
        float,
        lambda text: text == "true",
        str,
    ]
    found = [
        tuple(reader(cell) if cell else None for reader, cell in zip(readers, row, strict=True))
        for row in rows
    ]
    assert found == [(*row[:5], row[5] and str(row[5])) for row in table.values()]


def test_the_description_has_what_the_recommendation_asks_for(tmp_path: Path) -> None:
    path = write_result(SCORES, tmp_path / "who is central.csv")
    table = described(path)
    assert table["@context"] == ["http://www.w3.org/ns/csvw", {"@language": "en"}]
    assert (tmp_path / unquote(table["url"])).exists()
    columns = table["tableSchema"]["columns"]
    assert [column["titles"][0] for column in columns] == read(path)[0]
    datatypes = [column["datatype"] for column in columns]
    assert datatypes == ["anyURI", "string", "integer", "double", "boolean", "date"]
    names = [column["name"] for column in columns]
    assert len(set(names)) == len(names)
    known = {"@context", "@type", "url", "dialect", "notes", "tableSchema"}
    assert all(key in known or key.startswith("dc:") for key in table)


def test_a_number_can_be_traced_to_its_network(tmp_path: Path) -> None:
    table = described(write_result(SCORES, tmp_path / "scores.csv"))
    notes = {note["label"]: note["body"] for note in table["notes"]}
    assert notes["network"] == {"on": "2019", "roles": ["lead", "party"], "largest": None}
    assert table["dc:creator"] == "Citypact 0.1.0"
    column = table["tableSchema"]["columns"][3]
    assert column["dc:description"] == (
        "how often it lies between two others. Computed: sampled from 512 of 33,333 partners."
    )


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_names_of_columns_are_variables_of_templates(name: str) -> None:
    assert re.fullmatch(r"([A-Za-z0-9]|%[0-9A-F]{2})([A-Za-z0-9_]|%[0-9A-F]{2})*", variable(name))


def test_a_single_empty_cell_is_still_a_row(tmp_path: Path) -> None:
    table = ResultTable((Column("partner"),), [(None,), ("UNEP",)])
    assert read(write_result(table, tmp_path / "one.csv")) == [["partner"], [""], ["UNEP"]]


def test_the_same_table_gives_the_same_bytes(tmp_path: Path) -> None:
    for suffix in ("csv", "tsv", "json", "parquet"):
        one, other = (tmp_path / f"{name}.{suffix}" for name in ("one", "other"))
        both = [write_result(SCORES, path).read_bytes() for path in (one, other)]
        assert both[0] == both[1], suffix


def test_the_columns_are_those_of_the_table() -> None:
    assert SCORES.names == tuple(column.name for column in COLUMNS)
