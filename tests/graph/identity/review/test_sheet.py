"""The queue as a sheet: exported, judged in a spreadsheet program, and read back."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.identity.judgement import Judgement, Verdict
from graph.identity.record import Name, Proposal, Record
from graph.identity.review.intake import Intake, take_in
from graph.identity.review.marked import Marked, read_sheet, verdict_of
from graph.identity.review.queue import Pair
from graph.identity.review.session import Reviewer
from graph.identity.review.sheet import COLUMNS, guarded, sheet_row, unguarded, write_sheet
from graph.identity.sssom.table import append_judgements, read_judgements
from loaders.source import Home
from ontology.errors import InputError
from ontology.terms import BASE, ID

UNEP, ENVIRONMENT, KYIV, KIEV, HUB = (
    ID[f"partner/{key}"].value for key in ("unep", "un-env", "kyiv", "kiev", "geonames.703448")
)
ANA = Reviewer("Ana", "2026-11-22")
SAME, DIFFERENT, UNSURE = Verdict


def pair(left: str, right: str, names: tuple[str, str], **fields: tuple[str, ...]) -> Pair:
    one, other = (Name(name, "name", "en") for name in names)
    return Pair(
        Proposal(left, right, 0.83, ("names alike",), 2.5),
        Record(left, "partner", (one,), countries=fields.get("countries", ())),
        Record(right, "partner", (other,), countries=("UA",)),
    )


PAIRS = [
    pair(UNEP, ENVIRONMENT, ("=HYPERLINK(1)", "+UN Environment")),
    pair(KYIV, KIEV, ("Kyiv", "Київ; місто"), countries=("PL",)),
    pair(KIEV, HUB, ("Kiev", "@Kyiv")),
]


def no_citation(iri: str) -> Sequence[str]:
    return ()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path, BASE)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "identity.sssom.tsv"


def judged(words: Sequence[str], order: Sequence[int] = tuple(range(len(COLUMNS)))) -> str:
    """A CSV sheet of the pairs with these judgements, its columns in an order."""
    rows = [
        [word, *sheet_row(one, no_citation)[1:]] for one, word in zip(PAIRS, words, strict=True)
    ]
    text = io.StringIO()
    csv.writer(text).writerows([row[n] for n in order] for row in [COLUMNS, *rows])
    return text.getvalue()


# ---- exported ----


def test_a_csv_has_a_row_a_pair_and_an_empty_judgement(tmp_path: Path) -> None:
    assert write_sheet(tmp_path / "queue.csv", PAIRS, lambda iri: ["Registry, record 17"]) == 3
    with (tmp_path / "queue.csv").open(encoding="utf-8-sig", newline="") as text:
        rows = list(csv.DictReader(text))
    kyiv = rows[1]
    assert (kyiv["judgement"], kyiv["score"], kyiv["name 2"]) == ("", "0.83", "Київ; місто")
    assert kyiv["differences"] == "country PL ≠ UA"
    assert kyiv["cited 1"] == "Registry, record 17"
    assert (kyiv["subject_id"], kyiv["object_id"]) == (KYIV, KIEV)


@pytest.mark.parametrize("ending", ["csv", "tsv"])
def test_no_cell_of_a_text_is_a_formula(tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"queue.{ending}"
    write_sheet(target, PAIRS, no_citation)
    with target.open(encoding="utf-8-sig", newline="") as text:
        cells = [cell for row in csv.reader(text, delimiter="\t" if ending == "tsv" else ",")
                 for cell in row]  # fmt: skip
    assert "'=HYPERLINK(1)" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_no_cell_of_a_workbook_is_a_formula(tmp_path: Path) -> None:
    write_sheet(tmp_path / "queue.xlsx", PAIRS, no_citation)
    sheet = openpyxl.load_workbook(tmp_path / "queue.xlsx").worksheets[0]
    assert (sheet["E2"].value, sheet["E2"].data_type) == ("=HYPERLINK(1)", "s")
    assert (sheet["E2"].quotePrefix, sheet["E3"].quotePrefix) == (True, False)


def test_a_workbook_offers_the_judgements_and_keeps_its_head_in_sight(tmp_path: Path) -> None:
    write_sheet(tmp_path / "queue.xlsx", PAIRS, no_citation)
    sheet = openpyxl.load_workbook(tmp_path / "queue.xlsx").worksheets[0]
    (choice,) = sheet.data_validations.dataValidation
    assert (choice.formula1, str(choice.sqref)) == ('"same,different,unsure"', "A2:A4")
    assert sheet.freeze_panes == "B2"


def test_another_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"name it queue\.csv, queue\.tsv or queue\.xlsx"):
        write_sheet(tmp_path / "queue.ods", PAIRS, no_citation)


@given(st.text())
def test_a_guarded_cell_is_no_formula_and_comes_back(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert not guarded(cell).startswith(("=", "+", "-", "@", "\t", "\r"))


# ---- read back ----


@pytest.mark.parametrize(
    ("word", "verdict"),
    [
        ("Same", SAME), ("s", SAME), ("YES ", SAME), ("y", SAME), ("different", DIFFERENT),
        ("D", DIFFERENT), ("no", DIFFERENT), ("n", DIFFERENT), ("Unsure", UNSURE), ("?", UNSURE),
        ("sane", None),
    ],
)  # fmt: skip
def test_people_write_judgements_in_many_ways(word: str, verdict: Verdict | None) -> None:
    assert verdict_of(word) == verdict


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiter_and_encoding_are_found(
    tmp_path: Path, home: Home, encoding: str, delimiter: str
) -> None:
    rows = [
        ["Note", "object_id", "Judgement", "name 1", "subject_id"],
        ["siehe Köln, S. 3", HUB, "s", "Köln", KYIV],
        ["für später", HUB, "", "Zürich", UNEP],
    ]
    with (tmp_path / "judged.csv").open("w", encoding=encoding, newline="") as text:
        csv.writer(text, delimiter=delimiter).writerows(rows)
    assert read_sheet(tmp_path / "judged.csv", home) == [
        Marked("row 2", SAME, KYIV, HUB, ("Köln", ""))
    ]


def test_a_workbook_is_read_back_with_columns_added_hidden_and_moved(
    tmp_path: Path, home: Home
) -> None:
    target = tmp_path / "queue.xlsx"
    write_sheet(target, PAIRS, no_citation)
    workbook = openpyxl.load_workbook(target)
    sheet = workbook.worksheets[0]
    sheet["A2"], sheet["A4"] = "Same", "unsure"
    sheet.column_dimensions["B"].hidden = True
    sheet.insert_cols(1)
    sheet["A1"], sheet["A3"] = "my notes", "ask Olena"
    workbook.create_sheet("scratch")["A1"] = "anything"
    workbook.save(target)
    found = read_sheet(target, home)
    assert [(row.verdict, row.subject) for row in found] == [(SAME, UNEP), (UNSURE, KIEV)]
    assert found[0].place == "sheet “queue”, row 2"


def test_all_wrong_rows_are_reported_together(tmp_path: Path, home: Home) -> None:
    text = judged(["sane", "perhaps so", "same"]).replace(HUB, "Kyiv")
    (tmp_path / "queue.csv").write_text(text, "utf-8")
    with pytest.raises(InputError) as raised:
        read_sheet(tmp_path / "queue.csv", home)
    assert str(raised.value).splitlines() == [
        "queue.csv, row 2: “sane” is no judgement; did you mean “same”?",
        "queue.csv, row 3: “perhaps so” is no judgement; use different or same or unsure",
        "queue.csv, row 4: object_id “Kyiv” is no IRI; copy it from the exported table",
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"city,country\nKyiv,UA\n", "columns are missing: judgement, subject_id, object_id"),
        (b"judgment,subject_id,object_id\ns,a,b\n", "missing: judgement; did you mean “judgment”"),
        (b"", "this is empty; export it again"),
        (b"%PDF-1.7", "this is a PDF document"),
        (b"PK\x03\x04" + b"x" * 60, "damaged"),
        (b'[{"judgement": "same"}]', "this is JSON, no table"),
        (b"judgement,subject_id,object_id\nsame,a,b,c,d\n", "the row has 5 cells, the header 3"),
    ],
)
def test_what_is_no_such_table_is_said_to_be_none(
    tmp_path: Path, home: Home, content: bytes, message: str
) -> None:
    (tmp_path / "queue.csv").write_bytes(content)
    with pytest.raises(InputError, match=message) as raised:
        read_sheet(tmp_path / "queue.csv", home)
    assert "[read]" not in str(raised.value)


def test_a_missing_sheet_is_named(tmp_path: Path, home: Home) -> None:
    with pytest.raises(InputError, match=r"queue\.csv: the file is missing"):
        read_sheet(tmp_path / "queue.csv", home)


# ---- taken in ----


def take(file: Path, *rows: Marked) -> Intake:
    return take_in(rows, PAIRS, file, ANA, sheet="queue.csv")


def test_judged_rows_become_judgements_of_their_author(file: Path) -> None:
    done = take(file, Marked("row 2", SAME, UNEP, ENVIRONMENT))
    (row,) = read_judgements(file)
    assert (row.subject, row.verdict, row.object) == (UNEP, SAME, ENVIRONMENT)
    assert (row.author, row.date, row.reasons) == (
        "Ana", "2026-11-22", ("citypact: score 0.83; names alike",))  # fmt: skip
    assert (len(done.written), done.known, done.strangers) == (1, 0, 0)


def test_rows_that_say_what_is_known_are_counted_and_not_written_again(file: Path) -> None:
    take(file, Marked("row 2", SAME, UNEP, ENVIRONMENT))
    before = file.read_bytes()
    done = take(file, Marked("row 2", SAME, ENVIRONMENT, UNEP))
    assert (done.written, done.known, file.read_bytes()) == ((), 1, before)


def test_a_row_that_contradicts_a_person_is_reported_with_both(file: Path) -> None:
    append_judgements(file, [Judgement(KYIV, DIFFERENT, KIEV, author="Olena", date="2026-11-20")])
    before = file.read_bytes()
    rows = Marked("row 2", SAME, UNEP, ENVIRONMENT), Marked("row 3", SAME, KYIV, KIEV)
    with pytest.raises(InputError) as raised:
        take(file, *rows)
    (problem,) = raised.value.problems
    assert problem.place == "row 3"
    assert "marked same here; Olena judged them different on 2026-11-20" in problem.found
    assert "identity.sssom.tsv, line " in problem.found
    assert file.read_bytes() == before, "none of the rows is written"


def test_two_rows_of_a_pair_must_agree(file: Path) -> None:
    with pytest.raises(InputError, match="marked different here and same in row 2; keep one"):
        take(file, Marked("row 2", SAME, KYIV, KIEV), Marked("row 9", DIFFERENT, KIEV, KYIV))


def test_a_contradiction_through_a_third_is_reported_with_its_chain(file: Path) -> None:
    rows = Marked("row 2", SAME, KYIV, HUB), Marked("row 3", SAME, KIEV, HUB)
    with pytest.raises(InputError) as raised:
        take(file, *rows, Marked("row 4", DIFFERENT, KYIV, KIEV, ("Kyiv", "Kiev")))
    (problem,) = raised.value.problems
    assert problem.place == "row 4"
    assert "cannot be different: they are one thing, because Kyiv = @Kyiv (Ana" in problem.found
    assert "queue.csv, row 3" in problem.found
    assert not file.exists()


def test_what_was_left_open_may_be_decided_later(file: Path) -> None:
    take(file, Marked("row 2", UNSURE, KYIV, KIEV))
    assert len(take(file, Marked("row 2", SAME, KYIV, KIEV)).written) == 1


def test_a_pair_that_no_longer_waits_is_taken_in_and_counted(file: Path) -> None:
    done = take(file, Marked("row 2", SAME, UNEP, HUB))
    assert (len(done.written), done.strangers) == (1, 1)


# ---- what a spreadsheet program does not calculate ----


def test_a_judgement_that_is_a_formula_without_a_result_is_named(
    tmp_path: Path, home: Home
) -> None:
    path = tmp_path / "queue.xlsx"
    write_sheet(path, PAIRS, no_citation)
    book = openpyxl.load_workbook(path)
    sheet: Any = book.active
    sheet["A3"] = '=IF(B3>"0.5","same","")'
    book.save(path)
    with pytest.raises(InputError) as raised:
        read_sheet(path, home)
    (problem,) = raised.value.problems
    assert (problem.file, problem.place) == ("queue.xlsx", "cell A3")
    assert "a formula without a result" in problem.found


def test_a_word_of_doubt_is_not_taken_for_unsure_but_asked_about(
    tmp_path: Path, home: Home
) -> None:
    path = tmp_path / "queue.csv"
    path.write_text(judged(["maybe", "", ""]), "utf-8")
    with pytest.raises(InputError, match="“maybe” is no judgement; did you mean “unsure”"):
        read_sheet(path, home)


def test_taking_nothing_in_makes_no_table(file: Path) -> None:
    assert take(file).written == ()
    assert not file.exists()


def test_a_city_is_not_taken_for_two_places(file: Path) -> None:
    other = ID["partner/geonames.3165524"].value
    with pytest.raises(InputError, match="cannot be one thing: they are two places") as raised:
        take(file, Marked("row 2", SAME, KYIV, HUB), Marked("row 3", SAME, KYIV, other))
    assert "because kyiv = geonames.703448 (Ana on 2026-11-22, queue.csv, row 2)" in str(
        raised.value
    )
