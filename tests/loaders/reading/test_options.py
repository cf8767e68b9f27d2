"""The table [read] is checked, and what is found can be written into it."""

from pathlib import Path

import pytest

from loaders.reading.options import ReadOptions
from loaders.reading.records import found_options
from tests.loaders.reading.reading import Told


@pytest.mark.parametrize(
    ("table", "place", "mend"),
    [
        ({"delimeter": ";"}, "read.delimeter", "did you mean “delimiter”?"),
        ({"comment": "#"}, "read.comment", "use format"),
        ({"format": "xls"}, "read.format", "use one of csv"),
        ({"encoding": "utf-9"}, "read.encoding", "write utf-8"),
        ({"encoding": "base64"}, "read.encoding", "write utf-8"),
        ({"delimiter": ";;"}, "read.delimiter", "one character"),
        ({"quote": 1}, "read.quote", "one character"),
        ({"header": True}, "read.header", "number of the header"),
        ({"missing": "NA"}, "read.missing", 'missing = ["NA"]'),
        ({"repair": {"G1": " "}}, "read.repair", '{"CA" = " "}'),
        ({"records": "topics"}, "read.records", "a JSON pointer"),
        ({"keys": "yes"}, "read.keys", "keys = true"),
        ({"decimal": ";"}, "read.decimal", 'decimal = ","'),
    ],
)
def test_what_is_not_read_is_told_with_advice(
    table: dict[str, object], place: str, mend: str
) -> None:
    told = Told()
    assert ReadOptions.of(table, told) == ReadOptions()
    assert told.problems[0][0] == place
    assert mend in told.problems[0][2]


def test_all_keys_are_read() -> None:
    told = Told()
    table = {"delimiter": ";", "header": 2, "missing": ["NA"], "repair": {"CA": " "}, "quote": ""}
    options = ReadOptions.of(table, told)
    assert (options.delimiter, options.header, options.missing) == (";", 2, frozenset(["NA"]))
    assert told == Told()


def test_what_is_found_in_a_file_can_be_declared(tmp_path: Path) -> None:
    path = tmp_path / "places.csv"
    path.write_bytes("city;lat\nMálaga;36,72\n".encode("cp1252"))
    found = found_options(path, ReadOptions(), Told())
    assert (found.format, found.encoding, found.delimiter, found.quote) == (
        "csv", "cp1252", ";", '"',
    )  # fmt: skip
