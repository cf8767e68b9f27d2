"""Questions to a network on the command line: what a pipe gets, what is said beside it, files."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner, Result

from citypact.cli import main
from ontology.errors import CitypactError

Run = Callable[..., Result]
NOBODY = ("--kind", "city", "--theme", "oceans-and-coasts")
"""Filters that no partner of the starter passes."""


@pytest.fixture
def run(starter_root: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on the starter graph; errors that people can mend are raised."""
    monkeypatch.setenv("CITYPACT_WORKSPACE", str(starter_root))

    def call(*words: str, code: int = 0) -> Result:
        result = CliRunner().invoke(main, words)
        if isinstance(result.exception, CitypactError):
            raise result.exception
        assert result.exit_code == code, result.output
        return result

    return call


def rows(result: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(result.stdout.splitlines(), delimiter="\t"))


# ---- what is said beside the table ----


def test_each_command_says_which_network_it_measures(run: Run) -> None:
    for words in (("rank",), ("brokers", "agency", "city"), ("gaps",), ("whole",), ("scores",)):
        said = run(*words, "--kind", "agency", "--kind", "city", "--since", "2015").stderr
        first = said.splitlines()[0]
        assert first.endswith("; kind agency, city; since 2015."), words
        assert "partners, " in first, words
        assert " ties; " in first, words


def test_a_backbone_says_how_many_ties_it_keeps_and_what_else_to_try(run: Run) -> None:
    said = run("rank", "--backbone", "sdsm", "--top", "1").stderr
    assert "Backbone: 0 of 69 ties are significant (sdsm, 0.05). Try --backbone disparity" in said


@pytest.mark.parametrize(
    ("words", "remark", "header"),
    [
        (("rank",), "Nobody passes the filters", "rank\tpartner\tkind\tbetweenness\tthrough"),
        (("gaps",), "No pair has anything in common", "rank\tone\tone-name\tone-kind\tother"),
        (("gaps", "--holes"), "No two groups work together less", "first\tsecond\tties"),
        (("communities",), "nobody is tied to anybody", "community\tpartners\tties inside"),
        (("brokers", "--roles"), "Nobody joins partners", "partner\tpartner-name"),
        (("compare", "2010", "2020"), "Nothing appeared and nothing ended.", "change\tcertainty"),
        (("whole", "--by", "kind"), "No ties between partners", "first\tsecond\tties\tweight"),
        (("rank", "--sure", "sources"), "Nobody passes the filters", "rank\tpartner"),
        (("scores", "--things"), "Nobody passes the filters", "partner\tpartner-name"),
    ],
)
def test_a_network_of_nobody_has_columns_and_a_remark(
    run: Run, words: tuple[str, ...], remark: str, header: str
) -> None:
    result = run(*words, *NOBODY)
    assert result.stdout.splitlines()[0].startswith(header)
    assert remark in result.stderr


# ---- what a pipe gets: every column, every digit, nothing else ----


def test_ranks_have_all_digits_and_reasons_in_full(run: Run) -> None:
    best = rows(run("rank", "--top", "1"))[0]
    assert best["partner"] == "United Nations Environment Programme"
    assert float(best["betweenness"]) == pytest.approx(0.28771929824561404, abs=1e-15)
    assert best["through"].count("; rank 1 without it)") == 3


def test_how_sure_a_rank_is(run: Run) -> None:
    best = rows(run("rank", "--by", "degree", "--sure", "sources"))[0]
    assert (best["rank"], best["partner-name"]) == ("1", "United Nations Environment Programme")
    assert int(best["best"]) <= 1 <= int(best["worst"])
    assert best["verdict"]


def test_brokers_of_agencies_and_cities(run: Run) -> None:
    (broker,) = rows(run("brokers", "agency", "city"))
    assert broker["partner-name"] == "United Nations Environment Programme"
    assert (broker["pairs"], broker["second"]) == ("7", "City of Gwangju")
    assert len(broker["first"].split("; ")) == 7


def test_roles_of_brokers_are_counted_for_the_first(run: Run) -> None:
    found = rows(run("brokers", "--roles", "--top", "3"))
    roles = ("coordinator", "itinerant", "gatekeeper", "liaison")
    assert len(found) == 3
    assert all(int(row["pairs"]) == sum(int(row[role]) for role in roles) for row in found)


def test_communities_and_their_members(run: Run) -> None:
    found = rows(run("communities", "--runs", "3"))
    members = rows(run("communities", "--runs", "3", "--members"))
    largest = [row for row in members if row["community"] == "1"]
    assert int(found[0]["partners"]) == len(largest)
    assert "8 communities by louvain" in run("communities", "--runs", "3").stderr


def test_one_run_says_nothing_of_stability(run: Run) -> None:
    result = run("communities", "--runs", "1")
    assert "runs agree" not in result.stderr
    assert rows(result)[0]["sure"] == ""


def test_partners_of_one_of_two(run: Run) -> None:
    found = rows(run("gaps", "UNEP", "ICLEI"))
    both = [row["partner-name"] for row in found if row["of"] == "both"]
    assert both == ["Environment Management Group", "Secretary-General of the United Nations"]
    assert all(row["shared-with-one"] and row["shared-with-other"] for row in found[-2:])


def test_candidates_say_what_suggests_them(run: Run) -> None:
    (pair, *_) = rows(run("gaps", "--top", "2"))
    assert pair["one-name"].startswith("ICLEI")
    assert "Environment Management Group" in pair["through"]
    assert int(pair["of"]) == len(pair["through"].split("; "))


def test_indices_are_compared_with_guessing(run: Run) -> None:
    found = rows(run("gaps", "--evaluate"))
    assert [row["auc"] for row in found if row["index"] == "random"] == ["0.5", "0.5"]


def test_what_changed_between_two_dates(run: Run) -> None:
    result = run("compare", "2008", "2018", "--kind", "network")
    assert "2008: " in result.stderr
    appeared = [row for row in rows(result) if row["change"] == "appeared"]
    assert {row["partner-name"] for row in appeared} == {
        "ICLEI – Local Governments for Sustainability"
    }
    assert not any(row["change"] == "stayed" for row in rows(result))
    stayed = rows(run("compare", "2008", "2018", "--stayed", "--kind", "network"))
    assert any(row["change"] == "stayed" for row in stayed)


def test_a_measure_over_dates_is_a_row_a_partner_and_date(run: Run) -> None:
    found = rows(run("compare", "2005", "2010", "2015", "--by", "degree", "--top", "2"))
    assert [row["date"] for row in found] == ["2005", "2010", "2015"] * 2
    assert all(float(row["certain"] or 0) <= float(row["possible"]) for row in found)


def test_who_works_with_whom_by_kind(run: Run) -> None:
    result = run("whole", "--by", "kind")
    assert "Assortativity by kind +0.028" in result.stderr
    assert sum(int(row["ties"]) for row in rows(result)) == 69


def test_scores_of_partners_and_of_things(run: Run) -> None:
    assert len(rows(run("scores", "--by", "degree"))) == 40
    assert len(rows(run("scores", "--by", "degree", "--top", "5"))) == 5
    things = rows(run("scores", "--things", "--by", "two-mode-degree"))
    assert {row["partner-kind"] for row in things} >= {"agreement", "event", "initiative"}


# ---- files ----

COMMANDS = [
    ("rank", "--top", "3"), ("rank", "--sure", "things", "--by", "degree"), ("scores",),
    ("scores", "--things"), ("brokers", "agency", "city"), ("brokers", "--roles"),
    ("communities", "--runs", "2"), ("gaps",), ("gaps", "UNEP", "ICLEI"), ("gaps", "--holes"),
    ("compare", "2008", "2018"), ("compare", "2008", "2018", "--by", "degree"), ("whole",),
    ("whole", "--by", "kind"),
]  # fmt: skip


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_result_file_describes_its_network(
    run: Run, tmp_path: Path, words: tuple[str, ...]
) -> None:
    out = tmp_path / "results" / "found.csv"
    result = run(*words, "--plans", "--out", str(out))
    assert result.stdout == f"{out}\n"
    columns = csv.DictReader(out.read_text("utf-8").splitlines()).fieldnames
    described = json.loads(out.with_name("found.csv-metadata.json").read_text("utf-8"))
    assert [each["titles"][0] for each in described["tableSchema"]["columns"]] == columns
    assert "plans" in json.dumps(described)


@pytest.mark.parametrize("suffix", ["tsv", "json", "parquet"])
def test_the_suffix_says_in_which_form_a_result_is_written(
    run: Run, tmp_path: Path, suffix: str
) -> None:
    if suffix == "parquet":
        pytest.importorskip("pyarrow")
    out = tmp_path / f"ranks.{suffix}"
    run("rank", "--by", "degree", "--out", str(out))
    assert out.stat().st_size > 500


@pytest.mark.parametrize("suffix", ["svg", "png"])
@pytest.mark.parametrize(
    "words", [("rank", "--top", "3"), ("whole", "--by", "kind"),
              ("compare", "2010", "2020", "--by", "degree")], ids=" ".join)  # fmt: skip
def test_a_figure_is_drawn_beside_the_table(
    run: Run, tmp_path: Path, words: tuple[str, ...], suffix: str
) -> None:
    pytest.importorskip("matplotlib")
    figure = tmp_path / f"figure.{suffix}"
    result = run(*words, "--figure", str(figure))
    assert f"Drawn: {figure}" in result.stderr
    assert "Drawn" not in result.stdout
    assert figure.stat().st_size > 5000


def test_edges_are_written_with_their_weights(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "edges.csv"
    run("network", str(out))
    edges = list(csv.DictReader(out.read_text("utf-8").splitlines()))
    assert len(edges) == 69
    heaviest = edges[0]
    assert heaviest["target_label"] == "United Nations Environment Programme"
    assert len(heaviest["things"].split()) == int(heaviest["count"]) == 64


@pytest.mark.parametrize("direction", ["leads", "funds"])
def test_a_network_with_a_direction_is_written_as_such(
    run: Run, tmp_path: Path, direction: str
) -> None:
    out = tmp_path / "directed.graphml"
    run("network", str(out), "--direction", direction)
    graph = nx.read_graphml(out)
    assert graph.is_directed()
    assert graph.number_of_edges() > 0


def test_hypotheses_are_kept_apart(run: Run, starter_root: Path) -> None:
    result = run("gaps", "--top", "3", "--keep", "first-look")
    kept = starter_root / ".citypact" / "hypotheses" / "first-look.trig"
    assert f"Kept: {kept}" in result.stderr
    assert len(rows(result)) == 3
    kept.unlink()


def test_what_is_compared_stands_in_the_description_of_its_file(run: Run, tmp_path: Path) -> None:
    for words in ((), ("--by", "degree")):
        run("compare", "2010", "2020", *words, "--out", str(tmp_path / "changes.json"))
        described = json.loads((tmp_path / "changes.json").read_text("utf-8"))
        assert described["network"]["dates"] == ["2010", "2020"]


@pytest.mark.slow
def test_how_sure_is_told_of_as_many_as_are_asked_for(run: Run) -> None:
    assert len(rows(run("rank", "--by", "degree", "--sure", "sources", "--top", "3"))) == 3
