"""Loaders stream: a file twenty times as large needs no more memory."""

from pathlib import Path

import pytest

from benchmarks.files import write_activities, write_members
from benchmarks.fresh import run
from benchmarks.loader_speed import MAPPING

MEGABYTES = 60
LIMIT = 300_000_000


def compiled(descriptor: Path) -> int:
    """Compile a source in a process of its own; return the peak memory in bytes."""
    done = run("benchmarks.loader_speed", "compile", descriptor)
    assert (done.amount > 1_000_000, done.note) == (True, "")
    return done.memory


@pytest.mark.slow
def test_a_large_table_is_compiled_in_little_memory(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    write_members(tmp_path / "members.csv")
    big = tmp_path / "sources" / "big.csv"
    run("benchmarks.loader_speed", "repeat_rows", tmp_path / "members.csv", big, str(MEGABYTES))
    descriptor = tmp_path / "sources" / "members.toml"
    descriptor.write_text(MAPPING.read_text("utf-8").replace("PATH", "big.csv"), "utf-8")
    assert compiled(descriptor) < LIMIT


@pytest.mark.slow
def test_a_large_iati_file_is_compiled_in_little_memory(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    write_activities(tmp_path / "activities.xml")
    big = tmp_path / "sources" / "big.xml"
    run(
        "benchmarks.loader_speed", "repeat_activities", tmp_path / "activities.xml", big,
        str(MEGABYTES),
    )  # fmt: skip
    descriptor = tmp_path / "sources" / "activities.toml"
    descriptor.write_text('loader = "iati"\npath = "big.xml"\ntitle = "IATI"\n', "utf-8")
    assert compiled(descriptor) < LIMIT
