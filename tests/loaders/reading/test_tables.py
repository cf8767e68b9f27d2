"""A table of text is read whatever its delimiter, encoding and blanks, and says what it lost."""

from pathlib import Path

import pytest

from loaders.reading.faults import FileFault
from loaders.reading.record import Record, Value
from tests.loaders.reading.reading import Told, names, read

MEMBERS = "city,network,since\nGwangju,ICLEI,2010\nPorto,C40,2017\n"


def test_a_row_becomes_a_record_with_the_row_that_a_spreadsheet_shows(tmp_path: Path) -> None:
    records, told = read(tmp_path, MEMBERS, "members.csv")
    fields: dict[str, Value] = {"city": "Porto", "network": "C40", "since": "2017"}
    assert records[1] == Record("row-3", "row 3", 3, fields)
    assert told == Told()


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_though_others_stand_in_cells(tmp_path: Path, mark: str) -> None:
    rows = [["city", "lat", "note"], ["Porto", '"41,15"', '"a;b|c"'], ["Gwangju", '"35,15"', "x"]]
    text = "".join(mark.join(row) + "\n" for row in rows)
    records, _ = read(tmp_path, text, "places.csv")
    assert names(records, "lat") == ["41,15", "35,15"]


def test_decimal_commas_without_quotes_leave_the_semicolon_the_delimiter(tmp_path: Path) -> None:
    records, _ = read(tmp_path, "city;lng;lat\nPorto;-8,6;41,1\nNaples;14,2;40,8\n", "urbact.csv")
    assert names(records, "lat") == ["41,1", "40,8"]


def test_a_line_that_names_the_delimiter_is_no_header(tmp_path: Path) -> None:
    records, _ = read(tmp_path, "sep=;\ncity;network\nPorto;C40\n", "excel.csv")
    assert records == [Record("row-3", "row 3", 3, {"city": "Porto", "network": "C40"})]


def test_a_cell_may_break_lines_and_the_physical_line_is_kept(tmp_path: Path) -> None:
    text = 'city,aims\nPorto,"reuse of\nempty buildings"\n\nGwangju,rights\n'
    records, _ = read(tmp_path, text, "aims.csv")
    assert [(record.key, record.line) for record in records] == [("row-2", 2), ("row-4", 5)]
    assert records[0].fields["aims"] == "reuse of\nempty buildings"


def test_blanks_around_and_zero_width_ones_go_and_are_reported_once(tmp_path: Path) -> None:
    text = "\ufeff city,\u200bnetwork \n Gwangju ,ICLEI\u200b\nSão\u00a0Paulo,C40\n"
    records, told = read(tmp_path, text, "blanks.csv")
    assert names(records) == ["Gwangju", "São Paulo"]
    assert names(records, "network") == ["ICLEI", "C40"]
    assert [place for place, _, _ in told.remarks] == ["row 2"]
    assert "3 values" in told.remarks[0][1]


def test_words_for_missing_are_empty(tmp_path: Path) -> None:
    records, _ = read(tmp_path, "city,area\nPorto,NA\nNA,3\n", "na.csv", missing=["NA"])
    assert [dict(record.fields) for record in records] == [
        {"city": "Porto", "area": ""},
        {"city": "", "area": "3"},
    ]


def test_the_header_may_stand_lower_or_be_absent(tmp_path: Path) -> None:
    low, _ = read(tmp_path, "Members of ICLEI\n\ncity,since\nGwangju,2010\n", "low.csv", header=3)
    assert low == [Record("row-4", "row 4", 4, {"city": "Gwangju", "since": "2010"})]
    none, _ = read(tmp_path, "Gwangju,2010\nPorto,2017\n", "none.csv", header=0)
    assert none[0] == Record("row-1", "row 1", 1, {"A": "Gwangju", "B": "2010"})


def test_empty_column_names_become_letters_and_empty_cells_at_the_end_are_forgiven(
    tmp_path: Path,
) -> None:
    records, told = read(tmp_path, "city,,network,\nPorto,x,C40,,,\nGwangju,,ICLEI\n", "gaps.csv")
    assert list(records[0].fields) == ["city", "B", "network", "D"]
    assert len(records) == 2
    assert not told.skipped


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("Seoul", "the row has 1 cells, the header 3"),
        ("Seoul,C40,2007,x", "the row has 4 cells, the header 3"),
        ('"Seoul" KR,C40,2007', "the row is no CSV"),
        ("Se\x00oul,C40,2007", "a control character (U+0000)"),
        ("Se\x1boul,C40,2007", "a control character (U+001B)"),
        ("\u202eluoeS,C40,2007", "a control character (U+202E)"),
    ],
)
def test_a_bad_row_is_left_out_with_its_number(tmp_path: Path, row: str, found: str) -> None:
    text = MEMBERS + row + "\nLagos,C40,2008\n"
    records, told = read(tmp_path, text, "bad.csv")
    assert names(records) == ["Gwangju", "Porto", "Lagos"]
    assert records[-1].key == "row-5"
    assert told.skipped[0][0] == "row 4"
    assert found in told.skipped[0][1]


@pytest.mark.parametrize(
    ("text", "place", "found"),
    [
        (MEMBERS + 'Lagos,"C40\nSeoul,C40,2007\n', "line 4", "never closes"),
        ("city,city\nPorto,Gaia\n", "row 1", "duplicate column “city” (A and B)"),
        ("city,\u200bcity \nPorto,Gaia\n", "row 1", "duplicate column"),
        (f"city,note\nPorto,{'x' * 1_100_000}\n", "line 2", "longer than 1,000,000"),
        ("", "", "this is empty"),
        ("\n \n", "", "this is empty"),
    ],
)
def test_a_table_that_cannot_be_read_on_says_where(
    tmp_path: Path, text: str, place: str, found: str
) -> None:
    with pytest.raises(FileFault) as caught:
        read(tmp_path, text, "broken.csv")
    assert caught.value.place == place
    assert found in caught.value.found


def test_a_row_that_spans_two_blocks_is_checked_whole(tmp_path: Path) -> None:
    long = "x" * 300_000
    records, told = read(tmp_path, f'city,note\nPorto,"\x01{long}\n{long}"\nLagos,ok\n', "long.csv")
    assert names(records) == ["Lagos"]
    assert told.skipped[0][0] == "row 2"
