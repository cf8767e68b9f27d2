"""`citypact review`: what a person sees and presses, and the sheet there and back."""

import csv
import fcntl
import os
import pty
import re
import select
import shutil
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from citypact.cli import main
from citypact.review_view import plain
from graph.build import build
from graph.identity.judgement import Judgement, Verdict
from graph.identity.record import Name, Proposal, Record
from graph.identity.review.queue import write_queue
from graph.identity.sssom.table import append_judgements, read_judgements
from loaders.workspace import read_workspace
from ontology.terms import ID

CONGRESS = """
passages:
  p3:
    locator: page 3, members
    agencies:
      unep:
        name: {en: United Nations Environment Programme, zh: 联合国环境规划署}
        acronym: UNEP
        identifiers: [wikidata:Q182016]
    cities:
      taizhou: {name: {en: Taizhou, zh: 台州}}
    agreements:
      pact: {name: {en: Pact on Clean Air}, party: [unep, taizhou], status: {signed: 2021-06-05}}
"""
REGISTRY = """
passages:
  r17:
    locator: record 17
    agencies:
      environment:
        name: {en: UN Environment, ar: برنامج الأمم المتحدة للبيئة}
        acronym: UNEP
        identifiers: [wikidata:Q1065]
    cities:
      taizhou-jiangsu: {name: {en: Taizhou, zh: 泰州}}
    agreements:
      air-pact: {name: {en: Clean Air Pact}, party: environment, status: {signed: 2021-06}}
"""
UNEP, ENVIRONMENT, TAIZHOU, JIANGSU = (
    ID[f"partner/{key}"].value for key in ("unep", "environment", "taizhou", "taizhou-jiangsu")
)
PACT, AIR_PACT = (ID[f"agreement/{key}"].value for key in ("pact", "air-pact"))
PROPOSALS = [
    Proposal(UNEP, ENVIRONMENT, 0.93, ("acronym UNEP on both sides",), 7),
    Proposal(TAIZHOU, JIANGSU, 0.61, ("name Taizhou alike", "Chinese names differ"), 4),
    Proposal(PACT, AIR_PACT, 0.84, ("signed in the same month",), 1),
]
RECORDS = [
    Record(UNEP, "partner", (Name("United Nations Environment Programme", "name", "en"),),
           ("congress",), countries=("KE",)),
    Record(ENVIRONMENT, "partner", (Name("UN Environment", "name", "en"),), ("registry",)),
    Record(TAIZHOU, "city", (Name("Taizhou", "name", "en"),), ("congress",), regions=("Zhejiang",)),
    Record(JIANGSU, "city", (Name("Taizhou", "name", "en"),), ("registry",), regions=("Jiangsu",)),
    Record(PACT, "agreement", (Name("Pact on Clean Air", "name", "en"),)),
    Record(AIR_PACT, "agreement", (Name("Clean Air Pact", "name", "en"),)),
]  # fmt: skip


DESCRIPTOR = """loader = "document"
path = "data/{name}.yaml"
title = "{name}"
publisher = "ICLEI"
licence = "Rights remain with the publisher"
language = "en"
retrieved = 2026-11-21
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace of two sources and a queue of three pairs, without a build."""
    made = tmp_path / "workspace"
    (made / "sources" / "data").mkdir(parents=True)
    (made / "citypact.toml").write_text('name = "test"\ntitle = "Test"\n')
    for name, text in (("congress", CONGRESS), ("registry", REGISTRY)):
        (made / "sources" / f"{name}.toml").write_text(DESCRIPTOR.format(name=name))
        (made / "sources" / "data" / f"{name}.yaml").write_text(text, "utf-8")
    write_queue(read_workspace(made).identity_queue, PROPOSALS, RECORDS)
    return made


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Where the build of the workspace lies, once it was made."""
    return {"folder": tmp_path_factory.mktemp("build") / ".citypact"}


@pytest.fixture
def built(root: Path, builds: dict[str, Path]) -> Path:
    """The same workspace with its build, which is made once and copied."""
    if not builds["folder"].exists():
        build(root)
        shutil.copytree(root / ".citypact", builds["folder"])
    shutil.copytree(builds["folder"], root / ".citypact", dirs_exist_ok=True)
    return root


def run(root: Path, *words: str, author: str = "Ana") -> Result:
    return CliRunner().invoke(
        main, ["review", "-w", str(root), "--author", author, *words], catch_exceptions=True
    )


def judged(root: Path) -> list[tuple[str, Verdict, str]]:
    return [row[:3] for row in read_judgements(root / "identity.sssom.tsv")]


# ---- lists and sheets ----


def test_a_list_has_the_most_valuable_pair_first(root: Path) -> None:
    lines = run(root, "--list").stdout.splitlines()
    assert [line.split("\t")[0] for line in lines] == ["value", "7", "4", "1"]
    assert lines[2].split("\t")[2:5] == ["city", "Taizhou", "Taizhou"]
    assert lines[2].endswith("\tpartner:taizhou\tpartner:taizhou-jiangsu")


def test_a_kind_and_a_number_choose_pairs(root: Path) -> None:
    assert len(run(root, "--list", "--kind", "city").stdout.splitlines()) == 2
    assert len(run(root, "--list", "--limit", "2").stdout.splitlines()) == 3
    nothing = run(root, "--list", "--kind", "event")
    assert "Nothing waits: of 3 pairs each is judged, or of another kind." in nothing.stderr


def test_a_sheet_goes_out_and_its_judgements_come_back(root: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "queue.csv"
    assert "3 pairs in" in run(root, "--export", str(sheet)).stderr
    with sheet.open(encoding="utf-8-sig", newline="") as text:
        rows = list(csv.reader(text))
    assert rows[2][12] == "region Zhejiang ≠ Jiangsu"
    rows[1][0], rows[2][0] = "Yes", "d"
    with sheet.open("w", encoding="utf-16", newline="") as text:
        csv.writer(text, delimiter=";").writerows(rows)
    first = run(root, "--import", str(sheet))
    assert "2 judgements written (1 different, 1 same) to identity.sssom.tsv" in first.stderr
    assert judged(root) == [
        (UNEP, Verdict.SAME, ENVIRONMENT), (TAIZHOU, Verdict.DIFFERENT, JIANGSU)]  # fmt: skip
    again = run(root, "--import", str(sheet))
    assert "Nothing written" in again.stderr
    assert "2 said what was judged already" in again.stderr
    assert len(run(root, "--list").stdout.splitlines()) == 2


def test_a_sheet_cites_the_build(built: Path, tmp_path: Path) -> None:
    run(built, "--export", str(tmp_path / "queue.tsv"))
    with (tmp_path / "queue.tsv").open(encoding="utf-8-sig", newline="") as text:
        row = next(csv.DictReader(text, delimiter="\t"))
    assert (row["cited 1"], row["cited 2"]) == (
        "congress, page 3, members", "registry, record 17")  # fmt: skip


def test_a_judged_sheet_is_not_written_over(root: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "queue.csv"
    sheet.write_text("judged for days")
    refused = run(root, "--export", str(sheet))
    assert "the file is there already" in str(refused.exception)
    assert sheet.read_text() == "judged for days"
    assert run(root, "--export", str(sheet), "--force").exit_code == 0


def test_without_a_terminal_the_message_names_the_sheet(root: Path) -> None:
    result = run(root)
    assert "no terminal to press keys on; citypact review --export queue.csv" in str(
        result.exception
    )


def test_without_a_queue_the_message_names_resolve(root: Path) -> None:
    read_workspace(root).identity_queue.unlink()
    result = run(root, "--list")
    assert "there is no queue yet; citypact resolve makes it" in str(result.exception)


def test_two_things_at_once_are_refused(root: Path) -> None:
    assert run(root, "--list", "--export", "queue.csv").exit_code == 2


def test_the_author_is_asked_for(root: Path, tmp_path: Path) -> None:
    (tmp_path / "queue.csv").write_text("judgement,subject_id,object_id\n")
    (root / ".git").write_text("gitdir: nowhere")  # no git of a folder above is asked
    result = CliRunner().invoke(
        main, ["review", "-w", str(root), "--import", str(tmp_path / "queue.csv")],
        env={"HOME": str(tmp_path), "GIT_CONFIG_NOSYSTEM": "1", "XDG_CONFIG_HOME": str(tmp_path),
             "GIT_CONFIG_GLOBAL": os.devnull, "CITYPACT_AUTHOR": ""},
    )  # fmt: skip
    assert "nobody is named who judges; write --author NAME" in str(result.exception)


def test_what_steers_a_terminal_is_not_shown() -> None:
    assert plain("Porto\x1b]0;x\x07\u202e\n city") == "Porto]0;x city"


# ---- on a terminal ----


class Terminal:
    """A review in a terminal of its own: keys go in, the screen comes out."""

    def __init__(self, reader: int, process: "subprocess.Popen[bytes]") -> None:
        self.process, self._reader = process, reader

    def screen(self, until: str) -> str:
        """Return what was drawn since the last key, as soon as it holds a text."""
        seen, end = b"", time.monotonic() + 60
        while time.monotonic() < end:
            if select.select([self._reader], [], [], 0.2)[0]:
                try:
                    seen += os.read(self._reader, 65_536)
                except OSError:  # the terminal is closed
                    break
            text = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", seen.decode("utf-8", "ignore"))
            if until in text.replace("\u00a0", " "):
                return text.replace("\r", "").replace("\u00a0", " ")
        raise AssertionError(f"“{until}” was not shown, but {seen.decode('utf-8', 'replace')}")

    def press(self, key: str) -> None:
        """Press a key once keys are asked for: one that comes before is thrown away."""
        while termios.tcgetattr(self._reader)[3] & termios.ICANON:
            time.sleep(0.01)
        os.write(self._reader, key.encode())


@contextmanager
def on_a_terminal(root: Path, *, columns: int = 80, rows: int = 30) -> Iterator[Terminal]:
    reader, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    start = "import citypact; from citypact.commands.review import review; review()"
    environment = os.environ | {"TERM": "xterm", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    environment = {
        key: text for key, text in environment.items() if key not in ("COLUMNS", "LINES")
    }
    with subprocess.Popen(
        [sys.executable, "-c", start, "-w", str(root), "--author", "Ana"], env=environment,
        stdin=terminal, stdout=terminal, stderr=terminal, cwd=Path(__file__).parents[2],
        start_new_session=True,
    ) as process:  # fmt: skip
        os.close(terminal)
        try:
            yield Terminal(reader, process)
        finally:
            process.kill()
            process.wait()
            os.close(reader)


def test_pairs_are_judged_by_keys(built: Path) -> None:
    with on_a_terminal(built) as terminal:
        first = terminal.screen("q quit")
        assert "Pair 1 of 3 · partner · likeness 0.93 · value 7" in first
        assert re.search(r"acronym += UNEP \[1\] += UNEP \[2\]", first)
        assert re.search(r"identifier +≠ wikidata:Q182016 \[1\] +≠ wikidata:Q1065 \[2\]", first)
        assert "联合国环境规划署 (zh) [1]" in first
        assert "برنامج الأمم المتحدة للبيئة" in first
        assert "registry: [2] record 17\n" in first
        terminal.press("s")
        second = terminal.screen("q quit")
        assert "Pair 2 of 3 · city" in second
        assert "Differs: region Zhejiang ≠ Jiangsu" in second
        terminal.press("x")
        assert "press one of the keys below" in terminal.screen("q quit")
        terminal.press("D")
        assert re.search(r"signed += 2021-06-05", terminal.screen("q quit"))
        terminal.press("b")
        assert "You judged these two different" in terminal.screen("q quit")
        terminal.press("z")
        assert "taken back: different" in terminal.screen("q quit")
        terminal.press("u")
        terminal.screen("q quit")
        terminal.press("k")
        end = terminal.screen("next: citypact build")
        assert "2 judged (1 same, 1 unsure), 1 skipped; 1 waits." in end
        assert terminal.process.wait(timeout=60) == 0
    assert judged(built) == [
        (UNEP, Verdict.SAME, ENVIRONMENT), (TAIZHOU, Verdict.UNSURE, JIANGSU)]  # fmt: skip


def test_an_interrupt_loses_nothing(root: Path) -> None:
    with on_a_terminal(root) as terminal:
        assert "there is no build yet: citypact build shows all claims" in terminal.screen("q quit")
        terminal.press("s")
        terminal.screen("q quit")
        terminal.press("\x03")
        assert "Interrupted. 1 judged (1 same); 2 wait." in terminal.screen("wait.")
        assert terminal.process.wait(timeout=60) == 130
    assert judged(root) == [(UNEP, Verdict.SAME, ENVIRONMENT)]


@pytest.mark.parametrize(("columns", "rows"), [(80, 18), (130, 40)])
def test_a_pair_fits_on_the_screen_and_o_shows_all(built: Path, columns: int, rows: int) -> None:
    with on_a_terminal(built, columns=columns, rows=rows) as terminal:
        lines = terminal.screen("q quit").splitlines()
        assert len(lines) <= rows
        assert all(len(line) <= columns for line in lines)
        small = any("o shows all" in line for line in lines)
        assert small == (rows == 18)
        terminal.press("o")
        assert "Pact on Clean Air" in terminal.screen("q quit")


@pytest.mark.parametrize("rows", [14, 10, 8])
def test_on_a_small_screen_the_heading_and_the_names_stay(built: Path, rows: int) -> None:
    with on_a_terminal(built, rows=rows) as terminal:
        seen = terminal.screen("q quit")
        assert len(seen.splitlines()) <= rows
        assert "Pair 1 of 3" in seen
        assert "United Nations Environment" in seen
        assert "UN Environment" in seen
        terminal.press("o")
        assert "all claims: scroll up for the first; o shows less" in terminal.screen("q quit")


def test_where_all_is_shown_nothing_is_above(built: Path) -> None:
    with on_a_terminal(built, rows=60) as terminal:
        terminal.screen("q quit")
        terminal.press("o")
        assert "all claims; o shows less" in terminal.screen("q quit")


def test_without_a_workspace_the_starter_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    refused = CliRunner().invoke(main, ["review", "--list"])
    assert "name the workspace: citypact review -w FOLDER" in str(refused.exception)


def test_a_list_tells_rows_of_people_about_what_no_source_has(built: Path) -> None:
    append_judgements(
        built / "identity.sssom.tsv", [Judgement(UNEP, Verdict.DIFFERENT, f"{UNEP}-cities")]
    )
    told = run(built, "--list").stderr
    assert "Warning: identity.sssom.tsv: 1 row names a thing that no source has" in told


def test_a_sheet_goes_into_no_folder_that_is_not_there(root: Path, tmp_path: Path) -> None:
    refused = run(root, "--export", str(tmp_path / "nowhere" / "queue.xlsx"))
    assert "its folder does not exist" in str(refused.exception)
    assert not (tmp_path / "nowhere").exists()
