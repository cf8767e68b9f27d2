"""Builds that are killed at any moment: the last good build answers, and the next one succeeds."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from graph.build import build
from graph.builds import Builds
from loaders.workspace import shipped

ROOMS = Path(__file__).resolve().parents[2]
BUILD = """
import sys
from pathlib import Path
from graph.build import build
build(Path(sys.argv[1]), progress=lambda *stage: print(*stage, flush=True))
"""
LAST_STAGE = "verify 1 1\n"
DESCRIPTOR = """loader = "document"
path = "data/twinning.yaml"
title = "Twin cities"
publisher = "ICLEI"
retrieved = 2026-11-21
"""
CITIES = "SELECT (COUNT(?city) AS ?n) { ?city a cp:City ; skos:altLabel 'twin'@en }"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs process groups")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the starter workspace with one city more, built."""
    folder = tmp_path / "data"
    shutil.copytree(shipped(), folder, ignore=shutil.ignore_patterns(".citypact"))
    (folder / "sources" / "twinning.toml").write_text(DESCRIPTOR)
    write_cities(folder, 1)
    build(folder)
    return folder


def write_cities(root: Path, number: int) -> None:
    """Change the workspace so that its graph has so many twin cities."""
    cities = (f"      city-{n}: {{also: {{en: twin}}}}\n" for n in range(number))
    text = "passages:\n  page-1:\n    locator: page 1\n    cities:\n" + "".join(cities)
    (root / "sources" / "data" / "twinning.yaml").write_text(text)


def answered(root: Path) -> int:
    """Ask the current build how many twin cities there are."""
    (row,) = Builds(root / ".citypact").open().rows(CITIES)
    return int(row["n"].value)


def killed_build(root: Path, random: Random, seconds: float) -> bool:
    """Build in a group of processes and kill all of it; return True if the kill came in time.

    Every other kill falls close to the switch, the rest anywhere.
    """
    child = subprocess.Popen(
        [sys.executable, "-c", BUILD, str(root)], cwd=ROOMS, stdout=subprocess.PIPE,
        text=True, start_new_session=True,
    )  # fmt: skip
    with child:
        assert child.stdout is not None
        if random.random() < 0.5:
            while child.stdout.readline() not in (LAST_STAGE, ""):
                pass
            time.sleep(random.uniform(0, 0.02))
        else:
            time.sleep(random.uniform(0.05, seconds))
        os.killpg(child.pid, signal.SIGKILL)
    return child.returncode == -signal.SIGKILL


def kill_builds(root: Path, kills: int, seed: int) -> None:
    """Kill builds and hold every answer in between against what was built last."""
    random, before, after, late = Random(seed), 0, 0, 0  # noqa: S311
    started = time.perf_counter()
    write_cities(root, 2)
    build(root)
    seconds = time.perf_counter() - started
    good, asked = 2, 2
    while before + after < kills:
        asked += 1
        write_cities(root, asked)
        alive = killed_build(root, random, seconds * 1.2)
        found = answered(root)
        assert found in (good, asked)
        before += alive and found == good
        after += alive and found == asked
        late += not alive
        good = found
    print(f"{kills} kills: {before} before the switch, {after} after it; {late} came too late")
    write_cities(root, asked + 1)
    assert build(root).fresh
    assert answered(root) == asked + 1
    assert_equal_to_a_build_never_interrupted(root)


def assert_equal_to_a_build_never_interrupted(root: Path) -> None:
    other = root.parent / "other"
    shutil.copytree(root, other, ignore=shutil.ignore_patterns(".citypact"))
    build(other)
    output, clean = root / ".citypact", other / ".citypact"
    assert Builds(output).open().sorted_quads() == Builds(clean).open().sorted_quads()
    assert {file.name for file in output.iterdir()} == {file.name for file in clean.iterdir()}
    claims = {file.name for file in (output / "claims").iterdir()}
    assert claims == {file.name for file in (clean / "claims").iterdir()}
    assert not list((output / "builds").glob(".*"))


@pytest.mark.slow
def test_three_killed_builds_lose_nothing(root: Path) -> None:
    kill_builds(root, 3, seed=3)


@pytest.mark.slow
def test_twenty_killed_builds_lose_nothing(root: Path) -> None:
    kill_builds(root, 20, seed=20)
