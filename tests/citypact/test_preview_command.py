"""`citypact preview`: what a person sees."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from citypact.cli import main

DESCRIPTOR = """loader = "table"
path = "data/members.csv"
title = "Members of ICLEI"
{more}
[mapping.city]
kind = "cities"
key = "{{City}}"
name = "{{City}}"
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "sources" / "data").mkdir(parents=True)
    (tmp_path / "citypact.toml").write_text('name = "w"\nbase = "https://example.org/w/"\n')
    (tmp_path / "sources" / "members.toml").write_text(DESCRIPTOR.format(more=""))
    name = "Greater City of the Long Name " * 5
    (tmp_path / "sources" / "data" / "members.csv").write_text(f"City,Fax\n{name},+49\n")
    return tmp_path


def test_the_base_of_the_workspace_is_shortened(root: Path) -> None:
    result = CliRunner().invoke(main, ["preview", "members", "-w", str(root)])
    assert "\tpartner:members_greater-city" in result.stdout
    assert "https://example.org" not in result.stdout


def test_a_source_that_says_nothing_is_said_to(root: Path) -> None:
    (root / "sources" / "data" / "members.csv").write_text("City,Fax\n")
    result = CliRunner().invoke(main, ["preview", "members", "-w", str(root)])
    assert "No record of sources/data/members.csv makes a claim." in result.stderr


def on_a_terminal(*words: str, columns: int) -> list[str]:
    reader, terminal = pty.openpty()
    environment = os.environ | {"TERM": "xterm", "NO_COLOR": "1", "COLUMNS": str(columns)}
    subprocess.run(
        [sys.executable, "-m", "citypact", *words], stdout=terminal, stderr=terminal, check=True,
        env=environment, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    os.close(terminal)
    seen = os.read(reader, 65_536).decode()
    os.close(reader)
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", seen).splitlines()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal")
def test_long_lines_hang_and_notes_are_cut_at_words(root: Path) -> None:
    lines = on_a_terminal("preview", "members", "-w", str(root), columns=60)
    (subject,) = (n for n, line in enumerate(lines) if "partner:" in line)
    column = lines[subject].index("partner:")
    assert lines[subject + 1][column : column + 4] == "    "
    assert lines[subject + 1][column + 4] != " "
    (note,) = (n for n, line in enumerate(lines) if line.startswith("Note: ") and "Fax" in line)
    assert all(len(line.rstrip()) <= 60 for line in lines)
    assert lines[note + 1].startswith("    ")
    said = " ".join(line.strip() for line in lines[note:])
    assert "Note: sources/data/members.csv, column Fax: not mapped" in said
    assert "add it to ignore" in said
