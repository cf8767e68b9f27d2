"""The command line as a person and as a pipe meet it."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner, Result

from citypact.__main__ import run as entry
from citypact.cli import main
from loaders.scaffold import start_workspace
from ontology.errors import CitypactError


@pytest.fixture
def run(starter_root: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Run a command on the starter graph; errors that people can mend are raised."""
    monkeypatch.setenv("CITYPACT_WORKSPACE", str(starter_root))

    def call(*arguments: str, code: int = 0, stdin: str | None = None) -> Result:
        result = CliRunner().invoke(main, arguments, input=stdin)
        if isinstance(result.exception, CitypactError):
            raise result.exception
        assert result.exit_code == code, result.output
        return result

    return call


def in_a_process(*arguments: str, root: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"CITYPACT_WORKSPACE": str(root)} | more
    return subprocess.run(
        [sys.executable, "-m", "citypact", *arguments], capture_output=True, text=True,
        env=environment, cwd=Path(__file__).parents[2], check=False,
    )  # fmt: skip


class Ended(NamedTuple):
    """How a command line ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def enter(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Callable[..., Ended]]:
    """Run the entry as the installed command does, without starting an interpreter."""
    interrupt = signal.getsignal(signal.SIGINT)

    def call(*arguments: str, root: Path) -> Ended:
        monkeypatch.setenv("CITYPACT_WORKSPACE", str(root))
        monkeypatch.setattr(sys, "argv", ["citypact", *arguments])
        with pytest.raises(SystemExit) as ended:
            entry()
        return Ended(int(ended.value.code or 0), *capsys.readouterr())

    yield call
    signal.signal(signal.SIGINT, interrupt)


def test_help_lists_every_command_with_a_whole_sentence(run) -> None:  # type: ignore[no-untyped-def]
    text = run("--help").output
    for name in main.commands:
        assert f"\n  {name} " in text
    assert "..." not in text.partition("Commands:")[2]


@pytest.mark.parametrize("name", list(main.commands))
def test_every_command_has_examples_in_its_help(run, name: str) -> None:  # type: ignore[no-untyped-def]
    assert f"  citypact {name}" in run(name, "--help").output


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys, citypact.cli; "
        "print([m for m in ('pyoxigraph', 'rdflib', 'networkx', 'rich', 'pyvis', 'pyshacl') "
        "if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert done.stdout == "[]\n"


def test_a_misspelt_command_names_the_nearest(run) -> None:  # type: ignore[no-untyped-def]
    assert "Did you mean build?" in run("bild", code=2).output


def test_on_a_pipe_rows_are_tsv_and_whole(run) -> None:  # type: ignore[no-untyped-def]
    text = run("sparql", "SELECT ?p ?name { ?p a cp:Agency ; skos:prefLabel ?name }").output
    header, *rows = text.splitlines()
    assert header == "p\tname"
    assert "https://w3id.org/citypact/id/partner/unep\tUnited Nations Environment Programme" in rows
    assert not any("…" in row for row in rows)


@pytest.mark.parametrize("stdin", [None, "ASK { ?s a cp:Agreement }"])
def test_a_query_comes_as_text_or_from_standard_input(run, stdin: str | None) -> None:  # type: ignore[no-untyped-def]
    text = "-" if stdin else "ASK { ?s a cp:Agreement }"
    assert run("sparql", text, stdin=stdin).output == "answer\ntrue\n"


def test_a_query_comes_from_a_file(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "question.rq"
    file.write_text("ASK { ?s a cp:Agreement }")
    assert run("sparql", "--file", str(file)).output == "answer\ntrue\n"


def test_json_is_sparql_results(run) -> None:  # type: ignore[no-untyped-def]
    text = run("sparql", "SELECT ?a { ?a a cp:Agreement }", "-f", "json").output
    assert {"head", "results"} <= json.loads(text).keys()


@pytest.mark.parametrize(
    ("format_", "start"), [("csv", "a,n\n"), ("jsonl", '{"a": '), ("markdown", "| a | n |\n")]
)
def test_rows_are_written_in_each_format(run, format_: str, start: str) -> None:  # type: ignore[no-untyped-def]
    query = "SELECT ?a (1 AS ?n) { ?a a cp:Agreement } ORDER BY ?a"
    assert run("sparql", query, "-f", format_).output.startswith(start)


@pytest.mark.parametrize(("format_", "part"), [("turtle", "cp:Agreement"), ("ntriples", "> <http")])
def test_graphs_are_written_in_each_format(run, format_: str, part: str) -> None:  # type: ignore[no-untyped-def]
    query = "CONSTRUCT { ?a a ?t } WHERE { ?a a cp:Agreement ; a ?t }"
    assert part in run("sparql", query, "-f", format_).output


def test_rows_cannot_be_written_as_a_graph(run) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(CitypactError, match="only CONSTRUCT and DESCRIBE make graphs"):
        run("sparql", "SELECT ?a { ?a a cp:City }", "-f", "turtle")


def test_parameters_may_stand_in_their_order(run) -> None:  # type: ignore[no-untyped-def]
    named = run("query", "works-with", "-p", "partner=ICLEI").output
    assert run("query", "works-with", "ICLEI").output == named


def test_a_thing_is_shown_by_its_chinese_name_with_citations(run) -> None:  # type: ignore[no-untyped-def]
    text = run("show", "绿色城市伙伴关系").output
    assert text.startswith("Greener Cities Partnership\n")
    assert "paragraph 4" in text


def test_why_names_source_passage_and_publisher(run) -> None:  # type: ignore[no-untyped-def]
    header, *rows = run("why", "UNEP", "partner/gwangju").output.splitlines()
    assert header.split("\t")[3:6] == ["source", "passage", "publisher"]
    assert rows
    assert all("unep-cities\tsection “Gwanju City Cooperation”" in row for row in rows)


def test_search_finds_what_a_source_misspells(run) -> None:  # type: ignore[no-untyped-def]
    assert "partner/gwangju" in run("search", "Gwanju").output
    assert "partner/un-habitat" in run("search", "人居署").output.splitlines()[1]


def test_a_rank_says_through_what(run) -> None:  # type: ignore[no-untyped-def]
    first = run("rank", "--top", "1").stdout.splitlines()[1].split("\t")
    assert first[:3] == ["1", "United Nations Environment Programme", "agency"]
    assert "partners" in first[4]


@pytest.mark.parametrize("suffix", ["html", "graphml", "gexf", "json", "csv"])
def test_a_network_is_written_by_suffix(run, tmp_path: Path, suffix: str) -> None:  # type: ignore[no-untyped-def]
    out = tmp_path / "new" / f"climate.{suffix}"
    run("network", str(out), "--theme", "climate-change")
    assert out.stat().st_size > 500


def test_every_wrong_filter_is_reported_at_once(run) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(CitypactError) as caught:
        run("rank", "--theme", "climat-chnge", "--role", "leed", "--on", "2021-13")
    text = str(caught.value)
    assert "did you mean" in text
    assert "unknown role “leed”" in text
    assert "not in the calendar" in text


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("query", "works-wth"), 1, "did you mean “works-with”"),
        (("query", "works-with"), 1, "needs the parameter “partner”"),
        (("query", "works-with", "-p", "partner"), 2, "has no ="),
        (("query", "works-with", "-p", "partner=UNEPP"), 1, "did you mean “UNEP”"),
        (("query", "works-with", "-p", "partnr=UNEP"), 1, "did you mean “partner”?"),
        (("sparql", "SELECT * {"), 1, "not SPARQL 1.1 from line 1"),
        (("sparql", "INSERT DATA {}"), 1, "only questions are asked"),
        (("query", "works-with", "UNEP", "x", "lead", "y"), 2, "takes 3 parameters at most"),
        (("query", "works-with", "UNEP", "-p", "partner=ICLEI"), 2, "is given twice"),
        (("network", "x.html", "--two-mode"), 2, "a page shows who works with whom"),
        (("network", "x"), 1, "has no suffix"),
        (("rank", "--top", "-1"), 2, "-1 is not in the range"),
        (("rank", "--by", "community"), 1, "unknown measure “community”"),
        (("search", " "), 1, "nothing to search for"),
        (("why", "UNEP", "环境署"), 1, "are one thing"),
        (("sparql", "ASK {}", "-f", "xlsx"), 2, "'xlsx' is not one of"),
        (("sparql", "--file", "/nowhere.rq"), 1, "/nowhere.rq: cannot be read"),
        (("sparql",), 2, "give the query as text"),
        (("show", "no such thing at all"), 1, "is called “no such thing at all”"),
        (("network", "x.docx"), 1, "“.docx” is no format of networks"),
        (("build", "/nowhere"), 1, "the file is missing"),
    ],
)
def test_wrong_input_gets_one_clear_message(
    starter_root: Path,
    enter: Callable[..., Ended],
    arguments: tuple[str, ...],
    code: int,
    message: str,
) -> None:
    done = enter(*arguments, root=starter_root)
    assert done.code == code
    assert message in done.err
    assert "Traceback" not in done.err
    assert done.out == ""


def test_a_reader_that_stops_early_is_no_error(starter_root: Path) -> None:
    command = f"{sys.executable} -m citypact sparql 'SELECT ?s ?p ?o {{ ?s ?p ?o }}' | head -n 1"
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, check=True,
        env=os.environ | {"CITYPACT_WORKSPACE": str(starter_root)},
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert done.stdout.strip() == "s\tp\to"
    assert "Error" not in done.stderr


def test_a_workspace_without_a_build_says_what_to_do(tmp_path: Path) -> None:
    start_workspace(tmp_path / "mine")
    done = in_a_process("show", "UNEP", root=tmp_path / "mine")
    assert done.returncode == 1
    assert "holds no build yet; run: citypact build" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_new_workspace_builds_and_answers(tmp_path: Path, enter: Callable[..., Ended]) -> None:
    mine = tmp_path / "mine"
    enter("init", str(mine), root=tmp_path)
    assert "Built" in enter("build", str(mine), root=mine).out
    assert "Nothing has changed" in enter("build", str(mine), root=mine).out
    assert "Cooperation of UNEP and Gwangju" in enter("show", "UNEP", root=mine).out


def test_the_demo_ends_with_where_things_are(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    text = run("demo", str(tmp_path / "demo")).output
    assert (tmp_path / "demo" / "network.html").exists()
    assert (tmp_path / "demo" / "dumps" / "void.ttl").exists()
    assert "Try next:" in text
