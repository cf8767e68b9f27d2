"""Reports: five faults of a kind, how many more of that kind, and the whole number."""

import pytest

from citypact.__main__ import _explain
from loaders.report import Report
from ontology.errors import InputError, Problem


def faults(bad: str = "refuse") -> Report:
    """3,500 faults of one kind, and two of another between them."""
    report = Report("bad.csv", bad=bad)
    for row in range(2, 3502):
        report.skip(f"row {row}, column Since", f"“{row}x” is no date", "write year-month-day")
        if row in (3, 30):
            report.skip(f"row {row}, column City", "no name", "write one")
    return report


SHOWN = [
    *(f"row {row}, column Since: “{row}x” is no date; write year-month-day" for row in range(2, 7)),
    "3,495 more: write year-month-day",
    "row 3, column City: no name; write one",
    "row 30, column City: no name; write one",
]


def said(problems: list[Problem]) -> list[str]:
    return [
        str(problem).removeprefix("bad.csv").lstrip(",: ").removeprefix("left out: ")
        for problem in problems
    ]


def test_a_kind_is_counted_behind_its_examples() -> None:
    assert said(faults().problems()) == SHOWN
    assert said(InputError(reversed(faults().problems())).problems) == SHOWN


def test_records_that_were_left_out_are_counted_alike() -> None:
    report = faults("skip")
    assert not report.refused
    assert [line.replace(": left out: ", ": ") for line in said(report.remarks())] == SHOWN


def test_the_last_line_tells_how_many_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert _explain(InputError([*faults().problems(), Problem("a.csv", "row 9", "wrong")])) == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "Error: a.csv, row 9: wrong"
    assert lines[6] == "Error: bad.csv: 3,495 more: write year-month-day"
    assert lines[-1] == "3,503 problems."


def test_kinds_without_advice_are_told_apart_by_what_was_found() -> None:
    report = Report("bad.ttl")
    for n in range(9):
        report.problem(f"line {n}", f"partner/p-{n}: one name is needed")
        report.problem(f"line {n}", f"“{n}” is no year")
    found = [str(problem) for problem in report.problems() if problem.more]
    assert found == ["bad.ttl: 4 more: one name is needed", "bad.ttl: 4 more: “…” is no year"]


def test_countless_kinds_are_counted_as_others() -> None:
    report = Report("bad.csv")
    for n in range(100_000):
        report.problem(f"row {n}", "wrong", f"write {n}")
    assert len(report.problems()) == 201
    assert str(report.problems()[-1]) == "bad.csv: 99,800 more of other kinds"
    assert InputError(report.problems()).number == 100_000


def test_remarks_on_many_fields_are_no_examples_of_each_other() -> None:
    report = Report("wide.csv")
    for n in range(15):
        report.remark(f"column C{n}", "not mapped", "map it or add it to ignore")
    assert len(report.remarks()) == 15
