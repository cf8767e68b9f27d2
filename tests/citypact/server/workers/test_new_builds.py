"""A server sees that there is a new build, once, and what is wrong with it, once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from citypact.server.workers.new_builds import NewBuilds
from graph.build import build
from ontology.errors import StoreError

REPORT = "passages: {p: {locator: page 1, agencies: {unep: {name: {en: UNEP}}}}}"


@pytest.fixture
def root(make_workspace: Callable[..., Path]) -> Path:
    root = make_workspace(report=REPORT)
    build(root)
    return root


@pytest.fixture
def watching(root: Path) -> NewBuilds:
    made = NewBuilds(root / ".citypact")
    made.open()
    return made


def test_a_new_build_is_seen_once_with_the_workspace_as_it_was(
    root: Path, watching: NewBuilds
) -> None:
    assert watching.look() is None
    (root / "citypact.toml").write_text('title = "Accords of cities"')
    made = build(root)
    (root / "citypact.toml").write_text("title = ")
    found = watching.look()
    assert found is not None
    assert (found.folder, found.workspace.title) == (made.folder, "Accords of cities")
    assert watching.look() is None


def test_what_is_wrong_with_a_new_build_is_said_once_and_it_is_taken_when_mended(
    root: Path, watching: NewBuilds
) -> None:
    made = build(root, force=True).folder
    manifest = (made / "build.json").read_text("utf-8")
    (made / "build.json").write_text("half a manif")
    with pytest.raises(StoreError, match=r"build\.json is damaged"):
        watching.look()
    assert watching.look() is None
    (made / "build.json").write_text(manifest, "utf-8")
    found = watching.look()
    assert found is not None
    assert found.folder == made


def test_a_build_that_may_not_be_looked_at_is_an_error_with_a_reason(
    root: Path, watching: NewBuilds
) -> None:
    (root / ".citypact" / "current").write_text(300 * "0")
    with pytest.raises(StoreError, match=r"cannot be used \(File name too long\)"):
        watching.look()
    assert watching.look() is None


def test_a_pointer_to_nothing_is_no_new_build(root: Path, watching: NewBuilds) -> None:
    (root / ".citypact" / "current").write_bytes(b"\xff gone")
    assert watching.look() is None
    with pytest.raises(StoreError, match="run: citypact build"):
        NewBuilds(root / ".citypact").open()
