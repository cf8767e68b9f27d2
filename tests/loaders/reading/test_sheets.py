"""Sheets of workbooks are read like tables, after the workbook was found to be safe."""

import io
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from loaders.reading.faults import FileFault
from loaders.reading.options import ReadOptions
from loaders.reading.record import Record, Value
from loaders.reading.sheets import read_sheet
from tests.loaders.reading.reading import Told, read

Cell = str | int | float | bool | datetime | None
MEMBERS: list[list[Cell]] = [
    ["city", " since ", "area"],
    ["Gwangju\u200b", datetime(2010, 5, 17), 501.0],
    [None, None, None],
    ["Porto", True, 41.42],
]


def workbook(**sheets: list[list[Cell]]) -> bytes:
    book, buffer = Workbook(), io.BytesIO()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(buffer)
    return buffer.getvalue()


def changed(content: bytes, member: str, old: bytes, new: bytes) -> bytes:
    """The workbook with a change in one of its members."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for info in source.infolist():
            data = source.read(info)
            target.writestr(info, data.replace(old, new, 1) if info.filename == member else data)
    return buffer.getvalue()


def test_the_only_sheet_with_cells_is_read(tmp_path: Path) -> None:
    records, _ = read(tmp_path, workbook(Members=MEMBERS, Empty=[]), "members.xlsx")
    fields: dict[str, Value] = {"city": "Gwangju", "since": "2010-05-17", "area": "501"}
    assert records[0] == Record("row-2", "sheet “Members”, row 2", 2, fields)
    assert records[1].fields == {"city": "Porto", "since": "true", "area": "41.42"}
    assert records[1].key == "row-4"


def test_several_sheets_need_a_name(tmp_path: Path) -> None:
    content = workbook(Members=MEMBERS, Partners=MEMBERS)
    with pytest.raises(FileFault, match="2 sheets with cells") as caught:
        read(tmp_path, content, "members.xlsx")
    assert "“Members” or “Partners”" in caught.value.mend
    records, _ = read(tmp_path, content, "members.xlsx", sheet="Partners")
    assert records[0].locator == "sheet “Partners”, row 2"


def test_a_formula_without_a_result_and_an_error_are_told(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["city", "n"], ["Porto", "=1+1"], ["Lagos", "#N/A"]]
    records, told = read(tmp_path, workbook(Members=rows), "members.xlsx")
    assert [record.fields["n"] for record in records] == ["", ""]
    assert ["formulas without a result: 1" in told.remarks[0][1], told.remarks[0][0][-7:]] == [
        True,
        "cell B2",
    ]
    assert "#N/A" in told.remarks[1][1]


def test_a_row_wider_than_the_header_is_left_out(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [["city"], ["Porto", "x"], ["Lagos"]]
    records, told = read(tmp_path, workbook(Members=rows), "members.xlsx")
    assert [record.fields["city"] for record in records] == ["Lagos"]
    assert told.skipped[0][0] == "sheet “Members”, row 2"


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (workbook(Members=MEMBERS)[:-100], "zip archive"),
        (changed(workbook(M=MEMBERS), SHEET, b"<worksheet", b"<!DOCTYPE x><worksheet"), "DOCTYPE"),
        (changed(workbook(M=MEMBERS), SHEET, b"</sheetData>", b""), "the workbook is damaged"),
        (
            changed(
                workbook(M=MEMBERS), SHEET, b"</worksheet>", b"</worksheet>" + b" " * 40_000_000
            ),
            "more than 200 times its size",
        ),
        (workbook(Members=[["city", "city"]]), "duplicate column"),
    ],
)
def test_a_broken_or_unsafe_workbook_is_refused(tmp_path: Path, content: bytes, found: str) -> None:
    with pytest.raises(FileFault) as caught:
        read(tmp_path, content, "members.xlsx")
    assert found in caught.value.found


def test_another_sheet_name_is_told_with_those_that_are_there(tmp_path: Path) -> None:
    with pytest.raises(FileFault, match="no sheet “Cities”") as caught:
        read(tmp_path, workbook(Members=MEMBERS), "members.xlsx", sheet="Cities")
    assert "“Members”" in caught.value.mend


def test_merged_cells_are_filled_where_the_descriptor_says_so(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["Country", "City"], ["France", "Lyon"], [None, "Nantes"], ["NA", "Sado"]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    book.save(tmp_path / "merged.xlsx")
    options = ReadOptions(fill=("Country",), missing=frozenset({"NA"}))
    found = [record.fields for record in read_sheet(tmp_path / "merged.xlsx", options, Told())]
    assert found == [
        {"Country": "France", "City": "Lyon"},
        {"Country": "France", "City": "Nantes"},
        {"Country": "", "City": "Sado"},
    ]
