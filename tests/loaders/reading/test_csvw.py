"""CSVW metadata beside a table say how it is read; the descriptor has the last word."""

import json
from pathlib import Path

import pytest

from loaders.reading.csvw import table_schema
from loaders.reading.faults import FileFault
from tests.loaders.reading.reading import Told, names, read

TABLE = "# members\nVille|Depuis|Surface|Réseaux\nPorto|17/05/2010|1.041,4|C40;ICLEI\nLagos|-|-|\n"
METADATA = {
    "@context": "http://www.w3.org/ns/csvw",
    "url": "members.csv",
    "dialect": {"delimiter": "|", "encoding": "windows-1252", "skipRows": 1},
    "tableSchema": {
        "columns": [
            {"titles": {"fr": "Ville"}, "name": "city", "lang": "fr"},
            {
                "titles": "Depuis", "name": "since", "null": ["-"],
                "datatype": {"base": "date", "format": "dd/MM/yyyy"},
            },
            {
                "titles": ["Surface"], "name": "area", "null": "-",
                "datatype": {"base": "decimal", "format": {"decimalChar": ",", "groupChar": "."}},
            },
            {"titles": "Réseaux", "separator": ";", "propertyUrl": "https://example.org/net"},
        ]
    },
}  # fmt: skip


@pytest.fixture
def described(tmp_path: Path) -> Path:
    (tmp_path / "members.csv-metadata.json").write_text(json.dumps(METADATA))
    return tmp_path


def test_dialect_names_and_formats_are_followed(described: Path) -> None:
    records, told = read(described, TABLE.encode("cp1252"), "members.csv")
    assert records[0].fields == {
        "city": "Porto", "since": "2010-05-17", "area": "1041.4", "Réseaux": ["C40", "ICLEI"],
    }  # fmt: skip
    assert records[0].key == "row-3"
    assert records[1].fields["since"] == ""
    assert "members.csv-metadata.json" in told.remarks[0][1]


def test_a_descriptor_wins(described: Path) -> None:
    text = TABLE.replace("|", "~")
    records, _ = read(described, text, "members.csv", delimiter="~", encoding="utf-8")
    assert names(records) == ["Porto", "Lagos"]


def test_a_value_of_another_format_is_told_and_left_empty(described: Path) -> None:
    text = TABLE.replace("17/05/2010", "May 2010").encode("cp1252")
    records, told = read(described, text, "members.csv")
    assert records[0].fields["since"] == ""
    assert told.skipped[0][0] == "row 3, column “since”"


def test_columns_tell_a_mapping_what_they_hold(described: Path) -> None:
    schema = table_schema(described / "members.csv", Told())
    assert schema is not None
    last = schema.columns[-1]
    assert (last.name, last.separator) == (
        "Réseaux", ";",
    )  # fmt: skip
    assert schema.columns[0].lang == "fr"


def test_metadata_of_another_table_do_not_matter(tmp_path: Path) -> None:
    metadata = {"url": "other.csv", "dialect": {"header": False}}
    (tmp_path / "csv-metadata.json").write_text(json.dumps(metadata))
    records, _ = read(tmp_path, "city\nPorto\n", "members.csv")
    assert names(records) == ["Porto"]


def test_a_table_without_header_takes_the_names_of_its_metadata(tmp_path: Path) -> None:
    metadata = {"dialect": {"header": False}, "tableSchema": {"columns": [{"name": "city"}]}}
    (tmp_path / "csv-metadata.json").write_text(json.dumps(metadata))
    records, _ = read(tmp_path, "Porto\nLagos\n", "members.csv")
    assert names(records) == ["Porto", "Lagos"]


@pytest.mark.parametrize("text", ["{", "[]", '{"dialect": {"delimiter": "ab"}}', "[" * 100_000])
def test_metadata_that_cannot_be_read_are_a_fault(tmp_path: Path, text: str) -> None:
    (tmp_path / "members-metadata.json").write_text(text)
    with pytest.raises(FileFault) as caught:
        read(tmp_path, "city\nPorto\n", "members.csv")
    assert caught.value.place == "members-metadata.json"
