"""Where builds lie: which stay, which go, and who may write."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.build import build
from graph.builds import KEEP, Builds
from ontology.errors import StoreError

ROOMS = Path(__file__).resolve().parents[2]
MANIFEST = {"inputs": "f00d", "counts": {}, "warnings": []}


@pytest.fixture
def builds(tmp_path: Path) -> Builds:
    return Builds(tmp_path / ".citypact")


def add_build(builds: Builds, name: str) -> Path:
    with builds.writing() as folder:
        (folder / "store").mkdir()
        return builds.switch(folder, name, MANIFEST)


def test_a_build_is_current_once_it_is_switched_in(builds: Builds) -> None:
    with builds.writing() as folder:
        assert builds.current() is None
        target = builds.switch(folder, "2f1c", MANIFEST)
        assert builds.current() == target
    assert builds.manifest() == MANIFEST


def test_a_build_that_fails_leaves_nothing(builds: Builds) -> None:
    first = add_build(builds, "first")
    with pytest.raises(StoreError, match="cannot be written"), builds.writing() as folder:
        (folder / "no such folder" / "claims.nq").write_text("half a graph")
    assert builds.current() == first
    assert list(first.parent.iterdir()) == [first]


def test_a_second_build_of_the_same_input_never_writes_over_the_first(builds: Builds) -> None:
    first, second = add_build(builds, "same"), add_build(builds, "same")
    assert first != second
    assert first.is_dir()


def test_the_latest_builds_stay_and_older_ones_go(builds: Builds) -> None:
    made = []
    for n in range(KEEP + 3):
        made.append(add_build(builds, f"build-{n}"))
        os.utime(made[-1], (n, n))
    with builds.writing():
        pass
    assert {folder.name for folder in made[0].parent.iterdir()} == {
        folder.name for folder in made[-KEEP:]
    }


def test_the_current_build_stays_however_old_it_is(builds: Builds) -> None:
    made = [add_build(builds, f"build-{n}") for n in range(KEEP)]
    os.utime(made[-1], (1, 1))
    for n in range(KEEP):
        (made[0].parent / f"interrupted-{n}").mkdir()
    with builds.writing():
        pass
    assert builds.current() == made[-1]


def test_what_a_killed_build_left_is_removed_by_the_next(builds: Builds) -> None:
    add_build(builds, "first")
    left = builds.output / "builds" / ".new-4711"
    (left / "store").mkdir(parents=True)
    (left / "claims.nq").write_text("half a graph")
    with builds.writing():
        assert not left.exists()


def test_a_name_that_points_nowhere_is_no_build(builds: Builds) -> None:
    add_build(builds, "first")
    (builds.output / "current").write_text("gone\n")
    assert builds.current() is None
    assert builds.manifest() == {}
    with pytest.raises(StoreError, match="citypact build"):
        builds.open()


HOLD_THE_LOCK = """
import sys, time
from pathlib import Path
from graph.builds import Builds
with Builds(Path(sys.argv[1]) / ".citypact").writing():
    print("writing", flush=True)
    time.sleep(60)
"""
REPORT = "passages: {p: {locator: page 1, agencies: {unep: {name: {en: UNEP}}}}}"


def test_a_second_writer_is_told_to_wait(make_workspace: Callable[..., Path]) -> None:
    root = make_workspace(report=REPORT)
    command = [sys.executable, "-c", HOLD_THE_LOCK, str(root)]
    with subprocess.Popen(command, cwd=ROOMS, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "writing\n"
        with pytest.raises(StoreError, match="another build is writing"):
            build(root)
        other.kill()
    assert build(root).fresh  # a lock dies with its process


def test_a_folder_that_cannot_be_written_is_said(builds: Builds) -> None:
    builds.output.write_text("a file stands where the folder should be")
    with pytest.raises(StoreError, match="cannot be written"), builds.writing():
        pass
