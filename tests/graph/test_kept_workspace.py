"""The workspace in a build: what it says stays that of the build until the next one."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.build import build
from graph.builds import FORMAT, Build
from ontology.errors import StoreError

REPORT = "passages: {p: {locator: page 1, agencies: {unep: {name: {en: UNEP}}}}}"
TITLE = 'name = "accords"\ntitle = "{}"\n'
CITIES = 'kind = "city"\ntitle = "Cities"\n'


@pytest.fixture
def accords(make_workspace: Callable[..., Path]) -> Path:
    """A workspace that describes a network, in a folder with another name than its own."""
    root = make_workspace(report=REPORT, manifest=TITLE.format("Urban Accords"))
    (root / "networks").mkdir()
    (root / "networks" / "cities.toml").write_text(CITIES)
    return root


def test_a_build_keeps_title_base_and_networks_of_its_workspace(accords: Path) -> None:
    made = Build.read(build(accords).folder)
    workspace = made.workspace
    assert (workspace.name, workspace.title) == ("accords", "Urban Accords")
    assert workspace.base == "https://w3id.org/citypact/"
    assert (workspace.root / "networks" / "cities.toml").read_text() == CITIES
    assert made.statements > 100


def test_what_is_changed_or_broken_later_is_not_seen(accords: Path) -> None:
    folder = build(accords).folder
    before = Build.read(folder)
    (accords / "citypact.toml").write_text("title = ")
    (accords / "networks" / "cities.toml").unlink()
    assert Build.read(folder) == before
    assert (folder / "networks" / "cities.toml").is_file()


def test_another_title_alone_makes_another_build(accords: Path) -> None:
    first = build(accords)
    assert not build(accords).fresh
    (accords / "citypact.toml").write_text(TITLE.format("Accords of cities"))
    second = build(accords)
    assert second.fresh
    assert not second.read  # no source is read again
    assert Build.read(second.folder).workspace.title == "Accords of cities"
    assert Build.read(first.folder).workspace.title == "Urban Accords"


def test_a_build_of_another_version_is_refused_with_what_to_do_and_is_made_again(
    accords: Path,
) -> None:
    folder = build(accords).folder
    manifest = json.loads((folder / "build.json").read_text("utf-8"))
    older = manifest | {"format": "5", "workspace": "accords", "inputs": "those of another version"}
    (folder / "build.json").write_text(json.dumps(older))
    with pytest.raises(StoreError, match=r"another version of Citypact .*run: citypact build"):
        Build.read(folder)
    again = build(accords)
    assert again.fresh
    assert json.loads((again.folder / "build.json").read_text("utf-8"))["format"] == FORMAT


@pytest.mark.parametrize("content", ["", "{}", "[]", json.dumps({"format": FORMAT}), "\0"])
def test_a_damaged_build_is_refused_with_what_to_do(tmp_path: Path, content: str) -> None:
    (tmp_path / "build.json").write_text(content)
    with pytest.raises(StoreError, match=r"build\.json is damaged.*run: citypact build"):
        Build.read(tmp_path)


def test_a_build_that_is_gone_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"No such file.*run: citypact build"):
        Build.read(tmp_path / "gone")
