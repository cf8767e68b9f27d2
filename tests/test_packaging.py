"""What is installed: every room, under one name, with one version."""

import re
import tomllib
from pathlib import Path

import citypact

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
WHEEL = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
NOT_INSTALLED = {"tests", "benchmarks", "docs"}


def rooms() -> set[str]:
    packages = {file.parent.name for file in ROOT.glob("*/__init__.py")}
    return (packages | {"data"}) - NOT_INSTALLED


def test_every_room_is_in_the_wheel() -> None:
    assert set(WHEEL["only-include"]) == rooms()


def test_every_room_lies_inside_the_one_name_that_is_installed() -> None:
    moved = {room: f"citypact/_rooms/{room}" for room in rooms() - {"citypact"}}
    assert WHEEL["sources"] == moved


def test_every_room_opens_with_the_sentence_that_says_what_it_is_for() -> None:
    for room in rooms() - {"data"}:
        first = (ROOT / room / "__init__.py").read_text("utf-8").splitlines()[0]
        assert first.startswith('"""'), room
        assert first.rstrip('"').endswith("."), room


def test_the_version_is_the_same_everywhere() -> None:
    assert PROJECT["project"]["version"] == citypact.__version__
    assert f"version: {citypact.__version__}\n" in (ROOT / "CITATION.cff").read_text("utf-8")


def test_what_is_not_installed_is_never_imported_by_what_is() -> None:
    for room in rooms() - {"data"}:
        for file in (ROOT / room).rglob("*.py"):
            text = file.read_text("utf-8")
            for name in NOT_INSTALLED:
                assert f"\nfrom {name}" not in text, file
                assert f"\nimport {name}" not in text, file


def test_no_room_imports_one_that_comes_after_it() -> None:
    order = ["ontology", "loaders", "graph", "queries", "viz", "citypact"]
    for place, room in enumerate(order):
        for file in (ROOT / room).rglob("*.py"):
            text = file.read_text("utf-8")
            for later in order[place + 1 :]:
                assert f"from {later}" not in text.replace("    from citypact.knowledge", ""), file


def test_no_required_dependency_is_under_a_copyleft_licence() -> None:
    names = {re.split(r"[<>=]", line)[0] for line in PROJECT["project"]["dependencies"]}
    assert not names & {"igraph", "leidenalg", "unidecode", "pymupdf", "country-converter"}
