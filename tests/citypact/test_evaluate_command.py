"""`citypact evaluate-identity`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from citypact.cli import main
from ontology.errors import InputError

GOLD = """city;country;geonameid
Porto;PT;2735943
Lyon;FR;2988507
Qwxyzzkt;FR;2996944
"""


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.csv"
    path.write_text(GOLD, "utf-8")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["evaluate-identity", *map(str, arguments)])


def test_figures_and_mistakes_are_tsv_on_a_pipe(gold: Path) -> None:
    done = run(gold)
    assert done.exit_code == 0
    figures, mistakes = done.stdout.split("\n\n")
    assert "right\t1\t3\t33.3 %\t6.1 %\t79.2 %" in figures.splitlines()
    assert mistakes.splitlines()[1].startswith("wrong\t1\tLyon\tFR\tLyon, ")
    assert "“city” as name, “country” as country, “geonameid” as the known place" in done.stderr


def test_the_screen_shows_some_and_a_file_has_all(gold: Path, tmp_path: Path) -> None:
    done = run(gold, "--limit", 1)
    assert "1 more mistake: --limit 2, or --mistakes FILE.csv" in done.stderr
    done = run(gold, "--limit", 0, "--mistakes", tmp_path / "mistakes.csv")
    assert "Lyon" not in done.stdout
    assert len((tmp_path / "mistakes.csv").read_text("utf-8-sig").splitlines()) == 3


def test_json_has_the_figures_by_name(gold: Path) -> None:
    found = json.loads(run(gold, "-f", "json").stdout)
    assert (found["shape"], found["precision"]) == ("places", 0.5)
    assert found["mistakes"][0]["rows"] == ["row 3"]


def test_columns_can_be_said(gold: Path) -> None:
    done = run(gold, "--name", "city", "--id", "geonameid", "--where", "country=pt")
    assert "right\t1\t1\t100.0 %" in done.stdout


def test_what_is_wrong_with_a_table_is_one_error(gold: Path) -> None:
    done = run(gold, "--name", "town")
    assert isinstance(done.exception, InputError)
    assert "there is no column “town”" in str(done.exception)


@pytest.mark.parametrize("arguments", [(), ("a", "b", "c"), ("a", "--where", "b")])
def test_wrong_usage_is_told(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_help_has_examples() -> None:
    assert "Examples:" in run("--help").stdout


def test_no_file_is_replaced_without_force_and_what_is_known_never(gold: Path) -> None:
    before = gold.read_bytes()
    for words in ((), ("--force",)):
        refused = run(gold, "--mistakes", gold, *words)
        assert "this is the table of what is known" in str(refused.exception)
    other = gold.with_name("mistakes.csv")
    other.write_text("by hand")
    assert "the file is there already" in str(run(gold, "--mistakes", other).exception)
    assert (gold.read_bytes(), other.read_text()) == (before, "by hand")
    assert run(gold, "--mistakes", other, "--force").exit_code == 0
    assert other.read_text("utf-8-sig").startswith("mistake,")
    nowhere = gold.parent / "nowhere" / "mistakes.csv"
    assert "its folder does not exist" in str(run(gold, "--mistakes", nowhere).exception)


def test_an_unknown_kind_is_told_with_the_kinds_there_are(gold: Path) -> None:
    assert "'agency' is not one of 'city', 'partner'" in run(gold, "--kind", "agency").output
