"""Problems: one line each, in the order of the file, all at once."""

from ontology.errors import CitypactError, InputError, Problem
from ontology.suggest import did_you_mean


def test_problems_are_listed_in_the_order_of_the_lines() -> None:
    lines = [Problem("a.yaml", f"line {n}", "x") for n in (100, 9, 20)]
    assert [problem.place for problem in InputError(lines).problems] == [
        "line 9", "line 20", "line 100",
    ]  # fmt: skip


def test_a_problem_that_is_found_twice_is_said_once() -> None:
    problem = Problem("a.yaml", "line 1", "unknown role “leed”", "did you mean “lead”?")
    assert str(CitypactError([problem, problem])) == str(problem)


def test_advice_is_near_or_a_short_list_or_nothing() -> None:
    assert did_you_mean("signd", ["signed", "ended", "planned"]) == "did you mean “signed”?"
    assert did_you_mean("zzz", ["a", "b"]) == "use a or b"
    assert did_you_mean("zzz", [str(n) * 9 for n in range(9)]) == ""
    assert did_you_mean("x", []) == ""
