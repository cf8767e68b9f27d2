"""Mistakes in questions to a network: one message says what, where and what to do; nothing is
half written."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from citypact.cli import main
from citypact.column_widths import column_widths
from ontology.errors import CitypactError


@pytest.fixture
def complaint(starter_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Run a command in an empty folder: return its exit code and what it complains of."""
    monkeypatch.setenv("CITYPACT_WORKSPACE", str(starter_root))
    monkeypatch.chdir(tmp_path)

    def call(*words: str) -> tuple[int, str]:
        result = CliRunner().invoke(main, words)
        assert list(tmp_path.iterdir()) == []
        if isinstance(result.exception, CitypactError):
            return result.exception.exit_code, str(result.exception)
        assert isinstance(result.exception, SystemExit), result.exception
        return result.exit_code, result.stderr.splitlines()[-1]

    return call


@pytest.mark.parametrize(
    ("line", "code", "message"),
    [
        ("rank --by degre", 1, "unknown measure “degre”; did you mean “degree”?"),
        ("rank --by community", 1, "unknown measure “community”; use one of degree, strength"),
        ("rank --sure nonsense", 1, "nothing is left out by “nonsense”; use sources or things"),
        ("rank --backend nonsense", 1, "unknown backend “nonsense” of networkx"),
        ("rank --level nation", 1, "unknown level “nation”; did you mean “organisation”?"),
        ("rank --network absent", 1, "no network is called “absent”; describe it in networks/"),
        ("rank --on 20x5", 1, "“20x5” is no date; write 2019, 2019-05 or 2019-05-17"),
        ("rank --on 2020-13", 1, "“2020-13” is not in the calendar"),
        ("rank --since 2020 --until 2010", 1, "the period ends (2010) before it begins (2020)"),
        ("rank --on 2010 --since 2020", 1, "“on” and a period are both given"),
        ("rank --sources -1", 1, "sources is “-1”; write a number from 0"),
        ("rank --backbone sdsm --alpha 2", 1, "alpha is “2”; write a number from 0 to 1"),
        ("rank --alpha 0.1", 2, "--alpha is the level of a backbone: add --backbone"),
        ("rank --backbone nonsense", 1, "unknown backbone “nonsense”; use disparity or"),
        ("rank --weighting heavy", 1, "unknown weighting “heavy”; use count or newman"),
        ("rank --role-weight lead", 1, "role lead weighs “”; write a number from 0.000001"),
        ("rank --role-weight lead=-1", 1, "role lead weighs “-1”; write a number from 0.000001"),
        ("rank --role-weight leed=2", 1, "unknown role “leed”; did you mean “lead”?"),
        ("rank --out x.xyz", 1, "x.xyz: “.xyz” is no format of results; use .csv"),
        ("rank --out .", 1, "it is a folder; name a file"),
        ("rank --figure x.pdf", 1, "x.pdf: “.pdf” is no format of figures; use .png or .svg"),
        ("scores --by degre", 1, "unknown measure “degre”; did you mean “degree”?"),
        ("scores --things --by degree", 2, "things have two-mode measures only, not degree"),
        ("scores --by degree --by hits", 2, "degree and hits stand in different tables"),
        ("communities --method leuven", 1, "did you mean “leiden” or “louvain”?"),
        ("communities --runs 0", 2, "0 is not in the range"),
        ("brokers agency", 2, "name two groups, as in: citypact brokers agency city"),
        ("brokers agency citty", 1, "“citty” is no group; did you mean “city”?"),
        ("brokers --roles --by kint", 1, "partners are not grouped by “kint”; did you mean"),
        ("whole --by contry", 1, "not grouped by “contry”; did you mean “country”?"),
        ("whole --figure x.svg", 2, "a figure shows groups: add --by GROUPING"),
        ("gaps UNEP", 2, "name two partners, as in: citypact gaps UNEP ICLEI"),
        ("gaps UNEPP ICLEI", 1, "no partner is called “UNEPP”; did you mean “UNEP”"),
        ("gaps UNEP UNEP", 2, "“UNEP” and “UNEP” are one partner: name two"),
        ("gaps --index adamic", 1, "no index “adamic”; did you mean “adamic-adar”?"),
        ("gaps --of nobody-at-all", 1, "no partner is called “nobody-at-all”"),
        ("gaps --between agency towns", 1, "“towns” is no group"),
        ("gaps --holes --of UNEP", 2, "--of and --between choose candidates"),
        ("gaps --keep ../x", 1, "hypotheses cannot be called “../x”; use small letters"),
        ("compare 2010", 2, "two dates are compared; with --by there may be more"),
        ("compare 2010 2015 2020", 2, "two dates are compared; with --by there may be more"),
        ("compare 2020 2010", 2, "name the earlier date first"),
        ("compare 2010 20x5", 1, "“20x5” is no date"),
        ("compare 2010 2015 --on 2012", 2, "the dates are arguments here"),
        ("compare 2010 2015 --by degre", 1, "unknown measure “degre”"),
        ("compare 2010 2015 --figure x.svg", 2, "a figure shows a measure: add --by"),
        ("network x.docx", 1, "x.docx: “.docx” is no format of networks"),
        ("network x.graphml --direction follows", 1, "unknown direction “follows”; use funds"),
        ("network x.html --direction leads", 2, "a page shows who works with whom"),
    ],
)
def test_a_mistake_is_told_in_one_message(complaint, line: str, code: int, message: str) -> None:  # type: ignore[no-untyped-def]
    found, text = complaint(*line.split())
    assert message in text
    assert found == code
    assert len(text.splitlines()) == 1


def test_every_wrong_filter_is_told_at_once(complaint) -> None:  # type: ignore[no-untyped-def]
    _, text = complaint("rank", "--kind", "town", "--thing", "pact", "--status", "begun")
    assert all(each in text for each in ("“town”", "“pact”", "“begun”"))


def test_a_file_is_no_folder(starter_root: Path, tmp_path: Path) -> None:
    (tmp_path / "results").write_text("kept")
    out = tmp_path / "results" / "ranks.csv"
    words = ["rank", "-w", str(starter_root), "--out", str(out)]
    error = CliRunner().invoke(main, words).exception
    assert f"{tmp_path / 'results'} is a file, and no folder" in str(error)
    assert (tmp_path / "results").read_text() == "kept"


WITHOUT = """
import importlib.abc, sys
class Absent(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == {package!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)
sys.meta_path.insert(0, Absent())
from citypact.__main__ import run
run()
"""


@pytest.mark.parametrize(
    ("package", "line", "extra"),
    [
        ("matplotlib", "rank --figure x.svg", "citypact[figures]"),
        ("pyarrow", "rank --out x.parquet", "citypact[parquet]"),
        ("graspologic_native", "communities --method leiden", "citypact[fast]"),
    ],
)
def test_what_an_extra_brings_is_asked_for_by_name(
    starter_root: Path, tmp_path: Path, package: str, line: str, extra: str
) -> None:
    root = str(Path(__file__).parents[2])
    code = f"import sys; sys.path.insert(0, {root!r})" + WITHOUT.format(package=package)
    done = subprocess.run(
        [sys.executable, "-c", code, *line.split(), "-w", str(starter_root)],
        capture_output=True, text=True, check=False, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 1
    assert extra in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_words_of_a_table_stay_whole_as_long_as_there_is_room() -> None:
    heads = ["rank", "partner", "when one is left out"]
    rows = [["1", "United Nations Human Settlements Programme", "1–4"]] * 2
    assert column_widths(heads, rows, 80) == [4, 42, 20]
    assert column_widths(heads, rows, 60) == [4, 42, 14]
    assert column_widths(heads, rows, 40) == [4, 25, 11]
    assert column_widths(heads, rows, 19) == [4, 11, 4]
    assert column_widths(heads, rows, 12) is None
