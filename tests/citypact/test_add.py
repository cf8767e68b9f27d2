"""`citypact add`: what it writes, what it never overwrites, and what it says."""

import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from citypact.cli import main as cli
from loaders.scaffold import start_workspace
from loaders.workspace import shipped
from ontology.errors import CitypactError
from tests.loaders.guess import shapes


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A new workspace."""
    start_workspace(tmp_path / "workspace")
    return tmp_path / "workspace"


@pytest.fixture
def members(tmp_path: Path) -> Path:
    """A table outside of the workspace."""
    (tmp_path / "Members 2024.csv").write_text(shapes.IN_A_CELL)
    return tmp_path / "Members 2024.csv"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(cli, list(map(str, words)))


def error(*words: str | Path) -> str:
    """What is said of a command that fails."""
    result = run(*words)
    assert result.exit_code == 1
    assert isinstance(result.exception, CitypactError)
    return str(result.exception)


def test_a_file_from_outside_is_copied_described_and_builds(root: Path, members: Path) -> None:
    result = run("add", members, "-w", root)
    assert result.exit_code == 0, result.output
    assert "3 of 3 columns are mapped" in result.stdout
    assert "citypact preview members-2024" in result.stdout
    assert (root / "sources/data/Members 2024.csv").read_text() == shapes.IN_A_CELL
    written = tomllib.loads((root / "sources/members-2024.toml").read_text("utf-8"))
    assert (written["loader"], written["path"]) == ("table", "data/Members 2024.csv")
    assert "rdf:type\tcp:CityNetwork" in run("preview", "members-2024", "-w", root).stdout
    assert run("build", root).exit_code == 0


def test_a_file_inside_stays_where_it_is(root: Path) -> None:
    (root / "tables").mkdir()
    (root / "tables" / "m.csv").write_text(shapes.IN_A_CELL)
    assert run("add", root / "tables/m.csv", "-w", root).exit_code == 0
    assert 'path = "../tables/m.csv"' in (root / "sources/m.toml").read_text("utf-8")
    assert not (root / "sources/data/m.csv").exists()


def test_nothing_is_overwritten(root: Path, members: Path) -> None:
    assert run("add", members, "-w", root).exit_code == 0
    before = (root / "sources/members-2024.toml").read_text("utf-8")
    again = error("add", members, "-w", root)
    assert "exists already" in again
    assert "--id members-2024-2" in again
    assert (root / "sources/members-2024.toml").read_text("utf-8") == before


def test_equal_files_are_kept_once_and_others_get_a_new_name(root: Path, members: Path) -> None:
    for name in ("one", "two"):
        assert run("add", members, "-w", root, "--id", name).exit_code == 0
    assert len(list((root / "sources/data").glob("*.csv"))) == 1
    members.write_text(shapes.IN_A_CELL + "Quito,Ecuador,C40\n")
    assert run("add", members, "-w", root, "--id", "three").exit_code == 0
    assert 'path = "data/Members 2024-2.csv"' in (root / "sources/three.toml").read_text("utf-8")


def test_metadata_beside_a_table_comes_along(root: Path, members: Path) -> None:
    beside = members.with_name("Members 2024.csv-metadata.json")
    beside.write_text('{"@context": "http://www.w3.org/ns/csvw", "url": "Members 2024.csv"}')
    assert run("add", members, "-w", root).exit_code == 0
    assert (root / "sources/data" / beside.name).exists()


def test_a_dry_run_prints_toml_alone_and_writes_nothing(root: Path, members: Path) -> None:
    before = sorted(root.rglob("*"))
    result = run("add", members, "-w", root, "--dry-run", "--title", "Members", "--id", "m")
    assert tomllib.loads(result.stdout)["title"] == "Members"
    assert "Found" in result.stderr
    assert sorted(root.rglob("*")) == before


def test_outside_a_workspace_the_first_step_is_said(members: Path, tmp_path: Path) -> None:
    for folder in (tmp_path, shipped()):
        assert "citypact init FOLDER" in error("add", members, "-w", folder)
    assert run("add", members, "-w", shipped(), "--dry-run").exit_code == 0
    assert not list(shipped().rglob("*embers*"))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nothing.csv", "there is no such file"),
        (".", "this is a folder"),
        ("empty.csv", "is empty"),
    ],
)
def test_wrong_files_get_a_sentence(root: Path, tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "empty.csv").touch()
    assert said in error("add", tmp_path / name, "-w", root)
    assert len(list((root / "sources").glob("*.toml"))) == 1


@pytest.mark.parametrize(("option", "value"), [("--id", "My Id"), ("--kind", "planets")])
def test_wrong_options_get_a_sentence(root: Path, members: Path, option: str, value: str) -> None:
    assert f"“{value}”" in error("add", members, "-w", root, option, value)


def test_a_broken_file_leaves_nothing_behind(root: Path, tmp_path: Path) -> None:
    (tmp_path / "b.json").write_text('{"topics": [{"a": 1}, ')
    assert "b.json" in error("add", tmp_path / "b.json", "-w", root)
    assert not (root / "sources/b.toml").exists()
    assert not (root / "sources/data/b.json").exists()


def test_a_descriptor_is_no_data(root: Path, tmp_path: Path) -> None:
    (tmp_path / "members.toml").write_text('loader = "table"\npath = "m.csv"\n')
    said = error("add", tmp_path / "members.toml", "-w", root)
    assert "this is a descriptor, not data; put it into sources/" in said
    assert not (root / "sources/members.toml").exists()
