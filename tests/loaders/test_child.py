"""Child processes: limits of time and memory, and every end of a child in words."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from loaders.child import Child, in_child
from loaders.source import Home
from ontology.errors import InputError, Problem

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")


def upper(home: Home, text: str) -> str:
    return f"{text.upper()} in {home.base}"


def refuse(home: Home) -> None:
    raise InputError([Problem("members.csv", "row 7", "no country"), Problem("b.csv", "", "empty")])


def swell(home: Home) -> None:
    swollen = [bytes(50_000_000)]
    while True:
        swollen.append(bytes(50_000_000))


def turn(home: Home) -> None:
    while True:
        pass


def fall(home: Home, depth: str = "0") -> Any:
    return fall(home, depth)


def stumble(home: Home) -> None:
    raise KeyError("geonameId")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path, "https://w3id.org/citypact/")


@pytest.fixture
def child(home: Home) -> Iterator[Child]:
    started = Child(home)
    yield started
    started.stop()
    started.close()


def test_a_function_runs_in_the_child_and_its_value_comes_back(home: Home) -> None:
    found = in_child(home, upper, 0, "members.csv", "环境署 unep")
    assert found == "环境署 UNEP in https://w3id.org/citypact/"


def test_all_problems_come_back(child: Child, tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        child.call(refuse, 0, "members.csv")
    assert [str(problem) for problem in error.value.problems] == [
        "b.csv: empty", "members.csv, row 7: no country",
    ]  # fmt: skip


@posix
@pytest.mark.parametrize(
    ("function", "found"),
    [
        (swell, "the file needs too much memory"),
        (fall, "the file is nested too deep"),
        (stumble, "the loader failed (KeyError: 'geonameId')"),
    ],
    ids=["memory", "depth", "fault"],
)
def test_what_goes_wrong_is_a_problem_of_the_file_and_the_child_lives(
    child: Child, tmp_path: Path, function: Any, found: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(InputError) as error:
        child.call(function, 0, "members.csv")
    assert (error.value.problems[0].file, error.value.problems[0].found) == ("members.csv", found)
    assert child.call(upper, 0, "other.csv", "iclei").startswith("ICLEI")
    assert "Traceback" not in capfd.readouterr().err


@posix
@pytest.mark.slow
def test_a_child_that_takes_too_long_dies_and_the_next_call_has_another(
    child: Child, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match="it took too much processor time"):
        child.call(turn, 0, "members.csv")
    assert child.call(upper, 0, "other.csv", "iclei").startswith("ICLEI")
