"""What [read] declares wrongly is told of the descriptor, with its line."""

from pathlib import Path

import pytest

from tests.loaders.mapping.mapped import mapped
from tests.loaders.registers import load_from

CITY = '[mapping.city]\nkind = "cities"\nkey = "{City}"\n'
CSV = "City,Code\nBonn,1\nPorto,2\n"


@pytest.mark.parametrize(
    ("read", "found"),
    [
        ("header = 4", "no record is found with header = 4;"),
        ('delimiter = ";"\nheader = 3', "no record is found with header = 3, delimiter = “;”;"),
    ],
)
def test_no_record_under_a_declared_option_is_a_problem(
    tmp_path: Path, read: str, found: str
) -> None:
    loaded = mapped(tmp_path, f"[read]\n{read}\n{CITY}", CSV)
    assert loaded.problems == [
        f"sources/reg.toml, line 5: {found} compare it with the file, or remove it"
    ]


def test_a_wrong_encoding_is_a_problem(tmp_path: Path) -> None:
    loaded = mapped(tmp_path, f'[read]\nencoding = "utf-16"\n{CITY}', CSV + " ")
    assert "encoding = “utf-16”" in loaded.problems[0]


def test_a_sheet_with_a_header_alone_is_a_problem(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.title = "Notes"
    book.active.append(["City"])
    book.create_sheet("Members").append(["City"])
    book.save(tmp_path / "a.xlsx")
    head = 'loader = "table"\npath = "a.xlsx"\ntitle = "T"\n'
    loaded = load_from(tmp_path, tmp_path, f'{head}[read]\nsheet = "Notes"\n{CITY}')
    assert "no record is found with sheet = “Notes”" in loaded.problems[0]


def test_a_table_that_declares_nothing_may_be_empty(tmp_path: Path) -> None:
    loaded = mapped(tmp_path, f'[read]\nencoding = "utf-8"\n{CITY}', "City\n")
    assert not loaded.problems
    assert "the file holds no records" in loaded.remarks[0]


@pytest.mark.parametrize(
    ("file", "data", "read", "found"),
    [
        ("a.csv", CSV, 'sheet = "Members"', "sheet says nothing of a CSV file"),
        ("a.csv", CSV, 'records = "/topics"', "records says nothing of a CSV file"),
        ("a.csv", CSV, "keys = true", "keys says nothing of a CSV file"),
        ("a.json", '[{"City": "Bonn"}]', 'delimiter = ";"', "delimiter says nothing of a JSON"),
    ],
)
def test_what_says_nothing_of_such_a_file_is_told(
    tmp_path: Path, file: str, data: str, read: str, found: str
) -> None:
    loaded = mapped(tmp_path, f"[read]\n{read}\n{CITY}", data, file=file)
    assert not loaded.problems
    (remark,) = [text for text in loaded.remarks if "says nothing" in text]
    assert remark.startswith(f"{file}, line 6 of sources/reg.toml: {found}")


@pytest.mark.parametrize(
    ("read", "place", "found"),
    [
        ('[read]\nheader = "first"', "line 6", "header = “first” is not read"),
        ("[read]\nheader = true", "line 6", "header = true is not read"),
        ('[read]\nsheat = "Members"', "line 6", "unknown key “sheat” under [read]; did you mean"),
        ('read = { missing = "NA" }', "line 5", "missing = “NA” is not read"),
        ("read.keys = 1", "line 5", "keys = 1 is not read"),
        ('read = "utf-8"', "line 5", "read is no table"),
    ],
)
def test_a_mistake_under_read_names_the_descriptor_and_its_line(
    tmp_path: Path, read: str, place: str, found: str
) -> None:
    loaded = mapped(tmp_path, f"{read}\n{CITY}", CSV)
    assert loaded.problems[0].startswith(f"sources/reg.toml, {place}: {found}")
