"""What is installed: every room, under one name, with one version."""

import json
import re
import tomllib
from pathlib import Path

import citypact

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
EXPLORER = ROOT / "viz" / "explorer"
WHEEL = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
PERMISSIVE = {
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC-BY-4.0", "CC0-1.0", "ISC", "MIT",
}  # fmt: skip
UNSTATED = ["node_modules/jsuri"]  # its own text is the MIT licence; package.json does not say so
NOT_INSTALLED = {"tests", "benchmarks", "docs"}


def rooms() -> set[str]:
    packages = {file.parent.name for file in ROOT.glob("*/__init__.py")}
    return (packages | {"data"}) - NOT_INSTALLED


def permissive(package: dict[str, str]) -> bool:
    choices = package.get("license", "").strip("()").split(" OR ")
    return any(set(choice.split(" AND ")) <= PERMISSIVE for choice in choices)


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


def test_the_wheel_holds_the_built_explorer_and_none_of_its_sources() -> None:
    assert WHEEL["artifacts"] == ["/viz/explorer/dist"]
    assert WHEEL["exclude"][-2:] == ["/viz/explorer/*", "!/viz/explorer/__init__.py"]
    assert {file.name for file in EXPLORER.glob("*.py")} == {"__init__.py"}


def test_the_hook_that_builds_the_explorer_is_there_and_belongs_to_the_wheel_alone() -> None:
    assert (ROOT / WHEEL["hooks"]["custom"]["path"]).is_file()
    assert "hooks" not in PROJECT["tool"]["hatch"]["build"]


def test_what_the_explorer_is_built_into_is_not_kept_with_its_sources() -> None:
    ignored = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    assert {"viz/explorer/dist/", "node_modules/"} <= set(ignored)


def test_every_package_of_the_explorer_is_locked_and_under_a_permissive_licence() -> None:
    wanted = json.loads((EXPLORER / "package.json").read_text("utf-8"))
    locked = json.loads((EXPLORER / "package-lock.json").read_text("utf-8"))["packages"]
    for group in ("dependencies", "devDependencies"):
        assert locked[""][group] == wanted[group]
    shipped = {name: found for name, found in locked.items() if name and not found.get("dev")}
    assert [name for name, found in shipped.items() if not permissive(found)] == UNSTATED


def test_the_lock_of_the_explorer_names_no_registry() -> None:
    locked = (EXPLORER / "package-lock.json").read_text("utf-8")
    assert '"resolved"' not in locked


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
